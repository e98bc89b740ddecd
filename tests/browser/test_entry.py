"""August 2025 entered by one person and approved by another, on the data of June."""

import re
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, expect

from dakcong.store.records import LOCAL
from tests.browser.served import ROOT, Server
from tests.browser.test_look import AXE, OF_PLACES, WEARS, faults
from tests.browser.visit import Visit
from tests.cut_folder import cut
from tests.store.conftest import made

pytestmark = pytest.mark.browser
SECRET = "Zk3-f7QpL9sWx2Bn5Vd8Rt1Ym4Hc6Jg0"
People = Callable[..., Visit]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """The app on the data of June, with a store, an analyst and an approver."""
    place = tmp_path_factory.mktemp("office")
    folder = shutil.copytree(ROOT / "data", place / "data")
    cut(folder, "2025-06")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DAKCONG_DATA", str(folder))
        patch.delenv("DAKCONG_STORE", raising=False)
        patch.setenv("DAKCONG_IDENTITY_HEADER", "X-Remote-User")
        patch.setenv("DAKCONG_PROXY_SECRET", SECRET)
        (place / "data-store").mkdir()
        store = made(str(place / "data-store"))
        for name, role in (("An", "analyst"), ("Binh", "approver")):
            store.set_roles(LOCAL, name, frozenset({role}))
        with Server(place) as served:
            yield served


@pytest.fixture
def people(browser: Browser, office: Server) -> Iterator[People]:
    """Opens the page for somebody whom the proxy has signed in."""
    visits: list[Visit] = []

    def call(name: str, link: str = "/entry") -> Visit:
        context = browser.new_context(
            locale="vi-VN",
            viewport={"width": 1366, "height": 900},
            reduced_motion="reduce",
            extra_http_headers={"X-Remote-User": name, "X-Dakcong-Proxy": SECRET},
        )
        visits.append(Visit(context.new_page(), office.address))
        return visits[-1].open(link)

    yield call
    for one in visits:
        one.page.context.close()
        assert (one.outside, one.violations) == ([], [])


def box(one: Visit, name: str, number: int = 1) -> Locator:
    """The field of a submission, before or after something was put into it."""
    key = f"st-key-entry_{number}_{name}".replace(".", "-")
    return one.page.locator(f':is(.{key}, [class*="{key}-"]) :is(input, textarea)').first


def holds(one: Visit, name: str, value: str) -> None:
    """Wait until a field holds a value; while a page runs it may stand there twice."""
    key = f"st-key-entry_1_{name}".replace(".", "-")
    one.page.wait_for_function(
        """([key, value]) => {
          const own = `:is(.${key}, [class*="${key}-"]) :is(input, textarea)`;
          const found = [...document.querySelectorAll(own)];
          return found.length === 1 && found[0].value === value;
        }""",
        arg=[key, value],
    )


def type_into(one: Visit, **texts: str) -> Visit:
    """Type by keyboard alone, and go on to the next field."""
    for name, text in texts.items():
        field = box(one, name.replace("__", "."))
        field.focus()
        one.page.keyboard.press("Control+A")
        one.page.keyboard.press("Delete")
        one.page.keyboard.type(text)
        one.page.keyboard.press("Tab")
        one.settle()
    return one


def press(one: Visit, name: str) -> Visit:
    """Press a button by keyboard, once it can be pressed."""
    button = one.page.get_by_role("button", name=name, exact=True).first
    expect(button).to_be_enabled()
    button.focus()
    one.page.keyboard.press("Enter")
    return one.settle()


def says(one: Visit, words: str) -> None:
    expect(one.page.get_by_test_id("stMain").get_by_text(re.compile(words)).first).to_be_visible()


def test_august_is_entered_rejected_revised_and_approved(people: People, office: Server) -> None:
    an = people("An")
    begins_and_types(an)
    stays_while_the_store_is_away(an, office)
    says(an, "4 số mới, có thể gửi duyệt")
    an.page.evaluate(AXE)
    assert faults(an) == []
    can_be_read(an, "Gửi duyệt")
    press(an, "Gửi duyệt")
    says(an, "Chờ duyệt: An gửi và khóa")
    binh = people("Binh")
    looks_and_rejects(binh)
    says(an.open("/entry"), "Lý do trả lại: Thiếu số trang")
    holds(an, "value.exports.level", "hơn 2 tỷ USD")
    type_into(an, page__exports="trang 3")
    press(an, "Gửi duyệt")
    press(binh.reload(), "Duyệt và công bố")
    says(binh, "Đã công bố thành lần thứ 1: Binh duyệt")
    leader = people("Chi", "/exports")
    until = time.monotonic() + 10  # every process takes an edition within two seconds
    while leader.query["v"] != "2025-08" and time.monotonic() < until:
        leader.open("/exports")
    assert leader.query["v"] == "2025-08"
    says(leader, "2,03")
    says(people("Chi", "/exports?v=2025-06"), "1,52")


