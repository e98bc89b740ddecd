"""The answer in words: one sentence first, then what it takes, then the doubt."""

from functools import lru_cache

from dakcong.answers.facts import Facts
from dakcong.answers.known.published import printed
from dakcong.answers.known.release import release
from dakcong.answers.words.pens import (
    Pen,
    State,
    growth_set,
    numbers_pen,
    state_of,
    takes_of,
    track_of,
)
from dakcong.answers.words.titles import indicator_in_sentence
from dakcong.answers.year.answer import Answer, Missing
from dakcong.engine.reach import asked, on_path, required_growth
from dakcong.figures.catalogue import Indicator
from dakcong.texts import capital, say
from dakcong.texts.styles import say_by, written
from dakcong.units import fraction


def target_words(indicator: Indicator, kind: str, target: float, language: str) -> str:
    """The target in a sentence: kế hoạch 182.281 tỷ đồng."""
    return say(language, f"target.{kind}", value=indicator.amount(target))


def target_of(one: Answer | Missing, language: str) -> str:
    """The target of an answer, or of what lacks one, in a sentence."""
    return target_words(one.indicator, one.target_kind, one.target, language)


def aim_of(one: Answer | Missing, language: str) -> str:
    """What kind of target it is: mục tiêu of the leaders, kế hoạch of the council."""
    return say(language, f"target.aim.{one.target_kind}")


def headline(
    one: Answer | Missing, language: str, state: State | None = None, pen: Pen | None = None
) -> str:
    """The one sentence that answers: where the year ends, and whether the target is reached.

    In its own state by numbers, or in another one by another pen.
    """
    if isinstance(one, Missing):
        return _missing(one, language)
    state, pen = state or state_of(one), pen or numbers_pen(one, language)
    if one.indicator.index:
        key = "headline.index_assumed" if state.assumed else "headline.index"
    else:
        key = "headline.flow_met" if state.status == "met" else "headline.flow"
    sentence = say_by(
        pen,
        language,
        key,
        indicator=indicator_in_sentence(one.indicator, language),
        year=one.outlook.ytd.year,
        count=one.month,
        status=say(language, f"status.sentence.{state.status}"),
        target=target_of(one, language),
    )
    return capital(sentence)


def _missing(one: Missing, language: str) -> str:
    name = indicator_in_sentence(one.indicator, language)
    target = target_of(one, language)
    key = "headline.missing" if one.first_part else "headline.missing_weights"
    return say(language, key, indicator=name, count=one.month, target=target)


def what_it_takes(one: Answer, language: str, takes: str = "", pen: Pen | None = None) -> str:
    """What the remaining months must do for the target; `takes` as of `pens.takes_of`."""
    takes, pen = takes or takes_of(one), pen or numbers_pen(one, language)
    if takes == "met":
        return say_by(pen, language, "takes.met")
    direction, _, sure = takes.partition("_")
    about = {"month": one.month, "aim": aim_of(one, language)}
    form = "_index" if one.indicator.index else "_one" if one.last_month else ""
    first = say_by(
        pen,
        language,
        f"takes.{direction}{form}",
        per_month=one.amount(one.reach.per_month),
        last_year=one.amount(one.reach.last_year_per_month),
        part=1 + (one.reach.required_growth or 0.0),
        **about,
    )
    said = [first, *([say_by(pen, language, f"takes.{sure}", **about)] if sure else [])]
    return " ".join(map(capital, said))


def takes_in_short(one: Answer, language: str) -> str:
    """The same in one sentence with as few numbers as can be."""
    takes, pen = takes_of(one), numbers_pen(one, language)
    direction = takes.partition("_")[0]
    if takes == "met" or one.indicator.index:
        key = "takes.met" if takes == "met" else f"takes.{direction}_index"
        return capital(say_by(pen, language, key, month=one.month))
    part = 1 + (one.reach.required_growth or 0.0)
    form = "_one" if one.last_month and direction == "fall" else ""
    key = f"takes.short_{direction}{form}"
    return capital(say_by(pen, language, key, month=one.month, part=part))


