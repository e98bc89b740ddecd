"""Which columns of a plain table are set right, and what stays on one line in them."""

from dakcong.answers.boards.parts import grid, number_columns, telling, unparted


def test_columns_of_numbers_alone_are_set_right() -> None:
    rows = [
        ["Hòa Phú", "1.011,5", "60,6\u00a0%", "–", "2020", "từ 2 đến 3", "+8 tỷ đồng", "May 2025"],
        ["An Phú", "–", "above 95%", "–", "2017", "4", "−1,234.5", "6 tháng 2025"],
    ]
    heads = ["place", "hectares", "rate", "nothing", "year", "range", "change", "period"]
    assert number_columns(grid(heads, rows)) == [2, 3, 6, 7]
    assert number_columns(grid(heads, [])) == []


def test_columns_of_dashes_alone_are_left_out() -> None:
    made = telling(grid(["place", "due", "MW"], [["–", "–", "–"], ["An Phú", "–", "2"]]))
    assert (made["columns"], made["rows"]) == (["place", "MW"], [["–", "–"], ["An Phú", "2"]])
    # What a row is of stays, and a table without rows has no head.
    assert telling(grid(["place", "due"], [["–", "–"]]))["columns"] == ["place"]
    assert telling(grid(["place"], []))["rows"] == []


def test_a_number_and_its_unit_stay_on_one_line() -> None:
    # A unit of two words too; what is longer than an amount may go on below.
    amounts = ["hơn 92.742\u00a0tỷ đồng", "1,293 million USD", "–"]
    kept = ["hơn\u00a092.742\u00a0tỷ\u00a0đồng", "1,293\u00a0million\u00a0USD", "–"]
    assert unparted(amounts) == kept
    long = "từ 12.345 triệu USD đến 23.456 triệu USD"
    assert unparted([long]) == [long]
