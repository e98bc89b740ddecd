"""The page without a server: the engine in the browser. What no framework can be faster than.

    python -m benchmarks.latency.peers.static_site FOLDER

Writes the page, and the bundle of Vega that it and the Shiny app share.
"""

import json
import sys
from pathlib import Path

import vl_convert

from benchmarks.latency.charts import specifications
from benchmarks.latency.page import BANDS, NUMBERS, answered, shown, sliders
from dakcong.engine import student
from dakcong.engine.outlook import DOCUMENTED

HERE = Path(__file__).parent


def write(folder: Path) -> None:
    """The page's files into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("static.html", "static.js", "kept_views.js"):
        (folder / name).write_text((HERE / name).read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "vega.js").write_text(vl_convert.javascript_bundle(), encoding="utf-8")
    found = answered({})
    content = {
        "sliders": [
            {"code": one.name, "label": one.label, "low": one.low, "high": one.high}
            | {"step": one.step, "start": one.start}
            for one in sliders()
        ],
        "labels": NUMBERS,
        "start": shown({}).numbers,
        "value": found.outlook.ytd.value,
        "month": found.month,
        "base": found.outlook.ytd.remainder_last_year,
        "target": found.reach.target,
        "shares": sorted(found.shares.items()),
        "bands": {name: student.quantile(level) for name, level in BANDS.items()},
        "levels": [[level, student.quantile(level)] for level in DOCUMENTED.values()],
        "specifications": specifications(),
    }
    (folder / "content.js").write_text(f"const content = {json.dumps(content)};", encoding="utf-8")


if __name__ == "__main__":
    write(Path(sys.argv[1]))
