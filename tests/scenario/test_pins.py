"""A pinned scenario as a link says it: nothing is lost, half a value is none, no text raises."""

from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.scenario.link import Vocabulary
from dakcong.scenario.pins import pin_pairs, pin_text
from dakcong.scenario.read import from_query, pairs_of

names = st.from_regex(r"[a-z][a-z0-9]{0,2}", fullmatch=True)
codes = st.tuples(st.sampled_from("xri"), names).map(".".join)
numbers = st.decimals(-999, 999, places=2).map(lambda one: f"{one.normalize():f}")
texts = numbers | st.from_regex(r"[a-z][a-z0-9_]{0,9}", fullmatch=True)


def test_values_stand_by_indicator_and_equal_ones_together() -> None:
    values = {"x.g": "-20", "x.us": "on", "x.uz": "5", "r.g": "4", "i.g": "8.5", "i.bg": "8.5"}
    assert pin_text(values) == "x.g_-20.us_on.uz_5-r.g_4-i.g.bg_8.5"
    assert dict(pin_pairs("x.g_-20.us_on.uz_5-r.g_4-i.g.bg_8.5")[0]) == values
    assert pin_text({}) == ""


@given(values=st.dictionaries(codes, texts, max_size=20))
def test_any_values_come_back_as_they_were(values: dict[str, str]) -> None:
    text = pin_text(values)
    pairs, unread = pin_pairs(text)
    assert (dict(pairs), unread) == (values, "" if values else text)
    assert len(pairs) == len(values)
    # No program on the way has a reason to escape it.
    assert urlencode({"pa": text}) == f"pa={text}"


@given(text=st.text(max_size=40))
def test_whatever_stands_there_is_read_or_named(text: str) -> None:
    pairs, unread = pin_pairs(text)
    assert pairs or unread or not text


@pytest.mark.parametrize(
    ("text", "read", "unread"),
    [
        # A letter in the place of a digit; a point that lost its digit; a lost low line.
        ("x.g_-2O.us_on", {"x.us": "on"}, ".g_-2O"),
        ("x.g_7.5x.us_on", {"x.us": "on"}, ".g_7.5x"),
        ("x.g-20.us_on", {"x.us": "on"}, ".g-20"),
        ("x.g_7.-r.g_4", {"r.g": "4"}, ".g_7."),
        ("-r.g_4", {"r.g": "4"}, ""),
        ("x", {}, "x"),
        ("x.g_%35", {}, ".g_%35"),
    ],
)
def test_half_a_value_is_none_and_the_others_stay(
    text: str, read: dict[str, str], unread: str
) -> None:
    pairs, rest = pin_pairs(text)
    assert (dict(pairs), rest.strip()) == (read, unread)


def keys(vocabulary: Vocabulary, query: str) -> list[tuple[str, str, str]]:
    found = from_query(pairs_of(query), vocabulary)
    return [(one.key, one.pin, one.code) for one in found.notices]


@pytest.mark.parametrize(
    ("pin", "said", "kept"),
    [
        ("x.g_999.us_on", [("link.range", "pa", "x.g")], {"x.us": "on"}),
        ("x.g_5.00.us_on", [("link.digits", "pa", "x.g")], {"x.us": "on"}),
        ("x.us_maybe.g_5", [("link.option", "pa", "x.us")], {"x.g": 5.0}),
        ("x.nix_5.g_5", [("link.unknown", "pa", "x.nix")], {"x.g": 5.0}),
        ("x.q1_5.g_5", [("link.not_in_vintage", "pa", "x.q1")], {"x.g": 5.0}),
        ("x.g_5.g_6", [("link.repeated", "pa", "x.g")], {"x.g": 5.0}),
        ("x.g_5..us_on", [("link.pin_unread", "pa", "")], {"x.us": "on"}),
        ("x.g_999", [("link.pin_lost", "pa", "pa")], None),
        ("", [("link.pin_lost", "pa", "pa")], None),
    ],
)
def test_what_of_a_pin_cannot_be_used_is_named_and_the_rest_is_kept(
    vocabulary: Vocabulary, pin: str, said: list[tuple[str, str, str]], kept: dict[str, object]
) -> None:
    query = f"?v=2025-06&x.g=7&pa={pin}&pb=r.g_4&lang=vi"
    assert keys(vocabulary, query) == said
    found = from_query(pairs_of(query), vocabulary)
    assert (found.pins.get("pa"), found.pins["pb"]) == (kept, {"r.g": 4.0})
    assert found.by_code == {"x.g": 7.0}


def test_a_repeated_pin_and_an_unknown_set_of_defaults_are_named(vocabulary: Vocabulary) -> None:
    query = "?v=2025-06&pa=x.g_5&pa=x.g_6&pd=zzzzz&lang=vi"
    assert keys(vocabulary, query) == [
        ("link.repeated", "", "pa"),
        ("link.digest", "", "pd"),
    ]
    assert from_query(pairs_of(query), vocabulary).pins == {"pa": {"x.g": 5.0}}


def test_more_values_than_a_link_says_are_not_read(vocabulary: Vocabulary) -> None:
    many = "x" + ".g_5" * 201
    assert keys(vocabulary, f"?pa={many}&lang=vi") == [("link.too_many", "pa", "")]
