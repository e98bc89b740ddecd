"""What publishing would change, before anybody does: every answer, its news, the links."""

from collections.abc import Iterable

from dakcong.answers.boards import parts
from dakcong.answers.entry.preview import Moved, Outcome, Preview
from dakcong.answers.past.words import news
from dakcong.answers.reader import Reader
from dakcong.answers.words.pens import growth_set
from dakcong.answers.words.titles import indicator_name
from dakcong.answers.year.answer import Answer, Missing
from dakcong.engine.status import status
from dakcong.shows import Content, Part, Table
from dakcong.texts.numbers import DASH


def shown(reader: Reader, found: Preview) -> list[Part]:
    """The preview: the answer first, then old beside new, why, and which links are concerned."""
    said = [
        parts.text(f"{_names(reader, [one])}: {news(one.news, reader.language)}")
        for one in found.moved
        if one.news is not None
    ]
    content: list[Content] = [parts.text(_answer(reader, found)), _table(reader, found)]
    return [
        parts.part(reader.text("entry.preview.heading"), *content, *said, level=2),
        parts.part(reader.text("entry.preview.links"), parts.text(_links(reader, found))),
    ]


def _answer(reader: Reader, found: Preview) -> str:
    """Which boards change, and which stay."""
    moved = [one for one in found.moved if one.changed]
    stays = [one for one in found.moved if not one.changed]
    opens = reader.text(
        f"entry.preview.{'opens' if found.opens != found.opened else 'opens_as_before'}",
        before=found.opened,
        after=found.opens,
    )
    if not moved:
        return f"{reader.text('entry.preview.nothing')} {opens}"
    said = [reader.text("entry.preview.moves", names=_names(reader, moved))]
    if stays:
        said.append(reader.text("entry.preview.stays", names=_names(reader, stays)))
    return " ".join([*said, opens, reader.text("entry.preview.pages")])


def _names(reader: Reader, some: Iterable[Moved]) -> str:
    return ", ".join(indicator_name(one.indicator, reader.language) for one in some)


def _table(reader: Reader, found: Preview) -> Table:
    """Old and new of what every board says first that changes."""
    rows: list[list[str]] = []
    for one in (each for each in found.moved if each.changed):
        name = indicator_name(one.indicator, reader.language)
        for what, (before, after) in _pairs(reader, one).items():
            label = reader.text(f"entry.preview.{what}")
            rows.append([f"{name}: {label}", before, after])
    heads = [reader.text(f"entry.preview.column.{one}") for one in ("what", "before", "after")]
    return parts.grid(heads, rows, wide=True)


def _pairs(reader: Reader, one: Moved) -> dict[str, tuple[str, str]]:
    before, after = (_said(reader, found) for found in (one.before, one.after))
    return {what: (before[what], after[what]) for what in before}


def _said(reader: Reader, one: Outcome) -> dict[str, str]:
    """What a board says of an answer, by what it is."""
    names = ("so_far", "year_end", "range", "probability", "verdict")
    if not isinstance(one, Answer):
        missing = reader.text("status.missing") if isinstance(one, Missing) else DASH
        return {name: missing if name == "verdict" else DASH for name in names}
    ytd, written = one.outlook.ytd, reader.written
    so_far = one.amount(ytd.value) if one.indicator.flow else None
    printed = written(so_far, "fine") if so_far else growth_set(ytd.growth, reader.language)
    low, high = one.ends(0.1, 0.9)
    return {
        "so_far": reader.text("entry.preview.until", value=printed, period=one.vintage),
        "year_end": written(one.amount(one.outlook.year_end()), "fine"),
        "range": written((low, high), "range"),
        "probability": written(one.reach.probability, "probability"),
        "verdict": reader.text(f"status.{status(one.reach)}"),
    }


def _links(reader: Reader, found: Preview) -> str:
    """What becomes of links that were sent before."""

    def listed(some: Iterable[str]) -> str:
        return "; ".join(reader.written(one, "inside") for one in some)

    said = []
    if found.same:
        said.append(reader.text("entry.preview.links_same", releases=listed(found.same)))
    if found.other:
        said.append(reader.text("entry.preview.links_other", releases=listed(found.other)))
    if found.added:
        said.append(reader.text("entry.preview.links_added", releases=listed(found.added)))
    return " ".join(said)
