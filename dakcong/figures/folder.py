"""Reading the data folder: every file of it, read and checked once."""

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from dakcong.engine.informed import TOTALS, YEARS_READ, Calibrated
from dakcong.errors import DataError
from dakcong.fields import record
from dakcong.figures import (
    checksums,
    cluster_rules,
    default_sets,
    due_days,
    energy,
    monthly,
    obstacles,
    parks,
    power_output,
    proposals,
    sides,
    workbook_names,
)
from dakcong.figures.calibration import (
    read_coverage,
    read_growth_ranges,
    read_profiles,
)
from dakcong.figures.catalogue import Catalogue, Indicator, Source
from dakcong.figures.choices import read_bases, read_levels
from dakcong.figures.cluster_rules import read_cluster_rules
from dakcong.figures.consistency import check, check_indicators
from dakcong.figures.default_sets import read_default_sets
from dakcong.figures.derived_readings import derived
from dakcong.figures.events import read_events
from dakcong.figures.kept import kept
from dakcong.figures.parks import read_parks
from dakcong.figures.place import FILE as PLACE
from dakcong.figures.place import read_place, read_words
from dakcong.figures.products import read_products
from dakcong.figures.province_years import read_left_out, read_province_years
from dakcong.figures.records import read_figures
from dakcong.figures.rules import read_results, read_rules
from dakcong.figures.tables import is_date, read_toml
from dakcong.figures.workbook_names import read_workbook_names
from dakcong.model import Published

NOTHING: Final = Published()
_ADDRESS: Final = re.compile(r"(https?://[^\s()]+)?")


def load(folder: Path, published: Published = NOTHING) -> Catalogue:
    """Read and check a data folder, and what people have published since.

    Raises:
        DataError: something is missing or wrong; the message names file, line, column and remedy.
    """
    if not folder.is_dir():
        raise DataError(f"data folder {folder.name!r} is missing; restore it, or set DAKCONG_DATA")
    sources = kept(_sources, folder / "sources.toml", published.sources)
    indicators = _indicators(folder / "indicators.toml")
    check_indicators(indicators)
    place = read_place(folder / PLACE)
    figures = _published(folder, indicators, list(sources), published.figures)
    catalogue = Catalogue(
        place=place,
        words=read_words(folder, place, figures["default_vintage"]),
        sources=sources,
        indicators=indicators,
        assumptions=read_toml(folder / "assumptions.toml"),
        default_sets=read_default_sets(folder / default_sets.FILE, published.default_sets),
        **_besides(folder, indicators, list(sources)),
        workbook_names=_if_given(
            folder / workbook_names.FILE,
            (),
            read_workbook_names,
            {one.id: one.unit for one in indicators.values()},
        ),
        **_power(folder, list(sources)),
        **_due_days(folder, sources),
        **figures,
        **_calibrated(folder / "calibration", list(sources)),
    )
    check(catalogue)
    checksums.check(folder)
    return catalogue


def _if_given(path: Path, empty: Any, read: Callable[..., Any], *known: object) -> Any:
    """What a file holds that a place need not have; nothing where it is not there."""
    return kept(read, path, *known) if path.exists() else empty


def _besides(folder: Path, indicators: dict[str, Indicator], sources: list[str]) -> dict[str, Any]:
    """Events, products, parks, and what was printed of sides and of other provinces."""
    amounts = {one.id: one.unit for one in indicators.values() if one.flow and one.unit}
    of_sides = {one.id: one.unit for one in indicators.values() if one.form in ("flow", "index")}
    reads: dict[str, tuple[str, Any, Callable[..., Any], tuple[object, ...]]] = {
        "events": ("events.csv", {}, read_events, (list(indicators), sources)),
        "products": ("products.csv", (), read_products, (sources,)),
        "province_years": ("province_years.csv", (), read_province_years, (amounts, sources)),
        "province_years_left_out": ("province_years_left_out.csv", {}, read_left_out, ()),
        "parks": (parks.FILE, (), read_parks, (sources,)),
        "cluster_rules": (cluster_rules.FILE, (), read_cluster_rules, (sources,)),
        "monthly": (monthly.FILE, {}, monthly.read_monthly, (list(indicators), sources)),
        "sides": (sides.FILE, (), sides.read_sides, (of_sides, sources)),
    }
    return {
        field: _if_given(folder / file, empty, read, *known)
        for field, (file, empty, read, known) in reads.items()
    }


