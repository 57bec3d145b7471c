"""The words for signs, strengths and delays that people write in files."""

import math
import re
from functools import lru_cache
from typing import NamedTuple

from systemsthink.model import Polarity

POSITIVE = {"+", "++", "positive", "pos", "plus", "same", "increases", "increase"}
POSITIVE |= {"positively"}
POSITIVE |= {"positief", "positieve", "positiv", "positif", "positivo", "positiva"}
NEGATIVE = {"-", "--", "+-", "-+", "negative", "neg", "minus", "opposite"}
NEGATIVE |= {"decreases", "decrease", "inverse", "inversely", "tegengesteld", "tegengestelde"}
NEGATIVE |= {"negatively", "négative", "moins"}
NEGATIVE |= {"negatief", "negatieve", "negativ", "négatif", "negatif", "negativo", "negativa"}
"""Words that say a sign, alone or in a phrase."""

POSITIVE_ALONE = {"s", "up", "toename", "zelfde", "dezelfde", "meer", "versterkt", "verhoogt"}
POSITIVE_ALONE |= {"gleichgerichtet", "gleichsinnig", "zunahme", "erhöht", "verstärkt"}
POSITIVE_ALONE |= {"augmente", "augmentation", "même", "aumenta", "aumento", "mismo"}
POSITIVE_ALONE |= {"+ve", "more", "proportional", "directly proportional", "↑", "▲"}
NEGATIVE_ALONE = {"o", "down", "min", "afname", "minder", "verzwakt", "verlaagt", "vermindert"}
NEGATIVE_ALONE |= {"omgekeerd", "gegengerichtet", "gegenläufig", "entgegengesetzt", "abnahme"}
NEGATIVE_ALONE |= {"senkt", "verringert", "diminue", "diminution", "inversa", "opposé", "opuesto"}
NEGATIVE_ALONE |= {"inverso", "disminuye", "diminuzione"}
NEGATIVE_ALONE |= {"-ve", "less", "↓", "▼", "entgegengerichtet", "gegensinnig"}
"""Words that say a sign where they stand alone; in a phrase they may mean anything."""

_HELPING = {"helps", "raises", "promotes", "stimulates", "stimulation", "enhances"}
_HELPING |= {"activates", "activation", "excitatory", "upregulates", "up-regulates"}
_HELPING |= {"stimuleert", "stimulerend", "bevordert", "verstärkend", "fördert", "fördernd"}
_HINDERING = {"hurts", "lowers", "reduces", "reduction", "inhibits", "inhibition", "inhibitory"}
_HINDERING |= {"suppresses", "represses", "hinders", "downregulates", "down-regulates"}
_HINDERING |= {"remt", "remmend", "verzwakkend", "hemmt", "hemmend", "dämpfend"}
POSITIVE_ALONE |= _HELPING
NEGATIVE_ALONE |= _HINDERING
VERBS = _HELPING | _HINDERING
"""Words that say a sign and more than that, which is worth keeping."""

SIGNS = POSITIVE | POSITIVE_ALONE | NEGATIVE | NEGATIVE_ALONE

UNKNOWN = {"", "?", "0", "+/-", "±", "unknown", "none", "ambiguous", "mixed", "unclear"}
UNKNOWN |= {"onbekend", "onduidelijk", "gemengd", "unbekannt", "unklar", "inconnu", "desconocido"}
NO = {"", "0", "no", "n", "false", "none", "-", "nee", "geen", "onwaar"}
NO |= {"nein", "kein", "keine", "falsch", "non", "faux", "aucun", "falso", "ninguno"}
YES = {"1", "yes", "y", "true", "x", "delay", "delayed", "||", "‖", "//", "✓", "✔"}
YES |= {"ja", "j", "waar", "vertraging", "vertraagd", "wahr", "verzögerung", "verzögert"}
YES |= {"oui", "vrai", "retard", "délai", "si", "sí", "sì", "verdadero", "vero", "retardo"}
_NUMBER = re.compile(r"\s*[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?\s*", re.I | re.A)
_TOKENS = re.compile(r"[^\W\d_]+|^[+-]+|(?<=[\s(\[])[+-]+(?=[)\]]|$)|(?<=\S)[+-]+$")
_AROUND = " ()[]{}.,;:'\""
DASHES = str.maketrans("−–—‐‑﹣－➖⊖＋➕⊕", "---------+++")

