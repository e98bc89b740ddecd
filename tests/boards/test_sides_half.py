"""What each side contributes: by the reading in use and by others; what is doubted is said."""

from fnmatch import fnmatch

import pytest

from dakcong.answers.facts import Facts
from tests.boards.test_sides import lines


def test_a_doubtful_side_is_said(facts: Facts) -> None:
    said = [one for one in lines(facts, ("lang", "en")) if one.startswith("warning ")]
    assert len(said) == 2
    assert "The West grew 10.9%, the East 26.2%" in said[1]
    assert "more than 10 percentage points apart. The statistical coverage has" in said[1]
    assert "no source was found that confirms it" in said[1]


def exports(facts: Facts) -> list[list[str]]:
    """Cells of the rows of exports: by the reading in use, then by the other."""
    shown = lines(facts, ("lang", "en"))
    return [one.split(" | ") for one in shown if one.startswith("  row Exports of goods")][:6]


def test_what_is_left_for_the_east_can_be_rebuilt_from_its_row(facts: Facts) -> None:
    rows = exports(facts)
    west, east, whole = (" | ".join(row[1:7]) for row in rows[:3])
    # 1,293 / 1.279 and 1,520 / 1.287; 28.7 - 23.9 points, of which 282 of 339 are the West's.
    # What a side contributes stands next to its name.
    assert west == "+23.9 | 83.2% | +27.9% | 1,293 million USD | 1,011 million USD | 85.1%"
    assert east == "+4.8 | 16.8% | +33.5% | 227 million USD | 170 million USD | 14.9%"
    assert whole == "+28.7 | 100.0% | +28.7% | 1,520 million USD | 1,181 million USD | 100.0%"
    assert rows[1][0] == "  row Exports of goods: East (former Phú Yên), what is left"
    assert rows[1][8] == "1,520 − 1,293: province less West"
    # Why it is 1,520 stands under the table, where it does not stretch the row.
    assert rows[2][8].startswith("rests on: [Báo Đắk Lắk, July 2025]")
    # The other figure is printed with its growth; the council's plan has no part in it.
    assert rows[5][8].startswith("rests on: [Báo Lao Động, 12 July 2025]")
    assert rows[5][8].count("](") == 1
    why = "caption Exports of goods: 1,520 million USD = plan of 2,235 less 715"
    assert any(one.startswith(why) for one in lines(facts, ("lang", "en")))


def test_the_other_published_figure_has_rows_of_its_own(facts: Facts) -> None:
    rows = exports(facts)
    west, east, _ = (" | ".join(row[1:7]) for row in rows[3:])
    # By 1,485 and +37.16%: 1,485 / 1.3716 = 1,082.7; 282 and 120 of the 402 that were added.
    assert west == "+26.1 | 70.1% | +27.9% | 1,293 million USD | 1,011 million USD | 87.1%"
    assert east == "+11.1 | 29.9% | +167.7% | 192 million USD | 72 million USD | 12.9%"
    name = "  row Exports of goods, by the other figure of 1,485 million USD: East"
    assert rows[4][0].startswith(name)


@pytest.mark.parametrize(
    ("given", "first", "second"),
    [
        # 282 / 1,181 and 57 / 1,181; 282 / 1,083 and 120 / 1,083.
        (
            [],
            "1.520 triệu USD, tăng 28,7 %, * 23,9 * 4,8",
            "1.485 triệu USD, tăng 37,2 %* 26,1 * 11,1",
        ),
        (
            [("x.y", "press")],
            "1.485 triệu USD, tăng 37,2 %, * 26,1 * 11,1",
            "1.520 triệu USD, tăng 28,7 %* 23,9 * 4,8",
        ),
    ],
)
def test_figures_that_contradict_each_other_are_told_beside_each_other(
    facts: Facts, given: list[tuple[str, str]], first: str, second: str
) -> None:
    (said,) = (
        one for one in lines(facts, *given) if one.startswith("warning Kim ngạch xuất khẩu 6 tháng")
    )
    assert fnmatch(said, f"*toàn tỉnh {first} *Theo số khác đã công bố, toàn tỉnh {second} *")
    assert said.endswith("Các số công bố trái nhau nên phần của phía Đông chỉ để tham khảo.")


def test_what_was_revised_between_two_days_is_the_easts_too(facts: Facts) -> None:
    # The West on 23 June, the province in July; exports and retail sales alike, so once.
    said = [one for one in lines(facts, ("x.y", "press")) if "23/06/2025, khi 6 tháng" in one]
    assert len(said) == 1
    assert "số toàn tỉnh công bố tháng 7/2025" in said[0]
    assert "từ +15 % thành +15,26 %" in said[0]
