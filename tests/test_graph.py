from systemsthink.analysis.graph import influences, to_networkx
from systemsthink.model import Link, Variable, diagram

VARIABLES = [Variable("a", "Trust"), Variable("b", "Openness"), Variable("c", "Island")]


def test_parallel_links_with_equal_signs_keep_the_sign() -> None:
    d = diagram([*VARIABLES, Link("1", "a", "b", "-"), Link("2", "a", "b", "-", delayed=True)])
    [(pair, one)] = influences(d).items()
    assert pair == ("a", "b")
    assert (one.polarity, one.delayed, one.links) == ("-", True, ("1", "2"))


def test_parallel_links_with_different_signs_leave_it_unknown_whatever_follows() -> None:
    links = [Link("1", "a", "b", "+"), Link("2", "a", "b", "-"), Link("3", "a", "b", "+")]
    assert influences(diagram([*VARIABLES, *links]))["a", "b"].polarity == "?"


def test_opposite_directions_and_self_links_stay_apart() -> None:
    links = [Link("1", "a", "b", "+"), Link("2", "b", "a", "-"), Link("3", "a", "a", "+")]
    assert list(influences(diagram([*VARIABLES, *links]))) == [("a", "b"), ("b", "a"), ("a", "a")]


def test_networkx_sees_every_variable_and_influence_in_record_order() -> None:
    links = [Link("1", "b", "a", "+"), Link("2", "b", "a", "-"), Link("3", "a", "a", "-")]
    graph = to_networkx(diagram([*VARIABLES, *links]))
    assert list(graph.nodes(data="name")) == [("a", "Trust"), ("b", "Openness"), ("c", "Island")]
    assert graph.edges["b", "a"] == {"polarity": "?", "delayed": False, "links": ("1", "2")}
    assert graph.edges["a", "a"]["polarity"] == "-"
