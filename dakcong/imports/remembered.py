"""What a person has confirmed of a sender's tables, taken for granted in the next one.

What is remembered is how a column is written, never what it holds: doubts about periods and values
that stand in the file at hand are asked every time.
"""

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Final

from dakcong.imports.folding import fold
from dakcong.imports.records import Proposal, Reading

# Doubts about the form of a table, which is the same month after month.
SETTLED: Final = frozenset(
    {"converted", "growth_form", "no_title", "no_unit", "by_rows", "second_total", "bare_year"}
)


def form_of(one: Proposal) -> str:
    """What a proposal is and how its column is headed, without its months, years and sheet."""
    heading = re.sub(r"\d+|\b[ivx]{1,4}\b", "#", fold(one.heading))
    return "|".join((one.indicator, one.measure, one.base, one.span, one.unit, heading))


def settles(one: Proposal) -> bool:
    """Whether confirming a proposal answers something for the next file too."""
    return bool(SETTLED & set(one.doubts))


def with_remembered(reading: Reading, confirmed: Collection[str]) -> Reading:
    """A reading in which the forms that were confirmed before are no longer asked about.

    Args:
        reading: of a file.
        confirmed: `form_of` proposals that a person took as they were.
    """
    proposals = tuple(
        replace(one, doubts=tuple(key for key in one.doubts if key not in SETTLED))
        if form_of(one) in confirmed
        else one
        for one in reading.proposals
    )
    return replace(reading, proposals=proposals)
