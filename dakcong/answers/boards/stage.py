"""A presentation: one indicator a screen, one slider, and where its keys lead."""

from dakcong.answers.boards.parts import listed
from dakcong.answers.boards.sources import sources_of
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import unseconded, vintage_words
from dakcong.answers.words.titles import page_title
from dakcong.answers.year.table import first_part_code
from dakcong.scenario.link import INDICATOR
from dakcong.shows import Board, Stage


def stage(reader: Reader, board: Board) -> Stage:
    """What a presentation of a board says besides it."""
    indicator, known = reader.indicator(board["indicator"]), reader.facts.catalogue.projected
    names = {one.id: page_title(reader.facts, one, reader.language) for one in known}
    return Stage(
        code=INDICATOR,
        indicators=listed(names),
        slider=_slider(board, first_part_code(indicator)),
        board=indicator.page,
        about=_about(reader, sources_of(reader, indicator.id)),
        previous=reader.text("stage.previous"),
        next=reader.text("stage.next"),
        full=reader.text("stage.full"),
        leave=reader.text("stage.leave"),
        keys=reader.text("stage.keys"),
    )


def _about(reader: Reader, sources: list[str]) -> str:
    """The place and the release, marked where no second person approved one of the sources."""
    said = reader.text("stage.about", release=vintage_words(reader, reader.scenario.vintage))
    return " · ".join(filter(None, (said, unseconded(reader, sources))))


def _slider(board: Board, first_part: str) -> str:
    """The first slider in sight that is not of the months so far; empty for none."""
    return next(
        (
            one["code"]
            for one in board["controls"]
            if (one["kind"], one["place"]) == ("slider", "main") and one["code"] != first_part
        ),
        "",
    )