def can_be_read(one: Visit, name: str) -> None:
    """What a button says, and all around it, stands out enough in both themes."""
    one.page.get_by_role("button", name=name, exact=True).scroll_into_view_if_needed()
    for scheme in ("dark", "light"):
        one.page.emulate_media(color_scheme=scheme)
        one.page.wait_for_function(WEARS, arg=scheme)
        assert one.settle().page.evaluate(OF_PLACES)["violations"] == []


def begins_and_types(an: Visit) -> None:
    """A sentence fills the fields; what it says wrong and what may be two numbers is refused."""
    release = an.page.get_by_role("combobox", name="Kỳ cần nhập")
    release.focus()
    an.page.keyboard.type("8 tháng")
    an.page.keyboard.press("Enter")
    press(an.settle(), "Bắt đầu nhập kỳ này")
    sentence = "tăng 33,9% so với cùng kỳ, hơn 2 tỷ USD, đạt 19% kế hoạch"
    type_into(an, paste__exports=sentence)
    press(an, "Điền vào ô")
    says(an, "Hiểu là hơn 2.000")
    says(an, "không thể cùng đúng")
    waiting = an.page.get_by_role("button", name="Gửi duyệt")
    expect(waiting).to_be_disabled()
    # It can be read meanwhile, though it has no colour of its own to stand on.
    expect(waiting).not_to_have_css("color", "rgb(255, 255, 255)")
    type_into(an, value__exports__plan_share="91", value__iip__growth="1.234")
    says(an, "có thể là 1234, cũng có thể là 1,234")
    type_into(an, value__iip__growth="", source__producer="Báo Lao Động")
    type_into(an, source__title="8 tháng", source__date="17/9/2025")


def looks_and_rejects(binh: Visit) -> None:
    """The approver sees what would change, and gives it back with a reason."""
    binh.page.get_by_text("Xem trước: mỗi trang").click()
    binh.settle()
    says(binh, "Sẽ đổi: Kim ngạch xuất khẩu")
    says(binh, "Liên kết của kỳ 6 tháng 2025 vẫn cho đúng")
    type_into(binh, remark="Thiếu số trang")
    press(binh, "Trả lại")


def stays_while_the_store_is_away(an: Visit, office: Server) -> None:
    """A store that takes nothing: the page says so, keeps the text, and saves when it is back."""
    file = office.folder / "data-store" / "store.sqlite"
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    type_into(an, value__exports__month_level="262")
    says(an, "Kho số liệu không trả lời")
    holds(an, "value.exports.month_level", "262")
    other.execute("ROLLBACK")
    other.close()
    press(an, "Lưu nháp")
    says(an, "Đã lưu nháp lúc")


def test_two_who_edit_one_draft_are_told(people: People) -> None:
    first = people("An")
    press(first, "Bắt đầu nhập kỳ này")
    chosen = first.page.get_by_role("combobox", name="Bản nhập")
    expect(chosen).to_have_value(re.compile("bản nháp"))
    number = int(chosen.input_value().split()[1][:-1])
    second = people("An")
    name = f"entry_{number}_source-title"
    for one, text in ((second, "bản hai"), (first, "bản một")):
        field = one.page.locator(f".st-key-{name} input")
        field.fill(text)
        field.press("Tab")
        one.settle()
    says(first, "An đã lưu bản này lúc")
    press(first, "Lấy bản của người ấy")
    expect(first.page.locator(f".st-key-{name} input")).to_have_value("bản hai")


def test_a_viewer_reads_and_writes_nothing(people: People) -> None:
    chi: Any = people("Chi")
    expect(chi.page.get_by_role("button", name="Gửi duyệt")).to_have_count(0)
    expect(chi.page.get_by_role("button", name="Duyệt và công bố")).to_have_count(0)
    expect(chi.page.get_by_role("button", name="Bắt đầu nhập kỳ này")).to_have_count(0)


@pytest.mark.parametrize("language", ["vi", "en"])
def test_with_a_page_more_the_menu_of_a_laptop_is_still_one_row(
    people: People, language: str
) -> None:
    one = people("An", f"/exports?lang={language}")
    one.page.set_viewport_size({"width": 1366, "height": 768})
    entries = one.page.locator("[data-testid=stMain] .live-menu a")
    expect(entries).to_have_count(12)
    assert len(set(entries.evaluate_all("all => all.map((one) => one.offsetTop)"))) == 1
