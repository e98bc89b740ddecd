"""`dakcong import` and `dakcong template`, as they are typed."""

import json
from pathlib import Path

import pytest

from tests.commands.conftest import Run
from tests.imports.making import RETAIL, book
from tests.imports.text_corpus import COMMAS, text


@pytest.fixture
def office(tmp_path: Path) -> Path:
    path = tmp_path / "t8.xlsx"
    path.write_bytes(book({"13. Tongmuc": RETAIL}))
    return path


def test_a_document_says_each_figure_with_its_place(run: Run, office: Path) -> None:
    code, out, _complaint = run("import", office, "--json")
    assert code == 0
    document = json.loads(out)
    first = document["proposals"][0]
    assert (first["sheet"], first["cell"], first["found"]) == ("13. Tongmuc", "B8", "700.5")
    assert (first["measure"], first["base"], first["span"]) == ("level", "", "month")
    assert (first["value"], first["unit"], first["sure"]) == (700.5, "tỷ đồng", True)
    assert document["proposals"][4]["value"] == 0.079
    assert document["problems"] == []


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("vi", "tháng 8/2031: 710 tỷ đồng [trang 13. Tongmuc, ô C8: 710] chắc chắn"),
        ("en", "month 8/2031: 710 billion VND [sheet 13. Tongmuc, cell C8: 710] sure"),
    ],
)
def test_a_list_for_people(run: Run, office: Path, language: str, line: str) -> None:
    code, out, _complaint = run("import", office, "--lang", language)
    assert code == 0
    assert any(one.endswith(line) for one in out.replace("\u00a0", " ").splitlines())


def test_a_line_of_a_text_file_is_its_place(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "t8.csv"
    path.write_bytes(text(COMMAS)())
    _code, out, _complaint = run("import", path)
    assert "20.150,333 tỷ đồng [dòng 4: 20.150.332,81] chắc chắn" in out.replace("\u00a0", " ")


def test_a_file_that_is_not_used_says_why_and_what_to_do(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "t8.xlsx"
    path.write_bytes(b"%PDF-1.7")
    code, out, _complaint = run("import", path)
    assert code == 1
    assert out.startswith("KHÔNG DÙNG TỆP – tệp: Tệp không phải bảng tính")
    assert "CSV UTF-8" in out
    code, out, _complaint = run("import", tmp_path / "none.xlsx", "--json")
    assert code == 1
    assert [one["key"] for one in json.loads(out)["problems"]] == ["unreadable"]


@pytest.mark.parametrize("name", ["mau.xlsx", "mau.csv"])
def test_a_template_is_written_and_read_back_as_empty(run: Run, tmp_path: Path, name: str) -> None:
    code, out, _complaint = run("template", "2031-08", tmp_path / name)
    assert (code, out) == (0, f"Đã ghi mẫu {name}: 17 dòng.\n")
    _code, out, _complaint = run("import", tmp_path / name, "--json")
    document = json.loads(out)
    assert document["proposals"] == []
    assert [one["key"] for one in document["problems"]] == ["not_filled", "no_rows"]


def test_a_template_is_written_nowhere_else(run: Run, tmp_path: Path, root: Path) -> None:
    code, _out, complaint = run("template", "2031-08", tmp_path / "mau.pdf")
    assert code == 1
    assert ".xlsx or .csv" in complaint
    code, _out, complaint = run("template", "2031-08", root / "data" / "mau.csv")
    assert code == 1
    assert "data folder" in complaint
    assert run("template", "8/2031", tmp_path / "mau.csv")[0] == 1
