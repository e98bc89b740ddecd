import pytest

from dakcong.figures.records import printed_numbers


# As the sources print them: points or spaces between thousands, a comma before decimals.
@pytest.mark.parametrize(
    ("text", "unit", "numbers"),
    [
        ("gần 92.742 tỷ đồng", "billion VND", [92742]),
        ("đạt 50,8% kế hoạch năm", "percent", [50.8]),
        ("1 485 millions de dollars", "million USD", [1485]),
        ("1\u00a0485 triệu", "million USD", [1485]),
        ("khoảng 8.771,7 tỷ đồng", "billion VND", [8771.7]),
        ("138.779,1 tỷ đồng", "billion VND", [138779.1]),
        ("1.011,5 ha", "ha", [1011.5]),
        ("6 tháng cuối năm 89.540 tỷ đồng", "billion VND", [6, 89540]),
        ("hơn 1,5 tỷ USD", "million USD", [1500]),
        ("tăng nhẹ", "percent", []),
    ],
)
def test_printed_numbers_are_read_the_vietnamese_way(
    text: str, unit: str, numbers: list[float]
) -> None:
    assert printed_numbers(text, unit) == numbers
