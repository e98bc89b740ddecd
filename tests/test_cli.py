"""The command line: its contract, the worked numbers, and what it refuses."""

import json
import os
import re
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dakcong.cli import main

Run = Callable[..., tuple[int, str, str]]

# The keys of DESIGN section 6; more may be printed.
PROJECT_KEYS = {
    "indicator", "year", "month", "vintage", "engine", "unit", "year_to_date", "same_period",
    "previous_year", "remainder_last_year", "target", "plan", "growth_to_date", "assumptions",
    "year_end", "year_end_growth", "probability", "required_growth", "growth_for_80", "link",
    "notices",
}  # fmt: skip
QUANTILES = ["p2_5", "p5", "p10", "p50", "p90", "p95", "p97_5"]
# Default growth is rounded to its step of 0,1 point, which moves levels by up to 0,05 %.
STEP = 5e-4


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process; exit code, output, complaints."""
    monkeypatch.delenv("DAKCONG_DATA", raising=False)
    monkeypatch.delenv("DAKCONG_URL", raising=False)

    def call(*arguments: str) -> tuple[int, str, str]:
        try:
            code = main(arguments)
        except SystemExit as ended:
            code = int(str(ended.code))
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


@pytest.fixture
def project(run: Run) -> Callable[..., dict[str, Any]]:
    """The document of `dakcong project ... --json`."""

    def call(*arguments: str) -> dict[str, Any]:
        code, out, complaints = run("project", *arguments, "--json")
        assert (code, complaints) == (0, ""), out
        found: dict[str, Any] = json.loads(out)
        return found

    return call


def test_exports_of_june_as_worked(project: Callable[..., dict[str, Any]]) -> None:
    # Year before 2235 / 1,022; same period 1520 / 1,287; 680 of the remaining 1006 are -32,4 %.
    one = project("exports")
    assert one.keys() >= PROJECT_KEYS
    assert (one["indicator"], one["year"], one["month"]) == ("exports", 2025, 6)
    assert (one["vintage"], one["unit"]) == ("2025-06", "million USD")
    assert (one["year_to_date"], one["target"], one["plan"]) == (1520, 2200, 2235)
    assert one["same_period"] == pytest.approx(1181, abs=0.5)
    assert one["previous_year"] == pytest.approx(2187, abs=0.5)
    assert one["remainder_last_year"] == pytest.approx(1006, abs=0.5)
    assert one["growth_to_date"] == pytest.approx(0.287)
    assert one["required_growth"]["value"] == pytest.approx(-0.324, abs=5e-4)
    assert list(one["year_end"]) == QUANTILES
    ends = {name: pytest.approx(value, rel=STEP) for name, value in (
        ("p2_5", 2286), ("p10", 2443), ("p50", 2645), ("p90", 2891), ("p97_5", 3172))}  # fmt: skip
    assert {name: one["year_end"][name] for name in ends} == ends
    assert one["year_end_growth"] == pytest.approx(2645.5 / 2186.9 - 1, abs=1e-4)
    assert one["probability"] == pytest.approx(0.9875, abs=5e-5)
    assert one["notices"] == []


def test_retail_sales_of_june_as_worked(project: Callable[..., dict[str, Any]]) -> None:
    one = project("retail_sales")
    assert (one["year_to_date"], one["plan"], one["target"]) == (92742, 182281, 182281)
    assert one["unit"] == "billion VND"
    assert one["same_period"] == pytest.approx(79950)
    assert one["previous_year"] == pytest.approx(166619, abs=0.5)
    assert one["remainder_last_year"] == pytest.approx(86669, abs=0.5)
    required = one["required_growth"]
    assert required["value"] == pytest.approx(0.0331, abs=5e-5)
    assert required["low"] == pytest.approx(0.0241, abs=5e-5)
    assert required["high"] == pytest.approx(0.0391, abs=5e-5)
    assert one["year_end"]["p50"] == pytest.approx(188099, rel=STEP)
    assert one["year_end"]["p10"] == pytest.approx(180472, rel=STEP)
    assert one["year_end"]["p90"] == pytest.approx(196389, rel=STEP)
    # 0,848 before the default of 10,02 % is rounded to 10,0 %.
    assert one["probability"] == pytest.approx(0.848, abs=1e-3)
    assert one["growth_for_80"] == pytest.approx(0.086, abs=5e-4)


def test_an_assumption_set_by_hand_moves_the_median(
    project: Callable[..., dict[str, Any]],
) -> None:
    one = project("exports", "--set", "x.g=10")
    assert one["year_end"]["p50"] == pytest.approx(2626.6, rel=STEP)
    assert one["assumptions"]["x.g"] == "10"
    assert "x.g=10&" in one["link"]


def test_industry_without_its_first_half_says_what_is_missing(run: Run) -> None:
    code, out, complaint = run("project", "iip")
    assert (code, out) == (1, "")
    assert re.search(r"months 1-6 .*merged province.*--set i\.h=15", complaint)
    code, out, complaint = run("project", "iip", "--json")
    assert (code, complaint) == (1, "")
    assert "--set i.h=15" in json.loads(out)["error"]["message"]


def test_industry_gives_rates_and_no_levels(project: Callable[..., dict[str, Any]]) -> None:
    # By hand: 0,48 * 15 % + 0,52 * 7,9 % = 11,308 %; the target of 10 % leaves 2,8 / 0,52 = 5,38 %.
    one = project("iip", "--set", "i.h=15")
    assert one.keys() >= PROJECT_KEYS
    assert one["assumptions"]["i.g"] == "7.9"
    assert one["year_end"]["p50"] == one["year_end_growth"] == pytest.approx(0.11308)
    assert one["required_growth"]["value"] == pytest.approx(0.0538, abs=5e-5)
    assert one["target"] == pytest.approx(0.1)
    assert [one[key] for key in ("year_to_date", "same_period", "previous_year")] == [None] * 3
    assert one["remainder_last_year"] is None
    assert list(one["year_end"].values()) == sorted(one["year_end"].values())
    assert -0.1 < one["year_end"]["p2_5"] < one["year_end"]["p97_5"] < 0.5


@pytest.mark.parametrize(
    "arguments",
    [
        ("exports",),
        ("exports", "--set", "x.g=-12.3", "--set", "x.t=plan", "--set", "x.us=on"),
        ("exports", "--set", "x.p=quarters", "--set", "x.q4=3", "--vintage", "2025-08"),
        ("retail_sales", "--vintage", "2025-11", "--set", "r.s=3.25"),
        ("iip", "--set", "i.h=15", "--set", "i.w=47.5"),
    ],
    ids=" ".join,
)
def test_the_printed_link_prints_the_same_document(
    project: Callable[..., dict[str, Any]], arguments: tuple[str, ...]
) -> None:
    one = project(*arguments)
    assert one["link"].startswith("http://127.0.0.1:8501/")
    assert project(arguments[0], "--link", one["link"]) == one


def test_the_link_points_to_the_address_of_the_settings(
    project: Callable[..., dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAKCONG_URL", "https://dakcong.example/app")
    assert project("exports")["link"].startswith("https://dakcong.example/app/exports?v=2025-06&")


def test_set_overrides_the_link_and_vintage_overrides_both(
    project: Callable[..., dict[str, Any]],
) -> None:
    link = "http://127.0.0.1:8501/exports?v=2025-08&x.g=5&x.s=15"
    one = project("exports", "--link", link)
    assert (one["vintage"], one["assumptions"]["x.g"]) == ("2025-08", "5")
    one = project("exports", "--link", link, "--set", "x.g=7.5")
    assert (one["assumptions"]["x.g"], one["assumptions"]["x.s"]) == ("7.5", "15")
    one = project("exports", "--link", link, "--set", "x.g=7.5", "--vintage", "2025-10")
    assert (one["vintage"], one["month"]) == ("2025-10", 10)
    assert (one["assumptions"]["x.g"], one["assumptions"]["x.s"]) == ("7.5", "15")


def test_what_a_link_says_in_vain_is_a_note_and_no_refusal(
    project: Callable[..., dict[str, Any]],
) -> None:
    one = project("exports", "--link", "http://h/?x.g=999&zz=1&x.t=K%E1%BA%BF&utm_source=zalo&e=0")
    assert [note["code"] for note in one["notices"]] == ["x.g", "zz", "x.t", "e"]
    assert one["notices"][0] | {"key": ""} == {
        "key": "", "code": "x.g", "given": "999", "allowed": "-60 … 120",
    }  # fmt: skip
    assert one["assumptions"] == project("exports")["assumptions"]


def notes(found: dict[str, Any]) -> list[tuple[str, str, str, str]]:
    return [tuple(note.values()) for note in found["notices"]]


def test_on_another_vintage_a_link_carries_only_what_the_reader_changed(
    project: Callable[..., dict[str, Any]],
) -> None:
    # The link writes every value of June; only these three are not its defaults.
    link = project("exports", "--set", "x.s=15", "--set", "x.y=press", "--set", "x.p=quarters")
    moved = project("exports", "--link", link["link"], "--vintage", "2025-08")
    plain = project("exports", "--vintage", "2025-08")
    assert moved["assumptions"] == plain["assumptions"] | {"x.s": "15", "x.p": "quarters"}
    assert notes(moved) == [("link.not_in_vintage", "x.y", "press", "2025-08")]


def test_an_assumed_first_part_gives_way_to_a_published_one_with_a_word(
    project: Callable[..., dict[str, Any]],
) -> None:
    link = project("iip", "--set", "i.h=15")["link"]
    one = project("iip", "--link", link, "--vintage", "2025-09")
    assert one["assumptions"]["i.h"] == "12.36"
    assert notes(one) == [("link.published", "i.h", "15", "2025-09")]


def test_a_link_without_a_vintage_is_read_in_the_one_that_is_asked_for(
    project: Callable[..., dict[str, Any]],
) -> None:
    one = project("exports", "--link", "x.y=printed&x.g=3", "--vintage", "2025-11")
    assert (one["assumptions"]["x.y"], one["assumptions"]["x.g"]) == ("printed", "3")
    assert one["notices"] == []


def test_a_changed_reading_takes_the_default_growth_with_it(
    project: Callable[..., dict[str, Any]],
) -> None:
    link = project("exports")["link"]
    moved = project("exports", "--link", link, "--set", "x.y=press")
    assert moved["assumptions"] == project("exports", "--set", "x.y=press")["assumptions"]


def test_of_a_setting_that_stands_twice_the_last_counts_and_is_said(
    project: Callable[..., dict[str, Any]],
) -> None:
    one = project("exports", "--set", "x.g=1", "--set", "x.g=2", "--set", "x.g=2")
    assert one["assumptions"]["x.g"] == "2"
    assert notes(one) == [("link.set_again", "x.g", "1", "2")]


@pytest.mark.parametrize(
    ("settings", "idle"),
    [(("x.uz=4",), "x.uz"), (("x.p=quarters", "x.g=4"), "x.g"), (("r.g=4",), "r.g")],
)
def test_a_setting_that_changes_nothing_is_said(
    project: Callable[..., dict[str, Any]], settings: tuple[str, ...], idle: str
) -> None:
    one = project("exports", *(word for setting in settings for word in ("--set", setting)))
    assert notes(one) == [("link.no_effect", idle, "4", "")]


@pytest.mark.parametrize(
    ("link", "codes"),
    [
        ("garbage", ["garbage"]),
        ("/exports?x.g=5", []),
        ("exports?x.g=5&lang=en#part?x.g=3", []),
        ("http://h/#x.g=5", ["http://h/"]),
        ("http://h/exports", []),
        ("http://h/?x.g=%zz%&x.t=%ff&%=%", ["x.g", "x.t", "%"]),
        ("http://h/?x.g=\udcff", ["x.g"]),
        ("x.g=" + "5" * 100_000, ["x.g"]),
        ("&".join(f"a{number}=1" for number in range(20_000)), ["a0=1&a1=1"]),
        ("", []),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_any_text_is_read_as_a_link(run: Run, link: str, codes: list[str]) -> None:
    code, out, complaint = run("project", "exports", "--link", link, "--json")
    assert (code, complaint) == (0, "")
    found = [note["code"] for note in json.loads(out)["notices"]]
    assert len(found) == len(codes)
    assert all(one.startswith(wanted) for one, wanted in zip(found, codes, strict=True))


@pytest.mark.parametrize("option", ["--set", "--link", "--vintage"])
@pytest.mark.parametrize("json_too", [True, False])
def test_bytes_that_are_no_text_end_in_no_trace(root: Path, option: str, json_too: bool) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "dakcong.cli", "project", "exports", option, b"x.g=\xff\xfe"]
        + ["--json"] * json_too,
        env=os.environ | {"PYTHONPATH": str(root), "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == (0 if option == "--link" else 1)
    assert b"Traceback" not in ended.stderr
    if json_too:
        assert json.loads(ended.stdout)


def test_without_json_the_same_is_printed_for_people(run: Run) -> None:
    code, out, complaint = run("project", "exports", "--link", "x.g=999")
    assert (code, complaint) == (0, "")
    assert "probability: 0.98" in out
    assert "  p50: 2645" in out
    assert "x.g" in out.partition("notices:")[2]


@pytest.mark.parametrize("more", [[], ["--json"]])
@pytest.mark.parametrize(("closed", "code"), [(True, 0), (False, 1)])
def test_an_output_that_takes_no_more_ends_in_no_trace(
    root: Path, more: list[str], closed: bool, code: int
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    full = os.open("/dev/full", os.O_WRONLY)
    ended = subprocess.run(
        [sys.executable, "-m", "dakcong.cli", "reconcile", "exports", *more],
        env=os.environ | {"PYTHONPATH": str(root)},
        stdout=writing if closed else full,
        stderr=subprocess.PIPE,
        timeout=60,
        check=False,
    )
    os.close(writing)
    os.close(full)
    assert ended.returncode == code
    assert b"Traceback" not in ended.stderr
    assert (b"cannot be written" in ended.stderr) == (code == 1)


def test_for_people_units_and_words_stand_beside_the_numbers(run: Run) -> None:
    _code, out, _complaint = run("project", "exports", "--link", "x.g=999", "--set", "x.uz=4")
    for line in (
        "year_to_date: 1520 million USD",
        "growth_to_date: 0.287 (+28.70 %)",
        "  x.g: 11.9 %  (Growth of the remaining months on the same period)",
        "probability: 0.987515611 (98.75 %)",
        "low_plan: yes",
        "  value: -0.323953031 (-32.40 %)",
        "  - x.g=999: outside the allowed range (-60 … 120); the default stays.",
    ):
        assert line in out.splitlines()
    assert re.search(r"\n  - x\.uz=4: changes nothing", out)
    _code, out, _complaint = run("project", "iip", "--set", "i.h=15")
    for line in (
        "year_to_date: none",
        "  p50: 0.11308 (+11.31 %)",
        "  i.h: 15 %  (Growth of the first 6 months)",
        "notices: none",
    ):
        assert line in out.splitlines()
    _code, out, _complaint = run("reconcile", "exports")
    for line in (
        "consistent: yes",
        "contradictions: none",
        "  - west.level: 1.293 triệu USD, laodong-2025-06-23: 1292.5 … 1294;"
        " the others leave 0 … 1512.32025 (no check)",
        "  east.level: 226 … 227.5 million USD",
        "  growth: 0.334547325 (+33.45 %)",
    ):
        assert line in out.splitlines()
    assert not re.search(r"[{}\[\]`]|None|True|False", out)


VINTAGES = ("2025-06", "2025-08", "2025-09", "2025-10", "2025-11")


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


@pytest.mark.parametrize(
    ("indicator", "row", "wrong", "printed", "smallest"),
    [
        # 92742 of 182281 is 50,88 %
        ("retail_sales", "retail_sales,merged,2025,6,plan_share,50.8", "58.8", ("50,8%", "58,8%"),
         {"level", "plan", "plan_share"}),
        # 78 % of 2235 is 1743, which is not over 1500 and under 1600
        ("exports", "exports,merged,2025,6,plan_share,68", "78", ("68%", "78%"),
         {"level", "plan", "plan_share"}),
        # 2235 / 1,122 is 1992, but over 2200 at +0,6 % is over 2186
        ("exports", "exports,merged,2025,12,plan_growth,2.2", "12.2", ("2,2%", "12,2%"),
         {"goal", "goal_growth", "plan", "plan_growth"}),
    ],
)  # fmt: skip
def test_reconcile_names_the_smallest_sets_with_a_falsified_figure(
    run: Run,
    monkeypatch: pytest.MonkeyPatch,
    data_copy: Path,
    indicator: str,
    row: str,
    wrong: str,
    printed: tuple[str, str],
    smallest: set[str],
) -> None:
    falsify(data_copy, row, wrong, printed)
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    code, out, _complaint = run("reconcile", indicator, "--json")
    assert code == 0
    one = json.loads(out)
    assert not one["consistent"]
    sets = [set(names) for names in one["contradictions"]]
    assert smallest in sets
    falsified = row.split(",")[4]
    assert all(falsified in names for names in sets)
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


def test_serve_does_not_start_on_a_port_in_use(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        code, out, complaint = run("serve", "--port", port)
    assert (code, out) == (1, "")
    assert port in complaint
    assert "--port" in complaint
    assert complaint.count("\n") == 1


def test_serve_does_not_start_on_a_port_in_use_on_every_address(run: Run) -> None:
    with socket.create_server(("::", 0), family=socket.AF_INET6, dualstack_ipv6=True) as taken:
        port = str(taken.getsockname()[1])
        code, out, complaint = run("serve", "--port", port)
    assert (code, out) == (1, "")
    assert f"port {port} is in use" in complaint


def test_serve_does_not_start_with_figures_that_allow_no_projection(
    run: Run, monkeypatch: pytest.MonkeyPatch, data_copy: Path
) -> None:
    # 2235 / (1 + 150 %) is 894 for the whole year, but its first half brought 1181.
    row = "exports,merged,2025,12,plan_growth,2.2"
    falsify(data_copy, row, "150", ("2,2%", "150%"))
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    code, out, complaint = run("serve", "--port", "65000")
    assert (code, out) == (1, "")
    assert complaint.startswith("dakcong: figures.csv: exports 2025-06: 2024: months 7-12 add up")
    assert complaint.count("\n") == 1


def test_serve_does_not_start_with_damaged_data(data_copy: Path, root: Path) -> None:
    damage(data_copy)
    ended = subprocess.run(
        [sys.executable, "-m", "dakcong.cli", "serve", "--port", "65000"],
        env=os.environ | {"PYTHONPATH": str(root), "DAKCONG_DATA": str(data_copy)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert re.search(r"figures\.csv:2: column 'value': '92\.742'.*92742", ended.stderr)
    assert ended.stderr.count("\n") == 1


def falsify(folder: Path, row: str, wrong: str, printed: tuple[str, str]) -> None:
    """Change the value and the printed text of one figure."""
    path = folder / "figures.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    (place,) = [index for index, line in enumerate(lines) if line.startswith(row + ",")]
    parts = lines[place].split(",", 6)
    parts[5] = wrong
    assert printed[0] in parts[6]
    lines[place] = ",".join(parts).replace(*printed)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def damage(folder: Path) -> None:
    """92.742 where 92742 is meant, in the first figure."""
    path = folder / "figures.csv"
    text = path.read_text(encoding="utf-8")
    assert text.splitlines()[1].startswith("retail_sales,merged,2025,6,level,92742,")
    path.write_text(text.replace(",level,92742,", ",level,92.742,", 1), encoding="utf-8")


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
    # 0.70 * 7.9 + 0.30 * 20 = 11.53; 0.48 * 15 + 0.52 * 11.53 = 13.1956.
    assert document["explanation"]["sections"]["growth"] == pytest.approx(0.1153)
    assert document["year_end_growth"] == pytest.approx(0.131956)
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
