"""What the methods say that a reader can hold to itself: sums, steps, letters, two languages."""

import math
import re
from pathlib import Path

import pytest

from dakcong.answers.boards.methods import methods
from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.answers.past.news import changes
from dakcong.texts import LANGUAGES, numbers
from tests.boards.reading import heading, reading, written

POINT = {"vi": str.maketrans(",.", ".,"), "en": str.maketrans("", "")}
FORMULA = re.compile(r"\$\$.+?\$\$|\$[^$\n]+\$", re.DOTALL)
# Letters of mathematics, and the headings under which each may stand: one letter, one thing.
ONE_THING = {
    "k": ("Default growth and uncertainty",),
    "n": ("Default growth and uncertainty",),
    "v": ("By commodity, by volume and price",),
    "h": ("Published numbers: intervals and reconciling",),
    "g_1": (
        "Industrial production: joined by weights",
        "Published numbers: intervals and reconciling",
    ),
    "p": ("By commodity, by volume and price",),
    "q": ("By quarter and by month",),
    "u": ("Target, required growth, chance",),
}


@pytest.fixture(scope="module")
def facts(root: Path) -> Facts:
    """The shipped figures, of which the document speaks."""
    return load_facts(root / "data")


def words(facts: Facts, language: str) -> str:
    *page, _terms = methods(reading(facts, {}, language))
    return written(page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_sums_can_be_done_again_with_the_numbers_that_are_printed(
    facts: Facts, language: str
) -> None:
    said = words(facts, language).translate(POINT[language])
    # 166 618.8 x 1.094 = 182 281; 86 668.8 x 1.107 = 95 942.4; 79 950 / 166 618.8 = 0.479838, of
    # 182 281: 87 465.3.
    for line in (
        "182,281 / 1.094 | 166,618.8 |",
        "166,618.8 − 79,950 | 86,668.8 |",
        "92,742 + 86,668.8 × 1.107 | 188,684 |",
        "92,742 − 182,281 × 79,950 / 166,618.8 = +5,277",
    ):
        assert line in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_defaults_can_be_done_again_with_the_coefficients_that_are_printed(
    facts: Facts, language: str
) -> None:
    said = words(facts, language).translate(POINT[language])
    said = said.replace("−", "-").replace(numbers.SPACE, "")
    # Retail: 92,742, up 16 %. Exports: 1,520, up 28.7 %. The year before as the document divides.
    for line in (
        "| +16.0% | +28.7% |",
        "182,281 / 1.094",
        "1,520 (= 2,235 - 715)",
        "2,235 / 1.022",
    ):
        assert line in said
    inputs = {1: (92742, 1.16, 182281 / 1.094), 2: (1520, 1.287, 2235 / 1.022)}
    start = said.index("Coefficient $c$" if language == "en" else "Hệ số $c$")
    rows = [one.split("|") for one in said[start:].split("\n\n")[0].splitlines()]
    held = [[row[-5 + at].strip(" %") for at in inputs] for row in rows]
    for at, (value, growth, year) in inputs.items():
        c, b_g, k, b_m, s_0, s_g, s_m, _so_far, g, s = (float(row[at - 1]) for row in held)
        base = value / growth
        so_far, uneven = math.log(growth), math.log((year - base) / base)
        rate = c + b_g * so_far + k + b_m * uneven
        assert round(100 * math.expm1(rate), 1) == g
        error = s_0 + s_g * abs(so_far - 0.04) + s_m * abs(uneven)
        assert round(100 * error, 2) == s


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_step_of_the_news_has_its_row(facts: Facts, language: str) -> None:
    said = words(facts, language)
    start = re.search(r"^\| [^|]+ USD \| 6 → 8 .*$", said, re.MULTILINE)
    assert start is not None
    rows = [one.split(" | ")[1:] for one in said[start.end() :].split("\n\n")[0].split("\n")[2:]]
    found = changes(facts, "exports")
    wanted = [
        [numbers.number(one.shown[bar], language, signed=True) for one in found]
        for bar in ("data", "total", "season", "pace", "rule")
    ]
    shown = [[cell.strip("|* ") for cell in row] for row in rows]
    assert shown[:-2] == wanted
    # 2,938 - 2,824; 3,086 - 2,938; 3,081 - 3,086: the medians that are printed under them.
    assert shown[-2] == ["+114", "+148", "−5"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_letter_stands_for_one_thing(facts: Facts, language: str) -> None:
    english, own = (methods(reading(facts, {}, one)) for one in ("en", language))
    for letter, headings in ONE_THING.items():
        alone = re.compile(rf"(?<![A-Za-z\\_{{]){letter}(?![A-Za-z0-9])")
        met = [
            heading(one)
            for one, same in zip(english, own, strict=True)
            if any(alone.search(_plain(formula)) for formula in FORMULA.findall(written([same])))
        ]
        assert tuple(met) == headings, letter


def _plain(formula: str) -> str:
    """A formula without the names of its signs, so that \\sqrt and \\quad hold no letter."""
    return re.sub(r"\\[A-Za-z]+", " ", formula)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "(1.344 năm)"),
        ("vi", "$\\mu$ = ln 1,085)"),
        ("vi", "lần lượt là 28,2; 32,8 và 35,9\u00a0%."),
        ("vi", "biết ba số: $A$ (công bố), $A_0$ và $Y_0$ (suy từ"),
        ("vi", "không trái: 2.845 nằm trong “hơn 2,8 tỷ”"),
        ("vi", "125,3\u00a0% kế hoạch (2.800): thấp hơn 11 tháng (127,3\u00a0%, tức 2.845)"),
        ("vi", "chắc chắn đạt (phép thử khắt khe nhất: khoảng 95\u00a0% chỉ đúng 85\u00a0%)"),
        ("vi", "| tăng 10\u00a0% (mục tiêu, [Báo Đắk Lắk, tháng 7/2025]("),
        ("vi", "cà phê hơn 50\u00a0% xuất khẩu phía Tây, tức ít nhất 41,9\u00a0% cả tỉnh"),
        ("vi", "khoảng 80\u00a0% đúng 81\u00a0% ở đây và 79\u00a0% ở bảng của mục trước"),
        ("vi", "mọi năm của các chuỗi (8.017 năm)"),
        ("vi", "| $g$ mặc định | +10,7\u00a0% | +29,6\u00a0% | chưa có |"),
        ("vi", "$s$ đến 0,01 điểm phần trăm"),
        ("vi", "trên các trang: mức dự báo"),
        ("vi", "83 chuỗi Việt Nam (640 năm, gồm"),
        ("vi", "khoảng 80\u00a0% chỉ đúng 65\u00a0%, khoảng 95\u00a0% chỉ đúng 85\u00a0%"),
        ("vi", "để lại cho sáu tháng cuối năm 680, bằng 68\u00a0%"),
        ("vi", "kế hoạch 2.235 để lại 715, bằng 71\u00a0%"),
        ("vi", "Số liệu 6 tháng 2025, công bố tháng 7/2025; phiên bản tính toán 3."),
        ("en", "(1,344 years)"),
        ("en", "$\\mu$ = ln 1.085)"),
        ("en", "are 28.2, 32.8 and 35.9% in the same order."),
        ("en", "three numbers are known so far: $A$ (published), $A_0$ and $Y_0$ (from"),
        ("en", "no conflict: 2,845 lies within “over 2.8 billion”"),
        ("en", "125.3% of the plan (2,800): less than the 11 months (127.3%, that is 2,845)"),
        ("en", "Almost certain to be met (hardest test: the 95% range held only 85%)"),
        ("en", "| 10% growth (target, [Báo Đắk Lắk, July 2025]("),
        ("en", "more than 50% of the West's exports and so at least 41.9% of the province's"),
        ("en", "held in 81% here and in 79% in the table of the section before"),
        ("en", "every year of the series (8,017 years)"),
        ("en", "| Default $g$ | +10.7% | +29.6% | none yet |"),
        ("en", "$s$ to 0.01 percentage point."),
        ("en", "on the pages: the projection"),
        ("en", "83 Vietnamese series (640 years, COVID"),
        ("en", "the 80% range held only 65%, the 95% range only 85%."),
        ("en", "leaves 680 for the last six months, 68% of"),
        ("en", "the plan of 2,235 leaves 715, 71%."),
        ("en", "First 6 months of 2025 (published July 2025); engine version 3."),
    ],
)
def test_both_languages_say_the_same(facts: Facts, language: str, said: str) -> None:
    # coverage.csv: 8017 years, 0.7901; totals_results.csv: 1344 years, 0.8125; after 6 months. Of
    # Vietnam 640 years, 0.6547 and 0.8547. Exports: 2,235 / 1.022 - 1,520 / 1.287 = 1,005.8 in the
    # last six months of the year before; 680 / 1,005.8 = 0.676 and 715 / 1,005.8 = 0.711. Of 2,235,
    # 1.273 is 2,845 and 1.253 is 2,800. Coffee: 0.5 x 1,650 / 1,970 = 0.4188.
    assert said in words(facts, language)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", "11 tháng đã là 2.845, các mức tăng đã công bố cũng cho số ấy:"),
        ("vi", "bán lẻ tăng 16 % và xuất khẩu tăng 28,7 %; báo khác ghi xuất khẩu tăng 37,16 %"),
        ("vi", "tốc độ các tháng còn lại, đã trừ tác động của cú sốc"),
        ("vi", "(ước lượng không dùng chuỗi Việt Nam), khoảng dự báo 80 % chỉ đúng 65 %"),
        ("vi", "| Tốc độ các tháng còn lại để chắc 80 % | +9,1 % | −22,8 % |"),
        ("vi", "ba số trong hai nguồn tháng 7 khớp: “hơn 1,5 tỷ”, 68 % kế hoạch,"),
        ("vi", "sau 6 tháng, mức cả năm đổi nhiều nhất khoảng 0,02 %"),
        ("vi", "khi người xem chưa đặt tỷ trọng, sầu riêng nằm trong hàng khác"),
        ("en", "11 months brought 2,845, and the published growth rates give the same:"),
        ("en", "growth of 16% and export growth of 28.7%; other papers give 37.16% for exports"),
        ("en", "growth of the remaining months with the shock's loss taken off"),
        ("en", "(no Vietnamese series in the fit) the 80% range held only 65% of"),
        ("en", "| Growth of the remaining months to be 80% sure | +9.1% | −22.8% |"),
        ("en", "three figures of two July sources agree: “over 1.5 billion”, 68% of plan,"),
        ("en", "after 6 months the year end moves by at most about 0.02%"),
        ("en", "until a reader sets its share, durian stands within other goods"),
    ],
)
def test_a_claim_says_on_what_it_holds(facts: Facts, language: str, said: str) -> None:
    # figures.csv: 37.16 in two papers; "hơn 1,5 tỷ" and "68% kế hoạch" in one article. Half a step
    # of 0.1 on the 1,005.8 of last year's remaining months is 0.5 of 2,824; on retail's 86,668.8 it
    # is 43 of 188,684: 0.02 % of the year. After January the remainder is nearly twice as much.
    assert said in words(facts, language).replace(numbers.SPACE, " ")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_growth_rates_give_the_eleven_months_too(facts: Facts, language: str) -> None:
    # Printed: 2,610.8 up 42 % in 10 months, 251 up 43.7 % in November, 11 months up 41.3 %. A share
    # of the target, 1.273 x 2,200 = 2,801, lies below what their rounding leaves:
    # (2,610.8 / 1.43 + 251 / 1.438) x 1.4125 = 2,825.
    assert round((2610.8 / 1.42 + 251 / 1.437) * 1.413) == 2845
    said = words(facts, language).translate(POINT[language])
    assert "(2,610.8 / 1.42 + 251 / 1.437) × 1.413" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_doubt_is_said_before_anything_else(facts: Facts, language: str) -> None:
    # coverage.csv, Vietnamese series after 6 months: 0.6547 and 0.8547.
    first = written(methods(reading(facts, {}, language))[:1]).replace(numbers.SPACE, "")
    for level, held in (("80%", "65%"), ("95%", "85%")):
        assert first.index(level) < first.index(held) < first.index("](#reliability)")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_mark_stands_outside_a_formula_that_it_belongs_to(facts: Facts, language: str) -> None:
    # Outside, a line may end with "(" or begin with ":".
    said = re.sub(r"\$\$.+?\$\$", "", words(facts, language), flags=re.DOTALL)
    inline = list(re.finditer(r"\$[^$\n]+\$", said))
    assert len(inline) > 100
    for one in inline:
        assert said[one.start() - 1] != "("
        assert said[one.end()] not in ").,:;"
    for tied in ("$(b_m < 0){,}$", "$Y{:}$", "$M - A.$"):
        assert tied in said
