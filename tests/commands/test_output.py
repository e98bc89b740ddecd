"""What the command line writes: for people, for programs, into a closed pipe."""

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from dakcong.cli import main
from tests.commands.conftest import Run


@pytest.mark.parametrize("option", ["--set", "--link", "--vintage"])
@pytest.mark.parametrize("json_too", [True, False])
def test_bytes_that_are_no_text_end_in_no_trace(
    monkeypatch: pytest.MonkeyPatch, option: str, json_too: bool
) -> None:
    printed, told = (io.TextIOWrapper(io.BytesIO(), encoding="ascii") for _ in range(2))
    monkeypatch.setattr(sys, "stdout", printed)
    monkeypatch.setattr(sys, "stderr", told)
    # As Python hands over the bytes that were typed.
    given = os.fsdecode(b"x.g=\xff\xfe")
    code = main(["project", "exports", option, given, *(["--json"] if json_too else [])])
    printed.flush()
    assert code == (0 if option == "--link" else 1)
    if json_too:
        assert json.loads(printed.buffer.getvalue())  # type: ignore[attr-defined]


def test_without_json_the_same_is_printed_for_people(run: Run) -> None:
    code, out, complaint = run("project", "exports", "--link", "x.g=999")
    assert (code, complaint) == (0, "")
    assert "probability: 0.99" in out
    assert "  p50: 2823" in out
    assert "x.g" in out.partition("notices:")[2]


