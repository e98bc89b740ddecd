"""August 2025 by our spreadsheet, on the data of June: rejected, revised, approved, known again."""

from pathlib import Path

from streamlit.testing.v1 import AppTest

from dakcong.answers.boards.message import message
from dakcong.answers.boards.record import record
from dakcong.answers.edition import facts_in_force
from dakcong.answers.entry.from_file import to_fill_in
from dakcong.answers.publishing import publish
from dakcong.answers.reader import Reader, arrived
from dakcong.answers.year.answer import Answer
from dakcong.imports.template import as_xlsx
from dakcong.store import Store
from tests.imports.test_template import filled
from tests.pages.conftest import Open
from tests.pages.test_entry import begun, said, store, typed
from tests.store.conftest import BINH

__all__ = ["store"]
# "tăng 33,9% so với cùng kỳ, hơn 2 tỷ USD, đạt 91% kế hoạch", by the row of the template.
FIGURES: dict[int, dict[str, object]] = {
    6: {"value": 2000, "qualifier": "hơn", "as_printed": "hơn 2 tỷ USD"},
    7: {"value": 33.9, "as_printed": "tăng 33,9%"},
    10: {"value": 91, "as_printed": "đạt 91% kế hoạch"},
}
SOURCE = {"producer": "Báo Lao Động", "title": "8 tháng", "date": "17/9/2025"}


def workbook(folder: Path, **more: object) -> bytes:
    """The template of August with the figures, each row with some cells more."""
    content = as_xlsx(to_fill_in(facts_in_force(folder), "2025-08", "vi"), "2025-08", "vi")
    for row, cells in FIGURES.items():
        content = filled(content, cells | more, row)
    return content


def given(app: AppTest, content: bytes, number: int = 1) -> AppTest:
    """The page after the file was chosen and its source named."""
    app = app.file_uploader[0].set_value(("2025-08.xlsx", content, "")).run()
    assert "Đã điền 3 ô từ tệp" in said(app)
    for name, text in SOURCE.items():
        app = typed(app, f"source.{name}", text, number=number)
    return app


def reading(folder: Path, vintage: str) -> tuple[Reader, str]:
    """Who reads exports of a release, and what a message says of them."""
    reader, _ = arrived(facts_in_force(folder), [("v", vintage), ("lang", "vi")])
    return reader, message(reader, "", reader.indicator("exports"), every=False)["words"]


def test_august_comes_by_spreadsheet(open_page: Open, store: Store, data_copy: Path) -> None:
    content = workbook(data_copy)
    app = given(begun(open_page), content)
    assert "3 số mới, có thể gửi duyệt" in said(app)
    app.button(key="entry_submit").click().run()
    store.reject(BINH, 1, store.submission(1).version, "Thiếu số trang")
    app = open_page("entry")
    assert "Lý do trả lại: Thiếu số trang" in said(app)
    given(app, workbook(data_copy, locator="trang 3")).button(key="entry_submit").click().run()
    kept = store.submission(1)
    assert {row["locator"] for row in kept.figures} == {"page 3"}
    assert publish(data_copy, store, BINH, 1, kept.version) == 1
    # The medians of June and of August, as CHANGELOG.md has them.
    reader, words = reading(data_copy, "2025-08")
    assert "2,94\u00a0tỷ USD" in words
    assert "2,82\u00a0tỷ USD" in reading(data_copy, "2025-06")[1]
    found = reader.outcome("exports")
    assert isinstance(found, Answer)
    news = " ".join(str(part) for part in record(reader, found)).replace("\\xa0", " ")
    assert "từ 2.824 triệu USD thành 2.938 triệu USD" in news
    again = open_page("entry")
    again.selectbox[-1].set_value("2025-08").run()
    app = given(again.button(key="entry_begin").click().run(), content, number=2)
    assert "Đã có: 3 số này" in said(app)
