"""Tables: lists of links, matrices and workbooks, from whatever program."""
