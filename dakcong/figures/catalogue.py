"""Everything in the data folder, read and checked once."""

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from dakcong.engine.calibration import Persistence
from dakcong.engine.informed import Calibrated, Rules
from dakcong.fields import record
from dakcong.figures import checksums
from dakcong.figures.calibration import (
    Coverage,
    GrowthRange,
    read_coverage,
    read_growth_ranges,
    read_persistence,
    read_profiles,
)
from dakcong.figures.choices import BaseReading, LevelReading, read_bases, read_levels
from dakcong.figures.consistency import check
from dakcong.figures.events import Event, read_events
from dakcong.figures.province_years import ProvinceYear, read_left_out, read_province_years
from dakcong.figures.records import read_figures
from dakcong.figures.rules import Result, read_results, read_rules
from dakcong.figures.tables import complaint, read_toml
from dakcong.model import Figure

_DATE: Final = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?", re.ASCII)
_ADDRESS: Final = re.compile(r"(https?://[^\s()]+)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where figures come from; the fields of `sources.toml`."""

    producer: str
    title: str
    url_main: str
    url_download: str
    date_published: str
    date_accessed: str
    license: str
    sha256: str
    processing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Indicator:
    """One indicator.

    Attributes:
        letter: start of its URL codes; empty when it is not projected.
        kind: kind of series in the calibration; empty when it is not projected.
        unit: unit of its amounts.
        form: flow (adds up), index, stock or count.
        targets: measures of its goals, the default first.
    """

    id: str
    form: str
    unit: str = ""
    letter: str = ""
    kind: str = ""
    targets: tuple[str, ...] = ()

    @property
    def projected(self) -> bool:
        """Whether its year end is projected."""
        return bool(self.letter)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Catalogue:
    """The data folder as records; `assumptions` is the parsed registry for `scenario`.

    Of three published totals, `persistence` has the kinds of our indicators, `other_persistence`
    public investment and "all", for a reader's own series. Compared by identity, so that answers
    can be cached for a catalogue.
    """

    figures: tuple[Figure, ...]
    sources: Mapping[str, Source]
    indicators: Mapping[str, Indicator]
    levels: tuple[LevelReading, ...]
    bases: tuple[BaseReading, ...]
    default_vintage: str
    persistence: Mapping[tuple[str, int], Persistence]
    other_persistence: Mapping[tuple[str, int], Persistence]
    profiles: Mapping[str, tuple[float, ...]]
    coverage: Coverage
    growth_ranges: Mapping[tuple[str, str, int], GrowthRange]
    events: Mapping[str, Event]
    rules: Rules
    results: tuple[Result, ...]
    province_years: tuple[ProvinceYear, ...]
    province_years_left_out: Mapping[str, int]
    assumptions: Mapping[str, Any]

    @property
    def calibrated(self) -> Calibrated:
        """Everything that was fitted, as the engine takes it."""
        published = {**self.other_persistence, **self.persistence}
        return Calibrated(rules=self.rules, persistence=published)

    @property
    def projected(self) -> tuple[Indicator, ...]:
        """The indicators whose year end is projected, in the order of the file."""
        return tuple(one for one in self.indicators.values() if one.projected)


def load(folder: Path) -> Catalogue:
    """Read and check a data folder.

    Raises:
        InputError: something is missing or wrong; the message names file, line, column and remedy.
    """
    if not folder.is_dir():
        raise complaint(f"data folder {folder.name!r} is missing; restore it, or set DAKCONG_DATA")
    sources = _sources(folder / "sources.toml")
    indicators = _indicators(folder / "indicators.toml")
    figures = read_figures(folder / "figures.csv", list(indicators), list(sources))
    choices = read_toml(folder / "choices.toml")
    levels = read_levels(choices, figures, list(indicators))
    default_vintage = choices.get("default_vintage", "")
    if default_vintage not in [one.vintage for one in levels]:
        raise complaint(
            f"choices.toml: default_vintage {default_vintage!r} has no reading; name a vintage that"
            " has one"
        )
    calibration = folder / "calibration"
    catalogue = Catalogue(
        figures=figures,
        sources=sources,
        indicators=indicators,
        levels=levels,
        bases=read_bases(choices, list(indicators)),
        default_vintage=default_vintage,
        persistence=read_persistence(calibration / "published_totals.csv", list(sources)),
        other_persistence=read_persistence(
            calibration / "published_totals_other.csv", list(sources)
        ),
        profiles=read_profiles(calibration / "seasonal_profile.csv", list(sources)),
        coverage=read_coverage(calibration / "coverage.toml", list(sources)),
        growth_ranges=read_growth_ranges(calibration / "growth_ranges.csv", list(sources)),
        events=read_events(folder / "events.csv", list(indicators), list(sources)),
        rules=read_rules(calibration / "history.csv", list(sources)),
        results=read_results(calibration / "history_results.csv", list(sources)),
        province_years=read_province_years(folder / "province_years.csv", list(sources)),
        province_years_left_out=read_left_out(folder / "province_years_left_out.csv"),
        assumptions=read_toml(folder / "assumptions.toml"),
    )
    check(catalogue)
    checksums.check(folder)
    return catalogue


def _sources(path: Path) -> dict[str, Source]:
    sources = {}
    for name, table in read_toml(path).items():
        where = f"{path.name}: [{name}]"
        one = sources[name] = record(Source, table, where)
        for field in ("date_published", "date_accessed"):
            if not _is_date(getattr(one, field)):
                raise complaint(
                    f"{where}: {field} is {getattr(one, field)!r}; write a year, month or day,"
                    " for example 2025-07-16"
                )
        for field in ("url_main", "url_download"):
            if _ADDRESS.fullmatch(getattr(one, field)) is None:
                raise complaint(
                    f"{where}: {field} is {getattr(one, field)!r}; write an address that begins"
                    " with https://, or nothing"
                )
    return sources


def _is_date(text: str) -> bool:
    """Whether a text is YYYY, YYYY-MM or YYYY-MM-DD."""
    if _DATE.fullmatch(text) is None:
        return False
    try:
        datetime.date.fromisoformat(text + "0000-01-01"[len(text) :])
    except ValueError:
        return False
    return True


def _indicators(path: Path) -> dict[str, Indicator]:
    indicators = {}
    for name, table in read_toml(path).items():
        if not isinstance(table, dict):
            raise complaint(f"{path.name}: {name!r} stands outside a table; write [{name}] first")
        indicators[name] = record(Indicator, {**table, "id": name}, f"{path.name}: [{name}]")
    return indicators
