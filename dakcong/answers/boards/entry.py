"""The desk on which figures are entered: what waits, who did what last, what may be done next."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.boards.entry_fields import plain, value_words
from dakcong.answers.entry.next_release import releases_to_enter
from dakcong.answers.entry.typed import LANGUAGE, NOT_SAID
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import locator_words
from dakcong.answers.words.titles import indicator_name
from dakcong.shows import Content, Desk, Option, Part, Table, Text
from dakcong.store import Conflict, Person, Submission
from dakcong.texts.amounts import Read

# Viet Nam keeps one time the whole year.
_HERE: Final = datetime.timezone(datetime.timedelta(hours=7))


def at(reader: Reader, when: datetime.datetime) -> str:
    """A moment as the clock of the province shows it."""
    here = when.astimezone(_HERE)
    day = reader.written(here.date().isoformat(), "date")
    return reader.text("entry.at", time=f"{here:%H:%M}", day=day)


def shown_meanwhile(reader: Reader, edition: int, since: datetime.datetime) -> Text:
    """Which figures are shown while the store cannot be read, and since when that is so."""
    key = f"entry.meanwhile.{'edition' if edition else 'folder'}"
    return parts.note(reader.text(key, edition=edition, since=at(reader, since)))


def lead(reader: Reader, submissions: Sequence[Submission]) -> Text:
    """What the app knows, and what waits for whom."""
    waiting = [one for one in submissions if one.state == "submitted"]
    drafts = [one for one in submissions if one.state in ("draft", "rejected")]
    release = max(one.vintage for one in reader.facts.catalogue.levels)
    newest = reader.text("entry.newest", release=release)
    key = "both" if waiting and drafts else "waiting" if waiting else "drafts"
    key = key if waiting or drafts else "done" if submissions else "nothing"
    said = reader.text(f"entry.lead.{key}", waiting=len(waiting), drafts=len(drafts))
    return parts.text(f"{newest} {said}")


def desk(reader: Reader, submissions: Iterable[Submission]) -> Desk:
    """Submissions to choose from, and releases that may be begun, the next one first."""
    names = [Option(id=str(one.id), name=_name(reader, one)) for one in submissions]
    known = releases_to_enter(reader.facts)
    options = [Option(id=one, name=reader.written(one, "period")) for one in known]
    return Desk(
        label=reader.text("entry.choose"),
        names=names,
        release=reader.text("entry.release"),
        releases=options,
        begin=reader.text("entry.begin"),
    )


def _name(reader: Reader, one: Submission) -> str:
    state = reader.text(f"entry.state.{one.state}")
    return reader.text("entry.name", number=one.id, release=one.release, state=state)


def standing(reader: Reader, one: Submission) -> list[Text]:
    """State of a submission, who edited and who locked it, and why it came back."""
    by, when = who(reader, one.changed_by), at(reader, one.changed_at)
    said = reader.text(f"entry.standing.{one.state}", by=by, at=when, edition=one.edition)
    edited = reader.text(
        "entry.edited", author=who(reader, one.author), editor=who(reader, one.edited_by)
    )
    shown = [parts.text(f"{said} {edited}", "info")]
    if one.state == "published" and one.changed_by == one.edited_by:
        shown.append(parts.text(reader.text("entry.unseconded"), "warning"))
    if one.remark and one.state in ("rejected", "draft"):
        shown.append(parts.text(reader.text("entry.remark", remark=plain(one.remark)), "warning"))
    return shown


def who(reader: Reader, name: str) -> str:
    """Who did something; the one local person has no name."""
    return reader.text("entry.local") if name == "local" else plain(name)


def alone(reader: Reader, person: Person) -> list[Text]:
    """That one local person enters and approves; nothing where people sign in."""
    return [parts.text(reader.text("entry.alone"), "warning")] if person.local else []


def conflict(
    reader: Reader, error: Conflict, mine: Mapping[str, str], theirs: Mapping[str, str]
) -> list[Content]:
    """Who was faster, and in which fields the two versions differ."""
    said = reader.text("entry.conflict", by=who(reader, error.by), at=at(reader, error.at))
    return [parts.text(said, "error"), _differences(reader, mine, theirs)]


def _differences(reader: Reader, mine: Mapping[str, str], theirs: Mapping[str, str]) -> Table:
    every = {*mine, *theirs} - {LANGUAGE}
    names = sorted(one for one in every if mine.get(one, "") != theirs.get(one, ""))
    rows = [[_field(reader, one), mine.get(one, ""), theirs.get(one, "")] for one in names]
    heads = [reader.text(f"entry.column.{one}") for one in ("field", "mine", "theirs")]
    return parts.grid(heads, [[*map(plain, row)] for row in rows], wide=True)


def _field(reader: Reader, key: str) -> str:
    """What a field is called in a list of differences."""
    kind, _, rest = key.partition(".")
    if kind == "source":
        return reader.text(f"entry.source.{rest}")
    indicator, _, measure = rest.partition(".")
    known = reader.facts.catalogue.indicators.get(indicator)
    name = _called(reader, indicator) if known else indicator
    return f"{name} {reader.text(f'measure.{measure}')}" if measure else name


def _called(reader: Reader, indicator: str) -> str:
    """The name of an indicator in a list."""
    return indicator_name(reader.indicator(indicator), reader.language)


def rows_shown(reader: Reader, one: Submission) -> Part:
    """What a submission says, for who may not edit it."""
    rows = []
    for row in one.figures:
        read = Read(float(row["value"]), int(row["decimals"]), row["qualifier"])
        place, locator = locator_words(reader, row["locator"]), row["locator"]
        rows.append(
            [
                _called(reader, row["indicator"]),
                reader.text(f"measure.{row['measure']}"),
                reader.written(f"{row['year']}-{int(row['month']):02d}", "month"),
                value_words(reader, read, row["unit"]),
                plain(row["as_printed"]),
                reader.text(f"figure_status.{row['status']}"),
                plain(place or ("" if locator == NOT_SAID else locator)),
            ]
        )
    names = ("indicator", "measure", "until", "value", "as_printed")
    heads = [reader.text(f"entry.column.{name}") for name in names]
    heads += [reader.text("entry.status"), reader.text("entry.page")]
    table = parts.grid(heads, rows, wide=True)
    sources = [parts.text(_source(reader, row)) for row in one.sources]
    return parts.part(reader.text("entry.says"), *sources, table)


def _source(reader: Reader, row: Mapping[str, str]) -> str:
    """Where all of it was printed, with its address where there is one."""
    said = reader.text(
        "figures.source_line",
        producer=plain(row["producer"]),
        title=plain(row["title"]),
        date=reader.written(row["date_published"], "date"),
    )
    address = row["url_main"]
    linked = f"[{said}]({address})" if address else said
    return f"{reader.text('entry.column.source')}: {linked}"
