"""The fields of the form: what stands beside each, and what was understood in it."""

from collections.abc import Mapping
from typing import Final

from dakcong.answers.entry.expected import expected, measures, year_measures
from dakcong.answers.entry.said import period_words
from dakcong.answers.entry.said import value_words as figure_in_words
from dakcong.answers.entry.typed import (
    FROM_TEXT,
    PAGE,
    PASTE,
    QUALIFIER,
    SOURCE_FIELDS,
    STATUS,
    VALUE,
    WORDS,
    Filled,
    Form,
    field,
)
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import hedge
from dakcong.answers.words.titles import indicator_name
from dakcong.figures.catalogue import Indicator
from dakcong.figures.records import QUALIFIERS
from dakcong.model import Figure
from dakcong.periods import split_vintage
from dakcong.shows import Field, Group, Option
from dakcong.texts import capital, numbers
from dakcong.texts.amounts import Read
from dakcong.units import FLOW_UNITS, MILLION_USD, PERCENT

Typed = Mapping[str, str]


def groups(reader: Reader, form: Form, typed: Typed, read: Filled) -> list[Group]:
    """The source, and each indicator with its fields."""
    indicators = form.facts.catalogue.projected
    made = [_Indicator(reader, form, typed, read, one).group() for one in indicators]
    return [_source(reader, typed, read), *made]


def _source(reader: Reader, typed: Typed, read: Filled) -> Group:
    def line(name: str) -> Field:
        lacks = name in read.lacking and (name == "url" or bool(read.rows))
        return made_field(
            field("source", name),
            reader.text(f"entry.source.{name}"),
            typed,
            beside=reader.text("entry.source.date_help") if name == "date" else "",
            wrong=reader.text(f"entry.source.{name}_lacks") if lacks else "",
        )

    producer, title, url, date = map(line, SOURCE_FIELDS)
    return Group(
        name="source",
        heading=reader.text("entry.source.heading"),
        beside=reader.text("entry.source.beside"),
        paste=None,
        fill="",
        rows=[[producer, date], [title, url]],
        label="",
        fold=[],
    )


def made_field(key: str, label: str, typed: Typed, **said: str) -> Field:
    """A line to type in; `said` is what stands with it."""
    told = {"beside": "", "understood": "", "wrong": "", **said}
    made = Field(
        key=key, form="line", label=label, options=[], value=typed.get(key, ""),
        beside="", understood="", wrong="",
    )  # fmt: skip
    return {**made, **told}  # type: ignore[typeddict-item]


