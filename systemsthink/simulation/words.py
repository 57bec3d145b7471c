"""Which names sound like a state that lasts, and which like something that happens."""

import re

_STATES = """
    backlog balance burnout capability capacity capital climate commitment competence condition
    confidence culture customers debt employees energy engagement expertise experience fatigue
    health infrastructure inventory knowledge level loyalty morale motivation patients people
    performance population quality reputation reserve resource resources skill skills staff state
    status stock supply support talent trust vision wealth wellbeing workforce workload

    achterstand bekwaamheid bevolking capaciteit cultuur draagvlak energie ervaring expertise
    gezondheid imago inzicht kapitaal kennis klanten kwaliteit kunde medewerkers mensen middelen
    moraal motivatie niveau peil personeel reputatie reserve schuld sfeer stand steun talent
    toestand vaardigheden vertrouwen vermogen visie voorraad werkvoorraad welzijn
"""
_EVENTS = """
    action actions activity activities adjustment allocation change decision decisions difference
    discrepancy effort efforts error errors expansion fix flow gap growing growth hours inflow
    intervention investment investments limiting measure measures need orders outflow per pressure
    rate relative response sales solution speed tempo threat threats turnover

    aandacht aanpassing actie acties activiteit activiteiten afwijking behoefte beslissing
    bestellingen dreiging gat groei ingreep inspanning inspanningen instroom interventie investering
    investeringen maatregel maatregelen omzet ontslag oplossing per reactie toename uitgaven
    uitstroom uren verandering verkoop verloop
"""
_STATE_WORDS = frozenset(_STATES.split())
_EVENT_WORDS = frozenset(_EVENTS.split())
_STATE_ENDINGS = (
    *("ness", "ship", "ability", "heid", "schap"),
    *("capaciteit", "cultuur", "kapitaal", "kennis", "kwaliteit", "niveau", "vermogen", "voorraad"),
)
_EVENT_ENDINGS = ("ing", "druk", "kloof", "tempo", "actie", "snelheid", "verschil", "stroom")


def likeliness(name: str) -> int:
    """How much a name, English or Dutch, sounds like something that accumulates: 2, 1 or 0.

    >>> [likeliness(name) for name in ("Kennisniveau", "Innovation", "Work pressure")]
    [2, 1, 0]
    """
    words = re.findall(r"\w+", name.casefold())
    if any(_is_event(word) for word in words):
        return 0
    return 2 if any(_is_state(word) for word in words) else 1


def _is_event(word: str) -> bool:
    return word in _EVENT_WORDS or (word not in _STATE_WORDS and word.endswith(_EVENT_ENDINGS))


def _is_state(word: str) -> bool:
    return word in _STATE_WORDS or word.endswith(_STATE_ENDINGS)
