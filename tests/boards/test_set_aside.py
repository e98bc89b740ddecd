"""Wherever a figure stands that the boards set aside, its row says what is used, and why.

What is used is that of docs/design.md, "Sources conflict in the real record": 1.520 triệu USD
(= 2.235 − 715) and +28,7 % against 1.485 and +37,16 %; of November's index the statistics office.
"""

import pytest

from dakcong.answers.boards import sides_register
from dakcong.answers.boards.figures import figures
from dakcong.answers.boards.sides_register import asides, side_register
from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader, arrived
from dakcong.shows import Line
from tests.boards.test_figures import register_of, rows_of
from tests.boards.words import words_of

PLAN = "1.520 triệu USD = kế hoạch 2.235 trừ 715"


def reader_of(facts: Facts, *pairs: tuple[str, str]) -> Reader:
    return arrived(facts, pairs)[0]


@pytest.mark.parametrize(
    ("printed", "used", "why"),
    [
        ("“1 485 millions de dollars” (tiếng Pháp)", "1.520 triệu USD", PLAN),
        ("“tăng 37,16%”", "+28,7 %", PLAN),
        ("“66,4 % du plan annuel” (tiếng Pháp)", "68 %", PLAN),
        ("tăng 12,29% (dịch từ bản tiếng Ba Lan)", "+10,86 %", "Thống kê tỉnh, cơ quan lập"),
    ],
)
def test_its_row_says_what_is_used_and_why(facts: Facts, printed: str, used: str, why: str) -> None:
    rows = rows_of(register_of(reader_of(facts)))
    (said,) = (one["Cần lưu ý"] for one in rows if one["Nguyên văn"] == printed)
    said = said.replace("\u00a0", " ")
    assert said.startswith(f"Mặc định không dùng số này mà dùng {used}. Lý do: ")
    assert why in said


def test_no_other_row_has_such_a_note(facts: Facts) -> None:
    rows = rows_of(register_of(reader_of(facts, ("lang", "en"))))
    noted = [one for one in rows if one["Caution"].startswith("By default")]
    # Three figures of Lao Động, two of Thời Đại, and the committee's growth of November.
    assert [one["Value"] for one in noted] == [
        "1,485",
        "+37.16",
        "66.4",
        "nearly 1,500",
        "+37.16",
        "+12.29",
    ]


def _lines(facts: Facts) -> list[Line]:
    return side_register(reader_of(facts, ("lang", "en")))["lines"]


@pytest.mark.parametrize("source", ["fr.laodong.vn", "thoidai.com.vn"])
def test_the_register_of_east_and_west_says_it_too(facts: Facts, source: str) -> None:
    keys = [one.partition(":")[0] for one in sides_register.COLUMNS]
    rows = [
        dict(zip(keys, line["cells"], strict=True))
        for line in side_register(reader_of(facts, ("lang", "en")))["lines"]
    ]
    (row,) = (one for one in rows if "+37.16%" in one["value"] and source in one["source"])
    said = row["doubts"].replace("\u00a0", " ")
    assert "1,520 million USD, +28.7%" in said
    notes = [
        one["words"].replace("\u00a0", " ") for one in asides(reader_of(facts, ("lang", "en")))
    ]
    (own_note,) = (one for one in notes if source in one)
    assert "+37.16%" in own_note
    assert "plan of 2,235 less 715" in own_note
    (own,) = (one for one in rows if "+28.7%" in one["value"])
    marks = {one["cells"][1].replace("\u00a0", " "): one["marks"] for one in _lines(facts)}
    assert marks["over 1,500 million USD (+28.7%)"] == ["used in the sums: 1,520\u00a0million USD"]
    assert marks["1,485 million USD (+37.16%)"] == ["not used"]
    # Over 1,500 million is the figure used, which the plan gives as 1,520.
    assert own["doubts"].replace("\u00a0", " ").startswith("used in the sums: 1,520 million USD =")
    assert [one["value"].replace("\u00a0", " ") for one in rows if "used in" in one["doubts"]] == [
        "over 1,500 million USD (+28.7%)"
    ]


@pytest.mark.parametrize(
    ("given", "used", "unused"),
    [
        # Hơn 1,5 tỷ, 68 % and +28,7 % against Lao Động and Thời Đại.
        ({}, ["hơn 1.500", "68", "+28,7"], ["1.485", "66,4", "+37,16", "gần 1.500", "+37,16"]),
        # The reading of the press takes what it prints; Thời Đại prints its growth alike.
        (
            {"x.y": "press"},
            ["1.485", "66,4", "+37,16"],
            ["hơn 1.500", "68", "+28,7", "gần 1.500"],
        ),
    ],
)
def test_of_several_numbers_of_one_thing_the_one_that_is_used_is_marked(
    facts: Facts, given: dict[str, str], used: list[str], unused: list[str]
) -> None:
    register = register_of(reader_of(facts, ("kf", "exports"), *given.items()))
    own = {
        line["cells"][2]: " ".join(line["marks"]).replace("\u00a0", " ")
        for line in register["lines"]
        if line["marks"] and "có sau" not in line["marks"][0]
    }
    # Where the row begins, which a phone shows first.
    assert {one for one, mark in own.items() if mark == "không dùng"} == set(unused)
    level = used[0]
    assert own[level] == f"số dùng để tính{'' if given else ': 1.520 triệu USD'}"
    assert all(own[one] == "số dùng để tính" for one in used[1:])
    known = [row for row in rows_of(register) if row["Địa bàn"] == "Sau hợp nhất"]
    marked = [row for row in known if row["Cần lưu ý"].startswith("số dùng để tính")]
    assert sorted(row["Giá trị"] for row in marked) == sorted(used)
    # Its plan of 2.235 stands alone.
    assert any(row["Giá trị"] == "2.235" and row not in marked for row in known)


def test_its_history_says_it_below_the_table(facts: Facts) -> None:
    found = words_of(figures(reader_of(facts, ("kh", "exports-merged-growth"))))
    notes = [one for one in found if one.startswith("+37,16") and PLAN in one]
    # Lao Động and Thời Đại print it alike.
    assert len(notes) == 2
