"""Figures that may be right but seldom are: a person says why."""

from collections.abc import Iterator

from dakcong.answers.entry.candidate import with_figures
from dakcong.answers.entry.case import Case, reach
from dakcong.answers.entry.expected import expected
from dakcong.answers.entry.finding import Finding, apart, unusual
from dakcong.answers.entry.sizes import NINE_IN_TEN, REVISED
from dakcong.answers.known.months import month_checks
from dakcong.engine.statements import ends
from dakcong.model import Figure
from dakcong.units import PERCENT, fraction, percent


def falls(case: Case) -> Iterator[Finding]:
    """Amounts added up from January that fall from one month to a later one."""
    for one in case.entered:
        if one.measure != "level":
            continue
        others = [other for other in case.alike(one) if other.year == one.year]
        for other in sorted(case.relied(others), key=lambda each: abs(each.month - one.month)):
            earlier, later = sorted((one, other), key=lambda each: each.month)
            twice = other in case.entered and other is later
            if not twice and ends(later)[1] < ends(earlier)[0]:
                edge = ends(other)[0 if other is earlier else 1]
                yield unusual("falls", one, other, right=(edge, edge))
                break


def growth_times_base(case: Case) -> Iterator[Finding]:
    """An amount that is not its base of the year before, grown as printed."""
    pairs = {"level": "growth", "month_level": "month_growth"}
    for one in case.entered:
        amount = one.measure if one.measure in pairs else ""
        growths = case.at(one, pairs.get(amount, ""), one.year, one.month)
        base = reach(case.at(one, amount, one.year - 1, one.month))
        if not growths or base is None:
            continue
        low, high = ends(growths[-1])
        right = (base[0] * (1 + fraction(low)), base[1] * (1 + fraction(high)))
        if apart(ends(one), right):
            before = case.at(one, amount, one.year - 1, one.month)[-1]
            yield unusual("growth_base", one, growths[-1], before, right=right)


def months_add_up(case: Case) -> Iterator[Finding]:
    """Amounts added up that are not those before plus the months since."""
    for one in case.entered:
        if one.measure not in ("level", "month_level"):
            continue
        for level in case.at(one, "level", one.year, one.month)[-1:]:
            found = _against_months(case, level)
            if found is not None and (one is level or level not in case.entered):
                yield found


def _against_months(case: Case, level: Figure) -> Finding | None:
    """A level against the last one before it and the months printed since."""
    before = [
        other
        for other in case.alike(level)
        if other.year == level.year and other.month < level.month
    ]
    last = max((other.month for other in before), default=0)
    relied = case.relied(other for other in before if other.month == last)
    start = reach(relied) or (0.0, 0.0)
    months = [
        case.at(level, "month_level", level.year, month)
        for month in range(last + 1, level.month + 1)
    ]
    known = [found for found in months if found]
    if not known:
        return None
    added = [reach(found) or (0.0, 0.0) for found in known]
    low = start[0] + sum(one[0] for one in added)
    high = start[1] + sum(one[1] for one in added)
    whole = len(known) == len(months)
    if ends(level)[1] >= low and (not whole or ends(level)[0] <= high):
        return None
    added_up = [found[-1] for found in known]
    return unusual("months", level, *added_up, *relied[-1:], right=(low, high if whole else low))


def index_months(case: Case) -> Iterator[Finding]:
    """A month of an index that leaves the months before it a growth nobody has seen."""
    touched = {(one.indicator, one.vintage) for one in case.entered if one.unit == PERCENT}
    for name, release in sorted(touched):
        indicator = case.facts.catalogue.indicators[name]
        if not (indicator.projected and indicator.index):
            continue
        candidate = with_figures(case.facts, case.entered)
        for found in month_checks(candidate, indicator, release):
            own = [one for one in (found.single, found.until) if one in case.entered]
            if own and not found.plausible:
                rest = (found.single, found.until, found.earlier)
                others = (one for one in rest if one is not own[0])
                values = {"left": found.growth, "low": found.usual[0], "high": found.usual[1]}
                yield unusual("index_month", own[0], *others, values=values)


def revised(case: Case) -> Iterator[Finding]:
    """A printing further from the one before than nine in ten revisions are."""
    for one in case.entered:
        known = case.printed(one)
        if not known or any(not apart(ends(one), ends(other)) for other in known):
            continue
        nearest = min(known, key=lambda other: abs(other.value - one.value))
        kind = case.facts.catalogue.indicators[one.indicator].kind
        size = NINE_IN_TEN.get(kind, 0.0) if one.measure in REVISED else 0.0
        change = _factor(one) / _factor(nearest) - 1 if _factor(nearest) else 0.0
        if abs(change) > size:
            name = "revision" if size else "revision_unmeasured"
            yield unusual(name, one, nearest, values={"change": change, "size": size})


def _factor(one: Figure) -> float:
    """What a revision is measured on: an amount, or what it grew to."""
    return 1 + fraction(one.value) if "growth" in one.measure else one.value


def outside(case: Case) -> Iterator[Finding]:
    """A value that real series have hardly ever shown."""
    for one in case.entered:
        allowed = case.usual(one) if one.until == one.vintage else None
        if allowed is not None and apart(ends(one), allowed):
            yield unusual("outside", one, right=allowed)


def base_falls(case: Case) -> Iterator[Finding]:
    """A year so far and its growth that leave less of last year than fewer months had."""
    for one in case.entered:
        projected = case.facts.catalogue.indicators[one.indicator].projected
        if one.measure != "growth" or one.region != "merged" or not projected:
            continue
        found = expected(case.facts, one.indicator, one.vintage)
        level = case.at(one, "level", one.year, one.month)
        if found.same_period is None or not level or one.until != one.vintage:
            continue
        high = ends(level[-1])[1] / (1 + fraction(ends(one)[0]))
        if high < found.same_period:
            most = percent(ends(level[-1])[1] / found.same_period - 1)
            values = {"before": found.month}
            yield unusual("base_falls", one, level[-1], right=(most, most), values=values)
