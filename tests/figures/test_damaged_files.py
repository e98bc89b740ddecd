"""A data file that lacks, cannot be read or holds nothing is named."""

from pathlib import Path

import pytest

from dakcong.figures.folder import load
from tests.figures.damaging import message
from tests.figures.test_optional import OPTIONAL

pytestmark = pytest.mark.thorough  # 110 loads of a whole folder

TOML = ("sources.toml", "indicators.toml", "choices.toml", "assumptions.toml")
TABLES = (
    "figures.csv",
    "events.csv",
    "parks.csv",
    "cluster_rules.csv",
    "energy.csv",
    "obstacles.csv",
    "obstacle_terms.csv",
    "proposals.csv",
    "products.csv",
    "calendar.csv",
    "calendar_observed.csv",
    "province_years.csv",
    "province_years_left_out.csv",
    "sides.csv",
    "calibration/totals.csv",
    "calibration/seasonal_profile.csv",
    "calibration/growth_ranges.csv",
    "calibration/coverage.csv",
    "calibration/totals_results.csv",
    "calibration/history.csv",
    "calibration/history_results.csv",
)
# One that a place need not have may be missing; see test_optional.
CASES = [
    (file, damage)
    for file in (*TABLES, *TOML, "place.toml")
    for damage in ("missing", "not UTF-8", "folder")
    if damage != "missing" or file not in OPTIONAL
]


@pytest.mark.parametrize(("file", "damage"), CASES)
def test_a_file_that_cannot_be_read_is_named(data_copy: Path, file: str, damage: str) -> None:
    path = data_copy / file
    content = path.read_bytes()
    path.unlink()
    if damage == "not UTF-8":
        path.write_bytes(content + b"\xff\xfe")
    if damage == "folder":
        path.mkdir()
    expected = {
        "missing": "{} is missing in the data folder; restore it, or set DAKCONG_DATA",
        "not UTF-8": f"{{}}:{content.count(10) + 1}: not UTF-8 text; save it as UTF-8",
        "folder": "{} cannot be read (Is a directory); check rights",
    }
    assert message(data_copy) == expected[damage].format(path.name)


@pytest.mark.parametrize("file", TOML)
def test_broken_toml_is_named_with_its_line(data_copy: Path, file: str) -> None:
    path = data_copy / file
    path.write_text("\nbroken = = 1\n", encoding="utf-8")
    said = message(data_copy)
    assert said.startswith(f"{path.name}: ")
    assert "line 2" in said
    assert said.endswith("mend this line")


@pytest.mark.parametrize("file", TABLES)
@pytest.mark.parametrize("kept", [0, 1])
def test_an_empty_table_is_named(data_copy: Path, file: str, kept: int) -> None:
    path = data_copy / file
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(lines[:kept]), encoding="utf-8")
    assert message(data_copy).startswith(path.name)


def test_a_byte_order_mark_and_windows_lines_do_no_harm(data_copy: Path) -> None:
    before = load(data_copy).figures
    path = data_copy / "figures.csv"
    text = path.read_text(encoding="utf-8")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    assert load(data_copy).figures == before


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    said = message(tmp_path / "figures")
    assert said == "data folder 'figures' is missing; restore it, or set DAKCONG_DATA"
