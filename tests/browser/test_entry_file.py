"""A file given to the page of entry: what was read, what is asked, what is refused."""

import re

import pytest
from playwright.sync_api import FilePayload, expect

from tests.browser.test_entry import People, holds, office, people, press, says, type_into
from tests.browser.test_look import AXE, faults
from tests.browser.visit import Visit
from tests.pages.test_entry_file import TABLE

__all__ = ["office", "people"]
pytestmark = pytest.mark.browser
WORDS = "(button) => getComputedStyle(button, '::after').content.slice(1, -1)"


def choose(one: Visit, name: str, content: bytes) -> Visit:
    """Choose a file; its button is reached by keyboard."""
    button = one.page.get_by_test_id("stFileUploaderDropzone").locator("button").last
    button.focus()
    expect(button).to_be_focused()
    file = FilePayload(name=name, mimeType="application/octet-stream", buffer=content)
    one.page.set_input_files("input[type=file]", file)
    expect(one.page.get_by_test_id("stFileChipName")).to_have_text(name)
    return one.settle()


def test_a_file_is_taken_asked_about_and_remembered(people: People) -> None:
    an = people("An")
    release = an.page.get_by_role("combobox", name="Kỳ cần nhập")
    release.focus()
    an.page.keyboard.type("8 tháng")
    an.page.keyboard.press("Enter")
    press(an.settle(), "Bắt đầu nhập kỳ này")
    type_into(an, source__producer="Thống kê tỉnh")
    an.page.locator("summary").first.focus()
    an.page.keyboard.press("Enter")
    an.settle()
    button = an.page.get_by_test_id("stFileUploaderDropzone").locator("button")
    assert button.evaluate(WORDS) == "Chọn tệp"
    choose(an, "hong.xlsx", b"PK\x03\x04" + bytes(400))
    says(an, "Không dùng tệp này")
    choose(an, "thang8.csv", TABLE.encode("utf-8-sig"))
    says(an, "Chưa chắc: Bán lẻ và dịch vụ tiêu dùng, riêng tháng 15.312,36")
    an.page.evaluate(AXE)
    assert faults(an) == []
    remove = an.page.get_by_test_id("stFileUploader").get_by_label(re.compile(r"thang8\.csv$"))
    remove.last.focus()
    expect(remove.last).to_have_accessible_name("Bỏ thang8.csv")
    press(an, "Đúng, điền vào ô")
    holds(an, "value.retail_sales.month_level", "15.312,36\u00a0tỷ đồng")
    says(an, r"Cách hiểu đã nhớ \(1\)")
