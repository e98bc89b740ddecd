"""News between two releases, and the record of past projections, in words."""

from collections.abc import Sequence

from dakcong.answers.past.news import Change
from dakcong.answers.past.record import Announced, Entry
from dakcong.answers.words.most import by_most
from dakcong.answers.words.pens import numbers_pen
from dakcong.answers.words.sentences import aim_of, ranges_by
from dakcong.engine import ENGINE_VERSION
from dakcong.texts import say


def moved(one: Change, language: str) -> str:
    """What moved the projection most."""
    amount = one.newer.amount
    between = {
        "older": one.older.vintage,
        "newer": one.newer.vintage,
        "start": amount(one.news.older),
        "end": amount(one.news.newer),
    }
    if not any(one.shown.values()):
        return say(language, "explain.news.none", **between)
    parts = [(say(language, f"explain.news.bar.{name}"), it) for name, it in one.shown.items()]
    change = amount(sum(one.shown.values()))
    return by_most(language, "explain.news.headline", change, parts, **between)


def news(one: Change, language: str) -> str:
    """The same, and what was expected and came."""
    first, amount = moved(one, language), one.newer.amount
    if not any(one.shown.values()):
        return first
    came = {"expected": amount(one.news.expected), "actual": amount(one.news.actual)}
    index = one.newer.indicator.index
    data = [] if index else [say(language, "explain.news.data", month=one.newer.month, **came)]
    key = "explain.news.target_changed" if one.target_change else "explain.news.target_same"
    return " ".join([first, *data, say(language, key, change=amount(one.target_change))])


def stated(one: Entry, language: str) -> str:
    """What a release's projection said."""
    return say(
        language,
        f"explain.record.stated{'_met' if one.answer.reach.met else ''}",
        aim=aim_of(one.answer, language),
        period=one.answer.vintage,
        median=one.answer.amount(one.answer.outlook.year_end()),
        ranges=ranges_by(language, numbers_pen(one.answer, language)),
        probability=one.answer.reach.probability,
    )


def followed(one: Entry, language: str) -> str:
    """What was published later, judged only as far as it was."""
    if not one.later:
        return say(language, "explain.record.nothing_later")
    amount, month = one.answer.amount, one.floor_month
    if one.verdict == "rates_only":
        last = one.later[-1]
        return say(
            language, "explain.record.rates_only", month=last.answer.month, growth=last.actual
        )
    said = [
        say(
            language,
            f"explain.record.{one.verdict}",
            month=month,
            floor=amount(one.floor),
            range=one.answer.ends(0.1, 0.9),
            room_80=amount(one.room_below("p90")),
            room_95=amount(one.room_below("p97_5")),
        )
    ]
    if one.verdict != "open" and one.floor_single is not None:
        single = one.floor_single.amount
        said.append(say(language, "explain.record.single", month=month, value=single))
    if one.target_met:
        said.append(say(language, "explain.record.target_met"))
    of_80 = sum(bool(later.inside_80) for later in one.later)
    of_95 = sum(bool(later.inside_95) for later in one.later)
    counts = {"count": len(one.later), "inside_80": of_80, "inside_95": of_95}
    said.append(say(language, "explain.record.path", **counts))
    return " ".join(said)


def held(entries: Sequence[Entry], language: str) -> str:
    """How the ranges of the present engine would have held; empty where nothing came later."""
    inside = [one for entry in entries for one in entry.later if one.inside_80 is not None]
    if not inside:
        return ""
    return say(
        language,
        "explain.record.held",
        engine=ENGINE_VERSION,
        count=len(inside),
        inside_80=sum(bool(one.inside_80) for one in inside),
        inside_95=sum(bool(one.inside_95) for one in inside),
    )


def announced(one: Announced, language: str) -> str:
    """The early announcement, and its conflict with earlier figures; empty without a conflict."""
    if not one.below:
        return ""
    first = say(
        language,
        "explain.record.announced",
        printed=one.figure.amount,
        date=one.figure.known_on,
        month=one.before.month,
        floor=one.before.amount(one.before.outlook.ytd.value),
    )
    share, before = one.share, one.share_before
    if share is None or before is None or share >= before:
        return first
    return f"{first} {say(language, 'explain.record.shares', share=share, before=before)}"
