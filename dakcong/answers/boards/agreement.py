"""Do the published figures agree? The chosen reading, contradictions, conflicts, bounds."""

from dakcong.answers.boards import parts
from dakcong.answers.boards.controls import choice
from dakcong.answers.known.agreement import Reconciled, reconciled
from dakcong.answers.known.months import month_checks
from dakcong.answers.known.published import Published
from dakcong.answers.known.so_far import chosen_figures
from dakcong.answers.reader import Reader
from dakcong.answers.words.figures import figure_value, statement_words, statements_words
from dakcong.answers.words.labels import set_apart, source_short
from dakcong.engine.reconcile import Check
from dakcong.figures.catalogue import Indicator
from dakcong.model import Figure
from dakcong.scenario.codes import codes
from dakcong.shows import Choice, Content, Fold, Part, Text
from dakcong.texts import numbers
from dakcong.units import fraction


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
    chosen, find = reader.scenario.by_code, reader.facts.registry.find
    shown: list[Content] = [
        Choice(kind="choice", control=choice(reader, find(code)))
        for code in (level, base)
        if code in chosen
    ]
    reasons = [(level, found.level), (base, found.base)]
    shown += [
        parts.text(reader.text(figure.reason))
        for code, figure in reasons
        if figure is not None and code not in chosen
    ]
    return parts.part(reader.text("figures.chosen_heading"), *shown, level=2)


def _check(reader: Reader, one: Indicator, found: Published) -> Part:
    """Whether the statements of the reading can all hold."""
    heading = reader.text("figures.check_heading")
    if one.index:
        said = [parts.text(reader.text("figures.not_reconciled")), *_months(reader, one)]
        return parts.part(heading, *said, level=2)
    done = reconciled(found)
    said = [_verdict(reader, done), *_fitting(reader, done), *_east(reader, done)]
    bounds = [_bounds(reader, one, done)] if done.result.consistent else []
    return parts.part(heading, *said, *bounds, level=2)


def _months(reader: Reader, one: Indicator) -> list[Text]:
    """What a printed month leaves for those that nobody printed."""
    found = []
    for check in month_checks(reader.facts, one, reader.scenario.vintage):
        ends = reader.written((check.low, check.high), "+share")
        months = [reader.written(month, "month_name") for month in check.months]
        said = reader.text(
            "figures.month",
            single=fraction(check.single.value),
            until=fraction(check.until.value),
            earlier=fraction(check.earlier.value),
            month=check.single.month,
            before=check.earlier.month,
            months=numbers.DASH.join(dict.fromkeys((months[0], months[-1]))),
            growth=check.growth,
            range=ends,
        )
        judged = "plausible" if check.plausible else "doubtful"
        usual = dict(zip(("usual_low", "usual_high"), check.usual, strict=True))
        words = f"{said} {reader.text(f'figures.month_{judged}', **usual)}"
        found.append(parts.text(words, "text" if check.plausible else "warning"))
    return found


def _verdict(reader: Reader, found: Reconciled) -> Text:
    if found.result.consistent:
        return parts.text(reader.text("figures.consistent"), "success")
    lines = [
        "- "
        + "; ".join(
            f"{statement_words(reader, name)} {_quoted(reader, found.figures[name])}"
            for name in one
        )
        for one in found.result.contradictions
    ]
    return parts.text("\n".join([reader.text("figures.contradiction"), *lines]), "error")


def _fitting(reader: Reader, found: Reconciled) -> list[Text]:
    """Which statements nothing checks, and which target the printed share of the plan fits."""
    said = []
    if found.result.consistent:
        names = statements_words(reader, tuple(found.result.unchecked))
        key = f"figures.{'unchecked' if names else 'all_checked'}"
        said.append(parts.text(reader.text(key, names=names)))
    if found.denominators:
        said.append(parts.text(_denominator(reader, found)))
    return said


def _denominator(reader: Reader, found: Reconciled) -> str:
    """Of what the printed share is one: 50,8 % là tính trên kế hoạch năm 182.281 tỷ đồng."""
    share = figure_value(reader, found.figures["plan_share"])
    fitting = (name for name, fits in found.denominators.items() if fits)
    names = f" {reader.text('figures.or')} ".join(_amount_of(reader, found, n) for n in fitting)
    key = f"figures.{'denominator_fits' if names else 'denominator_none'}"
    return reader.text(key, printed=share, names=names)


def _amount_of(reader: Reader, found: Reconciled, name: str) -> str:
    named = statement_words(reader, name)
    amount = found.figures[name].amount
    return reader.text("figures.denominator", name=named[:1].lower() + named[1:], amount=amount)


def _east(reader: Reader, found: Reconciled) -> list[Text]:
    """What merged less West leaves for the East."""
    east = found.east
    if east is None:
        return []
    ends = reader.written((east.low, east.high), "share")
    rates = {"growth": east.growth, "west": east.west_growth, "range": ends}
    judged = "plausible" if east.plausible else "doubtful"
    words = f"{reader.text('figures.east', **rates)} {reader.text(f'figures.east_{judged}')}"
    return [parts.text(words, "text" if east.plausible else "warning")]


def _bounds(reader: Reader, one: Indicator, found: Reconciled) -> Fold:
    """What each amount and each ratio can be within the rounding of all."""
    amounts = (
        (statement_words(reader, name), *bounds) for name, bounds in found.result.amounts.items()
    )
    ratios = (
        (f"{statement_words(reader, made.statement.name)}, %", *_implied(reader, made))
        for made in found.result.checks
        if made.statement.denominator is not None
    )
    table = parts.table(reader, "measure low:number1 high:number1", (*amounts, *ratios))
    measure, *ends = table["columns"]
    table["columns"] = [measure, *(f"{end} ({reader.written(one.unit, 'unit')})" for end in ends)]
    return parts.fold("bounds", reader.text("table.range_rounding"), table)


def _implied(reader: Reader, check: Check) -> tuple[str, ...]:
    """Ends of a ratio in per cent; of a growth as a change."""
    change = check.statement.name.endswith("growth")
    style, less = ("+share2", 1) if change else ("share2", 0)
    ends = (None if end is None else end - less for end in check.implied)
    return tuple(reader.written(end, style) for end in ends)


def _left(reader: Reader, one: Indicator, found: Published) -> Part:
    """Figures of the same months that the reading leaves out."""
    heading = reader.text("figures.conflicts_heading")
    others = [figure for figure in found.others if not figure.measure.startswith("month_")]
    if not others:
        return parts.part(heading, parts.text(reader.text("figures.no_conflicts")), level=2)
    against = {}
    if one.flow:
        against = {other.name: named for other, named in reconciled(found).alternatives}
    rows = (_conflict(reader, figure, against) for figure in others)
    table = parts.table(reader, "measure printed contradicts source", rows)
    return parts.part(heading, table, level=2)


def _conflict(reader: Reader, figure: Figure, against: dict[str, tuple[str, ...]]) -> list[str]:
    none = "figures.fits" if figure.name in against else "figures.not_compared"
    contradicted = statements_words(reader, against.get(figure.name, ()))
    return [
        reader.text(f"measure.{figure.measure}"),
        _quoted(reader, figure),
        contradicted or reader.text(none),
        source_short(reader, figure.source),
    ]


def _quoted(reader: Reader, figure: Figure) -> str:
    return set_apart(reader, figure.as_printed, figure.source)
