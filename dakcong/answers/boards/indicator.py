"""The board of one indicator: the answer, what moves it, its charts; whatever the answer is."""

from dataclasses import asdict
from typing import Any

from dakcong.answers.boards.exhibits import exhibits
from dakcong.answers.boards.levers import actions, controls, elsewhere, presets, resets
from dakcong.answers.boards.said import said, said_missing, said_refused, variants
from dakcong.answers.boards.tables import contributions
from dakcong.answers.reader import Reader
from dakcong.answers.words.base import base_effect, base_words
from dakcong.answers.words.labels import older_words
from dakcong.answers.words.pens import places
from dakcong.answers.year.answer import Answer, Missing
from dakcong.answers.year.table import live_table
from dakcong.engine.live import LiveTable
from dakcong.errors import InputError
from dakcong.shows import Board, Said
from dakcong.units import fraction


def board(reader: Reader, name: str, refused: str = "") -> Board:
    """The board of an indicator for a reader.

    Args:
        reader: who reads, and what is assumed.
        name: id of the indicator.
        refused: why a typed value was not taken; empty when none was refused.
    """
    try:
        found = reader.answer(name)
    except InputError as error:
        return _unanswered(reader, name, said_refused(reader, error), refused)
    if isinstance(found, Missing):
        return _unanswered(reader, name, said_missing(reader, found), refused)
    return _answered(reader, found, refused)


def _answered(reader: Reader, one: Answer, refused: str) -> Board:
    table = live_table(reader.facts, one)
    return {
        **_unanswered(reader, one.indicator.id, said(reader, one), refused),
        "older": older_words(reader, one),
        "variants": {} if table is None else variants(reader, one),
        "base_effect": base_effect(reader.facts, one, reader.language),
        "base_effect_live": base_words(one, reader.language, places),
        "exhibits": exhibits(reader, one),
        "tables": contributions(reader, one),
        "table": None if table is None else handed(table),
        "settings": {} if table is None else _settings(reader, table),
        "published": None if one.published is None else _published_growth(one),
    }


def _unanswered(reader: Reader, name: str, words: Said, refused: str) -> Board:
    """The board with its controls alone: what brings an answer stands among them."""
    indicator = reader.indicator(name)
    return Board(
        indicator=name,
        unit=indicator.unit,
        said=words,
        older="",
        variants={},
        presets=presets(reader, indicator),
        refused=refused,
        controls=controls(reader, indicator),
        more=reader.text("control.more"),
        elsewhere=elsewhere(reader, indicator),
        base_effect="",
        base_effect_live="",
        resets=resets(reader, indicator),
        actions=actions(reader, indicator),
        exhibits={},
        tables=[],
        table=None,
        settings={},
        published=None,
    )


def _published_growth(one: Answer) -> float | None:
    assert one.published is not None
    figure = one.published.figures.get("growth")
    return None if figure is None else figure.value


def _settings(reader: Reader, table: LiveTable) -> dict[str, float]:
    """Code to value of every driver that rests on no other, as a fraction."""
    codes = {table.so_far_driver}
    for term in table.terms:
        codes |= {*term.drivers, term.share_driver, term.level_driver}
    codes -= {"", *(one.driver for one in table.resting)}
    return {code: fraction(reader.scenario.number(code)) for code in sorted(codes)}


def handed(table: LiveTable) -> dict[str, Any]:
    """The compact table as the browser takes it; see `engine.live`."""
    return {
        "value": table.ytd.value,
        "same_period": table.ytd.same_period,
        "base": table.ytd.remainder_last_year,
        "previous_year": table.ytd.previous_year,
        "target": table.target,
        "spread": table.spread,
        "months": table.months,
        "terms": [asdict(one) for one in table.terms],
        "kept": table.kept,
        "losses": table.losses,
        "so_far_driver": table.so_far_driver,
        "persistence": None if table.persistence is None else asdict(table.persistence),
        "trend": table.trend,
        "resting": [asdict(one) for one in table.resting],
    }
