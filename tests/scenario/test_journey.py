"""What is said of a link that was cut, changed or taken from another time: plain, and once."""

from urllib.parse import urlsplit

import pytest

from dakcong.answers.boards.notices import notices
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.moves.links import full_link
from dakcong.answers.reader import Reader, arrived
from dakcong.engine import ENGINE_VERSION
from dakcong.scenario.arriving import pairs_of_query
from dakcong.shows import Notices


@pytest.fixture(scope="module")
def sent(facts: Facts) -> str:
    """Growth of exports +25.5 %, opened at what it takes."""
    scenario = complete(facts, "2025-06", {"x.g": 25.5})
    return urlsplit(
        full_link(facts, scenario, page="/exports", language="en", shown={"k": "reach"})
    ).query


def opened(facts: Facts, query: str) -> tuple[Reader, Notices]:
    reader, arrival = arrived(facts, pairs_of_query(query))
    return reader, notices(reader, arrival)


def test_a_link_that_was_cut_says_what_it_still_has_and_what_may_be_lost(
    facts: Facts, sent: str
) -> None:
    # The cut leaves x.g=2 of x.g=25.5.
    reader, found = opened(facts, sent.partition("5.5")[0])
    assert reader.scenario == complete(facts, "2025-06", {})
    assert found["lines"][0].startswith("Liên kết bị cắt khi gửi.")
    assert "không có giá trị nào" in found["lines"][0]
    assert "`x.g=2`: nằm ở chỗ bị cắt" in found["lines"][1]
    assert len(found["lines"]) == 2
    reader, found = opened(facts, sent.partition("&r=")[0])
    assert reader.scenario.number("x.g") == 25.5
    assert reader.shows() == "reach"
    (line,) = found["lines"]
    assert line.startswith("The link was cut off on its way. Still taken from it: Exports – Growth")
    assert ": 25.5. Every other assumption stands on its default, so the results" in line


def test_a_link_edited_by_hand_opens_with_its_values_and_one_quiet_line(
    facts: Facts, sent: str
) -> None:
    reader, found = opened(facts, sent.replace("x.g=25.5", "x.g=15&x.us=on"))
    assert reader.scenario.number("x.g") == 15
    assert reader.scenario.option("x.us") == "on"
    assert found["heading"] == "About this link:"
    (line,) = found["lines"]
    assert line.startswith("The link was edited by hand, or damaged on its way. Taken from it: ")
    assert ": 15; " in line
    assert ": on. Every other" in line
    assert found["changed"] == []


def test_a_value_that_cannot_be_used_is_not_said_to_be_taken(facts: Facts, sent: str) -> None:
    found = opened(facts, sent.replace("x.g=25.5", "x.g=999&x.us=on"))[1]
    assert "Taken from it: " in found["lines"][0]
    assert "Growth" not in found["lines"][0]
    assert "`x.g=999`" in found["lines"][1]


def test_of_many_values_four_are_named(facts: Facts, sent: str) -> None:
    many = "x.g=15&x.us=on&x.uz=3&x.cf=on&x.cz=4&r.g=5"
    (line,) = opened(facts, sent.replace("x.g=25.5", many))[1]["lines"]
    assert "and 2 other values. Every other" in line


def test_values_of_several_indicators_are_told_apart(facts: Facts, sent: str) -> None:
    (line,) = opened(facts, sent.replace("x.g=25.5", "x.g=15&r.g=5"))[1]["lines"]
    assert "from it: Exports – Growth in July–December" in line
    assert "; Retail – Growth in July–December" in line


@pytest.mark.parametrize(
    ("query", "heading", "words"),
    [
        ("v=2025-08", "Về liên kết này:", "chỉ nêu kỳ công bố"),
        ("v=2025-06&x.g=5&d=aaaaa&c=aaaaa", "Về liên kết này:", "không rõ liên kết dựa trên"),
        (f"v=2025-06&e={ENGINE_VERSION}&x.s=9", "Liên kết có phần không dùng được:", "`x.s=9`"),
    ],
)
def test_what_else_a_link_may_lack_is_named(
    facts: Facts, query: str, heading: str, words: str
) -> None:
    found = opened(facts, query)[1]
    assert found["heading"] == heading
    assert words in found["lines"][-1]


def test_a_link_with_too_many_parameters_gives_no_false_count(facts: Facts) -> None:
    # The server passes on 999 of them, so that their number is not known any more.
    query = "&".join(["lang=en", *(f"p{number}=1" for number in range(998))])
    assert opened(facts, query)[1]["lines"][0] == (
        "The link has more than 200 parameters; only the first 200 were read."
    )
