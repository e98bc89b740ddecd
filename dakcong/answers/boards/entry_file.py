"""What came of a file: what was filled in, what is asked, and every cell with its reason."""

from dakcong.answers.boards import parts
from dakcong.answers.boards.entry_fields import plain
from dakcong.answers.boards.parts import Tone
from dakcong.answers.entry.from_file import Taken
from dakcong.answers.entry.typed import VALUE
from dakcong.answers.reader import Reader
from dakcong.answers.words.titles import indicator_name
from dakcong.imports.records import Reading
from dakcong.imports.report import doubts_of, lines, place
from dakcong.shows import Text
from dakcong.texts import numbers


def read_words(reader: Reader, found: Taken) -> list[Text]:
    """How many fields were filled, and which figures a person has to place."""
    count = sum(name.startswith(f"{VALUE}.") for name in found.fields)
    tone: Tone = "success" if count and not found.asked else "warning"
    said = [parts.text(reader.text("entry.file.filled", count=count), tone)]
    if found.elsewhere:
        said.append(parts.note(reader.text("entry.file.elsewhere", count=found.elsewhere)))
    for one in found.asked:
        amount = numbers.printed(one.amount.value or 0.0, one.amount.unit, reader.language)
        asked = reader.text(
            "entry.file.asked",
            name=indicator_name(reader.indicator(one.indicator), reader.language),
            value=amount,
            place=plain(place(one.sheet, one.cell, reader.language)),
            heading=plain(one.heading),
            doubts=" ".join(doubts_of(one, reader.language)),
        )
        said.append(parts.text(asked, "warning"))
    return said


def every_cell(reader: Reader, reading: Reading) -> str:
    """All that was read, a line a figure and a line a problem."""
    indicators = reader.facts.catalogue.indicators.values()
    names = {one.id: indicator_name(one, reader.language) for one in indicators}
    return "\n".join(f"- {plain(one)}" for one in lines(reading, names, reader.language))