def required_range(one: Answer, language: str) -> str:
    """Required growth over the rounding of the published figures; empty for assumed ones.

    Of one direction as sizes, as the growth that it stands beside is written; else with signs.
    """
    low, high = one.required_low, one.required_high
    if low is None or high is None:
        return ""
    style = "+share" if low < 0 <= high else "share"
    both = sorted((abs(low), abs(high))) if style == "share" else (low, high)
    ends = written(tuple(both), style, language)
    exact = written(both[0], style, language) == ends
    return "" if exact else say(language, "metric.required_range", range=ends)


def low_plan_by(one: Answer, language: str, pen: Pen) -> str:
    """That more can be aimed at, and what, by a pen."""
    return say_by(pen, language, "headline.low_plan", month=one.month)


@lru_cache(maxsize=64)
def second_half(one: Answer, language: str) -> str:
    """What the resolution plans for the rest of the year; empty when it printed no such plan."""
    ytd, rest = one.outlook.ytd, printed(one.published, "plan_remainder")
    if rest is None:
        return ""
    growth = required_growth(ytd, ytd.value + rest)
    asks = "_low" if growth < 0 else "_more" if growth >= ytd.growth else ""
    # Where the board has the same rest but for rounding, one number is enough: the origin says why.
    amount = "" if plan_left(one, language) else f" ({written(one.amount(rest), 'fine', language)})"
    return say_by(
        numbers_pen(one, language),
        language,
        f"headline.second_half{asks}",
        month=one.month,
        rest=amount,
        share=1 + growth,
        # On the one decimal that is printed, up as all that is asked for.
        growth=asked(growth, 1),
    )


def plan_left(one: Answer, language: str) -> str:
    """Why the printed rest of the plan is not the plan less the year so far.

    Empty where both are the same, where none was printed, and where rounding does not explain it.
    """
    rest = printed(one.published, "plan_remainder")
    if rest is None or one.published is None or one.plan is None:
        return ""
    left = one.plan - one.outlook.ytd.value
    said, of_plan = (written(one.amount(amount), "fine", language) for amount in (rest, left))
    figures = (one.published.figures.get(name) for name in ("plan", "plan_remainder", "level"))
    # Half a unit of the last printed digit of each.
    apart = sum(0.5 * 10.0**-one.decimals for one in figures if one is not None)
    if said == of_plan or abs(left - rest) > apart:
        return ""
    return say(language, "headline.plan_left", printed=said, left=of_plan)


def other_basis(one: Answer, language: str) -> str:
    """That the growth so far of a flow is the reader's, on another basis; empty as printed."""
    if one.indicator.index or one.published is None or not one.assumed:
        return ""
    published = fraction(one.published.value("growth"))
    return say(
        language,
        "headline.other_basis",
        count=one.month,
        growth=growth_set(one.outlook.ytd.growth, language),
        printed=growth_set(published, language),
    )


def ranges_by(language: str, pen: Pen) -> str:
    """The 80 and the 95 % range in words, by a pen."""
    return say_by(pen, language, "doubt.range")


def on_track(one: Answer, language: str, track: str = "", pen: Pen | None = None) -> str:
    """Ahead of or behind the path to the target, by the share of last year reached by now."""
    track, pen, ytd = track or track_of(one), pen or numbers_pen(one, language), one.outlook.ytd
    if one.indicator.index:
        given = "_assumed" if one.published is None else ""
        return say_by(pen, language, f"takes.path_{track}_index{given}", month=one.month)
    off = one.amount(abs(on_path(ytd, one.reach.target)))
    key = f"takes.path_{track}"
    return say(language, key, month=one.month, value=off, share=ytd.year_share)


def best_month(facts: Facts, one: Answer, language: str) -> str:
    """The best month printed so far in this year; nothing where none was."""
    here = release(facts.catalogue, one.indicator.id, one.scenario.vintage)
    known = here.figures("month_level", year=one.outlook.ytd.year)
    if not known:
        return ""
    best = max(known, key=lambda figure: figure.value)
    return say(language, "takes.best_month", value=best.amount, month=best.until)
