"""The short link: what it says, and whether it arrived as it was made."""

import base64
import hashlib

import pytest

from dakcong.model import DefaultSet
from dakcong.scenario.link import Vocabulary
from dakcong.scenario.read import from_query
from dakcong.scenario.short import check_of, shortened, unsealed

DEFAULTS = DefaultSet(
    vintage="2025-06", engine="3", by_code={"x.t": "goal", "x.g": "11.9", "r.g": "10", "r.v": "10"}
)
LONG = {
    **{"v": "2025-06", "e": "3", "x.t": "goal", "x.g": "25.5", "r.g": "4", "r.v": "4"},
    **{"r": "x2782.3_0.9928", "k": "reach", "lang": "vi"},
}


def summed(text: str) -> str:
    """Five letters of base 32 of SHA-256, as the methods page says."""
    return base64.b32encode(hashlib.sha256(text.encode()).digest()).decode()[:5].lower()


def test_only_what_differs_from_the_defaults_is_said_and_the_check_comes_last() -> None:
    made = shortened(LONG, DEFAULTS)
    digest = summed("2025-06 3 x.t=goal x.g=11.9 r.g=10 r.v=10")
    said = f"v=2025-06&e=3&d={digest}&x.g=25.5&r.g.v=4&k=reach&r=x2782.3_0.9928"
    assert list(made) == ["v", "e", "d", "x.g", "r.g.v", "k", "lang", "r", "c"]
    assert made["d"] == DEFAULTS.digest == digest
    assert made["c"] == summed(said)


def test_a_whole_link_is_taken_as_it_was_made() -> None:
    found = unsealed([*shortened(LONG, DEFAULTS).items()])
    assert (found.state, found.doubtful, found.digest) == ("", None, DEFAULTS.digest)
    assert dict(found.pairs) == {
        **{"v": "2025-06", "e": "3", "x.g": "25.5", "r.g": "4", "r.v": "4"},
        **{"k": "reach", "lang": "vi", "r": "x2782.3_0.9928"},
    }


def test_another_language_leaves_a_link_whole() -> None:
    assert unsealed([*(shortened(LONG, DEFAULTS) | {"lang": "en"}).items()]).state == ""


SAID = [*shortened(LONG, DEFAULTS).items()]


@pytest.mark.parametrize("length", range(2, len(SAID)))
def test_a_link_that_lost_parameters_is_cut(length: int) -> None:
    found = unsealed(SAID[:length])
    assert found.state == "cut"
    last = SAID[length - 1]
    assert found.doubtful == (None if last[0] in ("e", "d", "lang") else last)


@pytest.mark.parametrize("text", ["", "a", "abcd"])
def test_a_cut_within_the_check_leaves_every_value_whole(text: str) -> None:
    found = unsealed([*SAID[:-1], ("c", text)])
    assert (found.state, found.doubtful) == ("cut", None)
    assert ("r.v", "4") in found.pairs


@pytest.mark.parametrize("place", range(len(SAID)))
def test_a_changed_value_is_altered_and_its_results_are_no_comparison(place: int) -> None:
    code, text = SAID[place]
    changed = [*SAID[:place], (code, f"{text}1"), *SAID[place + 1 :]]
    found = unsealed(changed)
    assert found.state == ("" if code == "lang" else "altered")
    assert "r" not in dict(found.pairs) or code == "lang"


def test_what_is_added_or_left_out_by_hand_alters_a_link() -> None:
    assert unsealed([*SAID, ("x.s", "9")]).state == "altered"
    assert unsealed([*SAID[:3], ("x.s", "9"), *SAID[3:]]).state == "altered"
    assert unsealed([*SAID[:3], *SAID[4:]]).state == "altered"
    assert unsealed([*SAID, SAID[3]]).state == "altered"
    assert unsealed([pair for pair in SAID if pair[0] != "d"]).state == "altered"


def test_a_long_link_shows_by_its_language_that_it_is_whole() -> None:
    whole = [*LONG.items()]
    assert unsealed(whole).state == ""
    for length in range(2, len(whole)):
        assert unsealed(whole[:length]).state == "cut"
    found = unsealed([*whole[:3], ("x.g", "2")])
    assert (found.state, found.doubtful) == ("cut", ("x.g", "2"))


def test_a_link_written_by_hand_needs_no_check() -> None:
    for said in ([("x.g", "5")], [("v", "2025-06"), ("x.g", "5")], [("lang", "en")], []):
        assert unsealed(said).state == ""
    assert unsealed([("v", "2025-06")]).state == "release_only"


def test_the_check_tells_what_stands_where() -> None:
    assert check_of([("x.g", "5"), ("r.g", "6")]) != check_of([("x.g", "6"), ("r.g", "5")])
    assert check_of([("x.g", "5"), ("r.g", "6")]) != check_of([("r.g", "6"), ("x.g", "5")])


def test_results_cut_within_a_number_make_no_comparison(vocabulary: Vocabulary) -> None:
    # 0.9928 lost its last signs; the sum is missing, too.
    found = from_query([*SAID[:-2], ("r", "x2782.3_0.99")], vocabulary)
    assert found.headlines == ()
    assert [one.key for one in found.notices][:2] == ["link.cut", "link.at_the_cut"]
    # So does the end of a long link of before.
    long = [("v", "2025-06"), ("e", "1"), ("x.g", "5"), ("r", "x2782.3_0.99-r1880")]
    found = from_query(long, vocabulary)
    assert found.headlines == ()
    keys = [one.key for one in found.notices]
    assert keys == ["link.cut", "link.at_the_cut", "link.engine"]


def test_a_set_that_nobody_knows_is_named(vocabulary: Vocabulary) -> None:
    found = from_query(SAID, vocabulary)
    assert [(one.key, one.given) for one in found.notices] == [("link.digest", DEFAULTS.digest)]
    assert found.by_code == {"x.g": 25.5, "r.g": 4, "r.v": 4}
