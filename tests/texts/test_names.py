"""Names that a leader reads: each the plain one."""

import pytest

from dakcong.texts import say


@pytest.mark.parametrize(
    ("key", "vi"),
    [
        ("heading.overview", "Đắk Lắk 2025: cuối năm có đạt mục tiêu không?"),
        ("status.hard", "Khó đạt"),
        ("status.unlikely", "Rất khó đạt"),
        ("status.low", "Còn dư địa phấn đấu"),
        ("table.fair_target", "Mức phấn đấu gợi ý"),
        ("table.qualifier", "Cách nói trong văn bản"),
        ("qualifier.exact", "số chính xác"),
        ("explore.solver_heading", "Muốn đạt thì cần gì?"),
        ("explore.sureness_heading", "Muốn chắc hơn thì cần tăng bao nhiêu?"),
        ("explore.map", "Kết hợp quý III và quý IV"),
        ("explore.record", "Các dự báo trước đúng đến đâu"),
        ("assumption.every.trend.label", "Tính theo mức tăng bình quân nhiều năm"),
        ("assumption.every.spread.label", "Độ rộng của khoảng dự báo (%)"),
        ("preset.just_enough", "Ngang mục tiêu (50/50)"),
        (
            "control.shock_note",
            "Cú sốc làm dự báo cao lên hoặc thấp đi; biến động thường ngày đã tính trong khoảng.",
        ),
    ],
)
def test_a_name_is_the_plain_one(key: str, vi: str) -> None:
    assert say("vi", key, year=2025) == vi
