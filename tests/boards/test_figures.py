"""The figures page: every record once, the history of one, what agrees, sources of the shown."""

import csv
from pathlib import Path
from typing import Any

import pytest

from dakcong.answers.boards.figures import figures
from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader, arrived
from dakcong.shows import Control, Part, Register
from tests.boards.words import contents_of, tables_of, words_of

SHOWN = ("exports", "retail_sales", "iip", "others")


def reader_of(facts: Facts, *pairs: tuple[str, str]) -> Reader:
    reader, arrival = arrived(facts, pairs)
    assert arrival.notices == ()
    return reader


def controls_of(parts: list[Part]) -> dict[str, Control]:
    """Controls by their code."""
    found = (one["control"] for one in contents_of(parts) if one["kind"] == "choice")
    return {one["code"]: one for one in found}


def recorded(root: Path) -> list[dict[str, str]]:
    """Rows of the data file, by the indicator of the choice."""
    with (root / "data" / "figures.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    return [
        {**row, "shown": row["indicator"] if row["indicator"] in SHOWN else "others"}
        for row in rows
    ]


def register_of(reader: Reader) -> Register:
    (found,) = (one for one in contents_of(figures(reader)) if one["kind"] == "register")
    return found


def rows_of(register: Register) -> list[dict[str, str]]:
    heads = [one["label"] for one in register["columns"]]
    return [dict(zip(heads, line["cells"], strict=True)) for line in register["lines"]]


@pytest.mark.parametrize("shown", ["", *SHOWN])
@pytest.mark.parametrize("vintage", ["2025-06", "2025-09", "2025-11"])
def test_every_record_of_the_data_is_a_row_that_says_whether_it_was_known(
    facts: Facts, root: Path, shown: str, vintage: str
) -> None:
    chosen = [("kf", shown)] if shown else []
    reader = reader_of(facts, ("v", vintage), ("lang", "en"), *chosen)
    file = [row for row in recorded(root) if shown in ("", row["shown"])]
    rows = rows_of(register_of(reader))
    assert [row["Against the release shown"] for row in rows] == [
        "known at release" if row["vintage"] <= vintage else "after the release shown"
        for row in file
    ]
    lines = register_of(reader)["lines"]
    assert [line["order"][2] for line in lines] == [float(row["value"]) for row in file]


@pytest.mark.parametrize(("language", "unit"), [("vi", "% kế hoạch"), ("en", "% of plan")])
def test_a_share_of_the_plan_says_what_it_is_a_share_of(
    facts: Facts, language: str, unit: str
) -> None:
    register = register_of(reader_of(facts, ("lang", language)))
    shares = [
        line["cells"][3]
        for line, row in zip(register["lines"], facts.catalogue.figures, strict=True)
        if row.measure == "plan_share"
    ]
    assert set(shares) == {unit}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_what_is_searched_and_chosen_stands_in_the_address(facts: Facts, language: str) -> None:
    given = (("km", "plan"), ("kg", "west"), ("kq", "bán lẻ 2024"), ("kn", "all"))
    register = register_of(reader_of(facts, ("lang", language), *given))
    assert register["sought"] == "bán lẻ 2024"
    heads = [one["label"] for one in register["columns"]]
    chosen = {heads[int(place)]: word for place, word in register["chosen"].items()}
    assert (
        chosen
        == {
            "vi": {"Nội dung": "Kế hoạch năm", "Địa bàn": "Đắk Lắk (cũ)"},
            "en": {"Measure": "Plan for the year", "Territory": "Former Đắk Lắk"},
        }[language]
    )
    # Whatever the rows say can be said in an address, and is then chosen.
    for place, one in register["kept"].items():
        words = {line["cells"][int(place)] for line in register["lines"]} if place else set()
        assert words <= set(one["ids"])
        for word in words:
            again = register_of(
                reader_of(facts, ("lang", language), (one["code"], one["ids"][word]))
            )
            assert again["chosen"][place] == word


def test_what_cannot_be_searched_or_chosen_is_said(facts: Facts) -> None:
    _reader, arrival = arrived(facts, [("km", "weather"), ("kq", "x" * 61), ("kq", "a\tb")])
    assert [one.code for one in arrival.notices] == ["km", "kq", "kq"]
    assert {one.key for one in arrival.notices} == {"link.option"}


def test_what_was_published_later_is_chosen_away_at_first(facts: Facts) -> None:
    register = register_of(reader_of(facts, ("lang", "en")))
    ((column, word),) = register["chosen"].items()
    assert register["columns"][int(column)] == {
        "label": "Against the release shown",
        "form": "choice",
    }
    assert word == "known at release"


def test_the_reader_chooses_an_indicator_or_takes_all(facts: Facts) -> None:
    control = controls_of(figures(reader_of(facts)))["kf"]
    assert [one["id"] for one in control["options"]] == [*SHOWN, "all"]
    assert (control["move"], control["value"], control["closes"]) == ("show", None, True)
    assert controls_of(figures(reader_of(facts, ("kf", "iip"))))["kf"]["value"] == "iip"


