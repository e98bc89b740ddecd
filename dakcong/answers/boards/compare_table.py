"""The table of the comparison: a column a scenario, a row a result, then what they assume."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from dakcong.answers.boards.assumed import written
from dakcong.answers.boards.compared import Column
from dakcong.answers.boards.parts import grid
from dakcong.answers.moves.changes import touched
from dakcong.answers.moves.in_use import in_use
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import assumption_label
from dakcong.answers.words.pens import passing_month
from dakcong.answers.words.sentences import aim_of, target_of
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.joined import decimals_of
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.codes import codes
from dakcong.scenario.registry import Assumption, Value
from dakcong.shows import Table
from dakcong.texts import capital, numbers
from dakcong.units import percent

Cell = Callable[[Answer], str]


def table(reader: Reader, indicator: Indicator, known: Sequence[Column]) -> Table:
    """Results, then the assumptions in which the scenarios differ; the first column names rows."""
    heads = [reader.text("compare.scenario"), *(one.head for one in known)]
    results = [
        [label, *("" if one.answer is None else cell(one.answer) for one in known)]
        for label, cell in _results(reader, indicator, known)
    ]
    rows = [[cell or numbers.DASH for cell in row] for row in results]
    rows += _differing(reader, indicator, known)
    return grid(heads, rows, reader.text("compare.table"), wide=True)


def change(one: Answer, default: Answer) -> float:
    """How far a year end is from that of the defaults, on the digits that both are shown with."""
    decimals = decimals_of(one.indicator.unit)
    now, usual = (round(each.outlook.year_end(), decimals) for each in (one, default))
    return round(now - usual, decimals) + 0.0


def _results(reader: Reader, one: Indicator, known: Sequence[Column]) -> Iterator[tuple[str, Cell]]:
    """The name of each row with its unit, and how an answer fills it."""
    text, unit = reader.text, numbers.unit_name(one.unit, reader.language)
    form, default = "_index" if one.index else "", known[0].answer
    yield text(f"compare.year_end{form}", unit=unit), lambda a: _size(reader, a, 0.5)
    yield text("compare.range", unit=unit), lambda a: _range(reader, a)
    if default is not None:
        yield text(f"compare.change{form}", unit=unit), lambda a: _change(reader, a, default)
    targets, aims = _targets(reader, known)
    if len(targets) > 1:
        yield text("compare.target", unit=unit), lambda a: _target(reader, a)
    one_target = text("compare.chance", target="".join(targets))
    chance = one_target if len(targets) == 1 else text("metric.probability")
    yield chance, lambda a: reader.written(a.reach.probability, "probability")
    if not one.index:
        aim = "".join(aims) if len(aims) == 1 else text("compare.either")
        yield text("compare.month", aim=aim), lambda a: _month(reader, a)


def _targets(reader: Reader, known: Sequence[Column]) -> tuple[set[str], set[str]]:
    """The targets of the scenarios in words, and what kinds of target they are."""
    found = [each.answer for each in known if each.answer]
    return {_named(reader, one) for one in found}, {aim_of(one, reader.language) for one in found}


def _named(reader: Reader, one: Answer) -> str:
    """A target in a sentence, in the unit of the other rows."""
    if one.indicator.index:
        return target_of(one, reader.language)
    value = one.amount(one.target)
    return reader.text("compare.aimed", aim=aim_of(one, reader.language), value=value)


def _target(reader: Reader, one: Answer) -> str:
    """Which kind of target it is, and its amount in the unit that the row names."""
    aim = aim_of(one, reader.language)
    return reader.text("chart.named.target", aim=aim, value=_number(reader, one, one.target))


def _size(reader: Reader, one: Answer, probability: float) -> str:
    """A year end without its unit, with the digits of `fine`; of an index its growth."""
    return _number(reader, one, one.outlook.year_end(probability))


def _number(reader: Reader, one: Answer, value: float) -> str:
    """A year's level likewise."""
    index, digits = one.indicator.index, numbers.FINE_DIGITS[one.indicator.unit]
    size = percent(value - 1) if index else value
    return numbers.number(size, reader.language, digits, signed=index)


