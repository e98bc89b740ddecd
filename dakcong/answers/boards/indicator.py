"""The board of one indicator: the answer, what moves it, its charts; whatever the answer is."""

from dataclasses import fields
from functools import lru_cache
from typing import Any

from dakcong.answers.boards.bar import against
from dakcong.answers.boards.exhibits import contributions, exhibits
from dakcong.answers.boards.levers import actions, controls, elsewhere, presets, resets
from dakcong.answers.boards.pinning import pinning
from dakcong.answers.boards.readings import readings
from dakcong.answers.boards.said import said, said_without, variants
from dakcong.answers.known.own_history import own_history
from dakcong.answers.known.published import printed
from dakcong.answers.moves.changes import reset
from dakcong.answers.reader import Reader
from dakcong.answers.words.base import base_effect, base_words
from dakcong.answers.words.coverage import coverages, rests_on
from dakcong.answers.words.labels import older_words
from dakcong.answers.words.pens import places
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.table import live_table
from dakcong.engine.calibration import season_part, usual_spread
from dakcong.engine.live import LiveTable
from dakcong.engine.totals import USUAL_GROWTH
from dakcong.shows import Board, Doubt, Said
from dakcong.units import fraction


@lru_cache(maxsize=64)
def board(reader: Reader, name: str) -> Board:
    """The board of an indicator for a reader.

    Asked for by the request that the panel waits for, and by the page where it runs after it.
    """
    found = reader.outcome(name)
    if isinstance(found, Answer):
        return _answered(reader, found)
    return _unanswered(reader, name, said_without(reader, found))


def _answered(reader: Reader, one: Answer) -> Board:
    made: Board = {
        **_unanswered(reader, one.indicator.id, said(reader, one)),
        "older": older_words(reader, one),
        "readings": readings(reader, one),
        "against": against(reader, one),
        "base_effect": base_effect(reader.facts, one, reader.language),
        "exhibits": exhibits(reader, one),
        "tables": contributions(reader, one),
        "published": printed(one.published, "growth"),
    }
    table = live_table(reader.facts, one)
    if table is None:
        return made
    dragged = _dragged(_at_rest(reader, one, table), one.indicator.id)
    return {
        **made,
        "variants": dragged[0],
        "base_effect_live": dragged[1],
        "doubts": dragged[2],
        "table": handed(table),
        "settings": _settings(reader, table),
    }


def _at_rest(reader: Reader, one: Answer, table: LiveTable) -> Reader:
    """The reader with all that the browser may drag on its defaults; as is where none answers."""
    dragged = table.drivers - {table.so_far_driver}
    found = reader.assuming(reset(reader.facts, reader.scenario, dragged))
    return found if isinstance(found.outcome(one.indicator.id), Answer) else reader


@lru_cache(maxsize=64)
def _dragged(reader: Reader, name: str) -> tuple[dict[str, Said], str, list[Doubt]]:
    """Words that the browser fills in while a slider is dragged: its value changes none of them."""
    one = reader.answer(name)
    assert isinstance(one, Answer)
    words = base_words(reader.facts, one, reader.language, places)
    return variants(reader, one), words, _doubts(reader, one)


def _unanswered(reader: Reader, name: str, words: Said) -> Board:
    """The board with its controls alone: what brings an answer stands among them."""
    indicator = reader.indicator(name)
    return Board(
        indicator=name,
        unit=indicator.unit,
        said=words,
        older="",
        readings=None,
        against=[],
        variants={},
        presets=presets(reader, indicator),
        told=None,
        controls=controls(reader, indicator),
        shocks=reader.text("control.shocks"),
        more=reader.text("control.more"),
        elsewhere=elsewhere(reader, indicator),
        base_effect="",
        base_effect_live="",
        resets=resets(reader, indicator),
        pinning=pinning(reader),
        actions=actions(reader, indicator),
        exhibits={},
        tables=[],
        table=None,
        settings={},
        doubts=[],
        published=None,
    )


def _doubts(reader: Reader, one: Answer) -> list[Doubt]:
    """How such ranges held, by growth so far; of a flow no slider moves that."""
    facts, language, growth = reader.facts, reader.language, one.outlook.ytd.growth
    vintage = reader.scenario.vintage
    if one.indicator.index and not own_history(facts.catalogue, one.indicator.id, vintage):
        found = coverages(facts, language, one.month)
    else:
        found = ((-1.0, rests_on(facts, language, one.indicator.id, vintage, growth)),)
    return [{"least": least, "words": words} for least, words in found]


def _settings(reader: Reader, table: LiveTable) -> dict[str, float]:
    """Code to value of every driver that rests on no other, as a fraction."""
    codes = table.drivers - {one.driver for one in table.resting}
    return {code: fraction(reader.scenario.number(code)) for code in sorted(codes)}


def handed(table: LiveTable) -> dict[str, Any]:
    """The compact table as the browser takes it; see `engine.live`."""
    # Its parts as they are, which the encoder takes: copies would cost a tenth of a move.
    made, ytd = {one.name: getattr(table, one.name) for one in fields(table)}, table.ytd
    del made["ytd"]
    if table.persistence is not None:
        # Of an index last year's season does not move with the first part: it is handed as numbers.
        made["persistence"] = {
            "intercept": table.persistence.intercept,
            "slope": table.persistence.slope,
            "season": season_part(ytd, table.persistence),
            "base": usual_spread(ytd, table.persistence),
            "widening": table.persistence.widening,
            "usual": USUAL_GROWTH,
        }
    return {
        **made,
        "value": ytd.value,
        "same_period": ytd.same_period,
        "base": ytd.remainder_last_year,
        "previous_year": ytd.previous_year,
    }
