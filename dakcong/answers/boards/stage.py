"""A presentation: one indicator a screen, one slider, and where its keys lead."""

from dakcong.answers.boards.parts import listed
from dakcong.answers.boards.sources import rested_on, sources_of
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import source_named, unseconded, vintage_words
from dakcong.answers.words.titles import page_title
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.table import first_part_code
from dakcong.scenario.link import INDICATOR
from dakcong.shows import Board, Stage


def stage(reader: Reader, board: Board) -> Stage:
    """What a presentation of a board says besides it."""
    indicator, known = reader.indicator(board["indicator"]), reader.facts.catalogue.projected
    names = {one.id: page_title(reader.facts, one, reader.language) for one in known}
    slider = _slider(board, first_part_code(indicator))
    return Stage(
        code=INDICATOR,
        indicators=listed(names),
        slider=slider,
        board=indicator.page,
        about=_about(reader, sources_of(reader, indicator.id)),
        source=_source(reader, indicator.id),
        value=_valued(reader, slider),
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


def _source(reader: Reader, indicator: str) -> str:
    """Who published what the year has brought, how many other sources there are, who projects."""
    outcome = reader.outcome(indicator)
    if not isinstance(outcome, Answer):
        return ""
    if outcome.published is None:
        return reader.text("stage.projected_alone")
    figures = outcome.published.figures
    so_far = figures["level" if "level" in figures else "growth"].source
    others = len(set(rested_on(outcome)) - {so_far})
    said = reader.text("stage.source", source=source_named(reader, so_far))
    said = reader.text("stage.sources", first=said, count=others) if others else said
    return reader.text("stage.projected", source=said)


def _valued(reader: Reader, code: str) -> str:
    """How a value of the slider is written."""
    known = {one.code: one.unit for one in reader.facts.registry.assumptions}
    percent = known.get(code) == "percent"
    return reader.text("number.per_cent", value="{value}") if percent else "{value}"
