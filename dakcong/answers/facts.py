"""The data folder and the registry of assumptions, together."""

from dataclasses import dataclass

from dakcong.figures.catalogue import Catalogue
from dakcong.scenario.registry import Registry


@dataclass(frozen=True, slots=True, eq=False)
class Facts:
    """Everything an answer may rest on; frozen, shared by all readers.

    Compared by identity, so that answers can be cached for one set of facts.
    """

    catalogue: Catalogue
    registry: Registry
