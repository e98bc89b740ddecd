"""Measured values beside their limits, and what is judged."""

import math
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from benchmarks.latency.quiet import Noise

# clock: wall-clock time, judged on a quiet machine only; told: for information, without a limit.
Kind = Literal["ratio", "count", "processor", "memory", "clock", "told"]


def middle(values: Sequence[float]) -> float:
    """The median; not a number without values."""
    return statistics.median(values) if values else math.nan


def percentile(values: Sequence[float], part: float = 0.95) -> float:
    """The value that a part of all stays at or below; not a number without values."""
    return sorted(values)[math.ceil(part * len(values)) - 1] if values else math.nan


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of the table.

    Attributes:
        point: of the targets; empty for what is only told.
        value: measured; not a number where it could not be.
        limit: at most, or at least where `least`.
        noise: of the section that it was measured in.
    """

    point: str
    label: str
    value: float
    kind: Kind
    limit: float = math.nan
    least: bool = False
    noise: Noise | None = None

    @property
    def verdict(self) -> str:
        """ok, MISSED, or why it is not judged; empty for what is only told."""
        if self.kind == "told":
            return ""
        if math.isnan(self.value):
            return "not measured"
        held = self.value >= self.limit if self.least else self.value <= self.limit
        if self.kind == "clock" and self.noise is not None and not self.noise.quiet:
            return (
                f"not judged ({'ok' if held else 'over'}): others used {self.noise.cores:.2f} cores"
            )
        return "ok" if held else "MISSED"

    def text(self) -> str:
        """The line as it is printed."""
        limit = "" if math.isnan(self.limit) else f"{'>=' if self.least else '<='} {self.limit:g}"
        value = "-" if math.isnan(self.value) else f"{self.value:.2f}"
        return (
            f"{self.point:<3}{self.label:<70}{value:>10}  {limit:<9}{self.kind:<10}{self.verdict}"
        ).rstrip()


def summary(lines: Iterable[Line]) -> tuple[str, int]:
    """The last line, and the number of limits missed."""
    verdicts = [one.verdict for one in lines if one.kind != "told"]
    missed = verdicts.count("MISSED")
    held = verdicts.count("ok")
    open_ = len(verdicts) - missed - held
    words = f"{held} limits held, {missed} missed, {open_} not judged"
    return f"{'MISSED' if missed else 'OK'}: {words}", missed
