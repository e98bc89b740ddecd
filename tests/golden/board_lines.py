"""A board as lines of text, in the form of `seen/`."""

import json
from collections.abc import Iterator
from typing import Any

from dakcong.answers.boards.exhibits import frames
from dakcong.answers.boards.indicator import board
from dakcong.answers.reader import Reader
from dakcong.answers.year.answer import Answer
from dakcong.commands.documents.projection import projection
from dakcong.scenario.link import PART
from dakcong.shows import Board, Control, Table


def board_lines(reader: Reader, indicator: str) -> Iterator[str]:
    """Everything that the board of an indicator says."""
    found = reader.answer(indicator)
    assert isinstance(found, Answer)
    made = board(reader, indicator)
    yield from _said(made)
    yield from _sliders(reader, made)
    yield f"elsewhere {made['elsewhere']}"
    yield f"base {made['base_effect']}"
    for one in made["resets"]:
        yield f"reset {one['label']} | {one['enabled']}"
    yield from _options(reader, made)
    yield from _charts(reader, made)
    for table in made["tables"]:
        yield from _table(table)
    document = projection(reader.facts, found, [], "http://127.0.0.1:8501")
    yield f"json {json.dumps(document, ensure_ascii=False, sort_keys=True)}"


def number(value: Any) -> str:
    """A value with six digits."""
    if isinstance(value, float):
        return f"{value:.6g}"
    return "" if value is None else str(value).replace("\n", " ")


def row_line(row: dict[str, Any]) -> str:
    """A row of a chart."""
    cells = (f"{name}={number(value)}" for name, value in sorted(row.items()) if value is not None)
    return "  row " + " ; ".join(cells)


def _said(made: Board) -> Iterator[str]:
    for badge in made["said"]["badges"]:
        yield f"badge {badge['word']} | {badge['icon']} {badge['colour']}"
    yield f"sentence {made['said']['sentence']}"
    for remark in made["said"]["remarks"]:
        yield f"remark {remark}"
    for reading in (made["readings"] or {"options": []})["options"]:
        said = " | ".join((reading["name"], reading["value"], reading["below"]))
        yield f"reading {'*' if reading['active'] else ''}{said}"
    for card in made["said"]["cards"]:
        yield f"card {card['label']} | {card['value']} | {card['below']}"
    yield f"bar {' | '.join(one['words'] for one in made['said']['bar'])}"
    presets = made["presets"]
    names = (
        f"{'*' if one['id'] == presets['active'] else ''}{one['name']}"
        for one in presets["options"]
    )
    yield f"presets {presets['label']} | {' | '.join(names)} | {presets['note']}"


def _sliders(reader: Reader, made: Board) -> Iterator[str]:
    """The sliders in sight, of every part that the reader can choose."""
    parts = next((one["options"] for one in made["controls"] if one["code"] == PART), [])
    boards = [board(reader.showing(PART, one["id"]), made["indicator"]) for one in parts] or [made]
    shown = {
        one["code"]: one
        for each in boards
        for one in each["controls"]
        if one["kind"] == "slider" and one["place"] == "main"
    }
    order = [one.code for one in reader.facts.registry.of(made["indicator"])]
    for code in sorted(shown, key=order.index):
        yield _slider(shown[code])


def _slider(one: Control) -> str:
    nearest = one["nearest"]
    cells = (
        *(one["code"], one["label"], number(one["value"]), number(one["default"])),
        " ".join(number(one[name]) for name in ("low", "high", "step")),  # type: ignore[literal-required]
        *(one["unusual"], "" if nearest is None else nearest["words"]),
    )
    return f"slider {' | '.join(cells)}"


def _options(reader: Reader, made: Board) -> Iterator[str]:
    order = [one.code for one in reader.facts.registry.of(made["indicator"])]
    known = [
        one
        for one in made["controls"]
        if one["kind"] in ("choice", "switch") and one["move"] != "show"
    ]
    for one in sorted(known, key=lambda one: order.index(one["code"])):
        if one["kind"] == "switch":
            price = f" | {one['price']}" if "price" in one else ""
            yield f"switch {one['code']} | {one['label']} | {one['value']}{price}"
        else:
            words = (
                f"{'*' if option['id'] == one['value'] else ''}{option['name']}"
                for option in one["options"]
            )
            yield f"choice {one['code']} | {one['label']} | {' | '.join(words)}"


def _charts(reader: Reader, made: Board) -> Iterator[str]:
    for frame in frames(reader.indicator(made["indicator"]), reader.language):
        exhibit = made["exhibits"][frame["name"]]
        yield f"exhibit {frame['name']} | {exhibit['title']}"
        yield f"  caption {exhibit['caption']}"
        yield f"  alt {exhibit['alt']}"
        marks = (one for one in frame["legend"] if one["word"] not in exhibit["absent"])
        legend = (f"{one['glyph']} {one['colour']} {one['word']}" for one in marks)
        yield f"  legend {' | '.join(legend)}"
        columns = (column["label"] for column in frame["columns"])
        yield f"  columns {frame['table']} | {' | '.join(columns)}"
        for row in exhibit["rows"]:
            yield row_line({name: value for name, value in row.items() if name != "part"})


def _table(one: Table) -> Iterator[str]:
    yield f"table {one['heading']} | {' | '.join(one['columns'])}"
    for row in one["rows"]:
        yield f"  row {' | '.join(row)}"
