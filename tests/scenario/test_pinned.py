"""Pinned scenarios of a reader: three at most, in both links, moved with a release."""

import random
from typing import Any
from urllib.parse import parse_qsl, urlencode, urlsplit

import pytest

from dakcong.answers.boards.notices import notices
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.move import Moved, moved
from dakcong.answers.moves.links import full_link, page_address
from dakcong.answers.reader import Reader, arrived
from dakcong.scenario.arriving import pairs_of, pairs_of_query
from dakcong.scenario.short import check_of
from tests.random_settings import random_values

PAGE = page_address("https://dakcong.daklak.gov.vn", "compare")
THREE = (
    {"x.g": -20.0, "x.us": "on", "x.uz": 5.0},
    {"x.g": 25.0, "x.s": 9.5, "x.t": "plan"},
    {"r.g": 4.0, "r.st": "on", "r.sd": 3.0},
)


def reader_at(facts: Facts, query: str = "v=2025-06&lang=vi") -> Reader:
    return arrived(facts, pairs_of_query(query))[0]


def after(reader: Reader, *moves: dict[str, Any], indicator: str | None = "exports") -> Reader:
    for move in moves:
        about = None if indicator is None else reader.indicator(indicator)
        found = moved(reader, about, move)
        assert isinstance(found, Moved)
        reader = found.reader
    return reader


def pinning(reader: Reader, *scenarios: dict[str, Any], page: str | None = "exports") -> Reader:
    for values in scenarios:
        plain = reader.assuming(complete(reader.facts, reader.scenario.vintage, {}))
        set_all = {"kind": "set_all", "values": values}
        reader = after(plain, set_all, {"kind": "pin"}, indicator=page)
    return reader


def codes(reader: Reader) -> list[str]:
    return [one.code for one in reader.pins]


def sent(reader: Reader) -> str:
    facts, scenario, language = reader.facts, reader.scenario, reader.language
    return full_link(facts, scenario, page=PAGE, language=language, shown=reader.beside())


def test_a_pin_keeps_the_present_scenario_and_changes_no_other(facts: Facts) -> None:
    reader = pinning(reader_at(facts), THREE[0])
    assert codes(reader) == ["pa"]
    assert reader.pins[0].scenario == reader.scenario
    assert "&pa=x.g_-20.us_on.uz_5&" in reader.query()
    moved_on = after(reader, {"kind": "set", "code": "x.g", "value": 5})
    assert moved_on.pins == reader.pins
    # Neither the defaults nor a scenario that is pinned are pinned again.
    assert after(reader, {"kind": "pin"}) == reader
    assert after(moved_on, {"kind": "reset_all"}, {"kind": "pin"}).pins == reader.pins


def test_the_fourth_takes_the_place_of_the_first_and_a_free_name_is_taken_again(
    facts: Facts,
) -> None:
    reader = pinning(reader_at(facts), *THREE)
    assert codes(reader) == ["pa", "pb", "pc"]
    fourth = pinning(reader, {"x.g": 1.0})
    assert codes(fourth) == ["pb", "pc", "pa"]
    assert fourth.pins[-1].scenario.number("x.g") == 1.0
    freed = after(fourth, {"kind": "unpin", "code": "pc"})
    assert codes(freed) == ["pb", "pa"]
    assert codes(pinning(freed, {"x.g": 2.0})) == ["pb", "pa", "pc"]
    # The order in which they were pinned stands in the link.
    assert reader_at(facts, fourth.query()) == fourth


def test_a_pinned_scenario_is_shown_again(facts: Facts) -> None:
    reader = after(
        pinning(reader_at(facts), *THREE[:2]), {"kind": "take", "code": "pa"}, indicator=None
    )
    assert reader.scenario.number("x.g") == -20.0
    assert codes(reader) == ["pa", "pb"]


@pytest.mark.parametrize(
    "move",
    [
        {"kind": "unpin", "code": "pz"},
        {"kind": "unpin", "code": ["pa"]},
        {"kind": "unpin"},
        {"kind": "take", "code": "pc"},
        {"kind": "take"},
    ],
)
def test_what_no_page_sends_is_no_move(facts: Facts, move: dict[str, Any]) -> None:
    assert moved(pinning(reader_at(facts), THREE[0]), None, move) is None


def test_the_comparison_is_about_the_board_where_it_was_pinned(facts: Facts) -> None:
    retail = pinning(reader_at(facts), THREE[2], page="retail_sales")
    assert retail.shows("ki") == "retail_sales"
    assert pinning(retail, THREE[0]).shows("ki") == ""


