"""What the command line refuses, and with which words."""

import json
import re
from pathlib import Path

import pytest

from tests.commands.conftest import Run


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("frobnicate",),
        ("project",),
        ("project", "exports", "--sett", "x.g=1"),
        ("project", "exports", "--set"),
        ("reconcile", "exports", "--set", "x.g=1"),
        ("serve", "--port", "many"),
        ("serve", "--port", "99999"),
        ("serve", "--port", "65536"),
        ("serve", "--port", "0"),
        ("serve", "--port", "-1"),
        ("serve", "--port", "８５０１"),
        ("serve", "--port", "8501.0"),
    ],
    ids=" ".join,
)
def test_wrong_usage_exits_2(run: Run, arguments: tuple[str, ...]) -> None:
    code, out, complaint = run(*arguments)
    assert (code, out) == (2, "")
    assert "usage: dakcong" in complaint


@pytest.mark.parametrize(
    ("setting", "said"),
    [
        ("x.g=999", ("x.g", "999", "-60", "120")),
        ("x.g=abc", ("x.g", "abc", "-60", "120")),
        ("x.g=nan", ("x.g", "nan")),
        ("x.g=4,5", ("x.g", "4,5", "decimal point")),
        ("x.g=4.55", ("x.g", "4.55")),
        ("x.g=", ("x.g",)),
        ("x.g", ("x.g", "CODE=VALUE")),
        ("", ("CODE=VALUE",)),
        ("x.g=5=6", ("x.g", "5=6")),
        ("x.g =5", ("'x.g '",)),
        ("x.g= 5", ("x.g", "' 5'")),
        ("x.zz=1", ("x.zz", "x.g")),
        ("=1", ("x.g",)),
        ("x.t=Kế hoạch", ("x.t", "Kế hoạch", "goal", "plan")),
        ("i.y=printed", ("i.y", "2025-06")),
    ],
)
def test_a_setting_that_cannot_be_used_exits_1_and_says_why(
    run: Run, setting: str, said: tuple[str, ...]
) -> None:
    code, out, complaint = run("project", "exports", "--set", setting)
    assert (code, out) == (1, "")
    assert [words for words in said if words not in complaint] == []
    # Nothing is calculated, so no default stands in for the refused value.
    assert "default stays" not in complaint
    code, out, complaint = run("project", "exports", "--set", setting, "--json")
    assert (code, complaint) == (1, "")
    assert json.loads(out).keys() == {"error"}


@pytest.mark.parametrize("command", ["project", "reconcile"])
def test_an_unknown_vintage_exits_1_and_names_the_known_ones(run: Run, command: str) -> None:
    code, _out, complaint = run(command, "exports", "--vintage", "1999-01")
    assert code == 1
    assert "1999-01" in complaint
    assert "2025-06" in complaint


@pytest.mark.parametrize("command", ["project", "reconcile"])
def test_damaged_data_is_named_with_file_row_column_and_remedy(
    run: Run, monkeypatch: pytest.MonkeyPatch, data_copy: Path, command: str
) -> None:
    damage(data_copy)
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    code, out, complaint = run(command, "retail_sales")
    assert (code, out) == (1, "")
    assert re.search(r"figures\.csv:2: column 'value': '92\.742'.*92742", complaint)
    code, out, complaint = run(command, "retail_sales", "--json")
    assert (code, complaint) == (1, "")
    assert "figures.csv:2" in json.loads(out)["error"]["message"]


def damage(folder: Path) -> None:
    """92.742 where 92742 is meant, in the first figure."""
    path = folder / "figures.csv"
    text = path.read_text(encoding="utf-8")
    assert text.splitlines()[1].startswith("retail_sales,merged,2025,6,level,92742,")
    path.write_text(text.replace(",level,92742,", ",level,92.742,", 1), encoding="utf-8")


@pytest.mark.parametrize("command", ["project", "reconcile"])
@pytest.mark.parametrize("name", ["coffee", "department", ""])
def test_an_indicator_without_a_projection_exits_1_and_names_the_others(
    run: Run, command: str, name: str
) -> None:
    code, out, complaint = run(command, name)
    assert (code, out) == (1, "")
    assert complaint == (
        f"dakcong: {name!r} is not an indicator with a projection;"
        " use one of exports, retail_sales, iip\n"
    )