@pytest.mark.thorough
@pytest.mark.parametrize("more", [[], ["--json"]])
@pytest.mark.parametrize(("closed", "code"), [(True, 0), (False, 1)])
def test_an_output_that_takes_no_more_ends_in_no_trace(
    root: Path, tmp_path: Path, more: list[str], closed: bool, code: int
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    limited = ("prlimit", "--fsize=0")  # refuses every write to a file, as a full disk does
    with (tmp_path / "printed").open("w") as full:
        ended = subprocess.run(
            [*limited, sys.executable, "-m", "dakcong.cli", "reconcile", "exports", *more],
            env=os.environ | {"PYTHONPATH": str(root), "PYTHONDONTWRITEBYTECODE": "1"},
            stdout=writing if closed else full,
            stderr=subprocess.PIPE,
            timeout=60,
            check=False,
        )
    os.close(writing)
    assert ended.returncode == code
    assert b"Traceback" not in ended.stderr
    assert (b"cannot be written" in ended.stderr) == (code == 1)


def test_for_people_units_and_words_stand_beside_the_numbers(run: Run) -> None:
    _code, out, _complaint = run("project", "exports", "--link", "x.g=999", "--set", "x.uz=4")
    for line in (
        "year_to_date: 1520 million USD",
        "growth_to_date: 0.287 (+28.70%)",
        "  x.g: 29.6%  (Growth in July–December against the same months last year)",
        "probability: 0.991443917 (99.14%)",
        "low_plan: yes",
        "  value: -0.323 (-32.30%)",
        "  - x.g=999: outside the allowed range (-60 … 120); the default stays.",
    ):
        assert line in out.splitlines()
    assert re.search(r"\n  - x\.uz=4: changes nothing", out)
    _code, out, _complaint = run("project", "iip", "--set", "i.h=15")
    for line in (
        "year_to_date: none",
        "  p50: 0.11412 (+11.41%)",
        "  i.h: 15%  (Growth of the first 6 months)",
        "notices: none",
    ):
        assert line in out.splitlines()


def test_for_people_a_reconciliation_has_words_too(run: Run) -> None:
    _code, out, _complaint = run("reconcile", "exports")
    for line in (
        "consistent: yes",
        "contradictions: none",
        "  - west.level: 1.293 triệu USD, laodong-2025-06-23: 1292.5 … 1294;"
        " the others leave 0 … 1512.32025 (no check)",
        "  east.level: 226 … 227.5 million USD",
        "  growth: 0.334547325 (+33.45%)",
    ):
        assert line in out.splitlines()
    assert not re.search(r"[{}\[\]`]|None|True|False", out)


VINTAGES = ("2025-06", "2025-08", "2025-09", "2025-10", "2025-11")


@pytest.mark.thorough
@pytest.mark.parametrize("vintage", VINTAGES)
@pytest.mark.parametrize("indicator", ["exports", "retail_sales", "iip"])
@pytest.mark.parametrize("command", ["project", "reconcile"])
def test_every_command_answers_for_every_vintage(
    run: Run, command: str, indicator: str, vintage: str
) -> None:
    arguments = (command, indicator, "--vintage", vintage)
    code, out, complaint = run(*arguments, "--json")
    found = json.loads(out)
    assert complaint == ""
    assert code == (1 if found.keys() == {"error"} else 0)
    # The index has no amounts to reconcile, and no projection before its first figure.
    assert (code == 1) == (
        indicator == "iip" and (command == "reconcile" or vintage in ("2025-06", "2025-08"))
    )
    plain, out, complaint = run(*arguments)
    assert plain == code
    if code:
        assert (out, complaint) == ("", f"dakcong: {found['error']['message']}\n")
    else:
        assert (complaint, out.count("\n") > 20) == ("", True)


def test_every_printed_number_has_nine_significant_digits(run: Run) -> None:
    for arguments in (
        ("project", "exports"),
        ("project", "retail_sales"),
        ("project", "iip", "--set", "i.h=15"),
        ("reconcile", "exports"),
        ("reconcile", "retail_sales"),
    ):
        found = json.loads(run(*arguments, "--json")[1], parse_float=str)
        assert [one for one in numbers(found) if digits(one) > 9] == []


def numbers(found: object) -> list[str]:
    """The decimal numbers of a document; link and words stay out."""
    if isinstance(found, dict):
        return [one for key, value in found.items() if key not in SPOKEN for one in numbers(value)]
    if isinstance(found, list):
        return [one for value in found for one in numbers(value)]
    return [found] if isinstance(found, str) and re.fullmatch(r"-?\d+\.\d+", found) else []


def digits(number: str) -> int:
    """Significant digits of a decimal number."""
    return len(number.strip("-").replace(".", "").strip("0"))


SECTIONS = "?i.h=15&i.p=sections&i.bw=5&i.dw=30&i.ew=2"


SPOKEN = {"link", "assumptions", "notices", "as_printed", "vintage"}


@pytest.mark.parametrize(
    "arguments",
    [
        ("exports",),
        ("exports", "--set", "x.p=commodities", "--set", "x.cp=-20"),
        ("exports", "--vintage", "2025-11"),
        ("retail_sales", "--set", "r.p=volume_price"),
        ("iip", "--set", "i.h=15"),
        ("iip", "--link", SECTIONS, "--set", "i.dg=20"),
    ],
    ids=" ".join,
)
def test_full_prints_what_stands_below_the_board_too(run: Run, arguments: tuple[str, ...]) -> None:
    code, out, _ = run("project", *arguments, "--full")
    document = json.loads(out)
    plain = json.loads(run("project", *arguments, "--json")[1])
    assert code == 0
    assert {key: document[key] for key in plain} == plain
    assert document["explanation"]["vintage"] == document["vintage"]
    every = [part for item in document["explanation"]["tornado"] for part in item["median"]]
    # Every bar of a tornado starts from the median and may only leave it.
    assert min(every) <= document["explanation"]["median"] <= max(every)
    for one in document["news"]:
        assert one["newer"] <= document["vintage"]


def test_sections_are_set_from_the_command_line(run: Run) -> None:
    given = [f"--set={pair}" for pair in SECTIONS.removeprefix("?").split("&")]
    code, out, _ = run("project", "iip", *given, "--set", "i.dg=20", "--full")
    document = json.loads(out)
    assert code == 0
    # 0.70 * 8.1 + 0.30 * 20 = 11.67; 0.48 * 15 + 0.52 * 11.67 = 13.2684.
    assert document["explanation"]["sections"]["growth"] == pytest.approx(0.1167)
    assert document["year_end_growth"] == pytest.approx(0.132684)
    assert document["assumptions"]["i.bw"] == "5"


def test_a_missing_weight_is_named_with_the_way_to_give_it(run: Run) -> None:
    link = SECTIONS.replace("&i.dw=30", "").replace("&i.ew=2", "")
    code, out, _ = run("project", "iip", "--link", link, "--json")
    error = json.loads(out)["error"]
    assert code == 1
    assert error["key"] == "error.section_weights_missing"
    assert "--set i.dw=… --set i.ew=…" in error["message"]
    code, out, _ = run("project", "iip", "--link", SECTIONS, "--set", "i.dw=94", "--json")
    assert code == 1
    assert json.loads(out)["error"]["key"] == "error.section_weights"


def test_full_answers_although_another_indicator_is_refused(run: Run) -> None:
    # Shares of exports above the whole: exports are refused, retail sales are not.
    refused = "?x.p=commodities&x.cs=90&x.ls=90"
    code, out, _ = run("project", "retail_sales", "--link", refused, "--full")
    assert code == 0
    assert json.loads(out)["together"] is None
    code, out, _ = run("project", "exports", "--link", refused, "--full")
    assert code == 1
    assert json.loads(out)["error"]["key"] == "error.shares"
