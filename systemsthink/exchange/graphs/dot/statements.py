"""The statements of the DOT language: scopes with their defaults, chains, clusters."""

from dataclasses import dataclass, field
from itertools import pairwise

from systemsthink.errors import FileError
from systemsthink.exchange.bounds import MOST, too_deep, too_much
from systemsthink.exchange.graphs.dot.tokens import Token, odd, plain
from systemsthink.phrases import phrase

MOST_DEPTH = 30

Attributes = dict[str, str]

_WAYS = {"<-": {"dir": "back"}, "<->": {"dir": "both"}}
"""What arrows say that only DAGitty has."""


@dataclass
class Scope:
    """What holds between two braces, and the statement that is being read there."""

    name: str = ""
    told: Attributes = field(default_factory=dict)
    nodes: Attributes = field(default_factory=dict)
    edges: Attributes = field(default_factory=dict)
    members: dict[str, None] = field(default_factory=dict)
    chain: list[list[str]] = field(default_factory=list)
    ways: list[Attributes] = field(default_factory=list)
    arrow: bool = False


@dataclass
class Network:
    """What a text says: nodes and edges with their attributes, clusters, the whole's attributes.

    `usual` are the attributes that a node has because its scope says so, `bare` the numbers of
    edges in a frame that have no attributes of their own.
    """

    nodes: dict[str, Attributes] = field(default_factory=dict)
    usual: dict[str, Attributes] = field(default_factory=dict)
    edges: list[tuple[str, str, Attributes]] = field(default_factory=list)
    bare: set[int] = field(default_factory=set)
    clusters: list[Scope] = field(default_factory=list)
    told: Attributes = field(default_factory=dict)


def network_of(tokens: list[Token], text: str) -> Network:
    """What the tokens between the braces of a graph say; FileError with the line of a fault."""
    return _Parser(tokens, text).run()


class _Parser:
    """Reads statements from the tokens; scopes are on a stack of its own."""

    def __init__(self, tokens: list[Token], text: str) -> None:
        self._tokens, self._text = tokens, text
        self._at = 0
        self._scopes = [Scope()]
        self._network = Network()

    def run(self) -> Network:
        while self._at < len(self._tokens):
            token = self._tokens[self._at]
            self._at += 1
            if token.kind != "sign":
                self._word(token)
            elif token.text == "}":
                if len(self._scopes) == 1:
                    self._finish({})
                    self._network.told = self._scopes[0].told
                    return self._network
                self._close()
            else:
                self._sign(token)
        raise FileError(phrase("The file ends in the middle of a graph."))

    def _sign(self, token: Token) -> None:
        scope = self._scopes[-1]
        match token.text:
            case "{":
                self._open("")
            case "->" | "--" | "<-" | "<->" if scope.chain and not scope.arrow:
                scope.ways.append(_WAYS.get(token.text, {}))
                scope.arrow = True
            case "[" if scope.chain and not scope.arrow:
                self._at -= 1
                self._finish(self._attributes())
            case ";" | "," if not scope.arrow:
                self._finish({})
            case _:
                raise odd(self._text, token.at)

    def _word(self, token: Token) -> None:
        scope = self._scopes[-1]
        keyword = token.text.lower() if token.kind == "word" else ""
        if keyword == "subgraph":
            name = "" if self._next_is("{") else self._take()
            if self._next_is("{"):
                self._at += 1
                self._open(name)
        elif keyword in ("graph", "node", "edge") and self._next_is("["):
            self._finish({})
            of = {"graph": scope.told, "node": scope.nodes, "edge": scope.edges}[keyword]
            of.update(self._attributes())
        elif self._next_is("="):
            self._finish({})
            self._at += 1
            scope.told[plain(token)] = self._take()
        else:
            self._node(plain(token))

    def _node(self, key: str) -> None:
        scope = self._scopes[-1]
        while self._next_is(":"):
            self._at += 2
        if key not in self._network.nodes:
            if len(self._network.nodes) >= MOST:
                raise too_much()
            self._network.nodes[key] = {}
            self._network.usual[key] = dict(scope.nodes)
        scope.members[key] = None
        self._operand([key])

    def _operand(self, keys: list[str]) -> None:
        """The next end of a chain, or the first of another."""
        scope = self._scopes[-1]
        if not scope.arrow:
            self._finish({})
        scope.chain.append(keys)
        scope.arrow = False

    def _finish(self, told: Attributes) -> None:
        """End the statement: a chain gives edges, a single node gets the attributes."""
        scope = self._scopes[-1]
        chain, scope.chain = scope.chain, []
        ways, scope.ways = scope.ways, []
        if scope.arrow:
            raise odd(self._text, self._tokens[min(self._at, len(self._tokens)) - 1].at)
        if len(chain) == 1 and len(chain[0]) == 1:
            self._network.nodes[chain[0][0]].update(told)
        edges = self._network.edges
        for (sources, targets), way in zip(pairwise(chain), ways, strict=False):
            if len(edges) + len(sources) * len(targets) > MOST:
                raise too_much()
            both = scope.edges | told | way
            start = len(edges)
            edges += [(a, b, both) for a in sources for b in targets]
            if len(self._scopes) > 1 and not told:
                self._network.bare.update(range(start, len(edges)))

    def _open(self, name: str) -> None:
        if len(self._scopes) > MOST_DEPTH:
            raise too_deep()
        scope = self._scopes[-1]
        if not scope.arrow:
            self._finish({})
        self._scopes.append(Scope(name, nodes=dict(scope.nodes), edges=dict(scope.edges)))

    def _close(self) -> None:
        self._finish({})
        inner = self._scopes.pop()
        if inner.name.startswith("cluster") or inner.told.get("cluster", "").lower() == "true":
            self._network.clusters.append(inner)
        self._scopes[-1].members.update(inner.members)
        self._operand(list(inner.members))

    def _attributes(self) -> Attributes:
        """The lists in brackets that stand here."""
        told: Attributes = {}
        while self._next_is("["):
            self._at += 1
            while not self._next_is("]"):
                name = self._take()
                if self._next_is("="):
                    self._at += 1
                    told[name] = self._take()
                else:
                    told[name] = "true"
                if self._next_is(",") or self._next_is(";"):
                    self._at += 1
            self._at += 1
        return told

    def _next_is(self, sign: str) -> bool:
        if self._at >= len(self._tokens):
            return False
        token = self._tokens[self._at]
        return token.kind == "sign" and token.text == sign

    def _take(self) -> str:
        """The name or the value that has to stand here."""
        if self._at >= len(self._tokens):
            raise FileError(phrase("The file ends in the middle of a graph."))
        token = self._tokens[self._at]
        if token.kind == "sign":
            raise odd(self._text, token.at)
        self._at += 1
        return plain(token)
