"""News between two releases, and the record of past projections, in words."""

from dakcong.answers.past.news import Change
from dakcong.answers.past.record import Announced, Entry
from dakcong.answers.words.names import period_of, signed
from dakcong.answers.words.pens import growth_words, range_words
from dakcong.answers.words.sentences import ranges
from dakcong.answers.year.answer import Answer
from dakcong.texts import numbers, say
from dakcong.units import PERCENT


def news(one: Change, language: str) -> str:
    """What moved the projection most, and what was expected and came."""
    unit, found = one.newer.indicator.unit, one.news
    name, part = max(one.shown.items(), key=lambda item: abs(item[1]))
    values = {
        "older": _period(one.older, language),
        "newer": _period(one.newer, language),
        "start": numbers.fine(found.older, unit, language),
        "end": numbers.fine(found.newer, unit, language),
        "change": signed(sum(one.shown.values()), unit, language),
        "bar": say(language, f"explain.news.bar.{name}"),
        "part": signed(part, unit, language),
    }
    if part == 0:
        return say(language, "explain.news.none", **values)
    said = [say(language, "explain.news.headline", **values)]
    if unit != PERCENT:
        said.append(
            say(
                language,
                "explain.news.data",
                month=one.newer.month,
                expected=numbers.fine(found.expected, unit, language),
                actual=numbers.fine(found.actual, unit, language),
            )
        )
    said.append(_target_news(one, language))
    return " ".join(said)


def stated(one: Entry, language: str) -> str:
    """What a release's projection said."""
    outlook, unit = one.answer.outlook, one.answer.indicator.unit
    return say(
        language,
        "explain.record.stated",
        period=_period(one.answer, language),
        median=numbers.amount(outlook.year_end(), unit, language),
        ranges=ranges(one.answer, language),
        probability=numbers.probability(one.answer.reach.probability, language),
    )


def followed(one: Entry, language: str) -> str:
    """What was published later, judged only as far as it was."""
    unit = one.answer.indicator.unit
    if not one.later:
        return say(language, "explain.record.nothing_later")
    if one.verdict == "rates_only":
        last = one.later[-1]
        growth = growth_words(last.actual, language, 2)
        return say(language, "explain.record.rates_only", month=last.month, growth=growth)
    values = {
        "month": one.floor_month,
        "floor": numbers.fine(one.floor, unit, language),
        "range": range_words(one.answer, language, 0.1, 0.9),
        "room_80": numbers.fine(one.room_below("p90"), unit, language),
        "room_95": numbers.fine(one.room_below("p97_5"), unit, language),
    }
    said = [say(language, f"explain.record.{one.verdict}", **values)]
    if one.verdict != "open" and one.floor_single is not None:
        single = numbers.fine(one.floor_single.value, unit, language)
        said.append(say(language, "explain.record.single", month=one.floor_month, value=single))
    if one.target_met:
        said.append(say(language, "explain.record.target_met"))
    said.append(_on_the_path(one, language))
    return " ".join(said)


def announced(one: Announced, language: str) -> str:
    """The early announcement, and its conflict with earlier figures; empty without a conflict."""
    if not one.below:
        return ""
    first = say(
        language,
        "explain.record.announced",
        printed=numbers.exact(one.figure.value, one.figure.unit, language),
        date=numbers.month(one.figure.known_on, language),
        month=one.before.month,
        floor=numbers.fine(one.before.outlook.ytd.value, one.figure.unit, language),
    )
    if one.share is None or one.share_before is None or one.share >= one.share_before:
        return first
    return f"{first} " + say(
        language,
        "explain.record.shares",
        share=numbers.share(one.share, language),
        before=numbers.share(one.share_before, language),
    )


def _on_the_path(one: Entry, language: str) -> str:
    return say(
        language,
        "explain.record.path",
        count=len(one.later),
        inside_80=sum(bool(later.inside_80) for later in one.later),
        inside_95=sum(bool(later.inside_95) for later in one.later),
    )


def _target_news(one: Change, language: str) -> str:
    change = one.target_change
    if change == 0:
        return say(language, "explain.news.target_same")
    unit = one.newer.indicator.unit
    return say(language, "explain.news.target_changed", change=signed(change, unit, language))


def _period(one: Answer, language: str) -> str:
    return period_of(one.vintage, language)
