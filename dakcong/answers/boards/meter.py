"""How far a target is reached and will be, as one bar: what a row of the overview draws."""

from typing import Final

from dakcong.answers.known.published import printed
from dakcong.answers.reader import Reader
from dakcong.answers.words import sentences
from dakcong.answers.words.pens import growth_set, numbers_pen
from dakcong.answers.year.answer import Answer
from dakcong.shows import Meter
from dakcong.texts import numbers
from dakcong.texts.styles import say_by
from dakcong.units import fraction

# What stands on a bar, in the order of its legend.
MARKS: Final = ("so-far", "rest", "range", "line")
# The end of the bar, as a multiple of the target; further where the range goes further, and then
# by so much that its end is seen to be one.
END: Final = 1.3
ROOM: Final = 1.03


def meter(reader: Reader, one: Answer) -> Meter:
    """The bar of an answer; of an index, growths against the growth that is the target."""
    less = 1.0 if one.indicator.index else 0.0
    so_far = 0.0 if one.indicator.index else one.outlook.ytd.value

    def part(amount: float) -> float:
        return max((amount - less) / (one.target - less), 0.0)

    low, median, high = (part(one.outlook.year_end(level)) for level in (0.1, 0.5, 0.9))
    end = max(END, ROOM * high)
    words = _so_far(reader, one), _year_end(reader, one), _target(reader, one)
    return Meter(
        so_far=part(so_far) / end,
        year_end=median / end,
        low=low / end,
        high=high / end,
        target=1 / end,
        so_far_words=words[0],
        year_end_words=words[1],
        target_words=words[2],
    )


def legend(reader: Reader) -> dict[str, str]:
    """What each part of a bar is called."""
    return {one: reader.text(f"meter.mark.{one}") for one in MARKS}


def _so_far(reader: Reader, one: Answer) -> str:
    """What the published months brought, and the share of the plan as it was printed."""
    ytd, language = one.outlook.ytd, reader.language
    if one.indicator.index:
        growth = growth_set(ytd.growth, language)
        return reader.text("meter.so_far_index", count=one.month, growth=growth)
    share = share_of_plan(reader, one, reader.text("meter.plan_of_council"))
    value = one.amount(ytd.value)
    key = f"meter.so_far{'_share' if share else ''}"
    return reader.text(key, count=one.month, value=value, share=share)


def share_of_plan(reader: Reader, one: Answer, other: str = "") -> str:
    """How much of the plan the published months are, as it was printed; empty where it was not.

    Beside another target, which the share is not of, the plan is called `other`; by its amount
    where that is empty.
    """
    share = printed(one.published, "plan_share")
    if share is None:
        return ""
    plan = None if one.target_kind == "plan" else printed(one.published, "plan")
    named = ""
    if plan is not None:
        named = other or sentences.target_words(one.indicator, "plan", plan, reader.language)
    written = numbers.share(fraction(share), reader.language, numbers.decimals_of(share, 2))
    return reader.text("meter.share", share=written, plan=named or reader.text("meter.plan"))


def _year_end(reader: Reader, one: Answer) -> str:
    return say_by(numbers_pen(one, reader.language), reader.language, "meter.year_end")


def _target(reader: Reader, one: Answer) -> str:
    """The target, and of a flow how much more than last year that is."""
    words = sentences.target_of(one, reader.language)
    if one.indicator.index:
        return words
    growth = one.target / one.outlook.ytd.previous_year - 1
    return reader.text("meter.target", target=words, growth=growth)
