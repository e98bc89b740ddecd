"""The register of published figures: a row each, to be searched, chosen in and sorted."""

from collections.abc import Sequence
from typing import Any, Final

from dakcong.answers.boards.sides_words import shown
from dakcong.answers.known.histories import histories, history_id
from dakcong.answers.known.side_readings import revisions
from dakcong.answers.known.verdicts import verdicts
from dakcong.answers.known.vintages import visible
from dakcong.answers.moves.links import EVERY, KNOWN_THEN, may_show
from dakcong.answers.reader import Reader
from dakcong.answers.words.figures import (
    aside_words,
    figure_number,
    figure_period,
    figure_unit,
    mark_words,
    used_words,
)
from dakcong.answers.words.labels import hedge, locator_words, printed, printed_in, source_short
from dakcong.answers.words.titles import indicator_name
from dakcong.model import Figure
from dakcong.scenario.link import HISTORY, KNOWN, MEASURE, REGION, SOUGHT, STATUS, VERDICT
from dakcong.shows import Heading, Kept, Line, Register

# Columns by the key of their head, behind a colon what they are beside words; what a number is and
# the number stand next to what the row is about, where a phone shows them.
COLUMNS: Final = (
    *("indicator", "measure:choice", "value:amount", "unit", "period", "region:choice"),
    *("source:long", "printed:quoted", "status:choice", "verdict:choice", "doubts:long"),
    *("qualifier", "release", "known_on", "known:choice"),
)
# Columns in which the reader chooses, by the code of the link that keeps the choice.
CHOSEN: Final = {
    MEASURE: "measure",
    STATUS: "status",
    REGION: "region",
    VERDICT: "verdict",
    KNOWN: "known",
}
# The room of the words of an option.
_ROOMS: Final = {STATUS: "figure_status", KNOWN: "figures"}


def register(reader: Reader, figures: Sequence[Figure]) -> Register:
    """Figures as a register; at first those that a reader of the release could know."""
    text = reader.text
    known = {one.key for one in visible(reader.facts.catalogue, reader.scenario.vintage)}
    return Register(
        kind="register",
        heading=text("figures.main_heading"),
        columns=headings(reader),
        lines=[_line(reader, one, one.key in known) for one in figures],
        chosen=_chosen(reader, one_known=any(one.key in known for one in figures)),
        sought=reader.shows(SOUGHT),
        kept=_kept(reader),
        search=text("figures.search"),
        every=text("figures.every"),
        count=text("figures.count", count="{count}", total="{total}"),
        none=text("figures.none"),
        button=text("figures.history"),
        files=text("file.all"),
        id="",
    )


def _chosen(reader: Reader, *, one_known: bool) -> dict[str, str]:
    """Words of what is chosen, by the number of the column."""
    usual = {KNOWN: KNOWN_THEN} if one_known else {}
    asked = {code: reader.shows(code) or usual.get(code, "") for code in CHOSEN}
    return {
        _place(CHOSEN[code]): _word(reader, code, option)
        for code, option in asked.items()
        if option not in ("", EVERY)
    }


def _kept(reader: Reader) -> dict[str, Kept]:
    """How an address says what is searched and chosen."""
    made = {"": Kept(code=SOUGHT, ids={}, every="")}
    for code in CHOSEN:
        options = (one for one in may_show(reader.facts)[code] if one != EVERY)
        ids = {_word(reader, code, one): one for one in options}
        every = EVERY if code == KNOWN else ""
        made[_place(CHOSEN[code])] = Kept(code=code, ids=ids, every=every)
    return made


def _place(key: str) -> str:
    return str([one.partition(":")[0] for one in COLUMNS].index(key))


def _word(reader: Reader, code: str, option: str) -> str:
    return reader.text(f"{_ROOMS.get(code, CHOSEN[code])}.{option}")


def headings(reader: Reader) -> list[Heading]:
    """The heads of the columns."""
    pairs = (one.partition(":")[::2] for one in COLUMNS)
    return [
        Heading(label=reader.text(f"table.{key}"), form=form or "words")  # type: ignore[typeddict-item]
        for key, form in pairs
    ]


def cells(reader: Reader, one: Figure, *, known: bool) -> list[str]:
    """What the columns say of a figure."""
    place = locator_words(reader, one.locator)
    source = source_short(reader, one.source)
    return [
        indicator_name(reader.indicator(one.indicator), reader.language),
        reader.text(f"measure.{one.measure}"),
        f"{hedge(reader, one.qualifier)}{figure_number(reader, one)}",
        figure_unit(reader, one),
        figure_period(reader, one),
        reader.text(f"region.{one.region}"),
        f"{source}, {place}" if place else source,
        printed(reader, one.as_printed, one.source),
        reader.text(f"figure_status.{one.status}"),
        reader.text(f"verdict.{verdicts(reader.facts.catalogue)[one.key]}"),
        _doubts(reader, one),
        reader.text(f"qualifier.{one.qualifier}"),
        reader.written(one.vintage, "period"),
        reader.written(one.known_on, "month"),
        reader.text(f"figures.{'known' if known else 'later'}"),
    ]


def _doubts(reader: Reader, one: Figure) -> str:
    """Which of several is used, what instead of it, and what a growth so far was revised to."""
    said = [words for words in (used_words(reader, one), aside_words(reader, one)) if words]
    said = said or [words for words in [mark_words(reader, one)] if words]
    if one.measure == "growth":
        again = revisions(reader.facts.catalogue, reader.scenario.vintage, one)
        revised = (f"{shown(reader, new)} ({source_short(reader, new.source)})" for new in again)
        said += [reader.text("control.assume_revised", revised=new) for new in revised]
    return " ".join(said) or reader.text("table.none")


def _line(reader: Reader, one: Figure, known: bool) -> Line:
    written = cells(reader, one, known=known)
    own: dict[str, float | str] = {
        "period": one.until,
        "value": one.value,
        "source": reader.facts.catalogue.sources[one.source].date_published,
        "release": one.vintage,
        "known_on": one.known_on,
    }
    keys = (column.partition(":")[0] for column in COLUMNS)
    return Line(
        cells=written,
        order=[own.get(key) for key in keys],
        marks=_marks(reader, one, known),
        quoted=printed_in(reader, one.as_printed, one.source),
        move=_move(reader, one),
    )


def _marks(reader: Reader, one: Figure, known: bool) -> list[str]:
    mark = mark_words(reader, one) if known else reader.text("figures.later")
    return [mark] if mark else []


def _move(reader: Reader, one: Figure) -> dict[str, Any] | None:
    """What opens the history of a figure; None where it has none."""
    name = history_id(one)
    if name not in histories(reader.facts.catalogue):
        return None
    return {"kind": "show", "code": HISTORY, "value": name}
