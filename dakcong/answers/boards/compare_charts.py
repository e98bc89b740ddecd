"""Below the table of the comparison: its scenarios in one chart, the way from one to another."""

from collections.abc import Sequence

from dakcong.answers.boards.amounts import drawing, on_axis, steps
from dakcong.answers.boards.compare_table import change
from dakcong.answers.boards.compared import Column, columns, pair
from dakcong.answers.boards.parts import Drawing, chart, note, part, showing, text
from dakcong.answers.boards.year_path import top_of
from dakcong.answers.explain.between import between
from dakcong.answers.explain.waterfall import Bar as Change
from dakcong.answers.explain.waterfall import Waterfall
from dakcong.answers.explain.words import change_name
from dakcong.answers.reader import Reader
from dakcong.answers.words.most import by_most
from dakcong.answers.words.sentences import aim_of
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.growth_way import path_code
from dakcong.charts import bars
from dakcong.charts.bars import Bar
from dakcong.charts.compared import Line, compared_data, compared_specification
from dakcong.engine.outlook import path
from dakcong.scenario.link import FROM, TO
from dakcong.shows import Choice, Content, Part
from dakcong.texts import capital, numbers

Answered = tuple[Column, Answer]


def charts(reader: Reader) -> list[Part]:
    """All scenarios in one chart, and the way between two; nothing for fewer than two answers."""
    known = columns(reader)
    ends = pair(reader, known)
    if ends is None:
        return []
    answered = [(one, one.answer) for one in known if one.answer]
    return [_together(reader, answered), _way(reader, answered, ends)]


def _together(reader: Reader, answered: Sequence[Answered]) -> Part:
    one = answered[0][1].indicator
    drawn = _ranges(reader, answered) if one.index else _lines(reader, answered)
    (low, lowest), (high, highest) = (
        pick(answered, key=lambda each: each[1].outlook.year_end()) for pick in (min, max)
    )
    gap = change(highest, lowest)
    key = f"compare.chart_{'title' if gap else 'same'}"
    title = reader.text(key, gap=one.amount(gap), low=low.said, high=high.said)
    return part("", chart(f"compared_{one.id}", title, title, drawn))


def _lines(reader: Reader, answered: Sequence[Answered]) -> Drawing:
    """The path of each scenario to its year end, with the targets."""
    lines = [_line(reader, *one) for one in answered]
    first = answered[0][1]
    for target, found in {one.target: one for _, one in answered}.items():
        kind = "plan" if found.target_kind == "plan" else "target"
        aim = capital(aim_of(found, reader.language))
        name = f"{aim} {numbers.number(target, reader.language)}"
        amounts = dict.fromkeys(lines[0].amounts, target)
        lines.append(Line(kind=kind, name=name, amounts=amounts))
    unit = numbers.unit_name(first.indicator.unit, reader.language)
    actual, top = first.outlook.ytd.value, top_of(reader, first)
    return Drawing(
        compared_specification(reader.language, unit),
        compared_data(lines, actual, top, reader.language),
        # Every line is named where it ends.
        legend=[],
    )


def _line(reader: Reader, one: Column, found: Answer) -> Line:
    ytd = found.outlook.ytd
    amounts = {ytd.month: ytd.value, **path(found.outlook, found.projected_shares)}
    size = numbers.number(found.outlook.year_end(), reader.language)
    return Line(kind=one.code, name=f"{one.name} {size}", amounts=amounts)


def _ranges(reader: Reader, answered: Sequence[Answered]) -> Drawing:
    """The growth of the year under each scenario, within its 80 % range."""
    lines: list[Bar] = []
    for one, found in answered:
        ends = (on_axis(found, found.outlook.year_end(end)) for end in (0.1, 0.5, 0.9))
        low, middle, high = ends
        words = reader.written(found.amount(found.outlook.year_end()), "fine")
        lines.append(Bar(label=one.name, start=low, end=high, meaning="band_80", said=""))
        lines.append(Bar(label=one.name, start=middle, end=middle, meaning="level", said=words))
    first = answered[0][1]
    return drawing(reader, first, lines, bars.RANGES, first.target)


def _way(reader: Reader, answered: Sequence[Answered], ends: tuple[Column, Column]) -> Part:
    """The way from one scenario to another, which the reader chooses."""
    names = {one.code: one.name for one, _ in answered}
    choices = (
        showing(code, reader.text(f"compare.{key}"), names, one.code, "select")
        for code, key, one in zip((FROM, TO), ("from", "to"), ends, strict=True)
    )
    chosen = [Choice(kind="choice", control=one) for one in choices]
    heading = reader.text("compare.way_heading")
    return part(heading, *chosen, *_steps(reader, *ends), level=2)


def _steps(reader: Reader, start: Column, end: Column) -> list[Content]:
    first, last = start.answer, end.answer
    assert first is not None
    assert last is not None
    way = between(reader.facts, first, last)
    if not way.bars:
        key = f"compare.{'alike' if start is end else 'unmoved'}"
        return [text(reader.text(key, first=start.name, last=end.name))]
    path_ = path_code(last.indicator)
    parts = [(_name(reader, way, one, path_), one.shown) for one in way.bars]
    said = by_most(
        reader.language,
        "compare.way",
        first.amount(change(last, first)),
        parts,
        first=start.name,
        last=end.name,
        start=first.amount(way.start.median),
        end=last.amount(way.end.median),
    )
    levels = (start.name, way.start.median), (end.name, way.end.median)
    drawn = drawing(reader, last, steps(reader, last, levels, parts), bars.STEPS, last.target)
    shown = chart(f"between_{last.indicator.id}", said, said, drawn)
    return [shown, note(reader.text("explain.waterfall.rule"))]


def _name(reader: Reader, way: Waterfall, one: Change, path: str) -> str:
    """What one step changed; another way to set growth with all that is set by it is one name."""
    return reader.text("compare.other_way") if path in one.codes else change_name(reader, way, one)
