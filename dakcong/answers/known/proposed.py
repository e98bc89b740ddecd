"""How proposals and the cases of obstacles meet: which of them name a case, and which do not."""

from collections.abc import Iterator

from dakcong.figures.catalogue import Catalogue
from dakcong.figures.proposals import INVESTOR, Proposal


def apart(catalogue: Catalogue) -> list[Proposal]:
    """Proposals on projects whose obstacle is no case: no sum of obstacles holds them."""
    named = {one.id for one in _naming(catalogue)}
    known = catalogue.proposals.values()
    return [one for one in known if one.projects and one.id not in named]


def wishes(catalogue: Catalogue) -> list[Proposal]:
    """Those on projects of a case in which an investor asks to build: no proposal to remove it."""
    return [one for one in _naming(catalogue) if one.proposer == INVESTOR]


def _naming(catalogue: Catalogue) -> Iterator[Proposal]:
    cases = {(one.project, one.content) for one in catalogue.obstacles.values()}
    for one in catalogue.proposals.values():
        if any((name, one.obstacle) in cases for name in one.projects):
            yield one
