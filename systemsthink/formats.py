"""The formats of files that are read and written, in one table."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from importlib import import_module
from math import isfinite
from pathlib import Path
from typing import Any, NamedTuple

from systemsthink.errors import FileError
from systemsthink.exchange.aspects import ASPECTS, Loss, losses
from systemsthink.exchange.reading import Reading
from systemsthink.exchange.remarks import others_in_text
from systemsthink.model import Diagram, Record
from systemsthink.phrases import Phrase, phrase


@dataclass(frozen=True)
class Format:
    """One row of the table: its word on the command line, its name, its module, what it keeps.

    The module has `recognises`, `read` and, where the format can hold a map, `write`; it is
    loaded when one of them is needed. It may have `losses`, for what depends on the diagram.
    `keeps` are words of `exchange.aspects.ASPECTS`: what is the same after writing and reading, or,
    where nothing can be written, what is read. The first ending is the one that is written.
    """

    word: str
    name: Phrase
    endings: tuple[str, ...]
    module: str
    keeps: frozenset[str]
    writes: bool = True

    def recognises(self, data: bytes) -> bool:
        """Whether these bytes look like this format."""
        return bool(self._code.recognises(data))

    def read(self, data: bytes) -> Reading:
        """The diagram in these bytes; FileError if they hold none."""
        read = self._code.read(data)
        reading = Reading(read) if isinstance(read, Diagram) else read
        return replace(reading, format=self.name)

    def write(self, diagram: Diagram) -> bytes:
        """The diagram in this format; FileError where a number of it is none."""
        if any(map(_holds_no_number, diagram.records.values())):
            raise FileError(phrase("A number in this diagram is infinite or undefined."))
        return bytes(self._code.write(diagram))

    def losses(self, diagram: Diagram) -> list[Loss]:
        """What of the diagram this format can't hold."""
        if self.keeps == EVERYTHING:
            return []
        found = losses(diagram, self.keeps, self.word)
        return [*self._code.losses(diagram), *found] if hasattr(self._code, "losses") else found

    @property
    def _code(self) -> Any:
        return import_module(f"systemsthink.{self.module}")


def _holds_no_number(record: Record) -> bool:
    return any(isinstance(each, float) and not isfinite(each) for each in vars(record).values())


def _keeping(words: str) -> frozenset[str]:
    found = frozenset(words.split())
    assert found <= ASPECTS.keys(), found - ASPECTS.keys()
    return found


EVERYTHING = frozenset(ASPECTS)
_LINKS = "signs delays delay_times strengths parallels self_links"
_NAMED = _keeping(
    f"{_LINKS} title positions curves colours link_colours sizes kinds values run units link_units"
    " descriptions reasons speakers question votes parking flows groups overlaps foreign"
)
"""What formats keep in which every variable and link has attributes by name."""
_TABLE = _keeping(f"{_LINKS} reasons link_colours link_units flows")

