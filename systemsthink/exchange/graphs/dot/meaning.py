"""What edges mean that are no links as they stand: arcs with two heads, and repeats in frames."""

from itertools import count

from systemsthink.exchange.graphs.dot.statements import Network


def common_causes(network: Network) -> int:
    """Make a hidden variable of every arc with two heads, as DAGitty means it; how many."""
    found, network.edges = network.edges, []
    hidden = 0
    for source, target, told in found:
        if told.get("dir") != "both":
            network.edges.append((source, target, told))
            continue
        hidden += 1
        key = next(key for n in count(hidden) if (key := f"L{n}") not in network.nodes)
        network.nodes[key], network.usual[key] = {"latent": "true"}, {}
        network.edges += [(key, source, {}), (key, target, {})]
    return hidden


def without_repeats(network: Network) -> int:
    """Leave out edges in a frame that only repeat another, to say what the frame is about."""
    first: dict[tuple[str, str], int] = {}
    for at, (source, target, _) in enumerate(network.edges):
        if at not in network.bare or (source, target) not in first:
            first[source, target] = at
    bare = {at for at in network.bare if at < len(network.edges)}
    left_out = {at for at in bare if first[network.edges[at][:2]] != at}
    network.edges = [edge for at, edge in enumerate(network.edges) if at not in left_out]
    return len(left_out)
