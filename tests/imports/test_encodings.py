"""Old encodings told by the words that come out of them, or by the font of a cell."""

import unicodedata

import pytest

from dakcong.imports.encodings import decoded, from_tcvn3, from_vni, of_font, tidy
from dakcong.imports.records import Refused

# The letters of Vietnamese, and the same typed in TCVN3 and VNI by their published tables.
LETTERS = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"
TCVN3 = "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ"


def test_every_letter_of_tcvn3() -> None:
    assert from_tcvn3(TCVN3) == LETTERS
    assert (
        from_tcvn3("§¬n vÞ tÝnh: Ngh×n tÊn vµ TriÖu USD") == "Đơn vị tính: Nghìn tấn và Triệu USD"
    )


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Taêng tröôûng", "Tăng trưởng"),
        ("Toång möùc baùn leû", "Tổng mức bán lẻ"),
        ("ÑAÉK LAÉK", "ĐẮK LẮK"),
        ("kyø, chæ tieâu, lyù", "kỳ, chỉ tiêu, lý"),
        ("nöôùc, ñöôïc, gôõ", "nước, được, gỡ"),
    ],
)
def test_vni(typed: str, meant: str) -> None:
    assert from_vni(typed) == meant


@pytest.mark.parametrize(
    ("text", "font", "meant", "converted"),
    [
        ("Tæng trÞ gi¸", ".VnTime", "Tổng trị giá", True),
        ("Tæng trÞ gi¸", "Arial", "Tổng trị giá", True),
        ("11. Tổng møc b¸n lÎ hµng ho¸", ".VnArialH", "11. Tổng mức bán lẻ hàng hoá", True),
        ("Tháng", "Arial", "Tháng", False),
        ("Khai khoáng", "Times New Roman", "Khai khoáng", False),
        ("Tổng số", ".VnTime", "Tổng số", False),
        ("Lòy kÕ", "VNI-Times", "Lịy kÕ", True),
        ("Cà phê", "Arial", "Cà phê", False),
        ("XK 2031", ".VnTime", "XK 2031", False),
        (unicodedata.normalize("NFD", "Khánh Hòa"), "Arial", "Khánh Hòa", False),
    ],
)
def test_the_font_of_a_cell_tells(text: str, font: str, meant: str, converted: bool) -> None:
    assert of_font(text, font) == (meant, converted)


def test_spaces_and_signs_without_a_shape() -> None:
    assert tidy("20\u00a0150\u202f333\u200b") == "20 150 333"


def test_a_text_of_no_known_encoding_is_refused() -> None:
    with pytest.raises(Refused):
        decoded("Größe;Höhe;Länge".encode("latin-1"))


def test_half_a_sign_of_utf_16_is_refused() -> None:
    with pytest.raises(Refused):
        decoded("Tổng số".encode("utf-16")[:-1])


def test_unicode_that_only_looks_like_an_old_encoding_stays() -> None:
    assert not decoded("Tháng;Khai khoáng;Cà phê;Ngô;Khánh Hòa".encode()).converted