def test_another_release_takes_the_pins_along_and_names_what_has_no_place(facts: Facts) -> None:
    quarter = {"x.p": "quarters", "x.q3": 5.0, "x.g": 7.0}
    reader = pinning(reader_at(facts), quarter, {"x.q3": 9.0})
    found = moved(reader, reader.indicator("exports"), {"kind": "release", "value": "2025-10"})
    assert found is not None
    # The third quarter is over: nothing is left of the second pin, which the scenario shown is too.
    assert codes(found.reader) == ["pa"]
    assert found.reader.pins[0].scenario.vintage == "2025-10"
    assert found.reader.pins[0].scenario.number("x.g") == 7.0
    assert [(one.key, one.pin) for one in found.notices] == [
        ("link.not_in_vintage", ""),
        ("link.not_in_vintage", "pa"),
        ("link.not_in_vintage", "pb"),
        ("link.pin_empty", "pb"),
    ]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_link_of_a_comparison_is_short(facts: Facts, language: str) -> None:
    # The defaults, A, B, and the present scenario; A, B, C, of which the last is shown.
    reader = pinning(reader_at(facts, f"v=2025-06&lang={language}"), *THREE[:2])
    now = after(reader, {"kind": "set_all", "values": {"x.g": 5, "x.s": 11, "x.us": "on"}})
    assert len(sent(now)) < 200
    assert len(sent(pinning(reader, THREE[2]))) < 200
    assert "pd=" not in sent(now)
    assert arrived(facts, pairs_of(sent(now)))[0] == now


def survives(facts: Facts, seed: int) -> None:
    source = random.Random(seed)
    vintage = source.choice(("2025-06", "2025-08", "2025-10", "2025-11"))
    reader = reader_at(facts, f"v={vintage}&lang={source.choice(('vi', 'en'))}")
    for _ in range(source.randrange(1, 6)):
        indicator = source.choice(("exports", "retail_sales", "iip"))
        values = random_values(facts, source, indicator)
        reader = reader.assuming(complete(facts, vintage, applying(facts, vintage, values)))
        reader = after(reader, {"kind": "pin"}, indicator=indicator)
    for query in (reader.query(), urlsplit(sent(reader)).query):
        assert urlencode(parse_qsl(query)) == query
        there, arrival = arrived(facts, pairs_of_query(query))
        assert there == reader
        assert arrival.notices == ()


def applying(facts: Facts, vintage: str, values: dict[str, Any]) -> dict[str, Any]:
    known = complete(facts, vintage, {}).by_code
    return {code: value for code, value in values.items() if code in known}


@pytest.mark.parametrize("seed", range(25))
def test_random_pins_survive_both_links(facts: Facts, seed: int) -> None:
    survives(facts, seed)


@pytest.mark.thorough
def test_two_thousand_random_readers_survive_both_links(facts: Facts) -> None:
    for seed in range(2000):
        survives(facts, seed)


def test_no_damaged_comparison_opens_without_a_word(facts: Facts) -> None:
    query = urlsplit(sent(pinning(reader_at(facts), *THREE))).query
    assert notices(*arrived(facts, pairs_of_query(query)))["lines"] == []
    source = random.Random(7)
    for _ in range(150):
        place = source.randrange(len(query))
        other = source.choice("abcxyz0123456789.-_&=%+ ")
        broken = query[:place] + other + query[place + 1 :]
        if pairs_of_query(broken) == pairs_of_query(query):
            continue
        assert notices(*arrived(facts, pairs_of_query(broken)))["lines"], broken
    for length in range(1, len(query)):
        assert notices(*arrived(facts, pairs_of_query(query[:length])))["lines"], query[:length]


def test_a_damaged_pin_is_named_in_plain_words(facts: Facts) -> None:
    for language, name in (("vi", "Kịch bản B – Xuất khẩu – "), ("en", "Scenario B – Exports – ")):
        query = f"v=2025-06&pa=x.g_5&pb=x.g_999.us_on&lang={language}"
        reader, arrival = arrived(facts, pairs_of_query(query))
        (line,) = notices(reader, arrival)["lines"]
        assert line.startswith(name)
        assert "x.g=999" in line
        assert codes(reader) == ["pa", "pb"]


def test_pins_rest_on_the_set_of_defaults_that_the_link_names(facts: Facts) -> None:
    # An older set of the same release: the growth of exports was 11.9 then; it is 13.6 today.
    older = next(
        digest
        for digest, one in facts.catalogue.default_sets.items()
        if (one.vintage, one.by_code["x.g"]) == ("2025-06", "11.9")
    )
    reader = reader_at(facts, f"v=2025-06&pa=x.us_on&pd={older}&lang=vi")
    assert reader.pins[0].scenario.number("x.g") == 11.9
    pairs = [("v", "2025-06"), ("e", "1"), ("d", older), ("pa", "x.us_on"), ("lang", "vi")]
    whole = [*pairs, ("c", check_of(pairs))]
    assert arrived(facts, whole)[0].pins[0].scenario.number("x.g") == 11.9
    # Written again, it says so itself and rests on today's.
    assert "&pa=x.g.q3.q4." in reader.query()
    assert reader_at(facts, reader.query()).pins == reader.pins
