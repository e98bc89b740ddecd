"""What lies deeper than the board: one question at a time, made only when the reader asks it."""

from collections.abc import Callable
from typing import Final

from dakcong.answers.boards.events import events
from dakcong.answers.boards.explain import explain
from dakcong.answers.boards.map import growths
from dakcong.answers.boards.parts import part, showing, text
from dakcong.answers.boards.reach import reach
from dakcong.answers.boards.record import record
from dakcong.answers.reader import Reader
from dakcong.answers.year.answer import Answer, Missing
from dakcong.answers.year.growth_way import way_of
from dakcong.scenario.link import SECTION, SECTIONS
from dakcong.shows import Control, Part

# What answers each question of a link.
_ANSWERED: Final[dict[str, Callable[[Reader, Answer], list[Part]]]] = {
    "reach": reach,
    "explain": explain,
    "map": growths,
    "events": events,
    "record": record,
}
# Those whose answer rests on the release alone: no assumption moves it.
OF_RELEASE: Final = frozenset({"record"})


def section(reader: Reader, found: Answer) -> list[Part]:
    """The answer to the question that the reader asks; empty for none."""
    chosen = reader.shows(SECTION)
    return _ANSWERED[chosen](reader, found) if chosen else []


def section_choice(reader: Reader, indicator: str) -> Control:
    """The choice of a question about an indicator."""
    names = {name: _question(reader, name, indicator) for name in SECTIONS}
    chosen = reader.shows(SECTION) or None
    control = showing(SECTION, reader.text("explore.choose"), names, chosen, "pills")
    return {**control, "closes": True}


def _question(reader: Reader, section: str, indicator: str) -> str:
    """A question by its name; the map of an index that is set as a whole has no quarters."""
    one = reader.indicator(indicator)
    parts = one.index and way_of(one, reader.scenario) != "quarters"
    return reader.text(f"explore.{section}{'_index' if section == 'map' and parts else ''}")


def unanswered(reader: Reader, indicator: str) -> Part | None:
    """Why the question that a link opens has no answer yet; None when there is one, or no question.

    Assumptions that allow no answer are named in place of the board.
    """
    chosen, found = reader.shows(SECTION), reader.outcome(indicator)
    if not chosen or not isinstance(found, Missing):
        return None
    question = _question(reader, chosen, indicator)
    said = reader.text("explore.unanswered", question=question, count=found.month)
    return part("", text(said, "info"))
