"""What no source says of the main products, and since when."""

from collections.abc import Callable, Iterable

from dakcong.answers.boards import parts
from dakcong.answers.known.products import compared, known_products, main_products
from dakcong.answers.reader import Reader
from dakcong.answers.words.products import months_inside, product_name
from dakcong.figures.products import ProductOutput
from dakcong.shows import Part
from dakcong.texts import capital

_SIDES = ("east", "west")


def missing(reader: Reader) -> Part:
    """A line for each thing that is missing in the release."""
    return parts.part(
        reader.text("products.missing"), parts.text("\n".join(_lines(reader))), level=2
    )


def of_year(reader: Reader) -> list[str]:
    """Names of products that have a figure of the release's year, each once."""
    year = int(reader.scenario.vintage[:4])
    return list(dict.fromkeys(one.product for one in _known(reader) if one.year == year))


def _lines(reader: Reader) -> Iterable[str]:
    text, year = reader.text, int(reader.scenario.vintage[:4])
    known, now = _known(reader), of_year(reader)
    yield text("products.missing_list", total=main_products(reader.facts.catalogue))
    shown = compared(reader.facts.catalogue, reader.scenario.vintage)
    if shown and shown[0].region in _SIDES:
        yield from _side_without(reader, shown[0].region)
    old = {one.product: one for one in known if one.product not in now}
    if old:
        names = ", ".join(
            f"{product_name(reader, one)} ({months_inside(reader, one)})" for one in old.values()
        )
        yield text("products.missing_old", names=names, year=year)
    lacks: dict[str, Callable[[ProductOutput], object]] = {
        "value": lambda one: one.value,
        "growth": lambda one: one.growth,
        "plan": lambda one: one.plan_share,
    }
    for key, told in lacks.items():
        names = ", ".join(_never(reader, now, told))
        if names:
            yield text(f"products.missing_{key}", names=names, year=year)
    yield text("products.missing_country")


def _side_without(reader: Reader, region: str) -> Iterable[str]:
    """The side of the province that the comparison leaves out, with its newest figure."""
    for side in _SIDES:
        own = [one for one in _known(reader) if one.region == side]
        if side != region and own:
            newest = max(own, key=lambda one: (one.year, one.last_month))
            area, since = capital(reader.text(f"area.{side}")), months_inside(reader, newest)
            yield reader.text("products.missing_side", area=area, since=since)


def _never(
    reader: Reader, products: Iterable[str], told: Callable[[ProductOutput], object]
) -> Iterable[str]:
    """Names of products of which nothing in the year tells something."""
    year = int(reader.scenario.vintage[:4])
    for name in products:
        own = [one for one in _known(reader) if one.product == name and one.year == year]
        if all(told(one) is None for one in own):
            yield product_name(reader, own[0])


def _known(reader: Reader) -> tuple[ProductOutput, ...]:
    return known_products(reader.facts.catalogue, reader.scenario.vintage)
