"""The page on which figures are entered, by the one person at a machine, without a browser."""

import re
import time
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import TextInput

from dakcong.answers.publishing import publish
from dakcong.store import Store
from dakcong.store.records import LOCAL
from dakcong.ui.reader import fields
from tests.answers.test_publishing import submitted
from tests.cut_folder import cut
from tests.pages.conftest import Open
from tests.store.conftest import BINH, made


@pytest.fixture
def store(data_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """An empty store beside the data of June."""
    cut(data_copy, "2025-06")
    monkeypatch.delenv("DAKCONG_STORE", raising=False)
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    data_copy.with_name("data-store").mkdir()
    return made(str(data_copy.with_name("data-store")))


def said(app: AppTest) -> str:
    """Everything that the page says."""
    boxes = (*app.markdown, *app.caption, *app.info, *app.warning, *app.error, *app.success)
    return "\n".join(str(one.value) for one in boxes)


def begun(open_page: Open) -> AppTest:
    """The page with a new draft of August."""
    app = open_page("entry")
    app.selectbox[0].set_value("2025-08").run()
    return app.button(key="entry_begin").click().run()


def typed(app: AppTest, name: str, text: str, number: int = 1) -> AppTest:
    return place(app, name, number).set_value(text).run()


def place(app: AppTest, name: str, number: int = 1) -> TextInput:
    """A field, before or after something was put into it."""
    own = re.compile(re.escape(fields.key_of(number, name)) + r"(\.\d+)?")
    (found,) = [one for one in app.text_input if own.fullmatch(str(one.key))]
    return found


def test_without_a_store_the_page_says_how_to_begin(open_page: Open) -> None:
    assert "dakcong migrate" in said(open_page("entry"))


def test_off_this_machine_without_a_sign_in_it_is_locked_and_says_why(
    open_page: Open, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("STREAMLIT_SERVER_ADDRESS", "0.0.0.0")
    store.create(LOCAL, "2025-08")
    app = open_page("entry")
    assert "Máy khác truy cập được máy chủ này mà máy chủ không biết ai đang dùng" in said(app)
    assert [one.key for one in app.button] == []
    assert app.text_input == []


def test_one_person_alone_is_marked_so(open_page: Open, store: Store) -> None:
    app = open_page("entry")
    assert "Chưa có người thứ hai duyệt" in said(app)
    assert store.submissions() == ()


def test_every_choice_of_an_entry_opens_it(open_page: Open, store: Store) -> None:
    for _ in range(3):
        store.create(LOCAL, "2025-08")
    app = open_page("entry")
    for number in (1, 3, 2, 1):
        app.selectbox(key=fields.key_of(0, "chosen")).set_value(str(number)).run()
        assert [one.key for one in app.text_input if str(one.key).endswith("_source.title")] == [
            fields.key_of(number, "source.title")
        ]


def test_what_is_typed_is_understood_and_kept(open_page: Open, store: Store) -> None:
    app = begun(open_page)
    app = typed(app, "value.exports.level", "hơn 2 tỷ USD")
    assert "Hiểu là hơn 2.000\u00a0triệu USD, tức 2\u00a0tỷ USD." in said(app)
    app = typed(app, "value.retail_sales.growth", "23,4")
    assert "Hiểu là 23,4\u00a0%." in said(app)
    app = typed(app, "value.iip.growth", "1.234")
    assert "Số này có thể là 1234, cũng có thể là 1,234" in said(app)
    (kept,) = store.submissions()
    assert kept.typed["value.iip.growth"] == "1.234"
    assert [one.remark.split(", ")[-1] for one in store.history()][1:] == [
        *("value.exports.level", "value.retail_sales.growth", "value.iip.growth"),
    ]
    assert {(row["measure"], row["value"]) for row in kept.figures} == {
        ("level", "2000"),
        ("growth", "23.4"),
    }
    # Another session begins where this one stood.
    again = open_page("entry")
    key = fields.key_of(1, "value.exports.level")
    assert again.text_input(key=key).value == "hơn 2 tỷ USD"


def test_a_number_is_read_in_the_language_in_which_it_was_typed(
    open_page: Open, store: Store
) -> None:
    typed(begun(open_page), "value.exports.level", "1.234")
    app = open_page("entry", lang="en")
    assert "Understood as 1,234\u00a0million USD, which is 1.234\u00a0billion USD." in said(app)
    (kept,) = store.submissions()
    assert [row["value"] for row in kept.figures] == ["1234"]


def test_an_unusual_figure_is_sent_with_a_reason_alone(open_page: Open, store: Store) -> None:
    app = begun(open_page)
    entries = {
        "value.exports.growth": "28,7",
        "source.producer": "Sở Công Thương",
        "source.title": "Báo cáo tháng 8",
        "source.date": "9/2025",
    }
    for name, text in entries.items():
        app = typed(app, name, text)
    assert "1 chỗ khác thường cần ghi lý do" in said(app)
    assert app.button(key="entry_submit").disabled
    (asked,) = [one for one in app.text_input if "reason." in str(one.key)]
    app = asked.set_value("Đúng như báo cáo").run()
    assert not app.button(key="entry_submit").disabled
    app = app.button(key="entry_submit").click().run()
    (kept,) = store.submissions()
    assert (kept.state, list(kept.reasons.values())) == ("submitted", ["Đúng như báo cáo"])
    assert "Lý do đã ghi: Đúng như báo cáo" in said(app)
    app = app.button(key="entry_publish").click().run()
    assert "Đã công bố thành lần thứ 1" in said(app)
    assert store.history()[-1].local


def test_a_chosen_release_stays_where_a_publication_brings_further_ones(
    open_page: Open, store: Store, data_copy: Path
) -> None:
    app = open_page("entry").selectbox[0].set_value("2025-11").run()
    growth = {"measure": "growth", "value": "10.3", "unit": "percent", "decimals": "1"}
    number = submitted(store, indicator="iip", as_printed="tăng 10,3%", **growth)
    publish(data_copy, store, BINH, number, 2)
    until = time.monotonic() + 10  # every session takes an edition within two seconds
    while "2 tháng 2026" not in (release := app.selectbox[-1]).options:
        assert time.monotonic() < until
        app = app.run()
    assert release.value == "2025-11"