def _published(
    folder: Path,
    indicators: dict[str, Indicator],
    sources: list[str],
    more: Sequence[Mapping[str, str]],
) -> dict[str, Any]:
    """The figures, and how they are read; a newer release that people published is the default."""
    figures = kept(read_figures, folder / "figures.csv", list(indicators), sources, more)
    choices = read_toml(folder / "choices.toml")
    chosen = read_levels(choices, figures, indicators)
    levels = (*chosen, *derived(figures, chosen, indicators))
    default_vintage = choices.get("default_vintage", "")
    if default_vintage not in [one.vintage for one in levels]:
        raise DataError(
            f"choices.toml: default_vintage {default_vintage!r} has no reading; name a vintage that"
            " has one"
        )
    entered = {one["vintage"] for one in more}
    newest = (one.vintage for one in levels if one.vintage in entered)
    default_vintage = max((default_vintage, *newest))
    return {
        "figures": figures,
        "levels": levels,
        "bases": read_bases(choices, indicators),
        "default_vintage": default_vintage,
    }


def _power(folder: Path, sources: list[str]) -> dict[str, Any]:
    """Power projects, and what holds them up."""
    projects = _if_given(folder / energy.FILE, {}, energy.read_projects, sources)
    terms = _if_given(folder / obstacles.TERMS, {}, obstacles.read_terms, sources)
    found = _if_given(
        folder / obstacles.FILE, {}, obstacles.read_obstacles, terms, projects, sources
    )
    output = _if_given(folder / power_output.FILE, {}, power_output.read_power_output, sources)
    return {
        "proposals": _if_given(
            folder / proposals.FILE, {}, proposals.read_proposals, projects, sources
        ),
        "projects": projects,
        "obstacle_terms": terms,
        "obstacles": found,
        "power_output": output,
    }


def _due_days(folder: Path, sources: Mapping[str, Source]) -> dict[str, Any]:
    """When figures are due, and when they came."""
    dated = {name: one.date_published for name, one in sources.items()}
    return {
        "due_rules": _if_given(folder / due_days.RULES, (), due_days.read_due_rules, list(sources)),
        "observed": _if_given(folder / due_days.OBSERVED, (), due_days.read_observed, dated),
    }


def _calibrated(folder: Path, sources: list[str]) -> dict[str, Any]:
    """What was fitted."""
    rules = {
        **kept(read_rules, folder / "totals.csv", sources, TOTALS),
        **kept(read_rules, folder / "history.csv", sources, tuple(YEARS_READ)),
    }
    return {
        "rules": rules,
        "persistence": Calibrated(rules=rules).persistences(),
        "profiles": kept(read_profiles, folder / "seasonal_profile.csv", sources),
        "coverage": kept(read_coverage, folder / "coverage.csv", sources),
        "growth_ranges": kept(read_growth_ranges, folder / "growth_ranges.csv", sources),
        "results": (
            *kept(read_results, folder / "totals_results.csv", sources),
            *kept(read_results, folder / "history_results.csv", sources),
        ),
    }


def _sources(path: Path, more: Sequence[Mapping[str, str]]) -> dict[str, Source]:
    """The sources of the file, and those that people entered; an id is one source for ever."""
    sources: dict[str, Source] = {}
    tables = [(f"{path.name}: [{name}]", name, table) for name, table in read_toml(path).items()]
    for row in more:
        fields = {field: text for field, text in row.items() if field != "id"}
        tables.append((f"published sources: [{row['id']}]", row["id"], fields))
    for where, name, table in tables:
        one = record(Source, table, where)
        if sources.setdefault(name, one) != one:
            raise DataError(f"{where} is another source under a name that is taken; rename it")
        for field in ("date_published", "date_accessed"):
            if not is_date(getattr(one, field)):
                raise DataError(
                    f"{where}: {field} is {getattr(one, field)!r}; write a year, month or day,"
                    " for example 2024-07-16"
                )
        if one.confidence not in energy.CONFIDENCES:
            raise DataError(
                f"{where}: confidence is {one.confidence!r}; use one of"
                f" {', '.join(energy.CONFIDENCES)}"
            )
        for field in ("url_main", "url_download"):
            if _ADDRESS.fullmatch(getattr(one, field)) is None:
                raise DataError(
                    f"{where}: {field} is {getattr(one, field)!r}; write an address that begins"
                    " with https://, or nothing"
                )
    return sources


def _indicators(path: Path) -> dict[str, Indicator]:
    indicators = {}
    for name, table in read_toml(path).items():
        if not isinstance(table, dict):
            raise DataError(f"{path.name}: {name!r} stands outside a table; write [{name}] first")
        known = {"page": name, "words": name, **table, "id": name}
        indicators[name] = record(Indicator, known, f"{path.name}: [{name}]")
    return indicators
