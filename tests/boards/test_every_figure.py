"""The list of every figure: a row for each row of the data files that holds a number."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from dakcong.answers.boards.figures import figures
from dakcong.answers.facts import Facts
from dakcong.answers.reader import arrived
from dakcong.figures.parks import AMOUNTS
from dakcong.shows import Register
from tests.boards.words import contents_of, words_of

ENERGY = ("capacity", "capital_billion_vnd", "hectares", "output_gwh")


def listed(facts: Facts, language: str, *pairs: tuple[str, str]) -> Register:
    reader, arrival = arrived(facts, [("lang", language), ("kf", "all"), *pairs])
    assert arrival.notices == ()
    (found,) = (one for one in contents_of(figures(reader)) if one["kind"] == "register")
    return found


def rows(root: Path, name: str) -> list[dict[str, str]]:
    with (root / "data" / f"{name}.csv").open(encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_each_file_has_all_its_rows_with_a_number(facts: Facts, root: Path) -> None:
    counts = Counter(line["cells"][2] for line in listed(facts, "en")["lines"])
    assert counts["Figures and sources"] == len(rows(root, "figures"))
    assert counts["Products"] == len(rows(root, "products"))
    assert counts["Parks"] == sum(
        any(row.get(name) for name in AMOUNTS if name != "number") for row in rows(root, "parks")
    )
    assert counts["Energy"] == sum(
        any(row[name] for name in ENERGY) for row in rows(root, "energy")
    )
    # Besides sides.csv the two former provinces among those whose whole year is known.
    own = [row for row in rows(root, "province_years") if row["boundary"] == "before"]
    former = [row for row in own if row["province"] in ("Đắk Lắk", "Phú Yên")]
    least = len(rows(root, "sides"))
    assert least <= counts["East and West"] <= least + 2 * len(former)


@pytest.mark.parametrize(
    ("about", "page", "value"),
    [
        ("Bán lẻ và dịch vụ tiêu dùng: Lũy kế", "Số liệu và nguồn", "92.742 tỷ đồng"),
        ("Sản xuất công nghiệp (IIP)", "Đông và Tây", "+15,26 %"),
        ("KCN Hòa Phú", "KCN, CCN", "Diện tích, ha: 181,73"),
        ("Cà phê chế biến", "Sản phẩm", "Sản lượng: 53.000 tấn"),
        ("Nhà máy điện gió Thuận Phong 2, GĐ 1", "Năng lượng", "Công suất: 100 MW"),
    ],
)
def test_a_row_says_what_of_whom_when_how_much_and_by_whom(
    facts: Facts, about: str, page: str, value: str
) -> None:
    found = [line["cells"] for line in listed(facts, "vi")["lines"]]
    own = [one for one in found if [one[0], one[2]] == [about, page]]
    (cells, *_) = (one for one in own if value in one[1].replace("\u00a0", " "))
    assert all(cells[3:5])
    assert "](http" in cells[6]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_it_opens_on_what_the_release_knows_and_can_be_chosen_in(
    facts: Facts, language: str
) -> None:
    found = listed(facts, language, ("v", "2025-09"))
    heads = [one["label"] for one in found["columns"]]
    forms = [one["form"] for one in found["columns"]]
    ((place, word),) = found["chosen"].items()
    assert word in {"vi": "đã có khi công bố", "en": "known at release"}[language]
    assert forms[int(place)] == "choice"
    assert forms.count("choice") == 4
    assert {len(line["cells"]) for line in found["lines"]} == {len(heads)}


def test_the_page_makes_it_only_when_it_is_asked_for(facts: Facts) -> None:
    reader, _ = arrived(facts, [("lang", "en")])
    shown = words_of(figures(reader))
    assert "Published headline figures" in shown
    assert "Every published figure" not in shown
    assert any("choose “Every figure” above" in one for one in shown)
