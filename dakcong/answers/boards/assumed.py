"""Values of assumptions in words, and how many of them a reader is told."""

import re
from typing import Final

from dakcong.answers.boards.controls import option_words
from dakcong.answers.moves.changes import touched
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import assumption_label, value_words
from dakcong.scenario.registry import Assumption

# Labels of numbers name their unit at the end, but for months.
_WITH_UNIT: Final = re.compile(r"(.+) \(([^()]+)\)")
# More than this nobody reads in one sentence.
NAMED: Final = 4


def written(reader: Reader, one: Assumption, text: str) -> str:
    """A value of a link as a page writes it."""
    if one.unit == "month":
        return reader.written(round(float(text)), "month_name")
    if one.form == "number":
        return value_words(reader, one, float(text))
    if text in ("off", "on"):
        return reader.text(f"link.{text}")
    return option_words(reader, one, text)


def named_value(reader: Reader, one: Assumption) -> str:
    """An assumption with the value that it has in the reader's scenario."""
    held = written(reader, one, one.text(reader.scenario.by_code[one.code]))
    label = assumption_label(reader, one)
    counted = one.form == "number" and one.unit != "month"
    found = _WITH_UNIT.fullmatch(label) if counted else None
    if found is None:
        return f"{label}: {held}"
    name, unit = found.groups()
    if unit == "%":
        return f"{name}: {reader.text('number.per_cent', value=held)}"
    return f"{name}: {held}\u00a0{unit}"


def changed_values(reader: Reader, indicator: str) -> list[str]:
    """The assumptions of an indicator that are not the default, each with its value."""
    moved = touched(reader.facts, reader.scenario)
    own = (one for one in reader.facts.registry.of(indicator) if one.code in moved)
    return [named_value(reader, one) for one in own]


def few(reader: Reader, words: list[str], between: str) -> str:
    """The first of several words, and how many more there are."""
    shown = between.join(words[:NAMED])
    more = len(words) - NAMED
    return reader.text("link.carries_more", given=shown, count=more) if more > 0 else shown
