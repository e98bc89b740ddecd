"""Series that can be read and look wrong: a note each, and none for their honest twins."""

from itertools import accumulate
from pathlib import Path

import pytest

from tests.monthly_rows import WANDERING, months, read, table

THOUSANDS = "numbers change their thousands style"


def notes(folder: Path, values: list[object], first: str = "2020-01") -> tuple[str, ...]:
    return read(folder, table(months("a", first, values))).notes


def added_up(months: list[float]) -> list[object]:
    return [
        total for start in range(0, len(months), 12) for total in accumulate(months[start:][:12])
    ]


def test_amounts_added_up_since_january_are_told(tmp_path: Path) -> None:
    # 108, 219, 322 ... 1340, then 107, 217 ...
    assert added_up(list(WANDERING))[:3] == [108, 219, 322]
    assert notes(tmp_path, added_up(list(WANDERING))) == (
        "a: looks cumulative (rises all year, falls back in January); write the amount of each"
        " month alone",
    )


@pytest.mark.parametrize(
    "values",
    [
        [*WANDERING[:24], *added_up(list(WANDERING[24:]))],  # from the third year on
        [*added_up(list(WANDERING[:24])), *WANDERING[24:]],  # until the second
        added_up([5, *WANDERING[1:6], 0, 0, *WANDERING[8:12], *WANDERING[12:24]]),  # months of none
        added_up([100 * 1.05**n for n in range(48)]),  # growing fast
    ],
)
def test_they_are_told_in_a_part_of_the_years_too(tmp_path: Path, values: list[object]) -> None:
    assert any("looks cumulative" in note for note in notes(tmp_path, values))


@pytest.mark.parametrize(
    "values",
    [
        WANDERING,
        [100] * 48,
        list(range(110, 230, 10)) * 4,  # rises all year, and January is half of December
        [1.1**n for n in range(48)],
        [2.0**n for n in range(48)],
        list(range(100, 148)),
        added_up(list(WANDERING))[:12],  # one year says nothing
    ],
)
def test_monthly_amounts_are_not_taken_for_sums(tmp_path: Path, values: list[object]) -> None:
    assert notes(tmp_path, values) == ()


def grouped(value: int, mark: str = ".") -> str:
    return f"{value:,}".replace(",", mark)


# 912, 924 ... 996, 1008 ... 1044, and 20 more every year.
GROWING = [912 + 20 * year + 12 * one for year in range(4) for one in range(12)]


def test_a_point_from_1000_on_is_told_and_read_as_the_header_says(tmp_path: Path) -> None:
    found = read(tmp_path, table(months("a", "2020-01", map(grouped, GROWING))))
    assert found.notes == (
        f"a: {THOUSANDS} (some have a point and three digits); the point was read as a decimal"
        " point; where 1.092 means 1092, write 1092",
    )
    assert found.panel.months[0, 7:9].tolist() == [996, 1.008]
    assert notes(tmp_path, list(GROWING)) == ()


@pytest.mark.parametrize(
    "values",
    [
        ["1.092", *[1104] * 11],  # one of all
        ["12.345", *[12400] * 11],
    ],
)
def test_other_changes_of_style_are_told(tmp_path: Path, values: list[object]) -> None:
    (note,) = notes(tmp_path, values)
    assert note.startswith(f"a: {THOUSANDS}")


def test_a_change_between_series_is_told(tmp_path: Path) -> None:
    rows = months("a", "2020-01", [912] * 12) + months("b", "2020-01", ["1.092"] * 12)
    (note,) = read(tmp_path, table(rows)).notes
    assert note.startswith(f"value: {THOUSANDS}")


@pytest.mark.parametrize(
    "values",
    [
        [f"{1 + n / 7:.3f}" for n in range(48)],  # three decimals everywhere
        [repr(round(1 + n / 8, 3)) for n in range(48)],  # zeros left out: 1.0, 1.125, 1.25 ...
        ["0.125", *[1] * 11],
        ["3.238", "13.822", 233, "19.36", *[1] * 8],  # printed with as many digits as known
        ["1092.125", *[1100] * 11],
    ],
)
def test_three_decimals_are_not_taken_for_thousands(tmp_path: Path, values: list[object]) -> None:
    assert notes(tmp_path, values) == ()


def test_two_styles_of_thousands_that_can_be_read_are_told(tmp_path: Path) -> None:
    rows = [row.replace(",", ";") for row in months("a", "2020-01", [1092] * 11)]
    text = "\n".join(["series;kind;month;value", *rows, "a;trade;2020-12;1.092,5"])
    found = read(tmp_path, text)
    assert found.panel.months[0, -2:].tolist() == [1092, 1092.5]
    assert found.notes == (
        f"value: {THOUSANDS} (1.092,5 in line 13, 1092 in line 2); both were read as thousands",
    )
