"""The answer in words: one sentence first, then what it takes, then the doubt."""

from dakcong.answers.facts import Facts
from dakcong.answers.known.agreement import East, reconciled
from dakcong.answers.known.published import Published
from dakcong.answers.known.vintages import visible
from dakcong.answers.words.labels import indicator_in_sentence
from dakcong.answers.year.answer import Answer, Missing
from dakcong.engine.outlook import Outlook
from dakcong.engine.reach import fair_target, on_path, required_growth
from dakcong.engine.status import asks_too_little, status
from dakcong.figures.catalogue import Indicator
from dakcong.periods import MONTHS
from dakcong.scenario.codes import codes
from dakcong.texts import capital, numbers, say
from dakcong.units import fraction, percent


def status_of(one: Answer | Missing) -> str:
    """The status by the published rule; missing is its own."""
    return "missing" if isinstance(one, Missing) else status(one.reach)


def target_words(indicator: Indicator, kind: str, target: float, language: str) -> str:
    """The target in a sentence: kế hoạch 182.281 tỷ đồng."""
    value = numbers.exact(target, indicator.unit, language)
    return say(language, f"target.{kind}", value=value)


def headline(one: Answer | Missing, language: str) -> str:
    """The one sentence that answers: where the year ends, and whether the target is reached."""
    name = indicator_in_sentence(one.indicator, language)
    if isinstance(one, Missing):
        return _missing(one, name, language)
    target = target_words(one.indicator, one.target_kind, one.reach.target, language)
    median = numbers.amount(one.outlook.year_end(), one.indicator.unit, language)
    if one.indicator.index:
        key = "headline.index_assumed" if assumed(one) else "headline.index"
        said = growth_words(one.outlook.year_growth(), language)
    else:
        key, said = ("headline.flow_met" if one.reach.met else "headline.flow"), median
    sentence = say(
        language,
        key,
        indicator=name,
        year=one.outlook.ytd.year,
        count=one.month,
        assumed=growth_words(one.outlook.ytd.growth, language, _so_far_decimals(one)),
        growth=growth_words(one.outlook.year_growth(), language),
        median=said,
        status=say(language, f"status.sentence.{status_of(one)}"),
        target=target,
    )
    return capital(sentence)


def _missing(one: Missing, name: str, language: str) -> str:
    target = target_words(one.indicator, one.target_kind, one.target, language)
    if one.first_part:
        key = "headline.missing"
        return say(language, key, indicator=name, count=one.month, target=target)
    return say(language, "headline.missing_weights", indicator=name, target=target)


def assumed(one: Answer) -> bool:
    """Whether the part of the year so far is the reader's assumption, not a published figure."""
    if not one.indicator.index:
        return False
    if one.published is None:
        return True
    return one.scenario.number(codes(one.indicator.letter).first_part) != one.published.value(
        "growth"
    )


def _so_far_decimals(one: Answer) -> int:
    return numbers.decimals_of(percent(one.outlook.ytd.growth), 2)


def growth_words(growth: float, language: str, decimals: int = 1) -> str:
    """tăng 11,1 % or giảm 2 %."""
    key = "number.rises" if growth >= 0 else "number.falls"
    return say(language, key, value=numbers.share(abs(growth), language, decimals))


def what_it_takes(one: Answer, language: str) -> str:
    """What the remaining months must do for the target."""
    unit, reached = one.indicator.unit, one.reach
    index = one.indicator.index
    if reached.met:
        # What exceeds a multiple of last year is no multiple: points of per cent.
        excess = -reached.gap
        points = numbers.share(excess, language, 2)
        return say(
            language, "takes.met", excess=points if index else numbers.fine(excess, unit, language)
        )
    rises = reached.required_growth >= 0
    first = say(
        language,
        f"takes.{'rise' if rises else 'fall'}{'_index' if index else ''}",
        required=numbers.share(abs(reached.required_growth), language),
        share=numbers.share(1 + reached.required_growth, language),
        per_month=numbers.fine(reached.per_month, unit, language),
        last_year=numbers.fine(reached.last_year_per_month, unit, language),
    )
    sure = reached.growth_for_80
    if sure is None:
        return first
    key = "takes.sure" if sure >= 0 else "takes.sure_fall"
    return f"{first} {say(language, key, value=numbers.share(abs(sure), language))}"