@pytest.mark.parametrize(
    ("measure", "value", "unit", "printed"),
    [
        ("Lũy kế", "gần 92.742", "tỷ đồng (giá hiện hành)", "“gần 92.742 tỷ đồng”"),
        ("So với kế hoạch năm", "50,8", "% kế hoạch", "“đạt 50,8% kế hoạch năm”"),
    ],
)
def test_the_figures_of_the_article_stand_first_with_their_paragraph(
    facts: Facts, measure: str, value: str, unit: str, printed: str
) -> None:
    # The first and the third row of figures.csv, of the fifth paragraph of the article.
    rows = rows_of(register_of(reader_of(facts)))[:3]
    (row,) = (one for one in rows if one["Nội dung"] == measure)
    assert (row["Giá trị"], row["Nguyên văn"], row["Tình trạng"]) == (value, printed, "ước tính")
    assert row["Nguồn"].startswith("[Báo Đắk Lắk, tháng 7/2025](https://baodaklak.vn/")
    assert row["Nguồn"].endswith("), đoạn 5")
    assert row["Đơn vị"].replace("\u00a0", " ") == unit


def test_what_a_number_is_stands_beside_it_and_the_source_before_its_words(facts: Facts) -> None:
    heads = [one["label"] for one in register_of(reader_of(facts))["columns"]]
    assert heads[:3] == ["Chỉ tiêu", "Nội dung", "Giá trị"]
    assert heads[6:8] == ["Nguồn", "Nguyên văn"]


def test_a_quotation_says_in_which_language_it_was_read(facts: Facts) -> None:
    lines = register_of(reader_of(facts))["lines"]
    quoted = {line["cells"][7]: line["quoted"] for line in lines}
    assert quoted["“1 485 millions de dollars” (tiếng Pháp)"] == "fr"
    assert quoted["“11 hónap +10,86%” (tiếng Hungary)"] == "hu"
    assert quoted["127,3% kế hoạch (dịch từ bản tiếng Ba Lan)"] == "vi"
    assert quoted["“gần 92.742 tỷ đồng”"] == "vi"


def test_the_other_figures_have_no_reading(facts: Facts) -> None:
    reader = reader_of(facts, ("kf", "others"), ("lang", "en"))
    found, count = figures(reader), len(register_of(reader)["lines"])
    assert [one["heading"] for one in found if one["heading"]] == [
        *("Published headline figures", f"Sources of all {count} figures")
    ]
    headings = [one["heading"] for one in figures(reader_of(facts, ("kf", "exports")))]
    assert "Các số công bố có khớp nhau không?" in headings


def test_the_history_of_a_figure_follows_it_over_the_releases(facts: Facts, root: Path) -> None:
    reader = reader_of(facts, ("kf", "exports"), ("kh", "exports-merged-level"))
    parts = figures(reader)
    (part,) = (one for one in parts if one["heading"].startswith("Lịch sử"))
    (table,) = tables_of([part])
    own = {"indicator": "exports", "region": "merged", "measure": "level"}
    rows = [row for row in recorded(root) if own.items() <= row.items()]
    assert len(table["rows"]) == len(rows) == 6
    assert [row[0] for row in table["rows"]] == [
        *("6 tháng 2025", "6 tháng 2025", "6 tháng 2025"),
        *("8 tháng 2025", "10 tháng 2025", "11 tháng 2025"),
    ]
    # The reading by the plan rests on the article's level; the press of 12 July is left out.
    assert [row[5] for row in table["rows"]] == [
        *("đang dùng để dự báo", "không dùng", "không dùng"),
        *3 * ("công bố sau, không dùng để tính",),
    ]
    assert controls_of(parts)["kh"]["value"] == "exports-merged-level"


def test_a_row_opens_its_history_where_there_is_more_than_one_figure(facts: Facts) -> None:
    lines = register_of(reader_of(facts))["lines"]
    moves: list[Any] = [line["move"] for line in lines]
    # Retail sales: year to date of June, September and November; one plan in all.
    assert moves[0] == {"kind": "show", "code": "kh", "value": "retail_sales-merged-level"}
    assert moves[3] is None


@pytest.mark.parametrize("shown", ["", *SHOWN])
def test_the_sources_are_those_of_what_is_shown(facts: Facts, root: Path, shown: str) -> None:
    reader = reader_of(facts, *([("kf", shown)] if shown else []))
    said = "\n".join(words_of([figures(reader)[-1]]))
    used = {row["source"] for row in recorded(root) if shown in ("", row["shown"])}
    for name, one in facts.catalogue.sources.items():
        assert (f"]({one.url_main})" in said) == (name in used)
    first, *second = said.split("Đọc gián tiếp")
    assert "đọc qua" not in first
    assert all("đọc qua" in line or "đọc ở" in line for line in "".join(second).splitlines()[1:])


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("vintage", ["2025-06", "2025-09", "2025-11"])
@pytest.mark.parametrize("shown", SHOWN)
def test_every_view_can_be_made(facts: Facts, shown: str, vintage: str, language: str) -> None:
    reader = reader_of(facts, ("v", vintage), ("kf", shown), ("lang", language))
    words = words_of(figures(reader))
    places = ("{count}", "{total}")
    left = [one for one in words if "{" in one and not all(place in one for place in places)]
    assert left == []


@pytest.mark.parametrize("vintage", ["2025-06", "2025-11"])
def test_what_the_list_hides_at_first_is_said(facts: Facts, root: Path, vintage: str) -> None:
    later = sum(row["vintage"] > vintage for row in recorded(root))
    pairs = (("v", vintage), ("lang", "en"))
    said = f"are hidden at first (rows: {later})"
    assert (said in " ".join(words_of(figures(reader_of(facts, *pairs))))) == (later > 0)
    every = figures(reader_of(facts, *pairs, ("kn", "all")))
    assert "hidden at first" not in " ".join(words_of(every))
