"""The explanation in words: what matters most, what a scenario changed, what growth is made of."""

from collections.abc import Iterable
from typing import Final

from dakcong.answers.explain import tornado as moves
from dakcong.answers.explain.map import Goal, Map
from dakcong.answers.explain.parts import GrowthParts
from dakcong.answers.explain.waterfall import Bar as Change
from dakcong.answers.explain.waterfall import Waterfall
from dakcong.answers.known.defaults import TREND
from dakcong.answers.reader import Reader
from dakcong.answers.words.most import by_most
from dakcong.answers.words.names import name_of, value_of
from dakcong.answers.words.titles import indicator_in_sentence
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.joined import decimals_of
from dakcong.answers.year.sections import ACTIONS, SHOCKS, SectionsTogether
from dakcong.engine.reach import asked
from dakcong.engine.sensitivity import Bar
from dakcong.engine.simple_methods import Methods
from dakcong.figures.catalogue import Indicator
from dakcong.texts import capital, say
from dakcong.texts.styles import written
from dakcong.units import fraction

# A base within this distance of a usual one is neither low nor high.
USUAL_WITHIN: Final = 0.02


def tornado(reader: Reader, bars: tuple[Bar, ...], one: Answer) -> str:
    """What matters most for the median; empty when nothing moves it."""
    if not bars or bars[0].swing == 0:
        return ""
    low, high = sorted((bars[0].low.median, bars[0].high.median))
    name, key = name_of(reader, bars[0].move.name), "explain.tornado.headline"
    ends = reader.written((one.amount(low), one.amount(high)), "range")
    return reader.text(key, name=name, range=ends)


def bar_label(reader: Reader, bar: Bar) -> str:
    """One bar of the tornado: the assumption and the values it is moved to."""
    number, move = reader.facts.registry.find(bar.move.name), bar.move
    name = capital(name_of(reader, move.name))
    high = value_of(number, move.high, reader.language)
    if move.low is None:
        key = "trend.switched_on" if number.rule == TREND else "explain.tornado.happens"
        return reader.text(key, name=name, value=high)
    low = value_of(number, move.low, reader.language)
    return reader.text("explain.tornado.moves", name=name, low=low, high=high)


def tornado_rule(reader: Reader, bars: Iterable[Bar]) -> str:
    """How far each assumption is moved; actions too, where one of the bars is theirs."""
    said = reader.text(
        "explain.tornado.rule",
        season=moves.POINTS["season"],
        weight=moves.POINTS["index_weight"],
        first=moves.POINTS["published_growth"],
        spread=moves.SPREAD_PART,
        size=moves.SIZE_PART,
        other=moves.RANGE_PART,
    )
    if not any(reader.facts.registry.find(one.move.name).deed for one in bars):
        return said
    done = reader.text(
        "explain.tornado.rule_actions",
        months=moves.POINTS["action_month"],
        size=moves.SIZE_PART,
        other=moves.RANGE_PART,
    )
    return f"{said} {done}"


def waterfall(reader: Reader, found: Waterfall, one: Answer) -> str:
    """What the scenario changed against the defaults, and by what most."""
    held = ", ".join(name_of(reader, code) for code in found.assumed)
    if not found.bars:
        same = "none" if found.same else "unmoved"
        return reader.text(f"explain.waterfall.{'no_default' if held else same}", held=held)
    decimals, start, end = decimals_of(one.indicator.unit), found.start.median, found.end.median
    change = round(end, decimals) - round(start, decimals)
    base = reader.text(f"explain.waterfall.from_{'held' if held else 'defaults'}", held=held)
    parts = [(change_name(reader, found, bar), bar.shown) for bar in found.bars]
    said = {"base": base, "start": one.amount(start), "end": one.amount(end)}
    key = "explain.waterfall.headline"
    return by_most(reader.language, key, one.amount(change), parts, **said)


def change_name(reader: Reader, found: Waterfall, bar: Change) -> str:
    """What one bar of the waterfall changed; a shock and its size are one name."""
    if bar.codes == found.rest:
        return reader.text("explain.waterfall.rest")
    return ", ".join(dict.fromkeys(name_of(reader, code) for code in bar.codes))


