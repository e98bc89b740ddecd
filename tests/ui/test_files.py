"""Files of tables: what the page shows, with release, link, status and sources."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import openpyxl
import pytest
from starlette.requests import Request
from starlette.responses import Response

from dakcong.answers.boards.energy_register import project_register
from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader, arrived
from dakcong.answers.year.answer import Answer
from dakcong.engine import ENGINE_VERSION
from dakcong.texts import say
from dakcong.ui import files
from dakcong.ui.pages import Page, page_at, pages

QUERIES = ("k=reach", "k=explain&i.h=15", "k=map", "k=events", "k=record&v=2025-10", "i.h=15")


@pytest.fixture(autouse=True)
def shipped_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """The data of the checkout, whatever the shell that runs the tests says."""
    monkeypatch.delenv("DAKCONG_DATA", raising=False)


def get(route: Any, given: dict[str, str], **path: str) -> Response:
    scope = {
        "type": "http",
        "method": "GET",
        "scheme": "http",
        "path": "/",
        "path_params": path,
        "server": ("127.0.0.1", 8501),
        "query_string": urlencode(given).encode(),
        "headers": [(b"host", b"127.0.0.1:8501")],
    }
    found: Response = route(Request(scope))
    return found


def reader_of(facts: Facts, query: str) -> Reader:
    pairs = [(name, value) for name, _, value in (one.partition("=") for one in query.split("&"))]
    return arrived(facts, pairs)[0]


def rows_of(data: Any) -> list[list[str]]:
    text = io.StringIO(bytes(data).decode("utf-8-sig"), newline="")
    return list(csv.reader(text, delimiter=";"))


def looked_at(facts: Facts) -> Iterator[tuple[Page, Reader, str]]:
    for page in pages(facts):
        for query in (f"{one}&lang={lang}" for one in QUERIES for lang in ("vi", "en")):
            yield page, reader_of(facts, query), query


def test_every_table_of_every_page_is_found_by_a_name_of_its_own(facts: Facts) -> None:
    seen = 0
    for page, reader, _query in looked_at(facts):
        found = [one.table for one in files.tables(reader, page) if one.table["rows"]]
        assert len({one["id"] for one in found}) == len(found)
        seen += len(found)
    assert seen > 100


def parts_of(found: Response, form: str) -> tuple[list[list[Any]], dict[str, str]]:
    """The table of a file with its heads, and what is said of it."""
    if form == "csv":
        rows = rows_of(found.body)
        empty = rows.index([])
        return rows[:empty], dict(rows[empty + 1 :])
    book = openpyxl.load_workbook(io.BytesIO(bytes(found.body)))
    table, about = ([[cell.value for cell in row] for row in page] for page in book.worksheets)
    return table, dict(about)


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_file_has_the_numbers_of_the_chart(facts: Facts, form: str) -> None:
    query = "r.g=7.5&lang=vi"
    asked = {"path": "/retail_sales", "query": query, "table": "fan", "form": form}
    table, _about = parts_of(get(files.table, asked), form)
    answer = reader_of(facts, query).answer("retail_sales")
    assert isinstance(answer, Answer)
    ends = [answer.outlook.year_end(level) for level in (0.025, 0.1, 0.5, 0.9, 0.975)]
    assert list(map(float, table[-1][2:7])) == [round(end) for end in ends]
    assert table[0][4] == say("vi", "table.p50")
    assert [row[0] for row in table[1:]][::6] == ["Tháng 6", "Tháng 12"]


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_file_says_where_its_numbers_come_from(facts: Facts, form: str) -> None:
    asked = {"path": "/retail_sales", "query": "r.g=7.5", "table": "months", "form": form}
    found = get(files.table, asked)
    name = f'attachment; filename="retail_sales-2025-06-months.{form}"'
    assert found.headers["content-disposition"] == name
    _table, about = parts_of(found, form)
    assert about["Kỳ công bố"] == "Số liệu 6 tháng 2025, công bố tháng 7/2025"
    assert about["Phiên bản tính toán"].endswith(ENGINE_VERSION)
    assert about["Liên kết"].startswith("http://127.0.0.1:8501/retail_sales?v=2025-06")
    assert "r.g=7.5" in about["Liên kết"]
    assert "ước tính" in about["Tình trạng"]
    # The last of the sources that stand there is that of the assumptions.
    assert about["Nguồn"].startswith("Đắk Công")


def test_all_figures_are_in_one_file_as_they_were_recorded(facts: Facts, root: Path) -> None:
    with (root / "data" / "figures.csv").open(encoding="utf-8") as file:
        recorded = list(csv.DictReader(file))
    found = get(files.figures, {"query": "v=2025-06&lang=en"}, form="csv")
    head, *rows = rows_of(found.body)
    rows = rows[: len(recorded)]
    at = {name: place for place, name in enumerate(head)}
    for row, record in zip(rows, recorded, strict=True):
        assert float(row[at["Value"]].replace(",", ".")) == float(record["value"])
        assert record["as_printed"] in row[at["As published"]]
        assert row[at["Until month"]] == f"{record['year']}-{int(record['month']):02d}"
        address = facts.catalogue.sources[record["source"]].url_main
        assert row[at["Address of the source"]] == address
    known = [row[at["Against the release shown"]] == "known at release" for row in rows]
    assert known == [record["vintage"] <= "2025-06" for record in recorded]
    assert 'filename="figures-2025-06-published-headline-figures.csv"' in str(found.headers)


def test_a_workbook_of_all_figures_has_numbers(facts: Facts) -> None:
    found = get(files.figures, {"query": "lang=vi"}, form="xlsx")
    page = openpyxl.load_workbook(io.BytesIO(bytes(found.body))).worksheets[0]
    heads = [cell.value for cell in page[1]]
    values = [row[heads.index("Giá trị")] for row in page.iter_rows(min_row=2)]
    assert [cell.value for cell in values] == [one.value for one in facts.catalogue.figures]
    assert {cell.data_type for cell in values} == {"n"}
    printed = [row[heads.index("Nguyên văn")].data_type for row in page.iter_rows(min_row=2)]
    assert set(printed) == {"s"}


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_list_of_every_figure_is_one_file(facts: Facts, form: str) -> None:
    found = get(files.figures, {"query": "lang=vi&kf=all"}, form=form)
    name = f'attachment; filename="figures-2025-06-moi-so-lieu-da-cong-bo.{form}"'
    assert found.headers["content-disposition"] == name
    table, about = parts_of(found, form)
    at = {head: place for place, head in enumerate(table[0])}
    # From the article of vietnamvn-2025-06-30: "6 bulan +15,26%".
    (revised,) = (row for row in table if "6 bulan +15,26%" in str(row[at["Nguyên văn"]]))
    assert float(str(revised[at["Giá trị"]]).replace(",", ".")) == 15.26
    assert revised[at["Đơn vị"]] == "%"
    assert about["Kỳ công bố"] == "Số liệu 6 tháng 2025, công bố tháng 7/2025"
    assert about["Phiên bản tính toán"].endswith(ENGINE_VERSION)
    assert "kf=all" in about["Liên kết"]
    assert "ước tính" in about["Tình trạng"]


def test_amounts_have_their_unit_in_the_head_of_their_column(facts: Facts) -> None:
    overview = page_at(facts, "")
    assert overview is not None
    reader = reader_of(facts, "lang=en&i.h=15")
    (table,) = files.tables(reader, overview)
    asked = {"path": "/", "query": "lang=en&i.h=15", "table": table.table["id"], "form": "csv"}
    head, *rows = rows_of(get(files.table, asked).body)
    # Exports in million USD, retail sales in billion VND, the index in per cent.
    assert head[1:4] == ["10%", "Unit", "Projection"]
    assert [row[2] for row in rows[:3]] == ["million USD", "billion VND", "%"]


@pytest.mark.parametrize(
    ("given", "status"),
    [
        ({"path": "/exports", "table": "fan", "form": "pdf"}, 400),
        ({"path": "/nowhere", "table": "fan", "form": "csv"}, 400),
        ({"path": "/exports", "table": "ffffffff", "form": "csv"}, 404),
        ({}, 400),
    ],
)
def test_what_no_page_has_is_refused(given: dict[str, str], status: int) -> None:
    assert get(files.table, given).status_code == status
    assert get(files.figures, {}, form="pdf").status_code == 404


def test_the_links_of_a_table_lead_to_it(facts: Facts) -> None:
    page = page_at(facts, "exports")
    assert page is not None
    reader = reader_of(facts, "k=reach&lang=vi")
    for one in files.tables(reader, page):
        assert one.table["id"] in files.links(reader, page, one.table["id"])


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_register_has_files_of_all_its_rows(facts: Facts, form: str) -> None:
    page, reader = page_at(facts, "energy"), reader_of(facts, "lang=en")
    assert page is not None
    title = "Project by project"
    (one,) = (one for one in files.tables(reader, page) if one.title == title)
    asked = {"path": "/energy", "query": "lang=en", "table": one.table["id"], "form": form}
    (head, *found), about = parts_of(get(files.table, asked), form)
    # By data/energy.csv.
    assert len(found) == 92
    assert head[:3] == ["Project", "Capacity", "Unit"]
    (row,) = (each for each in found if "Krông Năng 1.4" in each[0])
    assert (float(row[1]), row[2]) == (40, "MW")
    assert about["Table"] == title
    # The browser asks by the name that the register says.
    assert project_register(reader)["id"] == one.table["id"]
    for path, every in (("parks", True), ("products", True), ("sides", True), ("figures", False)):
        page = page_at(facts, path)
        assert page is not None
        wide = [each for each in files.tables(reader, page) if len(each.table["columns"]) > 10]
        assert bool(wide) == every, path
