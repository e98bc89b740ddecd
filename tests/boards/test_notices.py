"""What a link, or another release, could not say: named, in words, and never too much of it."""

import re
from pathlib import Path

import pytest

from dakcong.answers.boards.notices import notices
from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.answers.move import moved
from dakcong.answers.moves.links import Arrival
from dakcong.answers.reader import arrived
from dakcong.scenario.read import pairs_of
from dakcong.shows import Notices

# What the link says, and what the notice must name beside the parameter.
DAMAGED = [
    ([("x.g", "999")], ("x.g=999", "−60", "120")),
    ([("x.g", "nan")], ("x.g=nan",)),
    ([("x.g", "inf")], ("x.g=inf",)),
    ([("x.g", "1e1")], ("x.g=1e1",)),
    ([("x.g", "4,5")], ("x.g=4,5",)),
    ([("x.g", "7.50")], ("x.g=7.50", "7.5")),
    ([("x.g", "12.34")], ("x.g=12.34", "12.3")),
    ([("x.g", "-0")], ("x.g=-0",)),
    ([("x.g", "")], ("x.g=",)),
    ([("x.g", " 5")], ("x.g= 5",)),
    ([("x.g", "٣")], ("x.g=٣",)),
    ([("x.zz", "1")], ("x.zz=1",)),
    ([("x.t", "Kế hoạch")], ("x.t=Kế hoạch", "goal", "plan")),
    ([("x.t", "Plan")], ("x.t=Plan",)),
    ([("x.q1", "3")], ("x.q1=3", "6 tháng 2025")),
    ([("e", "0")], ("0",)),
    ([("v", "1999-01")], ("v=1999-01", "2025-06")),
    ([("lang", "fr")], ("lang=fr", "vi, en")),
    ([("r", "x1")], ("r=x1",)),
    ([("x.g", "<script>alert(1)</script>")], ("x.g=<script>alert(1)</script>",)),
    ([("[x](javascript:1)", "`**a**`")], ("[x](javascript:1)=**a**",)),
    ([("x.g", "5\n# 6")], ("x.g=5# 6",)),
]


def said(facts: Facts, *pairs: tuple[str, str]) -> Notices:
    return notices(*arrived(facts, pairs))


def test_a_link_that_can_be_read_is_silent(facts: Facts) -> None:
    found = said(facts, ("v", "2025-08"), ("x.g", "-12.3"), ("x.t", "plan"), ("lang", "en"))
    assert (found["lines"], found["changed"]) == ([], [])


@pytest.mark.parametrize(("given", "named"), DAMAGED, ids=str)
def test_what_a_link_says_wrong_is_named(
    facts: Facts, given: list[tuple[str, str]], named: tuple[str, ...]
) -> None:
    (line,) = said(facts, *given)["lines"]
    assert [words for words in named if words not in line] == []
    # One notice stays one line, and a stranger's text stays within its code span.
    assert "\n" not in line
    assert line.count("`") % 2 == 0


def test_a_notice_begins_with_the_name_of_its_assumption(facts: Facts) -> None:
    found = said(facts, ("x.s", "999"), ("lang", "en"))
    assert found["heading"] == "Parts of the link could not be used:"
    assert found["lines"] == [
        "Exports – Typical error for July–December (%) – `x.s=999`: outside the allowed range"
        " (1 … 40); the default stays."
    ]


@pytest.mark.parametrize("pairs", [[("i.ox", "8")], [("pa", "i.ox_8.h_15")]])
def test_a_code_that_is_in_use_no_longer_says_why_and_what_there_is_instead(
    facts: Facts, pairs: list[tuple[str, str]]
) -> None:
    (vi,) = said(facts, *pairs)["lines"]
    (en,) = said(facts, *pairs, ("lang", "en"))["lines"]
    # CHANGELOG: the action `i.ox` is gone, because land of others is a condition to be obeyed.
    assert "không còn dùng" in vi
    assert "điều kiện phải tuân thủ" in vi
    assert "trang Công nghiệp" in vi
    assert "no longer in use" in en
    assert "a condition that must be obeyed" in en
    assert "Industry page" in en
    assert "i.ox" in vi
    assert "no assumption named" not in en


def test_a_notice_names_the_release_in_words(facts: Facts) -> None:
    (line,) = said(facts, ("v", "2025-10"), ("x.q3", "5"))["lines"]
    assert "không dùng với số liệu 10 tháng 2025" in line
    assert "2025-10" not in line


def test_a_repeated_value_counts_once_and_the_rest_is_named(facts: Facts) -> None:
    pairs = [("x.g", "7"), ("x.g", "9")]
    (line,) = said(facts, *pairs)["lines"]
    assert "x.g=9" in line
    assert arrived(facts, pairs)[0].scenario.number("x.g") == 7