def two_goals(found: tuple[Goal, Goal], language: str, *, alone: bool) -> str:
    """From which growth on both targets are reached at the median; a met one asks for none.

    `alone`: a sentence before named these two and no other.
    """
    x, y = (indicator_in_sentence(one.answer.indicator, language) for one in found)
    first, second = found
    match tuple(one.answer.reach.met for one in found):
        case True, True:
            return say(language, "explain.map.both_met", x=x, y=y)
        case True, False:
            goal = _goal_in(second, language)
            return say(language, "explain.map.one_met", met=x, other=y, goal=goal)
        case False, True:
            goal = _goal_in(first, language)
            return say(language, "explain.map.one_met", met=y, other=x, goal=goal)
    two = "the_two" if alone else "named"
    names = capital(say(language, f"explain.map.{two}", x=x, y=y))
    month = first.answer.month
    if month != second.answer.month:
        goals = (_goal_in(one, language) for one in found)
        return say(language, "explain.map.both", names=names, **dict(zip("xy", goals, strict=True)))
    goals = (_goal(one, language) for one in found)
    asked_for = dict(zip("xy", goals, strict=True))
    return say(language, "explain.map.both_same", names=names, month=month, **asked_for)


def _goal(one: Goal, language: str) -> str:
    """What an indicator must do: xuất khẩu giảm không quá 32,3 %."""
    growth = one.required or 0.0
    name = indicator_in_sentence(one.answer.indicator, language)
    key = f"explain.map.goal_{'fall' if growth < 0 else 'rise'}"
    said = say(language, key, name=name, size=abs(growth))
    if one.otherwise is None:
        return said
    reading, other = one.otherwise
    # The same direction is not said again.
    style = "share" if growth * other >= 0 else "+share"
    size = written(abs(other) if style == "share" else other, style, language)
    key = f"explain.map.goal_otherwise_{reading}"
    return say(language, key, goal=said, size=size, month=one.answer.month)


def _goal_in(one: Goal, language: str) -> str:
    month, goal = one.answer.month, _goal(one, language)
    return say(language, "explain.map.goal_in", month=month, goal=goal)


def growth_map(reader: Reader, found: Map) -> str:
    """The target line in words, at the middle of the map, as far as the reader can set it."""
    grid, place = found.grid, len(found.grid.xs) // 2
    needed = grid.contour[place]
    met, missed = needed <= fraction(found.y.low), needed > fraction(found.y.high)
    return reader.text(
        f"explain.map.{'always' if met else 'never' if missed else 'line'}",
        x=name_of(reader, found.x.code),
        y=name_of(reader, found.y.code),
        x_value=grid.xs[place],
        y_value=asked(needed, found.y.digits),
    )


def contributions(found: GrowthParts, language: str) -> str:
    """What the growth of the year is made of."""
    so_far, rest = found.shown_so_far, found.shown_remainder
    key, month = "explain.parts.sum", found.answer.month
    return say(language, key, year=so_far + rest, so_far=so_far, remainder=rest, month=month)


def sections(found: SectionsTogether, month: int, language: str) -> str:
    """What the growth of the months after a month is made of: sections, shocks, actions."""
    beside = {SHOCKS: found.from_shocks, ACTIONS: found.from_actions}
    names = [*(one.name for one in found.parts), *(name for name, part in beside.items() if part)]
    key = "explain.parts.sections"
    parts = "; ".join(
        say(
            language, f"{key}_part", name=say(language, f"section.{name}"), points=found.shown[name]
        )
        for name in names
    )
    said = say(language, key, growth=found.shown_growth, parts=parts, month=month)
    return capital(said)


def base(found: GrowthParts, language: str) -> str:
    """Whether the base ahead is low or high, and growth over two years where it is known."""
    ratio = found.base.base_ratio
    usual = abs(ratio - 1) <= USUAL_WITHIN
    first = say(
        language,
        f"explain.parts.base_{'usual' if usual else 'low' if ratio < 1 else 'high'}",
        ratio=ratio,
        share=found.base.year_share,
        usual=found.base.usual_share,
        month=found.answer.month,
    )
    key = "explain.parts.two_years_none" if found.two_years is None else "explain.parts.two_years"
    return f"{first} {say(language, key, growth=found.two_years)}"


def methods(found: Methods, indicator: Indicator, language: str) -> str:
    """What simple methods say beside ours."""
    return say(
        language,
        "explain.methods.spread",
        range=written(
            (indicator.amount(found.low), indicator.amount(found.high)), "range", language
        ),
        ours=indicator.amount(found.year_ends["ours"]),
        above=found.above,
        count=len(found.year_ends) - 1,
    )