class _Indicator:
    """The fields of one indicator."""

    def __init__(
        self, reader: Reader, form: Form, typed: Typed, read: Filled, one: Indicator
    ) -> None:
        self.reader, self.form, self.typed, self.read, self.one = reader, form, typed, read, one
        self.known = expected(form.facts, one.id, form.release)
        self.name = indicator_name(one, reader.language)

    def group(self) -> Group:
        """All of them."""
        paste = made_field(
            field(PASTE, self.one.id),
            self.reader.text("entry.paste"),
            self.typed,
            beside=self._example(),
        )
        return Group(
            name=self.one.id,
            heading=self.name,
            beside=self._beside(),
            paste={**paste, "form": "text"},
            fill=self.reader.text("entry.fill"),
            rows=[*(self._row(one) for one in measures(self.one)), self._shared()],
            label=self.reader.text("entry.of_the_year", year=self.form.release[:4]),
            fold=[self._row(one) for one in year_measures(self.one)],
        )

    def _example(self) -> str:
        """The newest printed words of the indicator; nothing before the first."""
        known = [self.known.before[m] for m in measures(self.one) if m in self.known.before]
        newest = max((one.until for one in known), default="")
        words = ", ".join(one.as_printed for one in known if one.until == newest)
        return self.reader.text("entry.paste_help", words=plain(words)) if words else ""

    def _shared(self) -> list[Field]:
        """Status and place of all figures of the indicator."""
        text = self.reader.text
        options = {one: text(f"figure_status.{one}") for one in _STATUSES}
        status = _choice(field(STATUS, self.one.id), text("entry.status"), options, self.typed)
        page = made_field(
            field(PAGE, self.one.id), text("entry.page"), self.typed,
            beside=text("entry.page_help"),
        )  # fmt: skip
        return [status, page]

    def _row(self, measure: str) -> list[Field]:
        """Number, what softens it, words as printed."""
        text, label = self.reader.text, self._label(measure)
        name = field(VALUE, self.one.id, measure)
        read, refused = self.read.understood.get(name), self.read.refused.get(name)
        unit = self.form.unit(self.one, measure)
        value = made_field(
            name,
            label,
            self.typed,
            beside=self._beside_field(measure, unit),
            understood=understood(self.reader, read, unit) if read else "",
            wrong=text(refused.key, **refused.fields) if refused else "",
        )
        options = {FROM_TEXT: text("entry.from_text")}
        options |= {one: text(f"qualifier.{one}") for one in QUALIFIERS}
        soft = _choice(
            field(QUALIFIER, self.one.id, measure),
            text("entry.qualifier"),
            options,
            self.typed,
        )
        words = made_field(field(WORDS, self.one.id, measure), text("entry.words"), self.typed)
        return [value, soft, words]

    def _label(self, measure: str) -> str:
        """What is asked for: Lũy kế 8 tháng (triệu USD)."""
        year, month = split_vintage(self.form.release)
        key = f"entry.field.{measure}"
        unit = numbers.unit_name(self.form.unit(self.one, measure), self.reader.language)
        return f"{capital(self.reader.text(key, month=month, year=year))} ({unit})"

    def _beside(self) -> str:
        """Plan, usual share and what last year brought, of the indicator."""
        known, text = self.known, self.reader.text
        month = split_vintage(self.form.release)[1]
        said = [text("entry.usual_share", month=month, share=known.usual_share)]
        if known.plan is not None:
            said.insert(0, text("entry.plan", plan=self.one.amount(known.plan)))
        if known.last_year is not None:
            said.append(
                text("entry.last_year", month=month, value=self.one.amount(known.last_year))
            )
        return " ".join(said)

    def _beside_field(self, measure: str, unit: str) -> str:
        """The range to expect, the last figure and that of a year ago."""
        known, text = self.known, self.reader.text
        said = []
        if (ends := known.ranges.get(measure)) is not None:
            said.append(text("entry.range", range=_range(self.reader, ends, unit, measure)))
        for key, one in (("before", known.before), ("year_ago", known.year_ago)):
            if measure in one:
                said.append(text(f"entry.{key}", figure=_figure(self.reader, one[measure])))
        return " · ".join(said)


_STATUSES = ("estimate", "preliminary", "official")


def _choice(key: str, label: str, options: Mapping[str, str], typed: Typed) -> Field:
    listed = [Option(id=one, name=name) for one, name in options.items()]
    made = made_field(key, label, typed)
    chosen = made["value"] if made["value"] in options else listed[0]["id"]
    return {**made, "form": "choice", "options": listed, "value": chosen}


def _range(reader: Reader, ends: tuple[float, float], unit: str, measure: str) -> str:
    digits = 0 if unit in FLOW_UNITS else 1
    signed = unit == PERCENT and "growth" in measure
    low, high = (numbers.printed(one, unit, reader.language, digits, signed=signed) for one in ends)
    return numbers.between(low, high, reader.language)


def _figure(reader: Reader, one: Figure) -> str:
    said = figure_in_words(one, reader.language)
    return reader.text("entry.figure", value=said, period=period_words(one, reader.language))


def value_words(reader: Reader, read: Read, unit: str) -> str:
    """A number with its unit behind what softens it."""
    value = numbers.printed(read.value, unit, reader.language, max(read.decimals, 0))
    return f"{hedge(reader, read.qualifier)}{value}"


def understood(reader: Reader, read: Read, unit: str) -> str:
    """What was read in a field, a large amount in a second unit too, so that none is mistaken."""
    said = value_words(reader, read, unit)
    if unit in FLOW_UNITS and abs(read.value) >= 1000:
        name = "unit.billion_usd" if unit == MILLION_USD else "entry.trillion"
        size = numbers.trimmed(read.value / 1000, reader.language)
        other = f"{size}{numbers.SPACE}{reader.text(name)}"
        return reader.text("entry.understood_twice", value=said, other=other)
    return reader.text("entry.understood", value=said)


def plain(text: str) -> str:
    """Words of a person, of which Markdown takes nothing for its own."""
    return "".join(f"\\{one}" if one in _MARKS else one for one in text)


_MARKS: Final = "\\`*_{}[]()#+-.!|<>$~:"
