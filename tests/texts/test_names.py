"""Names that a leader reads: each the plain one."""

import re
from importlib.resources import files

import pytest

from dakcong.texts import LANGUAGES, document, keys, say

# Two provinces that are no more; the economic zone keeps its name.
FORMER = {
    "vi": re.compile(r"(?<!Nam )(Phú Yên|\{place\.(west|east)\})(?! \(?cũ)"),
    "en": re.compile(r"(?<!Nam )(?<!ormer )(Phú Yên|\{place\.(west|east)\})"),
}


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
        ("preset.just_enough", "Ngang mục tiêu (50/50)"),
        (
            "control.shock_note",
            "Cú sốc làm dự báo cao lên hoặc thấp đi; biến động thường ngày đã tính trong khoảng.",
        ),
    ],
)
def test_a_name_is_the_plain_one(key: str, vi: str) -> None:
    assert say("vi", key, year=2025) == vi


def every_text(language: str) -> list[str]:
    """All words of a language: the rooms as they are written, and what `say` makes of them."""
    # `say` fills in the names of the place: what stands in braces is read as it is written.
    rooms = files("dakcong.texts").joinpath(language).iterdir()
    written = [one.read_text(encoding="utf-8") for one in rooms]
    written += [say(language, key) for key in keys(language) if not key.startswith("place.")]
    return [*written, document(language, "methods")]


def test_a_quarter_has_a_roman_number_in_vietnamese() -> None:
    written = every_text("vi")
    assert sum("quý IV" in text for text in written) > 2
    assert [text for text in written if re.search(r"(?i)\bquý (\d|\{quarter\})", text)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_former_province_is_always_called_one(language: str) -> None:
    written = every_text(language)
    assert sum("Phú Yên" in text for text in written) > 5
    for text in written:
        found = FORMER[language].search(text)
        assert found is None, text[max(found.start() - 40, 0) : found.end() + 20]
