"""What the columns of tables are called, in the languages that people have written them in."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

ENDS = (
    (
        ("source label", "from label", "source name", "from name"),
        ("target label", "to label", "target name", "to name"),
    ),
    (
        ("from", "source", "cause", "source node", "from node", "from variable", "from element"),
        ("to", "target", "effect", "target node", "to node", "to variable", "to element"),
    ),
    (
        ("source variable", "cause variable", "independent variable", "influencing variable"),
        ("target variable", "effect variable", "dependent variable", "influenced variable"),
    ),
    (("van", "oorzaak", "bron", "van variabele"), ("naar", "gevolg", "doel", "naar variabele")),
    (("invloed van",), ("invloed op", "op")),
    (("von", "ursache", "quelle", "aus"), ("nach", "ziel", "zu", "auf", "wirkung")),
    (
        ("de", "cause", "source", "variable source", "origine"),
        ("à", "a", "vers", "effet", "cible", "variable cible", "destination"),
    ),
    (("de", "desde", "causa", "origen"), ("a", "hacia", "hasta", "efecto", "destino")),
    (("da", "causa", "origem", "origine"), ("a", "para", "efeito", "effetto", "destino")),
    (("src", "source id", "from id"), ("dst", "tgt", "target id", "to id")),
    (("node1", "vertex1"), ("node2", "vertex2")),
    *(
        ((f"{word} {one}",), (f"{word} {other}",))
        for word in ("node", "vertex", "variable", "factor", "element", "concept", "variabele")
        for one, other in ("12", "ab")
    ),
    (("factor", "variable", "element"), ("influences", "affects", "impacts")),
    (("influencer", "influencing factor"), ("influenced", "influenced factor")),
    (("parent",), ("child",)),
    (("tail",), ("head",)),
    (("iv",), ("dv",)),
)
"""What the columns of causes and of effects are called, both in one language."""

CAUSE = {name for causes, _ in ENDS for name in causes}
_SIGN_ITSELF: tuple[str, ...] = (
    "polarity",
    "sign",
    "link polarity",
    "polariteit",
    "teken",
)
_SIGN_ITSELF += (
    "polarität",
    "polaritaet",
    "vorzeichen",
    "polarité",
    "signe",
    "polaridad",
    "signo",
    "polaridade",
)
_SIGN_ITSELF += ("+/-", "s/o")
SIGN: tuple[str, ...] = (
    *_SIGN_ITSELF,
    "influence",
    "effect",
    "direction",
    "label",
    "type",
    "weight",
)
SIGN += ("relationship", "relation", "correlation", "connection type", "link type")
SIGN += ("relationship type", "relation type", "edge type", "effect type", "type of effect")
SIGN += ("effect direction", "impact", "interaction", "interaction type")
SIGN += ("wirkung", "effet", "soort verband", "verband")
SIGN += ("richting", "invloed", "relatie", "soort", "richtung", "einfluss", "art")
SIGN += ("beziehung", "sens", "relación", "influencia", "tipo", "dirección")
STYLE = ("style", "link style", "group label", "grouplabel")
STRENGTH: tuple[str, ...] = ("strength", "weight", "sterkte", "gewicht", "stärke", "gewichtung")
STRENGTH += ("force", "poids", "intensité", "fuerza", "peso", "intensidad")
WEIGHT = ("weight", "gewicht", "poids", "peso")
"""Of these, programs write a 1 where nobody said how strong a link is."""

DELAY: tuple[str, ...] = (
    "delay",
    "delayed",
    "delay mark",
    "vertraging",
    "vertraagd",
    "verzögerung",
)
DELAY += ("verzögert", "délai", "retard", "retardo", "retraso", "demora")
DELAY_TIME = ("delay time", "lag", "time lag")
PLAIN = (*_SIGN_ITSELF, *STRENGTH, *DELAY, *DELAY_TIME)
"""Columns that are understood as a whole; another one may say something that is kept as it is."""

STRENGTH += ("value", "coefficient", "correlation", "coëfficiënt", "waarde")

_DESCRIPTIONS: tuple[str, ...] = (
    "description",
    "node description",
    "note",
    "notes",
    "reason",
    "comment",
    "comments",
)
_DESCRIPTIONS += (
    "omschrijving",
    "beschrijving",
    "toelichting",
    "uitleg",
    "opmerking",
    "opmerkingen",
)
_DESCRIPTIONS += ("beschreibung", "erläuterung", "begründung", "bemerkung", "kommentar")
_DESCRIPTIONS += ("commentaire", "remarque", "descripción", "comentario")
_SHARED: Mapping[str, Sequence[str]] = {
    "description": _DESCRIPTIONS,
    "color": ("colour", "color", "kleur", "farbe", "couleur"),
    "said_by": ("said by",),
}
LINK_FIELDS: Mapping[str, Sequence[str]] = {
    **_SHARED,
    "unit": ("unit of strength",),
    "bend": ("curve",),
    "flow": ("flow",),
}
VARIABLE_FIELDS: Mapping[str, Sequence[str]] = {
    **_SHARED,
    "x": ("x",),
    "y": ("y",),
    "unit": ("unit", "units", "eenheid", "einheit", "unité", "unidad"),
    "kind": ("behaviour", "behavior"),
    "time": ("response time",),
    "leak": ("leak time",),
    "initial": ("start value",),
    "scale": ("text size",),
    "dots": ("votes",),
    "parked": ("parked",),
}
"""What a column is called that holds a field; the first name is the one that is written."""

LABEL = ("label",)
NAME: tuple[str, ...] = ("name", "element", "factor", "variable", "node", "concept", "nodes order")
NAME += ("naam", "variabele", "begrip", "faktor", "nom", "variable", "facteur", "nombre")
ID = ("id", "nr", "no", "number", "nummer", "code", "vertex", "#")
TOTALS = {"total", "totals", "sum", "totaal", "som", "summe", "gesamt", "somme"}
TOTALS |= {"active sum", "passive sum", "aktivsumme", "passivsumme", "row sum", "column sum"}
TOTALS |= {"indegree", "outdegree", "in-degree", "out-degree", "in degree", "out degree"}
TOTALS |= {"centrality", "degree"}
"""What people call what they add up at the ends of a matrix."""

BESIDE = ("type", "tags", "id", "style", "image", "x", *_SHARED["description"], "unit", "units")

_REMARK = re.compile(r"\s*\([^()]*\)[?: ]*$")


@lru_cache(maxsize=4096)
def heading(cell: str) -> str:
    """What a header says, whatever its case, its blanks and what stands behind it.

    >>> heading(" From_Node: "), heading("Polarity (+/-)")
    ('from node', 'polarity')
    """
    words = " ".join(cell.replace("_", " ").split()).casefold()
    return (_REMARK.sub("", words) or words).rstrip("?: ")
