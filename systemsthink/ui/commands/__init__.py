"""What people can have done: the functions, and the actions that call them."""
