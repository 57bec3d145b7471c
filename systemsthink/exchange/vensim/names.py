"""How Vensim writes names and prose: quotes, underscores, lines that go on, marks that divide."""

import re

from systemsthink.model import key_of, tidy

QUOTED = r'"(?:\\"|[^"\n])*+"'
"""A name in quotes; a quote in it has a backslash before it."""

WORD = r"(?:[^\W\d_]|_)[\w $']*"
"""A name that needs no quotes."""

CONTROLS = ("initial time", "final time", "time step", "saveper")
"""What every model has besides its variables."""

_RESERVED = (
    "|a function of|abs|active initial|cos|delay fixed|delay1|delay1i|delay3|delay3i|delayn|exp"
    "|game|if then else|initial|integ|integer|ln|log|max|min|modulo|power|pulse|pulse train"
    "|quantum|ramp|sample if true|sin|smooth|smooth3|smooth3i|smoothi|sqrt|step|sum|tabbed array"
    "|tan|trend|vmax|vmin|with lookup|xidz|zidz|"
)
"""Functions, in small letters: a variable of such a name needs quotes."""
_MARKS = "|~"
_ENTITY = re.compile(r"&#(\d{2,3});")


def key(name: str) -> str:
    """What is the same for two names that Vensim takes for one.

    >>> key("Work_Load") == key("work  load")
    True
    """
    return key_of(name.replace("_", " "))


def name_of(text: str) -> str:
    r"""The name that a piece of a file stands for.

    >>> name_of('"Morale, \\"team\\""'), name_of("New \\\n\t\tRequests ")
    ('Morale, "team"', 'New Requests')
    """
    text = re.sub(r"\\\s*\n\s*", "", text).strip()
    if len(text) > 1 and text[0] == text[-1] == '"':
        text = text[1:-1].replace('\\"', '"')
    return tidy(_plain(text))


def quoted(name: str) -> str:
    r"""A name as Vensim writes it, in quotes where it needs them.

    >>> quoted("Work load"), quoted('say "no"'), quoted("Max"), quoted("C:\\")
    ('Work load', '"say \\"no\\""', '"Max"', '"C:&#92;"')
    """
    if re.fullmatch(WORD, name) and f"|{key(name)}|" not in _RESERVED:
        return name
    name = _masked(name).replace('"', '\\"')
    return f'"{name[:-1]}&#92;"' if name.endswith("\\") else f'"{name}"'


def prose(text: str) -> str:
    """A text for a place where `|` and `~` end it: these become numbered characters.

    >>> prose("either|or")
    'either&#124;or'
    """
    lines = [line.strip() for line in re.split(r"\r\n|\r|\n", _masked(text))]
    marked = "\n".join(lines)
    for mark in _MARKS:
        marked = marked.replace(mark, f"&#{ord(mark)};")
    return re.sub(r"\\(?=\n|$|\\\\---)", "&#92;", marked)


def prose_of(text: str) -> str:
    r"""The text in such a place, without the indentation and the breaks that Vensim puts in.

    >>> prose_of("\n\t\tOne \\\n\t\tline &#124; more\n\t\tAnother\n\t")
    'One line | more\nAnother'
    """
    text = re.sub(r"\\\r?\n[ \t]*", "", text)
    lines = (line.strip() for line in text.strip().split("\n"))
    return _plain("\n".join(lines))


def _masked(text: str) -> str:
    return text.replace("&#", "&#38;#")


def _plain(text: str) -> str:
    return _ENTITY.sub(lambda found: _character(found), text) if "&#" in text else text


def _character(found: re.Match[str]) -> str:
    character = chr(int(found[1]))
    return character if character in f"&\\*{_MARKS}" else found[0]
