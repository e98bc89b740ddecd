"""Vietnamese text in every encoding that offices still send, as composed Unicode.

TCVN3 (TCVN 5712:1993) puts each letter on one byte, VNI-Windows a mark behind its letter, cp1258
a combining mark behind it. None of them says its name: which one a text is in is told by the words
that come out of it.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final

from dakcong.imports.records import Refused

_TCVN3: Final = dict(
    zip(
        "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË®ÌÎÏÐÑªÒÓÔÕÖ×ØÜÝÞßáâãä«åæçèé¬êëìíîïñòóô\u00adõö÷øùúûüýþ¡¢£¤¥¦§",
        "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵĂÂÊÔƠƯĐ",
        strict=True,
    )
)
_TCVN3_TABLE: Final = str.maketrans(_TCVN3)
# Signs that stand in no Vietnamese word of Unicode, beside or between letters of one.
_TCVN3_SIGNS: Final = re.compile(r"[A-Za-z][¸µ¶·¹¨©®ª«¬¦§¼½¾»\u00ad]|[¨©®ª«¬§¦\u00ad][a-z]")
_UNICODE_LETTERS: Final = re.compile(r"[\u1ea0-\u1ef9ăđơưĂĐƠƯ]")

_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
_BREVE, _ROOF, _HORN = "\u0306", "\u0302", "\u031b"
# VNI-Windows: what stands behind a letter, as marks.
_VNI_MARKS: Final = {
    "ù": _ACUTE, "ø": _GRAVE, "û": _HOOK, "õ": _TILDE, "ï": _DOT,
    "ê": _BREVE, "é": _BREVE + _ACUTE, "è": _BREVE + _GRAVE, "ú": _BREVE + _HOOK,
    "ü": _BREVE + _TILDE, "ë": _BREVE + _DOT,
    "â": _ROOF, "á": _ROOF + _ACUTE, "à": _ROOF + _GRAVE, "å": _ROOF + _HOOK,
    "ã": _ROOF + _TILDE, "ä": _ROOF + _DOT,
}  # fmt: skip
_VNI_LETTERS: Final = {
    "ñ": "đ", "Ñ": "Đ", "ô": "ơ", "Ô": "Ơ", "ö": "ư", "Ö": "Ư", "æ": "ỉ", "Æ": "Ỉ", "ó": "ĩ",
    "Ó": "Ĩ", "ò": "ị", "Ò": "Ị", "î": "ỵ", "Î": "Ỵ",
}  # fmt: skip
_VNI_PAIR: Final = re.compile(
    f"([aeouyAEOUYôöÔÖ])([{''.join(_VNI_MARKS)}{''.join(_VNI_MARKS).upper()}])"
)
# Words that stand in tables of a statistics office; with their accents, so that they tell.
_WORDS: Final = """
tháng năm tổng mức bán lẻ hàng hóa hoá vụ dịch tiêu dùng ước tính lũy kế thực hiện với cùng kỳ trước
xuất khẩu chỉ số sản nghiệp đơn vị tỷ triệu đồng trị giá lượng ngành tăng giảm đầu quý nhập kim
ngạch khai khoáng chế biến tạo điện nước khu vực kinh tế nguồn thống sở công thương toàn tỉnh tấn
sơ bộ chính thức cả
"""
_KNOWN: Final = frozenset(_WORDS.split())
_ENOUGH: Final = 3
_HEAD: Final = 50_000  # letters by which an encoding is told
_SPACES: Final = {ord(one): " " for one in "\u00a0\u2007\u202f\u2009\u200a"}
_UNSEEN: Final = {ord(one): None for one in "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """Text of a file.

    Attributes:
        encoding: name of what it was in, for a person.
        converted: whether its letters were told by a table, so that a person has to look at them.
    """

    text: str
    encoding: str
    converted: bool = False


def tidy(text: str) -> str:
    """Composed letters, plain spaces, no signs without a shape; line breaks stay."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", text).translate(_SPACES).translate(_UNSEEN)


def from_tcvn3(text: str) -> str:
    """Text whose TCVN3 bytes were taken for Latin letters, as Unicode."""
    return text.translate(_TCVN3_TABLE)


def from_vni(text: str) -> str:
    """Text whose VNI-Windows bytes were taken for Latin letters, as Unicode."""
    marked = _VNI_PAIR.sub(
        lambda one: _VNI_LETTERS.get(one[1], one[1]) + _VNI_MARKS[one[2].lower()], text
    )
    single = "".join(_VNI_LETTERS.get(one, one) for one in marked)
    return unicodedata.normalize("NFC", single)


