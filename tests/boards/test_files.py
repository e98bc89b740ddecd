"""Tables of parts as sheets: numbers as numbers, units in heads, words without marks."""

from dakcong.answers.boards import parts
from dakcong.answers.boards.files import Titled, Told, file_name, sheet_of, titled
from dakcong.answers.facts import Facts
from dakcong.documents.sheet import Cell, Number, Sheet
from tests.boards.reading import reading

TOLD = Told(link="http://127.0.0.1:8501/", sources=("baodaklak-2025-07", "nobody"))


def sheet(facts: Facts, *rows: list[str], language: str = "vi") -> Sheet:
    heads = [f"Cột {at}" for at in range(len(rows[0]))]
    made = parts.grid(heads, list(rows), "Bảng **thử**")
    return sheet_of(reading(facts, {}, language), Titled(made["heading"], made), TOLD)


def column(found: Sheet, at: int) -> list[Cell]:
    return [row[at] for row in found.rows]


def test_one_unit_goes_into_the_head_and_the_cells_are_numbers(facts: Facts) -> None:
    found = sheet(facts, ["92.742\u00a0tỷ đồng"], ["−1.520\u00a0tỷ đồng"], ["–"])
    assert found.columns == ("Cột 0 (tỷ đồng)",)
    assert column(found, 0) == [Number(92742, 0), Number(-1520, 0), None]


def test_several_units_stand_in_a_column_of_their_own(facts: Facts) -> None:
    found = sheet(facts, ["2,65\u00a0tỷ USD", "a"], ["680\u00a0triệu USD", "b"])
    assert found.columns == ("Cột 0", "Đơn vị", "Cột 1")
    assert column(found, 0) == [Number(2.65, 2), Number(680, 0)]
    assert column(found, 1) == ["tỷ USD", "triệu USD"]


def test_a_percentage_is_a_fraction_and_a_range_stays_words(facts: Facts) -> None:
    found = sheet(facts, ["+13,6\u00a0%", "từ 2,4\u00a0% đến 3,9\u00a0%"])
    assert found.rows == ((Number(0.136, 1, percent=True), "từ 2,4\u00a0% đến 3,9\u00a0%"),)


def test_words_lose_the_marks_of_a_page(facts: Facts) -> None:
    found = sheet(facts, ["**Quý 3**", "[Báo Đắk Lắk, 2025](https://baodaklak.vn/x)", "`x.g`"])
    assert found.rows == (("Quý 3", "Báo Đắk Lắk, 2025", "x.g"),)
    assert found.title == "Bảng thử"


def test_a_source_is_named_with_its_address_and_a_stranger_is_not(facts: Facts) -> None:
    named = [words for name, words in sheet(facts, ["a"]).about if name == "Nguồn"]
    address = facts.catalogue.sources["baodaklak-2025-07"].url_main
    (line,) = named
    assert line.startswith("Báo Đắk Lắk, “Tập trung phát triển")
    assert line.endswith(f" {address}")


def test_tables_are_found_in_folds_and_under_their_headings(facts: Facts) -> None:
    reader = reading(facts, {})
    one, other = (parts.grid(["a"], [[word]]) for word in ("x", "y"))
    shown = parts.part("Phần", one, parts.fold("f", "Gấp", other))
    assert [found.title for found in titled([shown])] == ["Phần", "Gấp"]
    name = file_name("exports", reader, "Tiến độ: Đắk Lắk “cũ”, 6 tháng")
    assert name == "exports-2025-06-tien-do-dak-lak-cu-6-thang"
