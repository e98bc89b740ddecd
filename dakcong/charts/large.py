"""A chart for a projector, seen from the last row."""

import json
from typing import Any, Final

from dakcong.charts.ends import LINE as LINE_PART
from dakcong.charts.ends import ROOM
from dakcong.charts.style import NARROW

# Pixels at 1920 by 1080: words, lines, and the chart, until the page knows how large its place is.
WORDS: Final = 28
LINE: Final = 6
SIZE: Final = {"width": 1040, "height": 490}
# By how much all else of a mark grows: with the words, which are 12 or 13 on a screen.
_GROWTH: Final = 2.25
# Height of a line of words as a part of the axis, however high that is.
_WORDS_PART: Final = "43 / height"
# Narrower there is no room for every month, as on a phone.
_NARROW: Final = 760
# Pixels around it: Vega takes the labels for much narrower than the page draws them.
_PADDING: Final = {"left": 56, "right": 5, "top": 30, "bottom": 16}
# Pixels between labels and title, for the same reason.
_TITLE_PADDING: Final = 72


def enlarged(specification: dict[str, Any]) -> dict[str, Any]:
    """The specification with thick lines and large words, of a size of its own."""
    copied = json.dumps(specification).replace(f"width < {NARROW}", f"width < {_NARROW}")
    made = {**json.loads(copied.replace(f"width >= {NARROW}", f"width >= {_NARROW}")), **SIZE}
    axis = made["config"].setdefault("axis", {})
    axis |= {"labelFontSize": WORDS, "titleFontSize": WORDS, "labelPadding": 10}
    axis["titlePadding"] = _TITLE_PADDING
    made["padding"] = _PADDING
    made["layer"] = [_layer(one) for one in made["layer"] if not _beside_a_bar(one)]
    return made


def _beside_a_bar(one: dict[str, Any]) -> bool:
    """Words beside a bar: as large they would lie on the next one; the legend names the mark."""
    mark = one.get("mark", {})
    return mark.get("type") == "text" and mark.get("align") == "left" and "lineBreak" not in mark


def _layer(one: dict[str, Any]) -> dict[str, Any]:
    """A layer, or a layer of layers, with the room for its words at the end of the axis."""
    one = one | {"transform": [_higher(each) for each in one.get("transform", [])]}
    if "layer" in one:
        return one | {"layer": [_layer(inner) for inner in one["layer"]]}
    scale = one["encoding"].get("x", {}).get("scale", {})
    if "range" in scale:
        scale["range"] = [0, {"expr": f"width - {round(_GROWTH * ROOM)}"}]
    axis = one["encoding"].get("y", {}).get("axis", {})
    if "titleY" in axis:
        axis["titleY"] = _far(axis["titleY"])
    return one | {"mark": _mark(one["mark"])}


def _higher(transform: dict[str, Any]) -> dict[str, Any]:
    """The height of a line of words at the end of a line, as a part of the axis."""
    if transform.get("as") != "line":
        return transform
    lines = transform["calculate"].replace(f"{LINE_PART} *", f"{_WORDS_PART} *", 1)
    return transform | {"calculate": lines}


def _mark(mark: dict[str, Any]) -> dict[str, Any]:
    grown: dict[str, Any] = {name: _far(mark[name]) for name in ("dx", "dy") if name in mark}
    if mark["type"] in ("line", "rule"):
        grown["strokeWidth"] = LINE
        if "strokeDash" in mark:
            grown["strokeDash"] = [_GROWTH * one for one in mark["strokeDash"]]
    elif mark["type"] == "text":
        grown["fontSize"] = WORDS
    elif "size" in mark:
        # A point has an area, a bar a width.
        grown["size"] = mark["size"] * (_GROWTH**2 if mark["type"] == "point" else _GROWTH)
    return mark | grown


def _far(given: float | dict[str, str]) -> float | dict[str, str]:
    """A distance, or what Vega computes it by."""
    return (
        {"expr": f"{_GROWTH} * ({given['expr']})"} if isinstance(given, dict) else _GROWTH * given
    )