def of_font(text: str, font: str) -> tuple[str, bool]:
    """Text of a cell in a font, and whether it was converted.

    A font .Vn… is written in TCVN3, a font VNI… in VNI; a few words of Unicode may stand in either.
    Without such a font only signs that no Vietnamese word has tell of TCVN3.
    """
    if text.isascii():
        return text, False
    composed = unicodedata.normalize("NFC", text)
    unicode_too = _UNICODE_LETTERS.search(composed) is not None
    signs = _TCVN3_SIGNS.search(composed) is not None
    name = font.lower()
    if signs or (name.startswith(".vn") and not unicode_too):
        done = from_tcvn3(composed)
        return tidy(done), done != composed
    if name.startswith("vni") and not unicode_too:
        return tidy(from_vni(composed)), True
    return tidy(composed), False


def known_words(text: str) -> int:
    """How many accented words of statistics tables a text has."""
    found = re.findall(r"[^\W\d_]+", text.lower())
    return sum(one in _KNOWN and not one.isascii() for one in found)


def decoded(content: bytes) -> Decoded:
    """The text of a file without a mark of its encoding, or with one.

    Raises:
        Refused: no encoding makes Vietnamese of it.
    """
    marked = _marked(content)
    if marked is not None:
        return _told(marked[0], marked[1])
    try:
        return _told(content.decode("utf-8-sig"), "UTF-8")
    except UnicodeDecodeError:
        return _guessed(content)


def _marked(content: bytes) -> tuple[str, str] | None:
    """UTF-16 by its mark, or by its every second byte."""
    try:
        if content.startswith((b"\xff\xfe", b"\xfe\xff")):
            return content.decode("utf-16"), "UTF-16"
        head = content[:4096]
        halves = head[::2].count(0), head[1::2].count(0)
        if max(halves) > len(head) / 5 and not min(halves):
            order = "utf-16-be" if halves[0] else "utf-16-le"
            return content.decode(order), "UTF-16"
    except UnicodeDecodeError as error:
        raise Refused("broken_text") from error
    return None


def _told(text: str, encoding: str) -> Decoded:
    """Unicode, unless its letters are those of another encoding kept as Unicode."""
    if text.isascii():
        return Decoded(text=text, encoding=encoding)
    ways = {
        f"TCVN3, {encoding}": from_tcvn3,
        f"VNI, {encoding}": from_vni,
        f"{encoding}, Windows-1252": _unmixed,
    }
    name = _best(text, ways, known_words(tidy(text[:_HEAD])))
    if name:
        return Decoded(text=tidy(ways[name](text)), encoding=name, converted=True)
    return Decoded(text=tidy(text), encoding=encoding)


def _guessed(content: bytes) -> Decoded:
    """One byte a letter: the encoding whose words are Vietnamese."""
    ways = {"TCVN3": from_tcvn3, "VNI": from_vni, "Windows-1258": _combined}
    latin = content.decode("latin-1")  # the letters of TCVN3 and VNI all lie above 0x9f
    name = _best(latin, ways, 0)
    if not name:
        raise Refused("unknown_encoding")
    return Decoded(text=tidy(ways[name](latin)), encoding=name, converted=True)


def _best(text: str, ways: Mapping[str, Callable[[str], str]], own: int) -> str:
    """The way that makes clearly the most known words of the beginning of a text, or nothing."""
    head = text[:_HEAD]
    found = {name: known_words(tidy(way(head))) for name, way in ways.items()}
    name = max(found, key=lambda one: found[one])
    others = [count for other, count in found.items() if other != name]
    return name if found[name] >= _ENOUGH and found[name] > 2 * max(own, *others) else ""


def _combined(latin: str) -> str:
    """Bytes as Windows-1258 has them."""
    return latin.encode("latin-1").decode("cp1258", "replace")


def _unmixed(text: str) -> str:
    """Text that was UTF-8, read as Windows-1252 and saved again; nothing where it was not."""
    held = bytearray()
    for one in text:
        try:
            held += one.encode("cp1252") if ord(one) > 0xFF else one.encode("latin-1")
        except UnicodeEncodeError:
            return ""
    made = held.decode("utf-8", "replace")
    return "" if "\ufffd" in made[:-3] else made