def _range(reader: Reader, one: Answer) -> str:
    low, high = (_size(reader, one, end) for end in (0.1, 0.9))
    return numbers.between(low, high, reader.language)


def _change(reader: Reader, one: Answer, default: Answer) -> str:
    size, index = change(one, default), one.indicator.index
    digits = numbers.FINE_DIGITS[one.indicator.unit]
    size = percent(size) if index else size
    return numbers.number(size, reader.language, digits, signed=True)


def _month(reader: Reader, one: Answer) -> str:
    """When the target is passed; by how much it is missed where it is not."""
    if one.reach.met:
        return reader.text("compare.month_met")
    month = passing_month(one)
    if month is not None:
        return capital(numbers.month_name(month, reader.language))
    gap = one.amount(one.reach.target - one.outlook.year_end())
    return reader.text("compare.month_short", gap=gap)


def _differing(reader: Reader, indicator: Indicator, known: Sequence[Column]) -> list[list[str]]:
    """A row for each assumption that acts in some of the scenarios, and not alike where it does.

    One that acts in some alone stands there where a reader has set it, or where it is the size of
    what is on: another way to set growth brings many that nobody has moved, of which the last row
    says so. All quarters stand there where one is set.
    """
    acting = [
        {one.code for one in in_use(reader.facts, indicator, each.scenario)} for each in known
    ]
    # The target that is chosen stands among the results.
    own = [one for one in reader.facts.registry.of(indicator.id) if one.rule != "targets"]
    told = {code for each in known for code in touched(reader.facts, each.scenario)}
    told |= {one.size for one in own}
    quarters = {one.code for one in own if one.quarter}
    told |= quarters if quarters & told else set()
    rows, silent = [], {one.code for one in own if one.quarter or one.part}
    for one in own:
        values = [
            each.scenario.by_code[one.code] if one.code in used else None
            for each, used in zip(known, acting, strict=True)
        ]
        if _differs(values, alone=one.code in told):
            label = assumption_label(reader, one)
            cells = map(partial(_value, reader, one), known, values)
            rows.append([label, *cells])
            silent.discard(one.code)
    if any(silent & used for used in acting):
        usual = reader.text("compare.as_default")
        left = [usual if silent & used else numbers.DASH for used in acting]
        rows.append([reader.text("compare.others"), *left])
    return rows


def _differs(values: Sequence[Value | None], *, alone: bool) -> bool:
    """Whether values differ; None plays no part, which counts for what may stand `alone`."""
    acting = {value for value in values if value not in (None, "off")}
    some = "off" in values or (alone and None in values)
    return len(acting) > 1 or bool(acting and some)


def _value(reader: Reader, one: Assumption, each: Column, value: Value | None) -> str:
    """A value as a cell shows it; a dash where the assumption plays no part.

    A choice of figures by the amount that it comes to: its reason is too long for a cell. A growth
    that is set in parts by what they come to.
    """
    if one.rule in ("readings", "bases"):
        return _chosen(reader, each, before=one.rule == "bases")
    if value is None:
        return _implied(reader, one, each)
    return written(reader, one, one.text(value))


def _implied(reader: Reader, one: Assumption, each: Column) -> str:
    """What a growth that is set in parts comes to as a whole; a dash for all else."""
    if each.answer is None or one.code != codes(each.answer.indicator.letter).growth:
        return numbers.DASH
    growth = percent(each.answer.growth_before_shocks)
    return reader.text("compare.implied", value=numbers.number(growth, reader.language, 1))


def _chosen(reader: Reader, each: Column, *, before: bool) -> str:
    """What the year so far, or the year before, brought by the figures that were chosen."""
    if each.answer is None:
        return numbers.DASH
    ytd = each.answer.outlook.ytd
    if each.answer.indicator.index:
        return reader.written(ytd.growth, "+share2")
    return reader.written(each.answer.amount(ytd.previous_year if before else ytd.value), "fine")