def required_range(one: Answer, language: str) -> str:
    """Required growth over the rounding of the published figures; empty for assumed ones."""
    if one.required_low is None or one.required_high is None:
        return ""
    return say(
        language,
        "metric.required_range",
        low=numbers.share(one.required_low, language, 1, signed=True),
        high=numbers.share(one.required_high, language, 1, signed=True),
    )


def low_plan(one: Answer, language: str) -> str:
    """Why the target tests nothing, and what would; empty when it is a fair one."""
    if not asks_too_little(one.reach) or one.reach.met:
        return ""
    fair = {
        f"fair_{level}": numbers.amount(
            fair_target(one.outlook, fraction(level)), one.indicator.unit, language
        )
        for level in (50, 80, 95)
    }
    share = numbers.share(1 + one.reach.required_growth, language)
    return say(language, "headline.low_plan", share=share, **fair)


def second_half(one: Answer, language: str) -> str:
    """What the resolution plans for the rest of the year; empty when it printed no such plan."""
    if one.published is None or "plan_remainder" not in one.published.figures:
        return ""
    ytd, rest = one.outlook.ytd, one.published.value("plan_remainder")
    growth = required_growth(ytd, ytd.value + rest)
    return say(
        language,
        "headline.second_half_low" if growth < 0 else "headline.second_half",
        count=MONTHS - one.month,
        month=one.month,
        rest=numbers.fine(rest, one.indicator.unit, language),
        share=numbers.share(1 + growth, language, 0),
        growth=numbers.share(growth, language),
        so_far=numbers.share(ytd.growth, language),
    )


def east_of(published: Published | None) -> East | None:
    """What merged less West leaves for the East, where both were printed."""
    return None if published is None else reconciled(published).east


def east_doubt(one: Answer, language: str) -> str:
    """A doubt about the growth so far, when East and West lie too far apart; else empty."""
    east = east_of(one.published)
    if east is None or east.plausible:
        return ""
    return say(
        language,
        "headline.east_doubt",
        growth=numbers.share(one.outlook.ytd.growth, language, 1, signed=True),
        west=growth_words(east.west_growth, language),
        east=numbers.DASH if east.growth is None else growth_words(east.growth, language, 0),
    )


def ranges(outlook: Outlook, unit: str, language: str) -> str:
    """The 80 and the 95 % range in words."""
    return say(
        language,
        "doubt.range",
        range_80=range_80(outlook, unit, language),
        range_95=numbers.amount_range(
            outlook.year_end(0.025), outlook.year_end(0.975), unit, language
        ),
    )


def range_80(outlook: Outlook, unit: str, language: str) -> str:
    """The 80 % range: 2,44–2,89 tỷ USD."""
    return numbers.amount_range(outlook.year_end(0.1), outlook.year_end(0.9), unit, language)


def coverage(facts: Facts, language: str) -> str:
    """How such ranges did on series that were not used to fit them."""
    held = facts.catalogue.coverage
    return say(
        language,
        "doubt.coverage",
        series=held.series,
        month=say(language, f"month.name.{held.month}"),
        held_80=numbers.share(held.range_80, language, 0),
        held_95=numbers.share(held.range_95, language, 0),
    )


def on_track(one: Answer, language: str) -> str:
    """Ahead of or behind the path to the target, by the share of last year reached by now."""
    ytd = one.outlook.ytd
    ahead = on_path(ytd, one.reach.target)
    if one.indicator.index:
        key, value = "_index", growth_words(ytd.growth, language, _so_far_decimals(one))
    else:
        key, value = "", numbers.fine(abs(ahead), one.indicator.unit, language)
    return say(
        language,
        f"takes.path_{'ahead' if ahead >= 0 else 'behind'}{key}",
        month=one.month,
        value=value,
        share=numbers.share(ytd.year_share, language),
    )


def best_month(facts: Facts, one: Answer, language: str) -> str:
    """The best month printed so far in this year, or that none was."""
    known = [
        figure
        for figure in visible(facts.catalogue, one.scenario.vintage)
        if (figure.measure, figure.indicator) == ("month_level", one.indicator.id)
        and figure.year == one.outlook.ytd.year
    ]
    if not known:
        return say(language, "takes.best_month_none")
    best = max(known, key=lambda figure: figure.value)
    return say(
        language,
        "takes.best_month",
        value=numbers.fine(best.value, best.unit, language),
        month=numbers.month(f"{best.year}-{best.month:02d}", language),
    )
