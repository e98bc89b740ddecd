"""Every check of entered figures, in the order in which a person reads what they found."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from dakcong.answers.entry.case import Case
from dakcong.answers.entry.finding import Finding
from dakcong.answers.entry.impossible import impossible
from dakcong.answers.entry.rows import read_rows
from dakcong.answers.entry.typing_slips import copied, digit_swap, thousand
from dakcong.answers.entry.unusual import (
    base_falls,
    falls,
    growth_times_base,
    index_months,
    months_add_up,
    outside,
    revised,
)
from dakcong.answers.facts import Facts
from dakcong.model import Figure

CHECKS: Final[tuple[Callable[[Case], Iterator[Finding]], ...]] = (
    *(impossible, digit_swap, thousand, copied, falls, growth_times_base, base_falls),
    *(months_add_up, index_months, revised, outside),
)


@dataclass(frozen=True, slots=True)
class Checked:
    """What was entered, and what the checks found of it.

    Attributes:
        figures: those that are new.
        known: those that stand already.
        findings: all at once; the impossible first.
    """

    figures: tuple[Figure, ...]
    known: tuple[Figure, ...]
    findings: tuple[Finding, ...]

    @property
    def blocked(self) -> tuple[Finding, ...]:
        """What cannot be published as it stands."""
        return tuple(one for one in self.findings if one.severity == "impossible")

    @property
    def asked(self) -> tuple[Finding, ...]:
        """What may be published with a written reason."""
        return tuple(one for one in self.findings if one.severity == "unusual")

    def unanswered(self, reasons: Mapping[str, str]) -> tuple[Finding, ...]:
        """Findings that ask for a reason and have none."""
        return tuple(one for one in self.asked if not reasons.get(one.key, "").strip())


def checked(
    facts: Facts, rows: Sequence[Mapping[str, str]], sources: Collection[str] = ()
) -> Checked:
    """Rows in the columns of `figures.csv`, checked against the facts; `sources` come with them."""
    entered = read_rows(facts, rows, sources)
    case = Case(facts, entered.figures)
    found = [*entered.findings, *(one for check in CHECKS for one in check(case))]
    found += [Finding(kind="known", severity="known", figures=(one,)) for one in entered.known]
    order = ("impossible", "unusual", "known")
    found.sort(key=lambda one: order.index(one.severity))
    return Checked(entered.figures, entered.known, tuple(found))
