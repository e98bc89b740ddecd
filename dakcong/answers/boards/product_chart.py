"""Growth of the products that can be compared: of the year to date, and of its last month."""

from collections.abc import Iterable, Sequence

from dakcong.answers.boards import parts
from dakcong.answers.boards.parts import Drawing
from dakcong.answers.boards.product_register import apart, month_beside, trusted
from dakcong.answers.known.products import compared, turned
from dakcong.answers.reader import Reader
from dakcong.answers.words.products import (
    month_decimals,
    per_cent,
    product_name,
    to_check,
    within,
)
from dakcong.charts.bars import OF_PERIODS, Bar, bars_data, bars_specification
from dakcong.figures.products import ProductOutput
from dakcong.shows import Part
from dakcong.texts import capital, numbers
from dakcong.units import percent


def growths(reader: Reader) -> list[Part]:
    """One chart; nothing where no product can be compared."""
    known = list(compared(reader.facts.catalogue, reader.scenario.vintage))
    if not known:
        return []
    sure = trusted(reader, known)
    # The fastest first; what is in doubt in a group below.
    known = sorted(known, key=lambda one: (one not in sure, -(one.growth or 0)))
    bars = [bar for one in known for bar in _bars(reader, one, one in sure)]
    drawn_marks = {one.meaning for one in bars}
    axis = reader.text("products.growth")
    ends = None if any(one.end < 0 for one in bars) else (0.0, None)
    drawn = Drawing(
        bars_specification(reader.language, axis, OF_PERIODS, compared=False, ends=ends),
        bars_data(bars),
        parts.legend(reader.language, (one for one in OF_PERIODS if one.key in drawn_marks)),
    )
    title = _title(reader, known)
    told = "; ".join(f"{one.label} {one.said}" for one in bars if one.said)
    alt = f"{title}: {told}".replace("\n", " ")
    return [parts.part("", parts.chart("products", title, alt, drawn))]


def _title(reader: Reader, known: Sequence[ProductOutput]) -> str:
    """What the chart shows: who turned, else who grew most of those without a doubt."""
    some = turned(reader.facts.catalogue, reader.scenario.vintage)
    named = some or sorted(trusted(reader, known), key=lambda one: -(one.growth or 0))[:1]
    key = "turned" if some else ("most" if named else "all")
    return reader.text(
        f"products.chart_{key}",
        names=capital(", ".join(product_name(reader, one) for one in named)),
        month=known[0].last_month,
        within=within(reader, known[0]),
        apart=apart(reader, known),
    )


def _bars(reader: Reader, one: ProductOutput, sure: bool) -> Iterable[Bar]:
    """The year to date, and its last month where it is known, each on a line of its own."""
    assert one.growth is not None
    name = capital(product_name(reader, one))
    label = name if sure else to_check(reader, name)
    meaning = "year_to_date" if sure else "to_check"
    said = reader.text("number.per_cent", value=per_cent(reader, one.growth))
    yield Bar(label=label, start=0.0, end=one.growth, meaning=meaning, said=said)
    month = month_beside(reader, one)
    if month and month.growth:
        when = reader.written(one.last_month, "month_name")
        label = reader.text("products.chart_month", name=name, month=when)
        yield from _spanned(label, month.growth, _short(reader, month.growth))


def _spanned(label: str, growth: tuple[float, float], said: str) -> Iterable[Bar]:
    """A bar to what is certain, and one on from there over what rounding leaves open."""
    low, high = map(percent, growth)
    nearer, further = (low, high) if low < 0 < high else sorted((low, high), key=abs)
    if low == high:
        yield Bar(label=label, start=0.0, end=low, meaning="month_alone", said=said)
        return
    if low * high > 0:
        yield Bar(label=label, start=0.0, end=nearer, meaning="month_alone", said="")
    yield Bar(label=label, start=nearer, end=further, meaning="month_open", said=said)


def _short(reader: Reader, growth: tuple[float, float]) -> str:
    """Both ends as sentences write them, on two lines where they differ: −14,3 đến −13,1 %."""
    digits = month_decimals(growth)
    low, high = (
        numbers.number(percent(end), reader.language, digits, signed=True) for end in growth
    )
    if low == high:
        return reader.text("number.per_cent", value=low)
    return reader.text("products.span", low=low, high=high)