def test_eight_notices_are_shown_and_the_rest_is_counted(facts: Facts) -> None:
    def lines(count: int) -> list[str]:
        return said(facts, *((f"z.{number}", "1") for number in range(count)))["lines"]

    assert len(lines(8)) == 8
    assert all("z." in line for line in lines(8))
    assert lines(12)[:8] == lines(8)
    assert lines(12)[8:] == ["và 4 tham số khác."]


def test_results_that_changed_stand_then_and_now(facts: Facts) -> None:
    found = said(facts, ("r", "x2700_0.95-r188078_0.8472"), ("lang", "en"))
    # 2.646 thousand million USD with 98,8 % and 188.078 with 84,7 %: the example of the methods.
    assert found["changed"] == [
        "Exports of goods: when sent 2,700\u00a0million USD (chance 95%), "
        "now 2,646\u00a0million USD (chance above 95%), a difference of −54\u00a0million USD."
    ]
    assert found["changed_heading"] == "Results have changed since the link was sent:"
    assert found["lines"] == []


def test_a_link_of_the_first_engine_says_what_the_defaults_are_now(root: Path) -> None:
    link = (root / "tests" / "links" / "2025-06.txt").read_text(encoding="utf-8").splitlines()[0]
    reader, arrival = arrived(
        load_facts(root / "data"), pairs_of(link.replace("lang=vi", "lang=en"))
    )
    found = notices(reader, arrival)
    assert found["changed"] == []
    engine, *lines = [one.replace("\u00a0", " ") for one in found["lines"]]
    assert "`1`, now `3`" in engine
    # CHANGELOG: exports 11.9 to 29.6 %, scale 12.06 to 13.53; retail 10 to 10.7, 5.09 to 5.54.
    now = [("11.9, now 29.6", "12.06, now 13.53"), ("10, now 10.7", "5.09, now 5.54")]
    for line, said_now in zip(lines, now, strict=True):
        assert all(one in line for one in said_now)


def test_the_rate_of_an_index_is_said_in_per_cent(facts: Facts) -> None:
    # With 15 % in the first half the year ends 11,3 % up, with 60 %: the example of the methods.
    (line,) = said(facts, ("i.h", "15"), ("r", "i9.87_0.5"), ("lang", "en"))["changed"]
    assert "when sent +9.87% (chance 50%)" in line
    assert "now +11.31% (chance 60%)" in line


@pytest.mark.parametrize(
    ("language", "heading"),
    [
        ("vi", "Khi đổi kỳ công bố, có phần đã đặt không còn dùng:"),
        ("en", "After the change of release, some of what was set no longer applies:"),
    ],
)
def test_a_move_to_another_release_says_what_it_dropped(
    facts: Facts, language: str, heading: str
) -> None:
    reader, _ = arrived(facts, [("x.p", "quarters"), ("x.q3", "5"), ("lang", language)])
    after = moved(reader, None, {"kind": "release", "value": "2025-10"})
    assert after is not None
    found = notices(after.reader, Arrival(notices=after.notices), moved=True)
    assert found["heading"] == heading
    assert [line for line in found["lines"] if "x.q3=5" in line] == found["lines"] != []


def test_a_link_that_was_sent_is_told_what_newer_figures_make_of_it(facts: Facts) -> None:
    found = said(facts, ("x.g", "-20"), ("r", "x2325_0.85"), ("lang", "en"))["newer"]
    assert found is not None
    assert "11 months of 2025" in found["heading"]
    assert found["action"]["move"] == {"kind": "release", "value": "2025-11"}
    exports, retail, industry = (one.replace("\u00a0", " ") for one in found["lines"])
    assert "by the link 2,325 million USD" in exports
    assert "newer figures 2,984 million USD (met), a difference of 659 million USD" in exports
    amounts = r"([\d,]+) billion VND.* ([\d,]+) billion VND.*difference of ([\d,]+) billion VND"
    numbers = re.search(amounts, retail)
    assert numbers is not None
    then, now, apart = (int(one.replace(",", "")) for one in numbers.groups())
    assert now - then == apart
    assert "no result in the link" in industry


@pytest.mark.parametrize("given", [("v", "2025-11"), ("x.g", "-20")], ids=["newest", "not sent"])
def test_nothing_is_newer_than_the_newest_or_for_an_address(
    facts: Facts, given: tuple[str, str]
) -> None:
    results = [("r", "x2325_0.85")] if given[0] == "v" else []
    assert said(facts, given, *results)["newer"] is None
