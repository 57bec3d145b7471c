"""Which versions of what are running."""

from importlib import metadata


def version_of(name: str) -> str:
    """The version of an installed package, or a question mark.

    >>> version_of("no-such-package")
    '?'
    """
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return "?"
