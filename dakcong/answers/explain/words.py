"""The explanation in words: what matters most, what a scenario changed, what growth is made of."""

from typing import Final

from dakcong.answers.explain import tornado as moves
from dakcong.answers.explain.map import Map, TwoGoals
from dakcong.answers.explain.parts import GrowthParts
from dakcong.answers.explain.waterfall import Bar as Change
from dakcong.answers.explain.waterfall import Waterfall
from dakcong.answers.known.defaults import TREND
from dakcong.answers.reader import Reader
from dakcong.answers.words.names import name_of, names_of, points, signed, value_of
from dakcong.answers.words.pens import growth_words
from dakcong.answers.words.titles import indicator_in_sentence
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.joined import decimals_of
from dakcong.answers.year.sections import SHOCKS, SectionsTogether
from dakcong.engine.sensitivity import Bar
from dakcong.engine.simple_methods import Methods
from dakcong.figures.catalogue import Indicator
from dakcong.texts import capital, numbers, say
from dakcong.units import fraction

# A base within this distance of a usual one is neither low nor high.
USUAL_WITHIN: Final = 0.02


def tornado(reader: Reader, bars: tuple[Bar, ...], one: Answer) -> str:
    """What matters most for the median; empty when nothing moves it."""
    if not bars or bars[0].swing == 0:
        return ""
    bar, unit = bars[0], one.indicator.unit
    low, high = sorted((bar.low.median, bar.high.median))
    return reader.text(
        "explain.tornado.headline",
        name=name_of(reader.facts, bar.move.name, reader.language, one.month),
        low=numbers.amount(low, unit, reader.language),
        high=numbers.amount(high, unit, reader.language),
    )


def bar_label(reader: Reader, bar: Bar, month: int) -> str:
    """One bar of the tornado: the assumption and the values it is moved to."""
    number, move = reader.facts.registry.find(bar.move.name), bar.move
    name = name_of(reader.facts, move.name, reader.language, month)
    name = capital(name)
    high = value_of(number, move.high, reader.language)
    if move.low is None:
        key = "trend.switched_on" if number.rule == TREND else "explain.tornado.happens"
        return reader.text(key, name=name, value=high)
    low = value_of(number, move.low, reader.language)
    return reader.text("explain.tornado.moves", name=name, low=low, high=high)


def tornado_rule(language: str) -> str:
    """How far each assumption is moved."""
    return say(
        language,
        "explain.tornado.rule",
        season=numbers.number(moves.POINTS["season"], language),
        weight=numbers.number(moves.POINTS["index_weight"], language),
        first=numbers.number(moves.POINTS["published_growth"], language, 1),
        spread=numbers.share(moves.SPREAD_PART, language, 0),
        size=numbers.share(moves.SIZE_PART, language, 0),
        other=numbers.share(moves.RANGE_PART, language, 0),
    )


def waterfall(reader: Reader, found: Waterfall, one: Answer) -> str:
    """What the scenario changed against the defaults, and by what most."""
    indicator = one.indicator
    if not found.bars:
        return reader.text("explain.waterfall.none")
    decimals = decimals_of(indicator.unit)
    change = round(found.end.median, decimals) - round(found.start.median, decimals)
    largest = max(found.bars, key=lambda bar: abs(bar.part))
    return reader.text(
        "explain.waterfall.headline",
        change=signed(change, indicator.unit, reader.language),
        start=numbers.fine(found.start.median, indicator.unit, reader.language),
        end=numbers.fine(found.end.median, indicator.unit, reader.language),
        name=change_name(reader, found, largest, one.month),
        part=signed(largest.shown, indicator.unit, reader.language),
    )


def change_name(reader: Reader, found: Waterfall, bar: Change, month: int) -> str:
    """What one bar of the waterfall changed."""
    if bar.codes == found.rest:
        return reader.text("explain.waterfall.rest")
    return names_of(reader.facts, bar.codes, reader.language, month)


def two_goals(found: TwoGoals, language: str) -> str:
    """From which growth on both targets are reached at the median; a met one asks for none."""
    names = [indicator_in_sentence(one.indicator, language) for one in (found.x, found.y)]
    x_value, y_value = (
        numbers.share(required, language, signed=True)
        for required in (found.x_required, found.y_required)
    )
    match found.x.reach.met, found.y.reach.met:
        case True, True:
            return say(language, "explain.map.both_met", x=names[0], y=names[1])
        case True, False:
            met, other, value = names[0], names[1], y_value
        case False, True:
            met, other, value = names[1], names[0], x_value
        case _:
            return say(
                language,
                "explain.map.both",
                x=names[0],
                y=names[1],
                x_value=x_value,
                y_value=y_value,
            )
    return say(language, "explain.map.one_met", met=met, other=other, value=value)


def growth_map(reader: Reader, found: Map, month: int) -> str:
    """The target line in words, at the middle of the map, as far as the reader can set it."""
    grid = found.grid
    place = len(grid.xs) // 2
    needed = grid.contour[place]
    values = {
        "x": name_of(reader.facts, found.x.code, reader.language, month),
        "y": name_of(reader.facts, found.y.code, reader.language, month),
        "x_value": numbers.share(grid.xs[place], reader.language, 0, signed=True),
        "y_value": numbers.share(needed, reader.language, signed=True),
    }
    met, missed = needed <= fraction(found.y.low), needed > fraction(found.y.high)
    key = "always" if met else "never" if missed else "line"
    return reader.text(f"explain.map.{key}", **values)


def contributions(found: GrowthParts, language: str) -> str:
    """What the growth of the year is made of."""
    year = found.shown_so_far + found.shown_remainder
    return say(
        language,
        "explain.parts.sum",
        year=growth_words(year, language, 2),
        so_far=points(found.shown_so_far, language, 2),
        remainder=points(found.shown_remainder, language, 2),
        month=found.answer.month,
    )


def sections(found: SectionsTogether, language: str) -> str:
    """What the growth of the remaining months is made of, by section; shocks last."""
    names = [*(one.name for one in found.parts), *([SHOCKS] if found.from_shocks else [])]
    parts = [
        say(
            language,
            "explain.parts.sections_part",
            name=say(language, f"section.{name}"),
            points=points(found.shown[name], language, 2),
        )
        for name in names
    ]
    return say(
        language,
        "explain.parts.sections",
        growth=growth_words(found.shown_growth, language, 2),
        parts="; ".join(parts),
    )


def base(found: GrowthParts, language: str) -> str:
    """Whether the base ahead is low or high, and growth over two years where it is known."""
    ratio = found.base.base_ratio
    usual = abs(ratio - 1) <= USUAL_WITHIN
    key = "usual" if usual else "low" if ratio < 1 else "high"
    first = say(
        language,
        f"explain.parts.base_{key}",
        ratio=numbers.share(ratio, language, 0),
        share=numbers.share(found.base.year_share, language),
        usual=numbers.share(found.base.usual_share, language),
        month=found.answer.month,
    )
    if found.two_years is None:
        return f"{first} {say(language, 'explain.parts.two_years_none')}"
    return f"{first} " + say(
        language, "explain.parts.two_years", growth=growth_words(found.two_years, language)
    )


def methods(found: Methods, indicator: Indicator, language: str) -> str:
    """What simple methods say beside ours."""
    return say(
        language,
        "explain.methods.spread",
        low=numbers.amount(found.low, indicator.unit, language),
        high=numbers.amount(found.high, indicator.unit, language),
        ours=numbers.amount(found.year_ends["ours"], indicator.unit, language),
        above=found.above,
        count=len(found.year_ends) - 1,
    )
