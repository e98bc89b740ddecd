"""What came of a file: what was filled in, what is asked, and every cell with its reason."""

from dakcong.answers.boards import parts
from dakcong.answers.boards.entry import at, who
from dakcong.answers.boards.entry_fields import plain
from dakcong.answers.boards.parts import Tone
from dakcong.answers.entry.from_file import Taken, measure_of
from dakcong.answers.entry.typed import VALUE
from dakcong.answers.reader import Reader
from dakcong.answers.words.titles import indicator_name
from dakcong.imports.records import Proposal, Reading
from dakcong.imports.report import doubts_of, lines, place, problem_words
from dakcong.shows import Text
from dakcong.store import Mapped
from dakcong.texts import numbers


def read_words(reader: Reader, reading: Reading, found: Taken) -> list[Text]:
    """How many fields were filled, how much was of other months; why a file is not used at all."""
    if reading.refused:
        why = " ".join(problem_words(reading.problems[0], reader.language))
        return [parts.text(reader.text("entry.file.refused", why=plain(why)), "error")]
    count = sum(name.startswith(f"{VALUE}.") for name in found.fields)
    tone: Tone = "success" if count and not found.asked else "warning"
    key = f"entry.file.{'filled' if count else 'unfilled'}"
    said = [parts.text(reader.text(key, count=count), tone)]
    if found.elsewhere:
        said.append(parts.note(reader.text("entry.file.elsewhere", count=found.elsewhere)))
    return said


def asked_words(reader: Reader, one: Proposal) -> Text:
    """What a person is asked about a proposal that is not sure, or of which there are two."""
    meaning = f"{one.indicator}|{one.measure}|{one.base}|{one.span}"
    asked = reader.text(
        "entry.file.asked",
        name=_meant(reader, meaning),
        value=numbers.printed(one.amount.value or 0.0, one.amount.unit, reader.language),
        place=plain(place(one.sheet, one.cell, reader.language)),
        heading=plain(one.heading),
        doubts="; ".join(doubts_of(one, reader.language)),
    )
    return parts.text(asked, "warning")


def sender_words(reader: Reader, sender: str) -> Text:
    """Whether what is confirmed is remembered, and of whom."""
    key = "known" if sender else "unknown"
    return parts.note(reader.text(f"entry.file.sender_{key}", sender=plain(sender)))


def remembered_words(reader: Reader, one: Mapped) -> Text:
    """Whose column was taken for what, by whom and since when."""
    said = reader.text(
        "entry.file.remembered",
        sender=plain(one.sender),
        heading=plain(one.heading),
        name=_meant(reader, one.form),
        by=who(reader, one.by),
        at=at(reader, one.at),
    )
    return parts.text(said)


def _meant(reader: Reader, form: str) -> str:
    """Indicator and measure that a form names: Xuất khẩu, riêng tháng."""
    indicator, measure, base, span = form.split("|")[:4]
    known = measure_of(measure, base, span)
    name = indicator_name(reader.indicator(indicator), reader.language)
    return f"{name}, {reader.text(f'measure.{known}').lower()}"


def every_cell(reader: Reader, reading: Reading) -> str:
    """All that was read, a line a figure and a line a problem."""
    indicators = reader.facts.catalogue.indicators.values()
    names = {one.id: indicator_name(one, reader.language) for one in indicators}
    return "\n".join(f"- {plain(one)}" for one in lines(reading, names, reader.language))
