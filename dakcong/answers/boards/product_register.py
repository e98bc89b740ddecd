"""The register of published outputs: a row each, to be searched, chosen in and sorted."""

from collections.abc import Iterable, Sequence
from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.known.products import YEAR, Month, has_turned, known_products, month_of
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import hedge, printed, printed_in, source_short
from dakcong.answers.words.products import (
    amount,
    month_amount,
    month_growth,
    per_cent,
    period_words,
    product_name,
    to_check,
    why_untold,
)
from dakcong.figures.catalogue import Catalogue
from dakcong.figures.products import ProductOutput
from dakcong.shows import Line, Register
from dakcong.texts import capital

# Columns by the key of their head, behind a colon what they are beside words; what is measured
# stands second, where a phone shows it.
COLUMNS: Final = (
    *("product:choice", "output:amount", "unit", "period", "region:choice", "growth:amount"),
    *("plan_share:amount", "month:amount", "month_growth:long", "alert:choice", "printed:quoted"),
    *("source:long", "confidence:choice", "known_on", "known:choice", "doubts:long"),
)


def register(reader: Reader) -> Register:
    """All outputs; the newest first, at first those that the release knows."""
    catalogue = reader.facts.catalogue
    known = known_products(catalogue, reader.scenario.vintage)
    lines = [_line(reader, one, one in known) for one in newest_first(catalogue)]
    chosen = {"known": reader.text("figures.known")} if known else {}
    return parts.register(reader, "products", COLUMNS, lines, chosen)


def newest_first(catalogue: Catalogue) -> list[ProductOutput]:
    """All outputs in the order of the register."""
    return sorted(catalogue.products, key=lambda one: (-one.year, -one.last_month))


def alert(reader: Reader, one: ProductOutput, month: Month | None) -> str:
    """What of an output asks for a look."""
    if one.growth is not None and one.growth < 0:
        return reader.text("products.alerts.fell")
    if has_turned(one, month):
        return reader.text("products.alerts.fell_month")
    if (one.first_month, one.last_month) == (1, YEAR) and (one.plan_share or 100) < 100:
        return reader.text("products.alerts.below_plan")
    if month and month.doubted:
        return reader.text("products.alerts.doubted")
    minded = one.doubts or next_doubted(reader, one)
    return reader.text(f"products.alerts.{'minded' if minded else 'none'}")


def month_beside(reader: Reader, one: ProductOutput) -> Month | None:
    """The last month of a year to date, out of what was known when it stood here."""
    alone = one.first_month == one.last_month
    return None if alone else month_of(_beside(reader, one), one)


def month_before(reader: Reader, one: ProductOutput) -> Month | None:
    """The month before the last of a year to date, out of the same."""
    found = _beside(reader, one)
    span = (one.year, one.first_month, one.last_month - 1)
    same = (
        other
        for other in found
        if (other.product, other.region, other.span) == (one.product, one.region, span)
    )
    earlier = next(same, None)
    return month_of(found, earlier) if earlier else None


def next_doubted(reader: Reader, one: ProductOutput) -> bool:
    """Whether the next month's year to date does not fit this one: either may be wrong."""
    found = _beside(reader, one)
    span = (one.year, 1, one.last_month + 1)
    same = (
        other
        for other in found
        if (other.product, other.region, other.span) == (one.product, one.region, span)
    )
    after = next(same, None) if one.first_month == 1 else None
    month = month_of(found, after) if after else None
    return bool(month and month.doubted)


def trusted(reader: Reader, some: Iterable[ProductOutput]) -> list[ProductOutput]:
    """Those whose figures no doubt is known of."""
    months = ((one, month_beside(reader, one)) for one in some)
    return [one for one, month in months if not (one.doubts or (month and month.doubted))]


def apart(reader: Reader, known: Sequence[ProductOutput]) -> str:
    """That some are left out because their figures are in doubt; empty where none is."""
    some = len(trusted(reader, known)) < len(known)
    return reader.text("products.apart") if some else ""


def _beside(reader: Reader, one: ProductOutput) -> tuple[ProductOutput, ...]:
    """What was known in the release of an output; of a later one, everything."""
    catalogue = reader.facts.catalogue
    known = known_products(catalogue, reader.scenario.vintage)
    return known if one in known else catalogue.products


def _period(reader: Reader, one: ProductOutput) -> str:
    """The months, and where the source says so that the figure is an estimate."""
    told = f" ({reader.text(f'figure_status.{one.status}')})" if one.status else ""
    return f"{period_words(reader, one)}{told}"


def _doubts(reader: Reader, one: ProductOutput) -> str:
    told = [reader.text(f"product_doubt.{code}") for code in one.doubts]
    if next_doubted(reader, one):
        month = one.last_month
        told.append(reader.text("products.next_unfit", month=month, next=month + 1))
    return "; ".join(told) or reader.text("table.none")


def _month_amount(reader: Reader, one: ProductOutput, month: Month) -> str:
    """The output of its last month, marked where what it is counted from may be wrong."""
    words = month_amount(reader, month)
    return to_check(reader, words) if _touched(reader, one, month) and words else words


def _month_growth(reader: Reader, one: ProductOutput, month: Month) -> str:
    """The growth of its last month, marked alike, or why it cannot be told."""
    if why := why_untold(reader, one, month):
        return reader.text("products.untold", why=why)
    words = month_growth(reader, month)
    return to_check(reader, words) if _touched(reader, one, month) and words else words


def _touched(reader: Reader, one: ProductOutput, month: Month) -> bool:
    """Whether a month without a doubt of its own comes from a year to date that is in one."""
    return not month.doubted and next_doubted(reader, one)


def _of_month(
    reader: Reader, one: ProductOutput, month: Month | None
) -> tuple[float | None, float | None]:
    """Output and growth of its last month; None where there is none, or none can be told."""
    if month is None:
        return None, None
    if month.growth is None or why_untold(reader, one, month):
        return month.value, None
    return month.value, month.growth[0]


def _line(reader: Reader, one: ProductOutput, known: bool) -> Line:
    month = month_beside(reader, one)
    # What is of one month has no last month beside it.
    alone = reader.text("table.not_applicable") if one.first_month == one.last_month else ""
    shown = [
        capital(product_name(reader, one)),
        f"{hedge(reader, one.qualifier)}{amount(reader, one.value)}",
        reader.text(f"unit.{one.unit}"),
        _period(reader, one),
        capital(reader.text(f"area.{one.region}")),
        per_cent(reader, one.growth),
        amount(reader, one.plan_share),
        _month_amount(reader, one, month) if month else alone,
        _month_growth(reader, one, month) if month else alone,
        alert(reader, one, month),
        printed(reader, one.as_printed, one.source),
        source_short(reader, one.source),
        reader.text(f"confidence.{one.confidence}"),
        reader.written(one.known_on, "month"),
        reader.text(f"figures.{'known' if known else 'later'}"),
        _doubts(reader, one),
    ]
    order: list[float | str | None] = [None] * len(shown)
    order[3], order[13] = f"{one.year}-{one.last_month:02d}-{one.first_month:02d}", one.known_on
    amounts = (one.value, one.growth, one.plan_share, *_of_month(reader, one, month))
    for column, value in zip((1, 5, 6, 7, 8), amounts, strict=True):
        order[column] = parts.sorted_by(value)
    quoted = printed_in(reader, one.as_printed, one.source)
    return Line(cells=shown, order=order, marks=[], quoted=quoted, move=None)
