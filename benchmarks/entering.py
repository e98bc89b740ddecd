"""The minutes that a release takes, entered and approved by two people in a browser at human pace.

    python -m benchmarks.entering

On the data of June, exports of August 2025, once by the form and once by our spreadsheet: an
analyst pastes the sentence of the newspaper, or fills in the template and gives it to the page; an
approver looks at what would change and rejects it once, the analyst revises it, the approver
publishes; the analyst looks at what the pages say now, and enters the same again, which is
recognised. A step is a press of the mouse or a key. A practised person by the keystroke-level model
of `hand.py` waits before each thing that is chosen and between letters; the seconds are those of
the clock, the app's own among them.
"""

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import openpyxl
from playwright.sync_api import expect

from benchmarks.office import Person, office

SENTENCE: Final = "tăng 33,9% so với cùng kỳ, hơn 2 tỷ USD, đạt 91% kế hoạch"
# The same figures as cells of the template: measure to the cells that are filled in.
CELLS: Final[dict[str, dict[str, object]]] = {
    "level": {"value": 2000, "qualifier": "hơn", "as_printed": "hơn 2 tỷ USD"},
    "growth": {"value": 33.9, "as_printed": "tăng 33,9%"},
    "plan_share": {"value": 91, "as_printed": "đạt 91% kế hoạch"},
}
HEAD_ROW: Final = 5
SOURCE: Final = {"producer": "Báo Lao Động", "title": "8 tháng", "date": "17/9/2025"}
# Seconds after which every page shows what was published.
LATEST: Final = 2.0
BEGIN: Final = "Bắt đầu nhập kỳ này"
FILE: Final = "Lấy số từ một tệp Excel, CSV"
TEMPLATE: Final = "Tải mẫu Excel của kỳ này"
# What pages say once it is published: the medians of June and of August, as CHANGELOG.md has them.
SAID: Final = {
    "/": "2,94 tỷ USD",
    "/exports?v=2025-06": "2,82 tỷ USD",
    "/exports?k=record": "từ 2.824 triệu USD thành 2.938 triệu USD",
}


def begins(an: Person) -> None:
    """A new draft of August."""
    an.click(an.one.page.get_by_role("combobox", name="Kỳ cần nhập"))
    an.click(an.one.page.get_by_role("option", name="8 tháng 2025"))
    an.button(BEGIN)


def names_source(an: Person) -> None:
    """Where the figures were printed."""
    for name, text in SOURCE.items():
        an.type(f"_source.{name}", text)


def enters(an: Person) -> None:
    """A new draft: the sentence pasted, and its source."""
    begins(an)
    an.type("_paste.exports", SENTENCE)
    an.button("Điền vào ô")
    names_source(an)


def hands_in(an: Person, enter: Callable[[Person], None] = enters) -> None:
    """August entered and handed in."""
    enter(an)
    an.reads("3 số mới, có thể gửi duyệt")
    an.button("Gửi duyệt")


def rejects(binh: Person) -> None:
    """What would change looked at; given back with a reason."""
    binh.opens()
    binh.click(binh.one.page.get_by_text("Xem trước: mỗi trang"))
    binh.reads("Sẽ đổi: Kim ngạch xuất khẩu")
    binh.type("_remark", "Thiếu số trang")
    binh.button("Trả lại")


def revises(an: Person) -> None:
    """The page of the source added, handed in again."""
    an.opens()
    an.reads("Lý do trả lại: Thiếu số trang")
    an.type("_page.exports", "trang 3")
    an.button("Gửi duyệt")


def publishes(binh: Person) -> None:
    """Approved."""
    binh.opens()
    binh.button("Duyệt và công bố")
    binh.reads("Đã công bố thành lần thứ 1")


def looks(an: Person) -> None:
    """Overview, a link of the old release, and what the new one changed."""
    time.sleep(LATEST)
    for link, words in SAID.items():
        an.opens(link)
        an.reads(words)


def recognised(an: Person, enter: Callable[[Person], None] = enters) -> None:
    """The same entered again: nothing of it is new."""
    an.opens()
    enter(an)
    an.reads("Đã có: 3 số này")


def downloads(an: Person, book: Path) -> None:
    """The template of the draft's release, from the page."""
    an.click(an.one.page.get_by_text(FILE))
    with an.one.page.expect_download() as given:
        an.button(TEMPLATE)
    given.value.save_as(book)


def fills(an: Person, book: Path, cells: dict[str, dict[str, object]]) -> None:
    """Cells of the exports typed into the template."""
    opened = openpyxl.load_workbook(book)
    sheet = opened.worksheets[0]
    names = [one.value for one in sheet[HEAD_ROW]]
    for row in sheet.iter_rows(min_row=HEAD_ROW + 1):
        of = dict(zip(names, row, strict=True))
        if of["indicator"].value == "exports":
            for name, value in cells.get(str(of["measure"].value), {}).items():
                of[name].value = value
                an.writes(str(value))
    opened.save(book)


def gives(an: Person, book: Path) -> None:
    """The filled file chosen on the page."""
    place = an.one.page.get_by_test_id("stFileUploaderDropzone")
    if not place.is_visible():
        an.click(an.one.page.get_by_text(FILE))
    with an.one.page.expect_file_chooser() as chooser:
        an.click(place.locator("button").last)
    an.writes(book.name)
    chooser.value.set_files(book)
    expect(an.one.page.get_by_test_id("stFileChipName")).to_have_text(re.compile(book.name))
    an.one.settle()
    an.reads("Đã điền 3 ô từ tệp")


def by_file(book: Path) -> tuple[Callable[[Person], None], ...]:
    """The same parts, with a spreadsheet in the place of the fields."""

    def enters_file(an: Person) -> None:
        begins(an)
        if not book.exists():
            downloads(an, book)
            fills(an, book, CELLS)
        gives(an, book)
        names_source(an)

    def revises_file(an: Person) -> None:
        an.opens()
        an.reads("Lý do trả lại: Thiếu số trang")
        fills(an, book, {name: {"locator": "trang 3"} for name in CELLS})
        gives(an, book)
        an.button("Gửi duyệt")

    return (
        lambda an: hands_in(an, enters_file),
        rejects,
        revises_file,
        publishes,
        looks,
        lambda an: recognised(an, enters_file),
    )


def done(way: str, parts: tuple[Callable[[Person], None], ...]) -> None:
    """Do it one way, and print steps and seconds of each part."""
    names = ("hands in", "rejects", "revises", "publishes", "looks", "recognised")
    sys.stdout.write(f"{way:16}{'who':10}{'steps':>6}{'seconds':>9}\n")
    steps, whole = 0, 0.0
    with office() as (an, binh):
        for name, part in zip(names, parts, strict=True):
            who = binh if name in ("rejects", "publishes") else an
            before, began = who.steps, time.perf_counter()
            part(who)
            count, seconds = who.steps - before, time.perf_counter() - began
            steps, whole = steps + count, whole + seconds
            said = "approver" if who is binh else "analyst"
            sys.stdout.write(f"{name:16}{said:10}{count:6}{seconds:9.1f}\n")
            sys.stdout.flush()
    sys.stdout.write(f"{'together':26}{steps:6}{whole:9.1f}\n")


def main() -> int:
    """Both ways, one after the other."""
    done("by form", (hands_in, rejects, revises, publishes, looks, recognised))
    with TemporaryDirectory() as name:
        done("by spreadsheet", by_file(Path(name) / "2025-08.xlsx"))
    return 0


if __name__ == "__main__":
    sys.exit(main())
