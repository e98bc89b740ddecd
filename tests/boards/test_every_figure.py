"""The list of every figure: a row for each row of the data files that holds a number."""

import csv
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from dakcong.answers.boards.every_figure import every_figure_sheet
from dakcong.answers.boards.figures import figures
from dakcong.answers.boards.printed_rows import printed_rows
from dakcong.answers.facts import Facts
from dakcong.answers.known.side_readings import side_readings
from dakcong.answers.reader import arrived
from dakcong.answers.words.labels import printed, printed_in, source_line, source_short
from dakcong.documents.sheet import Number
from dakcong.figures.parks import AMOUNTS
from dakcong.shows import Register
from tests.boards.words import contents_of, words_of

ENERGY = ("capacity", "capital_billion_vnd", "hectares", "output_gwh")
# Columns of numbers, by the file that holds them.
NUMBERS = {
    "figures": ("value",),
    "sides": ("value", "growth", "plan_share"),
    "products": ("value", "growth", "plan_share"),
    "parks": AMOUNTS,
    "energy": ENERGY,
    "power_output": ("gwh",),
    "proposals": ("amount",),
    "events": ("value",),
}


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
        any(row.get(name) for name in AMOUNTS) for row in rows(root, "parks")
    )
    power = [any(row[name] for name in ENERGY) for row in rows(root, "energy")]
    asked = [bool(row["amount"]) for row in rows(root, "proposals")]
    assert counts["Energy"] == sum(power) + sum(asked) + len(rows(root, "power_output"))
    assert counts["Exports"] + counts["Industry"] == len(rows(root, "events"))
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
        ("Điện phát ra", "Năng lượng", "gần 4.890 GWh"),
        ("Bão số 13 đổ bộ phía Đông; thiệt hại gần 1.900 tỷ đồng", "Xuất khẩu", "gần 1.900 tỷ"),
        ("6 khu công nghiệp", "KCN, CCN", "Số khu, cụm: 6"),
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
def test_the_file_has_each_number_of_the_data_with_its_words(
    facts: Facts, root: Path, language: str
) -> None:
    reader, _ = arrived(facts, [("lang", language), ("kf", "all")])
    made = every_figure_sheet(reader, "http://127.0.0.1:8501/figures")
    assert {len(row) for row in made.rows} == {len(made.columns)}
    filed = [(str(row[11]), row[3].value) for row in made.rows if isinstance(row[3], Number)]
    assert len(filed) == len(made.rows)
    for name, columns in NUMBERS.items():
        for row in rows(root, name):
            quoted = [number for words, number in filed if row["as_printed"] in words]
            assert {float(row[one]) for one in columns if row[one]} <= set(quoted), row


def test_each_row_is_paired_with_the_record_of_its_line(facts: Facts) -> None:
    # The words of its source are a cell of the register, the id and the language are the record's.
    reader, _ = arrived(facts, [("lang", "vi")])
    for one in printed_rows(reader):
        assert one.source.startswith(source_short(reader, one.source_id)), one
        assert any(
            (printed(reader, words, one.source_id), printed_in(reader, words, one.source_id))
            == (one.printed, one.quoted)
            for words in quotations(facts, one.source_id)
        ), one


def quotations(facts: Facts, source: str) -> set[str]:
    known = facts.catalogue
    held = (
        *(*known.figures, *side_readings(known), *known.products, *known.parks),
        *(*known.projects.values(), *known.power_output.values()),
        *(*known.proposals.values(), *known.events.values()),
    )
    return {one.as_printed for one in held if one.source == source}


def test_rows_are_sorted_by_the_end_of_what_they_are_of(facts: Facts) -> None:
    found = {
        (line["cells"][0], line["cells"][4]): line["order"][4]
        for line in listed(facts, "en")["lines"]
    }
    # Printed in August and in October 2025; prices of a day; amounts of a whole year.
    ends = {
        "First 7 months of 2025": "2025-07",
        "First 9 months of 2025": "2025-09",
        "2 April 2025": "2025-04-02",
        "year 2024": "2024-12",
    }
    for words, end in ends.items():
        same = {str(one) for (_, when), one in found.items() if when == words}
        assert same, words
        assert all(one.startswith(end) for one in same), words


def test_the_file_names_the_sources_it_rests_on_and_no_other(facts: Facts) -> None:
    # Another source may have the same address: that of a site whose pages have none of their own.
    sources = dict(facts.catalogue.sources)
    beside, read = "gso-seasonal-2026", "vietnamvn-2025-08"
    sources[read] = replace(sources[read], url_main=sources[beside].url_main)
    shared = replace(facts, catalogue=replace(facts.catalogue, sources=sources))
    reader, _ = arrived(shared, [("lang", "vi")])
    said = [words for _, words in every_figure_sheet(reader, "http://127.0.0.1:8501/").about]
    assert source_line(reader, read) in said
    assert source_line(reader, beside) not in said


def test_a_growth_that_was_revised_says_to_what(facts: Facts) -> None:
    # vietnamvn-2025-06-30 prints +15,26 % for the half year of which laodong-2025-06-23 said +15 %.
    reader, _ = arrived(facts, [("lang", "vi"), ("kf", "iip")])
    (found,) = (one for one in contents_of(figures(reader)) if one["kind"] == "register")
    said = [" ".join(line["cells"]) for line in found["lines"] if line["cells"][2] == "+15"]
    assert [("điều chỉnh thành +15,26\u00a0%" in one) for one in said] == [True]


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
