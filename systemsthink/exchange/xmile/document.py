"""What an XMILE document holds: its models, what they define and what their pictures show."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from systemsthink.errors import FileError
from systemsthink.exchange.markup import (
    Element,
    attribute,
    child_text,
    children,
    name_of,
    xml_of,
)
from systemsthink.exchange.xmile.names import OWN, key, shown, unescaped
from systemsthink.exchange.xmile.sized import forget_sizes, says_middles
from systemsthink.model import fault_of
from systemsthink.phrases import phrase

KINDS = ("stock", "flow", "aux", "module", "gf")
SHAPES = (*KINDS, "placeholder")
BUILT_IN = "time"
"""What every model knows without defining it, and a picture may show."""

CONTROLS = frozenset({"initial time", "final time", "time step", "saveper"})
"""What programs that come from Vensim write for the clock; no variables of the map."""

OWN_VENDOR = "systemsthink"
OUR_POINTS, SMALL_POINTS = 11.25, 9.0
"""The usual size of a name, here and in Stella and Simlin."""

MOST_VIEWS = 50
"""So many views are looked at."""

_OTHER_VIEWS = ("interface", "template", "popup")


@dataclass(frozen=True)
class Definition:
    """A variable that a model defines: what it is, its name and its element."""

    type: str
    key: str
    name: str
    element: Element

    def flows(self, name: str) -> Iterator[str]:
        """The keys of its inflows or outflows."""
        yield from (key("".join(flow.itertext())) for flow in children(self.element, name))

    @property
    def equations(self) -> Iterator[str]:
        """Its equation, or those of its elements."""
        for each in (self.element, *children(self.element, "element")):
            yield from ("".join(equation.itertext()) for equation in children(each, "eqn"))


@dataclass(frozen=True)
class Document:
    """An XMILE file and the model at its root."""

    root: Element
    model: Element

    @cached_property
    def definitions(self) -> dict[str, Definition]:
        """The variables of the root model by key, the first of each name."""
        found: dict[str, Definition] = {}
        for element in self._held("variables", *KINDS):
            name = exact_name(element)
            if name:
                made = Definition(name_of(element), key(attribute(element, "name")), name, element)
                found.setdefault(made.key, made)
        return found

    @cached_property
    def spelling(self) -> dict[str, str]:
        """What each variable is called in the file itself."""
        return {each.key: attribute(each.element, "name") for each in self.definitions.values()}

    @cached_property
    def sectors(self) -> dict[str, Element]:
        """The groups that the root model defines, by the key of their name."""
        groups = self._held("variables", "group")
        return {key(attribute(group, "name")): group for group in groups}

    @cached_property
    def inputs(self) -> dict[str, list[str]]:
        """What the file says depends on what where no equation does, and what modules are given."""
        found: dict[str, list[str]] = {}
        for module in self._held("variables", "module"):
            for each in children(module, "connect"):
                cause, given = (_outermost(attribute(each, end)) for end in ("from", "to"))
                if cause != given:
                    found.setdefault(given, []).append(cause)
        for dependencies in self._held("variables", "dependencies"):
            for each in children(dependencies, "var"):
                causes = (key("".join(cause.itertext())) for cause in children(each, "in"))
                found.setdefault(key(attribute(each, "name")), []).extend(causes)
        return found

    @cached_property
    def pictures(self) -> list[Element]:
        """The stock-and-flow views of the root model, old ones and bare ones too."""
        holders = list(children(self.model, "views"))
        views = [view for holder in holders for view in children(holder, "view")]
        views += [*children(self.model, "view"), *islice(children(self.model, "display"), 1)]
        drawn = [view for view in views if not _is_interface(view)]
        bare = (each for each in holders if any(name_of(one) == "connector" for one in each))
        found = [*drawn, *bare][:MOST_VIEWS]
        for view in found:
            if self._product == "vensim":  # it says the middle where others say a corner
                forget_sizes(view)
            elif says_middles(view):
                forget_sizes(view, "stock")
        return found

    @cached_property
    def others(self) -> list[Element]:
        """The other models, which are the insides of modules."""
        return [each for each in children(self.root, "model") if each is not self.model]

    @property
    def title(self) -> str:
        """What the model is called."""
        return next(iter(self._header("name")), "")

    @property
    def clock(self) -> str:
        """In which unit it counts time, if it says so."""
        specs = (*children(self.root, "sim_specs"), *children(self.model, "sim_specs"))
        return next((unit for each in specs if (unit := attribute(each, "time_units"))), "")

    @property
    def is_own(self) -> bool:
        """Whether it was written here."""
        return OWN_VENDOR in self._header("vendor")

    @property
    def points(self) -> float:
        """How large a text is that says nothing of its size, in points."""
        vendors = " ".join(self._header("vendor")).lower()
        return SMALL_POINTS if "isee" in vendors or "simlin" in vendors else OUR_POINTS

    @property
    def _product(self) -> str:
        """What program wrote the file, in small letters."""
        return next(iter(self._header("product")), "").strip().lower()

    def _header(self, name: str) -> list[str]:
        return [child_text(header, name) for header in children(self.root, "header")]

    def _held(self, holder: str, *names: str) -> Iterator[Element]:
        """Elements in a holder of the model, or right in it, as older programs write them."""
        for each in (*children(self.model, holder), self.model):
            yield from children(each, *names)


def document_of(data: bytes) -> Document:
    """The document in a file; FileError if it is none or has no model."""
    root = xml_of(data)
    models = list(children(root, "model"))
    if name_of(root) != "xmile" or not models:
        raise FileError(phrase("This XMILE file holds no model."))
    nameless = (model for model in models if not attribute(model, "name"))
    return Document(root, next(nameless, models[0]))


def exact_name(element: Element) -> str:
    """The name of a variable or group as a map shows it; empty if it has none."""
    exact = unescaped(own(element, "exact_name"))
    if exact is not None and fault_of(exact) is None:
        return exact
    return shown(attribute(element, "name"))


def _outermost(path: str) -> str:
    """The key of the variable or module of the root model that a path leads to or into."""
    return key(path.strip().lstrip(".").partition(".")[0])


def own(element: Element, name: str) -> str:
    """An attribute in our own namespace; empty where it is missing."""
    return str(element.attrib.get(f"{{{OWN}}}{name}", ""))


def _is_interface(view: Element) -> bool:
    words = (attribute(view, "type").lower(), attribute(view, "name").lower())
    return words[0] in _OTHER_VIEWS or (not words[0] and words[1] in _OTHER_VIEWS)
