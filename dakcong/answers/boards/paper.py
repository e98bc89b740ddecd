"""What stands on paper besides its page: what the target takes, what was set, sources, link."""

from collections.abc import Iterator
from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.boards.assumed import written
from dakcong.answers.boards.sources import rested_on, sources_of
from dakcong.answers.known.defaults import default_of
from dakcong.answers.moves.changes import touched
from dakcong.answers.moves.in_use import in_use
from dakcong.answers.reader import Reader
from dakcong.answers.words import sentences
from dakcong.answers.words.labels import assumption_label, release_note, source_words
from dakcong.answers.words.pens import numbers_pen
from dakcong.answers.year.answer import Answer
from dakcong.documents.code import picture
from dakcong.scenario.registry import Assumption
from dakcong.shows import Paper, Part, Sent

# More sources, and more changed assumptions, than these have no room on one sheet.
SOURCES: Final = 3
CHANGED: Final = 6


def paper(reader: Reader, page: str, indicator: str, link: str) -> Paper:
    """What a page says on paper alone.

    Args:
        reader: who reads.
        page: its path.
        indicator: what its board is about; empty without a board.
        link: the address to open, as of `moves.links.full_link`.
    """
    return Paper(
        page=page,
        query=reader.query(),
        parts=list(_under_a_board(reader, indicator)) if indicator else [],
        link=Sent(
            heading=reader.text("paper.link"),
            address=link,
            picture=picture(link),
            alt=reader.text("paper.code"),
        ),
    )


def _under_a_board(reader: Reader, indicator: str) -> Iterator[Part]:
    found = reader.outcome(indicator)
    if isinstance(found, Answer):
        yield _takes(reader, found)
    yield _changed(reader, indicator)
    known = reader.facts.catalogue.sources
    used = dict.fromkeys([*rested_on(found), *sources_of(reader, indicator)])
    ids = [one for one in used if one in known]
    lines = (f"- {source_words(reader, one)}" for one in ids[:SOURCES])
    note = parts.note(release_note(reader, ids))
    yield parts.part(reader.text("paper.sources"), parts.text("\n".join(lines)), note)


def _takes(reader: Reader, one: Answer) -> Part:
    """What the target takes, whether the year is on its way there, how far it may end from it."""
    language = reader.language
    said = (
        sentences.what_it_takes(one, language),
        sentences.on_track(one, language),
        sentences.ranges_by(language, numbers_pen(one, language)),
    )
    return parts.part(reader.text("explore.reach"), *map(parts.text, said))


def _changed(reader: Reader, indicator: str) -> Part:
    """The assumptions that act and that stand elsewhere than their default."""
    moved = touched(reader.facts, reader.scenario)
    acting = in_use(reader.facts, reader.indicator(indicator), reader.scenario)
    changed = [one for one in acting if one.code in moved]
    lines = [f"- {_line(reader, one)}" for one in changed[:CHANGED]]
    if len(changed) > CHANGED:
        lines.append(f"- {reader.text('paper.changed_more', count=len(changed) - CHANGED)}")
    words = "\n".join(lines) or reader.text("paper.unchanged")
    return parts.part(reader.text("paper.changed"), parts.text(words))


def _line(reader: Reader, one: Assumption) -> str:
    """A changed assumption, its value, and its default where it has one."""
    scenario = reader.scenario
    default = default_of(reader.facts, one, scenario.vintage, scenario.by_code)
    said = {
        "name": assumption_label(reader, one),
        "value": written(reader, one, one.text(scenario.by_code[one.code])),
    }
    if default is None:
        return reader.text("paper.assumed_line", **said)
    usual = written(reader, one, one.text(default))
    return reader.text("paper.changed_line", default=usual, **said)
