"""The whole job of the form by keyboard alone, by the one person of a machine, and its mark."""

import re
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, FilePayload, Locator, expect

from tests.browser.served import ROOT, Server
from tests.browser.test_entry import box, holds, says
from tests.browser.visit import Visit
from tests.cut_folder import cut
from tests.imports.making import book
from tests.pages.test_entry_file import TABLE
from tests.store.conftest import made

pytestmark = pytest.mark.browser
FAR = 200  # presses of Tab after which a thing is out of reach
SENTENCE = "tăng 33,9% so với cùng kỳ, hơn 2 tỷ USD, đạt 91% kế hoạch"
# The dialog itself is withheld: what it does is the browser's, and of no page.
DIALOG = """(field) => field.addEventListener("click", (event) => {
  event.preventDefault();
  field.dataset.mayOpen = navigator.userActivation.isActive;
}, { once: true })"""
SOURCE = {"producer": "Thống kê tỉnh", "title": "Báo cáo tháng 8", "date": "17/9/2025"}


def two_readings() -> FilePayload:
    """A workbook with the same table twice, of which the second prints another level."""
    first = [line.split(";") for line in TABLE.splitlines()]
    first[0] += ["", "Đơn vị: tỷ đồng"]
    second = [*first[:2], ["TỔNG SỐ", "15.012,45", "15.412,36", "113,20"], *first[3:]]
    content = book({"Báo cáo": first, "Báo cáo bổ sung": second})
    return FilePayload(name="thang8.xlsx", mimeType="application/octet-stream", buffer=content)


@pytest.fixture
def alone(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Visit]:
    """The one person of a machine on which nothing is configured, on the data of June."""
    place = tmp_path_factory.mktemp("alone")
    folder = shutil.copytree(ROOT / "data", place / "data")
    cut(folder, "2025-06")
    monkeypatch.setenv("DAKCONG_DATA", str(folder))
    monkeypatch.delenv("DAKCONG_STORE", raising=False)
    (place / "data-store").mkdir()
    made(str(place / "data-store"))
    with Server(place) as served:
        view = {"width": 1366, "height": 900}
        context = browser.new_context(locale="vi-VN", viewport=view, reduced_motion="reduce")
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        one = Visit(context.new_page(), served.address)
        yield one
        context.close()
        assert (one.outside, one.violations) == ([], [])


def reach(one: Visit, target: Locator) -> None:
    """Bring the focus there by Tab."""
    expect(target).to_be_enabled()
    for _ in range(FAR):
        if target.evaluate("(one) => document.activeElement === one"):
            return
        one.page.keyboard.press("Tab")
    raise AssertionError(f"{target} is out of reach of the keyboard")


def press(one: Visit, target: Locator, key: str = "Enter") -> Visit:
    """Reach something and press it."""
    reach(one, target)
    one.page.keyboard.press(key)
    return one.settle()


def button(one: Visit, name: str, at: int = 0) -> Locator:
    return one.page.get_by_role("button", name=name, exact=True).nth(at)


def type_into(one: Visit, name: str, text: str) -> Visit:
    """Reach a field, type and go on."""
    reach(one, box(one, name))
    one.page.keyboard.type(text)
    one.page.keyboard.press("Tab")
    return one.settle()


def test_the_whole_job_is_done_by_keyboard(alone: Visit) -> None:
    begins(alone)
    type_into(alone, "value.iip.growth", "10,3")
    pastes(alone)
    gives_a_file(alone)
    for name, text in SOURCE.items():
        type_into(alone, f"source.{name}", text)
    says(alone, "5 số mới, có thể gửi duyệt")
    press(alone, button(alone, "Gửi duyệt"))
    press(alone, button(alone, "Duyệt và công bố"))
    says(alone, "Đã công bố thành lần thứ 1")
    presents(alone)


def test_what_was_put_in_stays_while_somebody_types_on(alone: Visit) -> None:
    # The page of a field is typed before the browser has drawn what the button put in: of fifteen
    # entries five lost figures that way, under the words that three were filled in.
    for number in range(1, 7):
        alone.open("/entry")
        button(alone, "Bắt đầu nhập kỳ này").click()
        alone.settle()
        box(alone, "paste.exports", number).fill(SENTENCE)
        button(alone, "Điền vào ô").click()
        box(alone, "page.exports", number).fill("trang 3")
        alone.page.keyboard.press("Tab")
        alone.settle()
        for name, text in {
            "level": "hơn 2 tỷ USD",
            "growth": "33,9 %",
            "plan_share": "91 %",
        }.items():
            expect(box(alone, f"value.exports.{name}", number)).to_have_value(text)
        expect(box(alone, "page.exports", number)).to_have_value("trang 3")


def begins(one: Visit) -> None:
    """From a board to the page, a draft of August."""
    one.open("/exports")
    press(one, one.page.get_by_role("link", name="Nhập số liệu").locator("visible=true"))
    reach(one, one.page.get_by_role("combobox", name="Kỳ cần nhập"))
    one.page.keyboard.type("8 tháng")
    one.page.keyboard.press("Enter")
    press(one.settle(), button(one, "Bắt đầu nhập kỳ này"))


def pastes(one: Visit) -> None:
    """A sentence from the clipboard, put into its fields."""
    one.page.evaluate("(words) => navigator.clipboard.writeText(words)", SENTENCE)
    reach(one, box(one, "paste.exports"))
    one.page.keyboard.press("Control+v")
    one.page.keyboard.press("Tab")
    press(one.settle(), button(one, "Điền vào ô"))
    holds(one, "value.exports.level", "hơn 2 tỷ USD")


def gives_a_file(one: Visit) -> None:
    """The template fetched, a file chosen, its answer read, one of its two readings taken."""
    press(one, one.page.locator("summary", has_text="Lấy số từ một tệp"))
    reach(one, button(one, "Tải mẫu Excel của kỳ này"))
    with one.page.expect_download() as template:
        one.page.keyboard.press("Enter")
    assert template.value.suggested_filename == "2025-08.xlsx"
    chooses(one.settle(), two_readings())
    says(one, re.escape("Bán lẻ và dịch vụ tiêu dùng, riêng tháng 15.412,36"))
    press(one, button(one, "Đúng, điền vào ô", 1), "Space")
    holds(one, "value.retail_sales.month_level", "15.412,36\u00a0tỷ đồng")


def chooses(one: Visit, file: FilePayload) -> None:
    """The browser is asked for its dialog while it may open one; the file is what it answers.

    A key that falls into the end of a download may be lost; who presses it presses it again.
    """
    place = one.page.get_by_test_id("stFileUploaderDropzone")
    taken = place.locator("input[type=file]")
    taken.evaluate(DIALOG)
    for _ in range(3):
        press(one, place.locator("button"))
        if taken.get_attribute("data-may-open"):
            break
    expect(taken).to_have_attribute("data-may-open", "true")
    taken.set_input_files(file)
    one.settle()


def presents(one: Visit) -> None:
    """What nobody else has approved says so on the wall too."""
    for _ in range(FAR):  # every page takes an edition within two seconds
        if one.open("/exports").page.get_by_text("người thứ hai duyệt").count():
            break
    one.page.keyboard.press("p")
    mark = one.page.get_by_text("Số liệu chưa có người thứ hai duyệt.")
    expect(mark).to_be_in_viewport(ratio=1)