STRENGTHS = {
    "very weak": 0.25,
    "weak": 0.5,
    "moderate": 1.0,
    "medium": 1.0,
    "strong": 2.0,
    "very strong": 4.0,
}
"""What a word for a strength multiplies an effect by; for one number the first word is written."""

_ELSEWHERE = {
    "zwak": "weak",
    "matig": "medium",
    "sterk": "strong",
    "zeer": "very",
    "schwach": "weak",
    "mittel": "medium",
    "stark": "strong",
    "sehr": "very",
    "faible": "weak",
    "moyen": "medium",
    "fort": "strong",
    "très": "very",
    "débil": "weak",
    "medio": "medium",
    "fuerte": "strong",
    "muy": "very",
}


class Delay(NamedTuple):
    """Whether a link is delayed, and by how much if that was said."""

    delayed: bool
    time: float | None = None


@lru_cache(maxsize=1024)
def polarity_of(text: str) -> Polarity | None:
    """The sign that a word, a phrase or a number stands for; None if it is none of these.

    >>> polarity_of("Weak negative"), polarity_of("–"), polarity_of("0.7"), polarity_of("(+)")
    ('-', '-', '+', '+')
    >>> polarity_of("toename"), polarity_of("well-being"), polarity_of("people's trust")
    ('+', None, None)
    """
    word = text.strip().translate(DASHES).casefold()
    if word in UNKNOWN:
        return "?"
    number = number_of(word.removesuffix("%"))
    if number is not None:
        return "+" if number > 0 else "-" if number < 0 else "?"
    bare = word.strip(_AROUND)
    words = {word, bare, *_TOKENS.findall(word)}
    found = (
        bool(words & POSITIVE) or bare in POSITIVE_ALONE,
        bool(words & NEGATIVE) or bare in NEGATIVE_ALONE,
    )
    signs: dict[tuple[bool, bool], Polarity] = {(True, False): "+", (False, True): "-"}
    return signs.get(found)


@lru_cache(maxsize=1024)
def strength_of(text: str) -> float | None:
    """The strength that a number or a word stands for, whatever its sign.

    >>> strength_of("Very strong positive"), strength_of("-0,62"), strength_of("50 %")
    (4.0, 0.62, 0.5)
    """
    told = text.translate(DASHES).casefold().split()
    word = " ".join(_ELSEWHERE.get(each, each) for each in told)
    number = number_of(word.removesuffix("%"))
    if number is not None:
        return abs(number) / 100 if word.endswith("%") else abs(number)
    known = sorted(STRENGTHS, key=len, reverse=True)
    return next((STRENGTHS[name] for name in known if re.search(rf"\b{name}\b", word)), None)


@lru_cache(maxsize=1024)
def delay_of(text: str) -> Delay | None:
    """Whether a cell says delayed; a number other than 0 and 1 is a lag. None if it says neither.

    >>> delay_of("yes"), delay_of("2.5"), delay_of("no")
    (Delay(delayed=True, time=None), Delay(delayed=True, time=2.5), Delay(delayed=False, time=None))
    """
    word = text.strip().casefold()
    if word in NO or word in YES:
        return Delay(word in YES)
    number = number_of(word)
    if number is None or number < 0:
        return None
    return Delay(number > 0, number if number not in (0, 1) else None)


def number_of(text: str) -> float | None:
    """A finite number with a decimal point or comma.

    >>> number_of("0,5"), number_of("nan"), number_of("few")
    (0.5, None, None)
    """
    if not _NUMBER.fullmatch(text):
        return None
    number = float(text.replace(",", "."))
    return number if math.isfinite(number) else None
