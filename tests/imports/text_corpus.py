"""Tables of text in the encodings, separators and conventions that offices send."""

import unicodedata
from collections.abc import Callable

from tests.imports.corpus import Case
from tests.imports.making import table

HEAD = (
    ("Tổng mức bán lẻ hàng hóa và doanh thu dịch vụ tiêu dùng tháng 8 năm 2031",),
    ("Đơn vị: Triệu đồng",),
    ("Chỉ tiêu", "Ước tính tháng 8 năm 2031", "Lũy kế 8 tháng năm 2031", "Lũy kế so cùng kỳ (%)"),
)
# What TCVN3 and VNI make of the same three lines, typed by their tables.
TCVN3 = (
    ("Tæng møc b¸n lÎ hµng hãa vµ doanh thu dÞch vô tiªu dïng th¸ng 8 n¨m 2031",),
    ("§¬n vÞ: TriÖu ®ång",),
    ("ChØ tiªu", "¦íc tÝnh th¸ng 8 n¨m 2031", "Lòy kÕ 8 th¸ng n¨m 2031", "Lòy kÕ so cïng kú (%)"),
    ("Tæng sè", "20.150.332,81", "153.937.977,33", "118,99"),
    ("B¸n lÎ hµng hãa", "13.558.532,78", "102.445.388,20", "120,49"),
    ("DÞch vô kh¸c", "4.077.683,43", "31.739.415,89", "118,42"),
)
VNI = (
    ("Toång möùc baùn leû haøng hoùa vaø doanh thu dòch vuï tieâu duøng thaùng 8 naêm 2031",),
    ("Ñôn vò: Trieäu ñoàng",),
    (
        "Chæ tieâu",
        "Öôùc tính thaùng 8 naêm 2031",
        "Luõy keá 8 thaùng naêm 2031",
        "Luõy keá so cuøng kyø (%)",
    ),
    ("Toång soá", "20.150.332,81", "153.937.977,33", "118,99"),
    ("Baùn leû haøng hoùa", "13.558.532,78", "102.445.388,20", "120,49"),
    ("Dòch vuï khaùc", "4.077.683,43", "31.739.415,89", "118,42"),
)
COMMAS = (
    *HEAD,
    ("TỔNG SỐ", "20.150.332,81", "153.937.977,33", "118,994"),
    ("Bán lẻ hàng hóa", "13.558.532,78", "102.445.388,20", "120,492"),
    ("Dịch vụ khác", "4.077.683,43", "31.739.415,89", "118,424"),
)
POINTS = (
    *HEAD,
    ("TỔNG SỐ", "20,150,332.81", "153,937,977.33", "118.994"),
    ("Bán lẻ hàng hóa", "13,558,532.78", "102,445,388.20", "120.492"),
    ("Dịch vụ khác", "4,077,683.43", "31,739,415.89", "118.424"),
)
BLANKS = (
    *HEAD,
    ("TỔNG SỐ", "20\u00a0150\u00a0333", "153\u202f937\u202f977", "tăng 19,0%"),
    ("Bán lẻ hàng hóa", "13 558 533", "102 445 388", "tăng 20,5%"),
    ("Dịch vụ khác", "4 077 683", "31 739 416", "giảm 18,4%"),
)


def text(rows: object, encoding: str = "utf-8", separator: str = ";") -> Callable[[], bytes]:
    return lambda: table(rows, separator).encode(encoding)  # type: ignore[arg-type]


def quoted(rows: object) -> Callable[[], bytes]:
    """Comma-separated, every cell between quotes."""

    def make() -> bytes:
        lines = (",".join(f'"{one}"' for one in row) for row in rows)  # type: ignore[attr-defined]
        return "\r\n".join(lines).encode("utf-8-sig")

    return make


def cp1258() -> bytes:
    """Letters with their tone behind them, as Windows-1258 has them."""
    tones = "\u0300\u0301\u0303\u0309\u0323"

    def apart(letter: str) -> str:
        signs = unicodedata.normalize("NFD", letter)
        base = "".join(one for one in signs if one not in tones)
        tone = "".join(one for one in signs if one in tones)
        return unicodedata.normalize("NFC", base) + tone

    return "".join(map(apart, table(COMMAS))).encode("cp1258")


def with_row(row: tuple[str, ...], at: int = 3, rows: object = COMMAS) -> Callable[[], bytes]:
    made = list(rows)  # type: ignore[call-overload]
    made[at] = row
    return text(made)


TEXTS = [
    Case("commas, UTF-8", text(COMMAS), "", sure=3),
    Case("commas, UTF-8 with its mark", text(COMMAS, "utf-8-sig"), "", sure=3),
    Case("UTF-16 with tabs", text(COMMAS, "utf-16", "\t"), "", sure=3),
    Case("UTF-16 without its mark", text(COMMAS, "utf-16-le", "\t"), "", sure=3),
    Case("UTF-16, the other order", text(COMMAS, "utf-16-be", "\t"), "", sure=3),
    Case("bars", text(COMMAS, separator="|"), "", sure=3),
    Case("points between commas", quoted(POINTS), "", sure=3),
    Case("commas between commas", quoted(COMMAS), "", sure=3),
    Case("points", text(POINTS), "", sure=3),
    Case("sep=", lambda: b"sep=;\n" + table(COMMAS).encode(), "", sure=3),
    Case("blanks that do not break, growth in words", text(BLANKS), "", sure=3),
    Case(
        "letters taken apart",
        lambda: unicodedata.normalize("NFD", table(COMMAS)).encode(),
        "",
        sure=3,
    ),
    Case("TCVN3", text(TCVN3, "latin-1"), "converted"),
    Case("TCVN3 kept as UTF-8", text(TCVN3), "converted"),
    Case("VNI", text(VNI, "latin-1"), "converted"),
    Case("Windows-1258", cp1258, "converted"),
    Case(
        "UTF-8 read as Latin and saved",
        lambda: table(COMMAS).encode().decode("latin-1").encode(),
        "converted",
    ),
    Case(
        "two conventions",
        with_row(("Dịch vụ khác", "4,077,683.43", "31.739.415,89", "118,4"), 5),
        "mixed_numbers",
        "4",
        2,
    ),
    Case("…", with_row(("TỔNG SỐ", "…", "153.937.977,33", "118,9")), "missing_value", "4", 2),
    Case("null", with_row(("TỔNG SỐ", "null", "153.937.977,33", "118,9")), "missing_value", "4", 2),
    Case(
        "#REF! in text",
        with_row(("TỔNG SỐ", "#REF!", "1.537.977,33", "118,9")),
        "error_value",
        "4",
        2,
    ),
    Case(
        "two readings, and no other number tells",
        text([*HEAD, ("TỔNG SỐ", "20.150", "153.937", "119"), ("Khác", "4.077", "31.739", "118")]),
        "open_number",
        "4",
        1,
    ),
    Case("a list of something else", lambda: b"id,name\n1,a\n2,b\n", "no_table"),
]