FORMATS = (
    Format("cld", phrase("systemsthink diagram"), (".cld",), "storage.native", EVERYTHING),
    Format("graphml", phrase("GraphML"), (".graphml",), "exchange.graphs.graphml", _NAMED),
    Format("gml", phrase("GML"), (".gml",), "exchange.graphs.gml", _NAMED),
    Format(
        "dot",
        phrase("Graphviz DOT"),
        (".dot", ".gv"),
        "exchange.graphs.dot",
        _NAMED | {"notes"},
    ),
    Format(
        "mermaid",
        phrase("Mermaid flowchart"),
        (".mmd", ".mermaid"),
        "exchange.graphs.mermaid",
        _keeping(
            "title signs delays delay_times colours link_colours groups overlaps"
            " parallels self_links"
        ),
    ),
    Format(
        "plantuml",
        phrase("PlantUML"),
        (".puml", ".plantuml"),
        "exchange.graphs.plantuml",
        _keeping(
            "title signs delays delay_times colours link_colours groups notes parallels self_links"
        ),
    ),
    Format(
        "xmile",
        phrase("XMILE model (Stella)"),
        (".xmile", ".stmx", ".itmx"),
        "exchange.xmile",
        _keeping(
            f"{_LINKS} title positions curves colours link_colours sizes kinds units"
            " descriptions reasons votes flows loop_names notes note_sizes groups overlaps"
            " group_colours views foreign"
        ),
    ),
    Format(
        "loopy",
        phrase("LOOPY"),
        (".loopy",),
        "exchange.loopy.version_1",
        _keeping("signs positions curves notes parallels self_links"),
    ),
    Format(
        "loopy2",
        phrase("LOOPY 2"),
        (".loopy.json",),
        "exchange.loopy.version_2",
        _keeping("signs positions curves notes parallels self_links"),
    ),
    Format(
        "kumu",
        phrase("Kumu (JSON)"),
        (".kumu.json",),
        "exchange.kumu",
        _keeping(f"{_LINKS} positions colours link_colours units descriptions reasons"),
    ),
    Format(
        "prsm",
        phrase("PRSM"),
        (".prsm",),
        "exchange.prsm",
        _keeping(
            "title signs delays positions colours link_colours themes descriptions reasons"
            " parallels self_links"
        ),
    ),
    Format(
        "mmp",
        phrase("Mental Modeler"),
        (".mmp",),
        "exchange.mental_modeler",
        _keeping("title signs positions colours themes units descriptions reasons self_links"),
    ),
    Format(
        "modeljson",
        phrase("ModelJSON"),
        (".model.json",),
        "exchange.model_json",
        _keeping(f"{_LINKS} title positions curves units descriptions reasons flows"),
    ),
    Format(
        "simlin",
        phrase("Simlin project"),
        (".simlin.json",),
        "exchange.simlin",
        _keeping(
            "title signs positions curves units descriptions flows groups overlaps self_links"
        ),
    ),
    Format(
        "sd-json",
        phrase("SD-JSON"),
        (".sd.json",),
        "exchange.sd_json",
        _keeping("title signs units descriptions reasons flows parallels self_links"),
    ),
    Format(
        "insightmaker",
        phrase("Insight Maker"),
        (".insightmaker",),
        "exchange.insight_maker",
        _keeping(
            "signs delays positions curves colours units descriptions reasons notes flows"
            " parallels self_links"
        ),
    ),
    Format(
        "catcolab",
        phrase("CatColab model"),
        (".catcolab.json",),
        "exchange.catcolab",
        _keeping("title signs delays reasons kinds flows notes parallels self_links"),
        writes=False,
    ),
    Format(
        "cld-json",
        phrase("nodes and edges in JSON"),
        (".cld.json",),
        "exchange.teaching_json",
        _keeping(
            f"{_LINKS} title positions curves colours link_colours units descriptions reasons"
            " loop_names"
        ),
    ),
    Format(
        "vensim",
        phrase("Vensim model"),
        (".mdl",),
        "exchange.vensim",
        _keeping(
            "title signs delays positions curves colours link_colours units descriptions"
            " notes note_colours views parallels self_links foreign"
        ),
    ),
    Format(
        "xlsx",
        phrase("workbook with elements and connections (Excel, Kumu)"),
        (".xlsx", ".xlsm"),
        "exchange.tables.xlsx",
        _keeping(
            f"{_LINKS} title positions curves colours link_colours sizes kinds values units"
            " link_units descriptions reasons speakers votes parking flows notes"
        ),
    ),
    Format(
        "fcm",
        phrase("triplets of a fuzzy cognitive map"),
        (".fcm",),
        "exchange.tables.triplets",
        _keeping("signs strengths parallels self_links"),
        writes=False,
    ),
    Format(
        "matrix",
        phrase("adjacency matrix in CSV"),
        (".matrix.csv",),
        "exchange.tables.matrix",
        _keeping("signs delays delay_times strengths self_links"),
    ),
    Format("csv", phrase("CSV edge list"), (".csv",), "exchange.tables.edge_list", _TABLE),
    Format(
        "tsv", phrase("edge list with tabs"), (".tsv", ".tab"), "exchange.tables.tabbed", _TABLE
    ),
    Format(
        "text",
        phrase("plain-text notation"),
        (".txt",),
        "exchange.notation.text",
        _keeping(f"{_LINKS} title kinds"),
    ),
)
"""In the order in which they are asked whether a file is theirs: the surest first."""


def written() -> tuple[Format, ...]:
    """The formats that a diagram can be saved in."""
    return tuple(format for format in FORMATS if format.writes)


def format_for(path: Path | str) -> Format:
    """The format to write that a path's ending stands for; FileError if there is none."""
    found = named(path, written())
    if found is None:
        endings = ", ".join(dict.fromkeys(format.endings[0] for format in written()))
        # As a phrase: what is a mere text might be somebody else's, and is cut short when told.
        known = Phrase(endings)
        raise FileError(
            phrase("The ending says no known format; use one of {endings}.", endings=known), path
        )
    return found


def recognised(data: bytes) -> Format | None:
    """The format that these bytes look like, if any."""
    return next((format for format in FORMATS if format.recognises(data)), None)


class Found(NamedTuple):
    """The format that a file looks like, the part of it that does, and what to say of the rest."""

    format: Format | None
    data: bytes
    remarks: tuple[Phrase, ...] = ()

    def read(self, format: Format) -> Reading:
        """The diagram in this part, read as a format."""
        reading = format.read(self.data)
        return replace(reading, remarks=(*reading.remarks, *self.remarks))


def found_in(data: bytes) -> Found:
    """The format that these bytes look like, or else that of a block of code in a text."""
    format = recognised(data)
    blocks = _maps_in_blocks(data) if format is None or format.word == "text" else []
    if not blocks:
        return Found(format, data)
    said = phrase("Read from a block of code in a text; what stands around it was left out.")
    return Found(*blocks[0], (said, *others_in_text(len(blocks) - 1)))


def _maps_in_blocks(data: bytes) -> list[tuple[Format, bytes]]:
    """The blocks that hold a diagram, each with its format."""
    from systemsthink.exchange.fences import PLAIN, blocks_in

    found = ((recognised(block.code), block) for block in blocks_in(data))
    return [
        (format, block.code)
        for format, block in found
        if format and (format.word != "text" or block.language in PLAIN)
    ]


def named(path: Path | str, formats: Collection[Format] | None = None) -> Format | None:
    """The format with the longest ending that the path has; of several, the first."""
    name = Path(path).name.lower()
    fitting = [
        (len(ending), format)
        for format in (FORMATS if formats is None else formats)
        for ending in format.endings
        if name.endswith(ending)
    ]
    return max(fitting, key=lambda found: found[0])[1] if fitting else None
