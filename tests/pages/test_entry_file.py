"""A file on the page of entry: what is asked is confirmed, remembered of its sender, forgotten."""

from streamlit.testing.v1 import AppTest

from dakcong.store import Store
from tests.pages.conftest import Open
from tests.pages.test_entry import begun, place, said, store, typed

__all__ = ["store"]
# A table as a statistics office makes it, which says no unit; the numbers are made up.
TABLE = """Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng tháng 8 năm 2025
Chỉ tiêu;Thực hiện tháng 7 năm 2025;Ước tính tháng 8 năm 2025;Tháng 8 so cùng kỳ (%)
TỔNG SỐ;15.012,45;15.312,36;113,20
Bán lẻ hàng hóa;13.399,67;13.558,53;124,13
"""
ASKED = "Chưa chắc:"
MONTH = "value.retail_sales.month_level"


def given(app: AppTest, name: str = "thang8.csv", table: str = TABLE) -> AppTest:
    """The page after a file was chosen."""
    return app.file_uploader[0].set_value((name, table.encode("utf-8-sig"), "text/csv")).run()


def field(app: AppTest, name: str, number: int = 1) -> str:
    return str(place(app, name, number).value)


def test_what_is_asked_is_confirmed_and_remembered_of_its_sender(
    open_page: Open, store: Store
) -> None:
    app = typed(begun(open_page), "source.producer", "Thống kê tỉnh")
    app = given(app)
    assert field(app, "value.retail_sales.month_growth") == "13,2\u00a0%"
    assert field(app, MONTH) == ""
    assert ASKED in said(app)
    app = app.button(key="entry_take_1_0").click().run()
    assert field(app, MONTH) == "15.312,36\u00a0tỷ đồng"
    assert ASKED not in said(app)
    (known,) = store.mappings()
    assert (known.sender, known.heading) == ("Thống kê tỉnh", "Ước tính tháng 8 năm 2025")
    assert "Thống kê tỉnh: cột “Ước tính tháng 8 năm 2025” là " in said(app)
    assert "người dùng tại máy này xác nhận lúc" in said(app)
    # The next file of the sender writes it the same way: nothing is asked.
    app = given(app, "thang9.csv")
    assert ASKED not in said(app)
    # In English the same is seen, and forgotten.
    app = open_page("entry", lang="en")
    assert "Thống kê tỉnh: the column “Ước tính tháng 8 năm 2025” is " in said(app)
    app = app.button(key="entry_forget_0").click().run()
    assert store.mappings() == ()
    app = given(app)
    assert "Not sure: " in said(app)


def test_a_sender_named_later_settles_what_it_may_and_no_more(
    open_page: Open, store: Store
) -> None:
    app = given(typed(begun(open_page), "source.producer", "Thống kê tỉnh"))
    app.button(key="entry_take_1_0").click().run()
    app.selectbox[1].set_value("2025-08")
    app = given(app.button(key="entry_begin").click().run())
    assert "Ghi cơ quan ở phần “Nguồn của các số” trước" in said(app)
    app = typed(app, "value.retail_sales.month_growth", "13", number=2)
    app = typed(app, "source.producer", "Thống kê tỉnh", number=2)
    assert field(app, MONTH, number=2) == "15.312,36\u00a0tỷ đồng"
    # What was typed after the file stays.
    assert field(app, "value.retail_sales.month_growth", number=2) == "13"
