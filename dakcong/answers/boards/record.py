"""What projections were worth: news between releases, and each release against what followed."""

from collections.abc import Iterator, Sequence
from functools import partial

from dakcong.answers.boards.amounts import drawing, steps, steps_table
from dakcong.answers.boards.parts import chart, fold, grid, note, part, table, text
from dakcong.answers.past import province_words, words
from dakcong.answers.past import record as past
from dakcong.answers.past.news import Change, changes
from dakcong.answers.reader import Reader
from dakcong.answers.year.answer import Answer
from dakcong.charts import bars
from dakcong.shows import Chart, Part, Table, Unopened
from dakcong.texts import capital, numbers


def record(reader: Reader, found: Answer) -> list[Part]:
    """The news up to the reader's release; what followed stands apart."""
    name = found.indicator.id
    provinces = [_provinces(reader)] if reader.facts.catalogue.province_years else []
    return [*_news(reader, name), *_stated(reader, name), *provinces]


def _news(reader: Reader, name: str) -> list[Part]:
    every = changes(reader.facts, name)
    known = [one for one in every if one.newer.vintage <= reader.scenario.vintage]
    none = [] if known else [text(reader.text("explore.news_none"))]
    apart = f"{reader.text('explore.later_note')} {reader.text('explain.record.note')}"
    rule = [note(reader.text("explain.news.rule"))] if every else []
    return [
        part(reader.text("explore.news_heading"), *none, *[_change(reader, one) for one in known]),
        part(
            reader.text("events.later"),
            note(apart),
            *[_change(reader, one) for one in every[len(known) :]],
            *rule,
        ),
    ]


def _change(reader: Reader, one: Change) -> Chart:
    said, found = words.news(one, reader.language), one.newer
    first, last = (
        (numbers.period(answer.vintage, reader.language), answer.outlook.year_end())
        for answer in (one.older, one.newer)
    )
    moved = [
        (capital(reader.text(f"explain.news.bar.{name}")), part)
        for name, part in one.shown.items()
        if part
    ]
    drawn = drawing(reader, found, steps(reader, found, (first, last), moved), bars.STEPS)
    made = partial(steps_table, reader, found, (first, last), moved)
    under = Unopened(heading=reader.text("chart.table"), made=made)
    return chart(f"news_{found.vintage}", said, said, drawn, under)


def _stated(reader: Reader, name: str) -> list[Part]:
    """What each release said, and what came; nothing where no release had an answer."""
    language, entries = reader.language, past.record(reader.facts, name)
    if not entries:
        return []
    lines = [f"- {words.stated(one, language)} {words.followed(one, language)}" for one in entries]
    early = past.announced(reader.facts, name)
    conflict = words.announced(early, language) if early else ""
    warned = [text(conflict, "warning")] if conflict else []
    heading = reader.text("explore.record_heading")
    held = words.held(entries, language)
    ranges = [note(held)] if held else []
    under = fold("record", reader.text("explore.record_table"), _rows(reader, entries))
    return [part(heading, text("\n".join(lines)), *ranges, under, *warned)]


def _rows(reader: Reader, entries: Sequence[past.Entry]) -> Table:
    """A row for each release and each later one: what was said of its month, what came."""
    columns = "release p50 range_80 later later_range later_actual"
    return table(reader, columns, (row for one in entries for row in _followed(reader, one)))


def _followed(reader: Reader, one: past.Entry) -> Iterator[list[str]]:
    written, found, language = reader.written, one.answer, reader.language
    first = [
        numbers.period(found.vintage, language),
        written(found.amount(found.outlook.year_end()), "fine"),
        written(found.ends(0.1, 0.9), "fine_range"),
    ]
    for later in one.later:
        last = [numbers.period(later.answer.vintage, language), numbers.DASH]
        if later.expected:
            ends = tuple(found.amount(later.expected[name]) for name in ("p10", "p90"))
            last[-1] = written(ends, "fine_range")
            last.append(written(found.amount(later.actual), "fine"))
        else:
            last.append(written(later.actual, "+share2"))
        yield [*first, *last]
    if not one.later:
        yield [*first, *[numbers.DASH] * 3]


def _provinces(reader: Reader) -> Part:
    """The same projection on provinces whose years are known."""
    facts, language = reader.facts, reader.language
    said = (province_words.sentence(facts, language), province_words.left_out(facts, language))
    rows = province_words.table(facts, language)
    shown = grid(list(rows[0]), (list(row.values()) for row in rows), wide=True)
    return part(
        reader.text("province_years.heading"),
        text(" ".join(said)),
        note(reader.text("province_years.basis")),
        fold("provinces", reader.text("chart.table"), shown),
    )
