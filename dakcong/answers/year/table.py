"""An answer as the compact table of `engine.live`, by the way the reader set the growth."""

from typing import Any

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import default_of
from dakcong.answers.known.so_far import persistence_of, stated_trend
from dakcong.answers.year.actions import gains
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.growth_way import SECTIONS, growth_digits, way_of
from dakcong.answers.year.remaining import Codes, part_codes, parts_of
from dakcong.answers.year.shocks import losses, monthly
from dakcong.engine.drivers import Part
from dakcong.engine.live import LiveTable, Resting, Term
from dakcong.engine.profile import quarter_shares
from dakcong.engine.shocks import kept_by_month
from dakcong.figures.catalogue import Indicator
from dakcong.periods import quarter_of
from dakcong.scenario.codes import codes
from dakcong.scenario.registry import Assumption
from dakcong.scenario.scenario import Scenario


def live_table(facts: Facts, found: Answer) -> LiveTable | None:
    """The table of an answer; None for a way whose sliders only the server follows."""
    terms = _terms(facts, found)
    if terms is None:
        return None
    here = (facts, found.indicator, found.scenario)
    kept = kept_by_month(found.shares, monthly(*here))
    return LiveTable(
        ytd=found.outlook.ytd,
        target=found.reach.target,
        digits=growth_digits(facts, found.indicator),
        spread=found.outlook.spread,
        months=tuple(found.shares),
        terms=terms,
        kept=tuple(kept.values()),
        losses=tuple(losses(facts, found.indicator, found.scenario)),
        gains=gains(*here),
        **_first_part(facts, found, terms),
    )


def first_part_code(indicator: Indicator) -> str:
    """Code of the growth of the first part, which a reader may set for an index; else empty."""
    return codes(indicator.letter).first_part if indicator.index else ""


def _first_part(facts: Facts, found: Answer, terms: tuple[Term, ...]) -> dict[str, Any]:
    """What moves with the growth of the first part: the year so far, what stands on defaults."""
    driver, scenario = first_part_code(found.indicator), found.scenario
    if not driver:
        return {}
    growths = [facts.registry.find(code) for term in terms for code in term.drivers]
    spread = facts.registry.find(codes(found.indicator.letter).spread)
    return {
        "so_far_driver": driver,
        "persistence": persistence_of(facts, found.indicator, scenario.vintage),
        "trend": stated_trend(found.indicator, scenario.by_code),
        "resting": tuple(_resting(one) for one in growths if _rests(facts, one, scenario)),
        "resting_spread": _resting(spread) if _rests(facts, spread, scenario) else None,
    }


def _rests(facts: Facts, one: Assumption, scenario: Scenario) -> bool:
    default = default_of(facts, one, scenario.vintage, scenario.by_code)
    return scenario.number(one.code) == default


def _resting(one: Assumption) -> Resting:
    return Resting(driver=one.code, low=one.low, high=one.high, digits=one.digits)


def _terms(facts: Facts, found: Answer) -> tuple[Term, ...] | None:
    code, parts = codes(found.indicator.letter), part_codes(facts, found.indicator)
    shares = found.shares
    whole = tuple(shares.values())
    match way_of(found.indicator, found.scenario):
        case "whole":
            return (Term(season=whole, drivers=(code.growth,), share=1.0),)
        case "quarters":
            return tuple(
                Term(
                    season=tuple(
                        share / weight if quarter_of(month) == quarter else 0.0
                        for month, share in shares.items()
                    ),
                    drivers=(code.quarter(quarter),),
                    share=weight,
                )
                for quarter, weight in quarter_shares(shares).items()
            )
        case "volume_price":
            drivers = (parts["", "price"], parts["", "volume"])
            return (Term(season=whole, drivers=drivers, share=1.0),)
        case "commodities":
            return _commodities(parts_of(facts, found.indicator, found.scenario), parts)
        case way if way == SECTIONS:
            return _sections(whole, parts)
    return None


def _commodities(found: tuple[Part, ...], parts: Codes) -> tuple[Term, ...]:
    return tuple(
        Term(
            season=tuple(one.season.values()),
            drivers=(parts[one.name, "price"], parts[one.name, "volume"]),
            share_driver=parts.get((one.name, "share"), ""),
        )
        for one in found
    )


def _sections(whole: tuple[float, ...], parts: Codes) -> tuple[Term, ...]:
    return tuple(
        Term(
            season=whole,
            drivers=(growth,),
            share_driver=parts.get((name, "weight"), ""),
            level_driver=parts[name, "level"],
        )
        for (name, part), growth in parts.items()
        if part == "growth"
    )
