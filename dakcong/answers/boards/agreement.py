"""Do the published figures agree? The chosen reading, contradictions, conflicts, bounds."""

from dakcong.answers.boards import parts
from dakcong.answers.boards.controls import choice
from dakcong.answers.known.agreement import Reconciled, reconciled
from dakcong.answers.known.published import Published
from dakcong.answers.known.so_far import chosen_figures
from dakcong.answers.reader import Reader
from dakcong.answers.words.figures import statement_words, statements_words
from dakcong.answers.words.labels import printed, source_short
from dakcong.engine.statements import Statement
from dakcong.figures.catalogue import Indicator
from dakcong.model import Figure
from dakcong.scenario.codes import codes
from dakcong.shows import Choice, Content, Fold, Part, Text
from dakcong.texts import numbers


def agreement(reader: Reader, indicator: str) -> list[Part]:
    """The chosen reading, whether its statements can all hold, and the figures it leaves out."""
    one, scenario = reader.indicator(indicator), reader.scenario
    found = chosen_figures(reader.facts, one, scenario.vintage, scenario.by_code)
    if found is None:
        return [parts.part("", parts.text(reader.text("figures.missing_iip"), "info"))]
    return [_readings(reader, one, found), _check(reader, one, found), _left(reader, one, found)]


def _readings(reader: Reader, one: Indicator, found: Published) -> Part:
    """Which reading is in use; a choice where there is more than one, else its reason."""
    level, base = codes(one.letter).reading, codes(one.letter).base
    shown: list[Content] = [
        Choice(kind="choice", control=choice(reader, reader.facts.registry.find(code)))
        for code in (level, base)
        if code in reader.scenario.by_code
    ]
    if level not in reader.scenario.by_code:
        shown.append(parts.text(reader.text(found.level.reason)))
    if found.base is not None and base not in reader.scenario.by_code:
        shown.append(parts.text(reader.text(found.base.reason)))
    return parts.part(reader.text("figures.chosen_heading"), *shown, level=2)


def _check(reader: Reader, one: Indicator, found: Published) -> Part:
    """Whether the statements of the reading can all hold."""
    heading = reader.text("figures.check_heading")
    if one.index:
        return parts.part(heading, parts.text(reader.text("figures.not_reconciled")), level=2)
    done = reconciled(found)
    shown = [_verdict(reader, done), *_unchecked(reader, done), *_denominators(reader, done)]
    shown += _east(reader, done)
    bounds = [_bounds(reader, one, done)] if done.result.consistent else []
    return parts.part(heading, *shown, *bounds, level=2)


def _verdict(reader: Reader, found: Reconciled) -> Text:
    if found.result.consistent:
        return parts.text(reader.text("figures.consistent"), "success")
    lines = [
        "- "
        + "; ".join(
            f"{statement_words(reader, name)} “{found.figures[name].as_printed}”" for name in one
        )
        for one in found.result.contradictions
    ]
    return parts.text("\n".join([reader.text("figures.contradiction"), *lines]), "error")


def _unchecked(reader: Reader, found: Reconciled) -> list[Text]:
    if not found.result.consistent:
        return []
    names = statements_words(reader, found.result.unchecked)
    said = reader.text("figures.unchecked", names=names) if names else ""
    return [parts.text(said or reader.text("figures.all_checked"))]


def _denominators(reader: Reader, found: Reconciled) -> list[Text]:
    """Which target the printed share of the plan fits."""
    if not found.denominators:
        return []
    fitting = statements_words(reader, [name for name, fits in found.denominators.items() if fits])
    said = reader.text("figures.denominator_fits", names=fitting) if fitting else ""
    return [parts.text(said or reader.text("figures.denominator_none"))]


def _east(reader: Reader, found: Reconciled) -> list[Text]:
    """What merged less West leaves for the East."""
    east = found.east
    if east is None:
        return []
    words = reader.text(
        "figures.east",
        growth=numbers.share(east.growth, reader.language, 1, signed=True),
        low=numbers.share(east.low, reader.language, 1, signed=True),
        high=numbers.share(east.high, reader.language, 1, signed=True),
        west=numbers.share(east.west_growth, reader.language, 1, signed=True),
    )
    if east.plausible:
        return [parts.text(f"{words} {reader.text('figures.east_plausible')}")]
    return [parts.text(f"{words} {reader.text('figures.east_doubtful')}", "warning")]


def _bounds(reader: Reader, one: Indicator, found: Reconciled) -> Fold:
    """What each amount and each ratio can be within the rounding of all."""
    language, measure = reader.language, reader.text("table.measure")
    unit = numbers.unit_name(one.unit, language)
    lowest, highest = (f"{reader.text(f'table.{end}')} ({unit})" for end in ("low", "high"))
    amounts = [
        {
            measure: statement_words(reader, name),
            lowest: numbers.number(low, language, 1),
            highest: numbers.number(high, language, 1),
        }
        for name, (low, high) in found.result.amounts.items()
    ]
    ratios = [
        {
            measure: f"{statement_words(reader, check.statement.name)}, %",
            lowest: _ratio(check.statement, check.implied[0], language),
            highest: _ratio(check.statement, check.implied[1], language),
        }
        for check in found.result.checks
        if check.statement.denominator is not None
    ]
    table = parts.table([*amounts, *ratios])
    return parts.fold("bounds", reader.text("table.range_rounding"), table)


def _ratio(one: Statement, implied: float | None, language: str) -> str:
    change = one.name.endswith("growth")
    value = None if implied is None else implied - (1 if change else 0)
    return numbers.share(value, language, 2, signed=change)


def _left(reader: Reader, one: Indicator, found: Published) -> Part:
    """Figures of the same months that the reading leaves out."""
    heading = reader.text("figures.conflicts_heading")
    others = [figure for figure in found.others if not figure.measure.startswith("month_")]
    if not others:
        return parts.part(heading, parts.text(reader.text("figures.no_conflicts")), level=2)
    against = {}
    if one.flow:
        against = {item.figure.name: item.contradicts for item in reconciled(found).alternatives}
    rows = [_conflict(reader, figure, against) for figure in others]
    return parts.part(heading, parts.table(rows), level=2)


def _conflict(
    reader: Reader, figure: Figure, against: dict[str, tuple[str, ...]]
) -> dict[str, str]:
    none = "figures.fits" if figure.name in against else "figures.not_compared"
    contradicted = statements_words(reader, against.get(figure.name, ()))
    return {
        reader.text("table.measure"): reader.text(f"measure.{figure.measure}"),
        reader.text("table.printed"): printed(reader, figure.as_printed, figure.source),
        reader.text("table.contradicts"): contradicted or reader.text(none),
        reader.text("table.source"): source_short(reader, figure.source),
    }
