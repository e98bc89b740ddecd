"""The page of main products: what to push, what fell, what is known and what is missing."""

from collections.abc import Iterable, Sequence

from dakcong.answers.boards import parts
from dakcong.answers.boards.product_chart import growths
from dakcong.answers.boards.product_edge import (
    edge,
    prices,
    season_share,
    season_sources,
)
from dakcong.answers.boards.product_missing import missing, of_year
from dakcong.answers.boards.product_register import (
    apart,
    month_before,
    month_beside,
    register,
    trusted,
)
from dakcong.answers.known.products import (
    COUNTED,
    Month,
    compared,
    later_products,
    main_products,
    turned,
)
from dakcong.answers.reader import Reader
from dakcong.answers.words.products import growth_words, month_growth, product_name, within
from dakcong.figures.products import ProductOutput
from dakcong.shows import Part
from dakcong.texts import capital, numbers
from dakcong.units import fraction


def products(reader: Reader) -> list[Part]:
    """The answer, its chart, reasons for an edge, every published output, what is missing."""
    return [
        parts.part("", parts.text(answer(reader)), parts.note(_note(reader))),
        *growths(reader),
        edge(reader),
        _register(reader),
        missing(reader),
    ]


def products_sources(reader: Reader) -> list[str]:
    """Sources of what the page shows."""
    catalogue = reader.facts.catalogue
    shown = compared(catalogue, reader.scenario.vintage)
    priced = [event.source for one in shown for event in prices(reader, one)]
    counted = [one.source for one in catalogue.figures if one.unit == COUNTED]
    told = any(season_share(catalogue, each) for each in shown)
    seasons = season_sources(reader.facts) if told else ()
    return [*counted, *(one.source for one in catalogue.products), *priced, *seasons]


def answer(reader: Reader) -> str:
    """What to push and what fell, out of what the release knows."""
    known = compared(reader.facts.catalogue, reader.scenario.vintage)
    if not known:
        return reader.text("products.nothing")
    return "\n".join(f"- {line}" for line in _moving(reader, known))


def _moving(reader: Reader, known: Sequence[ProductOutput]) -> Iterable[str]:
    """Who grows ever faster, else who fastest; who fell in the month alone, and who in all."""
    month, about = known[0].last_month, within(reader, known[0])
    both = [one for one in known if min(_growths(reader, one), default=-1.0) > 0]
    faster = [one for one in both if _growths(reader, one)[1] > _growths(reader, one)[0]]
    if faster:
        names = ", ".join(product_name(reader, one) for one in faster)
        told = " ".join(_in_both(reader, one) for one in faster)
        yield reader.text("products.push", names=names, month=month, within=about, told=told)
    elif not both:
        yield from _fastest(reader, known)
    if also := [one for one in both if one not in faster]:
        yield reader.text("products.both", month=month, names=_names(reader, also))
    if fell_now := turned(reader.facts.catalogue, reader.scenario.vintage):
        yield reader.text("products.fell_month", month=month, names=_names(reader, fell_now))
    months = [(one, month_beside(reader, one)) for one in known]
    alone = [one for one, each in months if each is None and (one.growth or 0) > 0]
    if both and alone:
        yield reader.text("products.no_month", month=month, names=_names(reader, alone))
    if unclear := [product_name(reader, one) for one, each in months if each and each.doubted]:
        yield reader.text("products.month_unclear", month=month, names=", ".join(unclear))
    fell = [one for one in known if one.growth is not None and one.growth < 0]
    key = "fell" if fell else "none_fell"
    yield reader.text(f"products.{key}", names=_names(reader, fell))


def _fastest(reader: Reader, known: Sequence[ProductOutput]) -> Iterable[str]:
    """The three that grow most in the year to date, of those without a doubt."""
    sure = trusted(reader, known)
    if sure:
        yield reader.text(
            "products.fastest",
            names=_names(reader, sorted(sure, key=lambda one: -(one.growth or 0))[:3]),
            within=within(reader, known[0]),
            apart=apart(reader, known),
        )


def _growths(reader: Reader, one: ProductOutput) -> tuple[float, ...]:
    """Of the year to date and, at least, of its last month; nothing where one is not known."""
    month = month_beside(reader, one)
    if one.growth is None or month is None or month.growth is None:
        return ()
    return fraction(one.growth), month.growth[0]


def _in_both(reader: Reader, one: ProductOutput) -> str:
    month = month_beside(reader, one)
    assert month is not None
    return reader.text(
        "products.named_both",
        name=capital(product_name(reader, one)),
        growth=growth_words(reader, one),
        month=one.last_month,
        now=month_growth(reader, month),
        slower=_slower(reader, one, month),
    )


def _slower(reader: Reader, one: ProductOutput, month: Month) -> str:
    """That the month before grew faster still, where every reading says so."""
    before = month_before(reader, one)
    if not (before and before.growth and month.growth and before.growth[0] > month.growth[1]):
        return ""
    then = month_growth(reader, before)
    return reader.text("products.slower", month=one.last_month - 1, then=then)


def _names(reader: Reader, some: Iterable[ProductOutput]) -> str:
    return "; ".join(
        reader.text(
            "products.named", name=product_name(reader, one), growth=growth_words(reader, one)
        )
        for one in some
    )


def _note(reader: Reader) -> str:
    """How many of all are known, so that nobody takes the answer for a ranking."""
    catalogue = reader.facts.catalogue
    count, total = len(of_year(reader)), main_products(catalogue)
    return reader.text(
        "products.known_count", known=count, total=total, year=reader.scenario.vintage[:4]
    )


def _register(reader: Reader) -> Part:
    later = later_products(reader.facts.catalogue, reader.scenario.vintage)
    notes = [parts.note(reader.text("products.register_note"))]
    if later:
        when = sorted(one.known_on for one in later)
        ends = [reader.written(one, "month") for one in (when[0], when[-1])]
        between = numbers.between(ends[0], ends[1], reader.language)
        said = reader.text("products.later", count=len(later), when=between)
        notes.insert(0, parts.note(said))
    return parts.part(reader.text("products.register_heading"), register(reader), *notes, level=2)
