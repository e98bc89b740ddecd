"""What a reader sees of parts, as lines of text with fixed digits: the form of `seen/`."""

from collections.abc import Iterable, Iterator
from typing import Any, assert_never

from dakcong.shows import Chart, Content, Control, Part, Table

# How a line of words is called, by its tone.
TONES = {"text": "text", "note": "caption", "info": "info", "warning": "warning"}
LEVELS = {2: "header", 3: "subheader"}


def lines(parts: Iterable[Part]) -> list[str]:
    """Headings, words, tables, charts, controls and folds in the order they stand in."""
    return [line for one in parts for line in _part(one)]


def control_line(one: Control) -> str:
    """A choice with its options and the chosen one."""
    names = [option["name"] for option in one.get("options", [])]
    return " | ".join([f"choice {one['label']}", *names, str(one["value"])])


def _part(one: Part) -> Iterator[str]:
    if one["heading"]:
        yield f"{LEVELS[one['level']]} {one['heading']}"
    for content in one["content"]:
        yield from _content(content)


def _content(one: Content) -> Iterator[str]:
    match one["kind"]:
        case "text":
            yield from (f"{TONES[one['tone']]} {line}" for line in one["words"].split("\n"))
        case "table":
            yield from _table(one)
        case "chart":
            yield from _chart(one)
        case "choice":
            yield control_line(one["control"])
        case "offer":
            yield f"button {one['action']['label']}"
        case "fold":
            yield f"fold {one['label']}"
        case other:
            assert_never(other)


def _table(one: Table) -> Iterator[str]:
    yield " | ".join(["table", *one["columns"]])
    for row in one["rows"]:
        yield "  row " + " | ".join(row)


def _chart(one: Chart) -> Iterator[str]:
    yield f"exhibit {one['title']}"
    marks = (f"{mark['glyph']} {mark['colour']} {mark['word']}" for mark in one["legend"])
    yield "  legend " + " |".join(marks).replace("\u00a0", " ")
    for row in one["rows"]:
        fields = (f"{name}={_value(row[name])}" for name in sorted(row) if row[name] is not None)
        yield "  row " + " ; ".join(fields)
    yield f"  alt {one['alt']}"
    if one["table"] is not None:
        yield f"fold {one['table']['heading']}"


def _value(given: Any) -> str:
    return f"{given:.6g}" if isinstance(given, float) else str(given)
