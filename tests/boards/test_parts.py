"""Which columns of a plain table are set right."""

from dakcong.answers.boards.parts import grid, number_columns


def test_columns_of_numbers_alone_are_set_right() -> None:
    rows = [
        ["Hòa Phú", "1.011,5", "60,6\u00a0%", "–", "2020", "từ 2 đến 3", "+8"],
        ["An Phú", "–", "60.6%", "–", "2017", "4", "−1,234.5"],
    ]
    heads = ["place", "hectares", "rate", "nothing", "year", "range", "change"]
    assert number_columns(grid(heads, rows)) == [2, 3, 7]
    assert number_columns(grid(heads, [])) == []
