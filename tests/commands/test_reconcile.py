"""Whether the published figures agree, on the command line."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.figures.damaging import falsify


def test_reconcile_finds_that_the_printed_figures_agree(run: Run) -> None:
    code, out, _complaint = run("reconcile", "retail_sales", "--json")
    assert code == 0
    one = json.loads(out)
    assert one["consistent"]
    assert one["contradictions"] == []
    assert {"level", "plan", "plan_share", "plan_remainder"}.isdisjoint(one["unchecked"])
    code, out, _complaint = run("reconcile", "exports", "--json")
    assert code == 0
    assert json.loads(out)["consistent"]
    assert "growth" in json.loads(out)["unchecked"]


def test_reconcile_refuses_an_index(run: Run) -> None:
    code, _out, complaint = run("reconcile", "iip")
    assert code == 1
    assert "growth rates" in complaint


Falsified = Callable[[str, str, tuple[str, str]], tuple[int, str]]


@pytest.fixture
def falsified(run: Run, monkeypatch: pytest.MonkeyPatch, data_copy: Path) -> Falsified:
    """Exit code and document of the command on figures of which one row is wrong."""

    def call(row: str, wrong: str, printed: tuple[str, str]) -> tuple[int, str]:
        falsify(data_copy, row, wrong, printed)
        monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
        code, out, _complaint = run("reconcile", row.split(",")[0], "--json")
        return code, out

    return call


@pytest.mark.parametrize(
    ("row", "wrong", "printed", "smallest"),
    [
        # 92742 of 182281 is 50,88 %
        ("retail_sales,merged,2025,6,plan_share,50.8", "58.8", ("50,8%", "58,8%"),
         {"level", "plan", "plan_share"}),
        # 78 % of 2235 is 1743, which is not over 1500 and under 1600
        ("exports,merged,2025,6,plan_share,68", "78", ("68%", "78%"),
         {"level", "plan", "plan_share"}),
        # 2235 / 1,122 is 1992, but over 2200 at +0,6 % is over 2186
        ("exports,merged,2025,12,plan_growth,2.2", "12.2", ("2,2%", "12,2%"),
         {"goal", "goal_growth", "plan", "plan_growth"}),
    ],
)  # fmt: skip
def test_reconcile_names_the_smallest_sets_with_a_falsified_figure(
    falsified: Falsified, row: str, wrong: str, printed: tuple[str, str], smallest: set[str]
) -> None:
    code, out = falsified(row, wrong, printed)
    assert code == 0
    one = json.loads(out)
    assert not one["consistent"]
    sets = [set(names) for names in one["contradictions"]]
    assert smallest in sets
    measure = row.split(",")[4]
    assert all(measure in names for names in sets)
    assert not any(a < b for a in sets for b in sets)


def test_reconcile_says_what_nothing_else_checks_and_doubts_it(
    run: Run, monkeypatch: pytest.MonkeyPatch, data_copy: Path
) -> None:
    # At +48,7 % the same period is 1022, and the West alone had 1293 / 1,279 = 1011 of it.
    falsify(data_copy, "exports,merged,2025,6,growth,28.7", "48.7", ("28,7%", "48,7%"))
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    one = json.loads(run("reconcile", "exports", "--json")[1])
    assert one["consistent"]
    assert "growth" in one["unchecked"]
    assert one["east"]["plausible"] is False
    assert one["east"]["growth"] > 1
