"""Which columns of a plain table are set right."""

from dakcong.answers.boards.parts import grid, number_columns


def test_columns_of_numbers_alone_are_set_right() -> None:
    rows = [
        ["Hòa Phú", "1.011,5", "60,6\u00a0%", "–", "2020", "từ 2 đến 3", "+8 tỷ đồng", "May 2025"],
        ["An Phú", "–", "above 95%", "–", "2017", "4", "−1,234.5", "6 tháng 2025"],
    ]
    heads = ["place", "hectares", "rate", "nothing", "year", "range", "change", "period"]
    assert number_columns(grid(heads, rows)) == [2, 3, 6, 7]
    assert number_columns(grid(heads, [])) == []
