"""Links, settings and releases on the command line, and what each says in vain."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote

import pytest

from tests.commands.conftest import Run


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


@pytest.mark.parametrize(
    ("query", "keys", "said"),
    [
        ("v=2025-06&e={e}&d={d}&x.s=15&x.g=2", ["cut", "at_the_cut"], "Still taken from it: x.s."),
        ("v=2025-06&e={e}&d={d}&x.g=2", ["cut", "at_the_cut"], "Still taken from it: –."),
        ("v=2025-06&e={e}&d={d}&x.s=15&c=aaaaa", ["altered"], "Taken from it: x.s."),
        ("v=2025-06", ["release_only"], "names the release and nothing else"),
        ("v=2025-06&x.s=15&d=aaaaa&c=aaaaa", ["altered", "digest"], "d=aaaaa: it is not known"),
    ],
)
def test_a_link_that_did_not_arrive_whole_is_told(
    run: Run, project: Callable[..., dict[str, Any]], query: str, keys: list[str], said: str
) -> None:
    parts = dict(pair.split("=") for pair in project("exports")["link"].split("?")[1].split("&"))
    link = query.format(**parts)
    found = project("exports", "--link", link)
    assert [one["key"] for one in found["notices"]] == [f"link.{key}" for key in keys]
    assert found["assumptions"]["x.g"] == project("exports")["assumptions"]["x.g"]
    assert said in run("project", "exports", "--link", link)[1]


@pytest.mark.parametrize(
    "dressed",
    [
        "[Kịch bản]({})",
        "<{}>",
        "“{}”.",
        "https://l.facebook.com/l.php?u={coded}&h=AT0",
        "{escaped}",
        "{printable}",
        "{}&FBCLID=1&mibextid=Zif",
    ],
)
def test_a_pasted_link_is_read_however_it_is_dressed(
    project: Callable[..., dict[str, Any]], dressed: str
) -> None:
    one = project("exports", "--set", "x.g=-12.3", "--set", "x.us=on")
    link = one["link"]
    given = dressed.format(
        link,
        coded=quote(link, safe=""),
        escaped=link.replace("&", "&amp;amp;"),
        printable=link.replace("=", "=3D"),
    )
    assert project("exports", "--link", given) == one


def test_a_damaged_pin_of_a_link_is_named_and_moves_no_number(
    project: Callable[..., dict[str, Any]], run: Run
) -> None:
    link = "?v=2025-06&x.g=5&pa=x.g_999.us_on&pb=x.g_3&lang=vi"
    one = project("exports", "--link", link)
    assert one["assumptions"] == project("exports", "--set", "x.g=5")["assumptions"]
    assert [(note["key"], note["pin"], note["given"]) for note in one["notices"]] == [
        ("link.range", "pa", "999")
    ]
    assert "Scenario A – x.g=999" in run("project", "exports", "--link", link)[1]
