"""A workbook is opened by a process of its own: it may fail, and nothing else does."""

import subprocess
import sys

import pytest

from dakcong.answers.facts import Facts
from dakcong.imports.child import Limits, sheets_apart
from dakcong.imports.reading import propose
from dakcong.imports.records import Refused
from tests.imports.corpus import SHEET, WIDE, sheet
from tests.imports.making import EXPORTS, PAIRS, RETAIL, book, in_font, read, rezipped


def test_a_child_reads_what_this_process_would(facts: Facts) -> None:
    content = book({"a": RETAIL, "XK": EXPORTS}, merges=PAIRS, change=in_font("Arial"))
    apart = propose(content, "a.xlsx", facts.catalogue)
    assert apart == read(content, facts, "a.xlsx")
    assert [one.cell for one in apart.proposals if one.sure] == [
        *("B8", "C8", "D8", "E8", "F8"),
        *("C7", "E7", "G7"),
    ]


@pytest.mark.parametrize("limits", [Limits(memory=64 * 1024**2), Limits(seconds=0)])
def test_a_child_that_takes_more_than_it_may_is_a_refusal(limits: Limits) -> None:
    with pytest.raises(Refused) as caught:
        sheets_apart(book({"a": RETAIL}), "xlsx", limits)
    assert caught.value.problem.key == "too_heavy"


@pytest.mark.thorough  # takes what a child may
def test_what_would_get_past_the_scan_ends_the_child_alone() -> None:
    # openpyxl makes a cell of every place of a merged range: 17 thousand millions of them here.
    with pytest.raises(Refused) as caught:
        sheets_apart(sheet("", behind=WIDE)(), "xlsx", Limits(seconds=2))
    assert caught.value.problem.key == "too_heavy"


def test_a_broken_part_is_told_from_a_heavy_one() -> None:
    broken = rezipped(book({"a": RETAIL}), {SHEET: b"<worksheet><sheetData><row>"})
    with pytest.raises(Refused) as caught:
        sheets_apart(broken, "xlsx")
    assert caught.value.problem.key == "broken_workbook"


def test_the_child_loads_no_frames_and_no_screen() -> None:
    code = (
        "import sys, dakcong.imports.workbooks; print({'pandas', 'streamlit'} & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
