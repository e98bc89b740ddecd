"""The link that is sent: short, as faithful as a long one, and never cut or changed in silence."""

import random
import re
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

from dakcong.answers.boards.notices import notices
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.moves.links import full_link, headlines, open_link, page_address, then_and_now
from dakcong.answers.reader import arrived
from dakcong.scenario.arriving import pairs_of, pairs_of_query
from dakcong.scenario.link import Vocabulary, to_query
from dakcong.scenario.registry import Value
from dakcong.shows import Notices

BASE = "https://dakcong.daklak.gov.vn"
VINTAGES = ("2025-06", "2025-08", "2025-09", "2025-10", "2025-11")
RESULTS = re.compile(r"&r=[^&]*")
SENT = [
    line
    for file in sorted((Path(__file__).parents[1] / "links" / "short").glob("*.txt"))
    for line in file.read_text(encoding="utf-8").splitlines()
]


def link(facts: Facts, vintage: str, given: dict[str, Value], page: str = "retail_sales") -> str:
    return full_link(facts, complete(facts, vintage, given), page=page_address(BASE, page))


def said(facts: Facts, query: str) -> Notices:
    return notices(*arrived(facts, pairs_of_query(query)))


@pytest.mark.parametrize("page", ["", "exports", "retail_sales", "industry", "figures"])
@pytest.mark.parametrize("vintage", VINTAGES)
def test_the_usual_link_is_short(facts: Facts, vintage: str, page: str) -> None:
    whole = link(facts, vintage, {}, page)
    assert len(whole) < 150
    assert len(RESULTS.sub("", whole)) < 100
    one = link(facts, vintage, {"x.g": 25.5}, page)
    assert len(one) < 150
    assert len(RESULTS.sub("", one)) < 100


def test_a_link_with_five_changes_stays_short(facts: Facts) -> None:
    given: dict[str, Value] = {"x.g": 5.0, "x.us": "on", "x.uz": 10.0, "r.g": 12.5, "i.g": 3.0}
    whole = link(facts, "2025-10", given)
    assert "&x.g=5&x.us=on&x.uz=10&r.g=12.5&i.g=3&lang=vi&r=" in whole
    assert len(whole) < 160
    assert len(RESULTS.sub("", whole)) < 120


def random_values(vocabulary: Vocabulary, vintage: str, source: random.Random) -> dict[str, Value]:
    share = source.choice((0.05, 0.4, 0.9))
    given: dict[str, Value] = {}
    for code, options in vocabulary.allowed[vintage].items():
        one = vocabulary.registry.find(code)
        if source.random() < share:
            number = one.rounded(source.uniform(one.low, one.high))
            given[code] = source.choice(options) if options else number
    return given


def opens_as_it_was_sent(facts: Facts, vocabulary: Vocabulary, seed: int) -> None:
    source = random.Random(seed)
    vintage = source.choice(VINTAGES)
    scenario = complete(facts, vintage, random_values(vocabulary, vintage, source))
    language = source.choice(("vi", "en"))
    shown = source.choice(({}, {"k": "map"}, {"k": "reach", "ks": "80"}))
    sent = full_link(
        facts, scenario, page=page_address(BASE, "exports"), language=language, shown=shown
    )
    opened, decoded = open_link(facts, vocabulary, pairs_of(sent))
    assert "&d=" in sent
    assert opened == scenario
    assert (decoded.language, decoded.shown, decoded.notices) == (language, shown, ())


@pytest.mark.parametrize("seed", range(100))
def test_a_random_scenario_survives_its_link(
    facts: Facts, vocabulary: Vocabulary, seed: int
) -> None:
    opens_as_it_was_sent(facts, vocabulary, seed)


@pytest.mark.thorough
def test_ten_thousand_random_scenarios_survive_their_link(
    facts: Facts, vocabulary: Vocabulary
) -> None:
    for seed in range(10_000):
        opens_as_it_was_sent(facts, vocabulary, seed)


def cut(query: str, source: random.Random) -> str:
    return query[: source.randrange(1, len(query))]


LETTERS = "abcdefghijklmnopqrstuvwxyzABCXYZ0123456789.,-_&=%+#?;:/~!*'() "


def changed(query: str, source: random.Random) -> str:
    place = source.randrange(len(query))
    other = source.choice([one for one in LETTERS if one != query[place]])
    return query[:place] + other + query[place + 1 :]


MADE: list[tuple[str, dict[str, Value], dict[str, str]]] = [
    ("2025-06", {}, {}),
    ("2025-06", {"x.g": 25.5}, {"k": "reach"}),
    ("2025-06", {"i.h": 15.0, "r.st": "on", "r.sd": 10.0}, {}),
    ("2025-06", {"x.y": "press", "x.p": "quarters", "x.q3": -5.5}, {"k": "explain"}),
    ("2025-08", {"x.us": "on"}, {"k": "map"}),
    ("2025-09", {"i.h": 12.0}, {}),
    ("2025-10", {"x.g": 5.0, "x.us": "on", "x.uz": 10.0, "r.g": 12.5, "i.g": 3.0}, {}),
    ("2025-11", {}, {"kf": "iip"}),
]


def made(facts: Facts, place: int) -> str:
    vintage, given, shown = MADE[place]
    page = page_address(BASE, "exports")
    return full_link(facts, complete(facts, vintage, given), page=page, shown=shown)


@pytest.mark.parametrize("damaged", [cut, changed], ids=["cut", "changed"])
@pytest.mark.parametrize("place", range(len(MADE)))
def test_no_damaged_link_opens_without_a_word(
    facts: Facts, place: int, damaged: Callable[[str, random.Random], str]
) -> None:
    # Eight links, 125 times each way: 2 000.
    source = random.Random(place)
    query = urlsplit(made(facts, place)).query
    assert said(facts, query)["lines"] == []
    for _ in range(125):
        broken = damaged(query, source)
        mended = pairs_of_query(broken) == pairs_of_query(query)
        assert mended or said(facts, broken)["lines"], broken


@pytest.mark.parametrize("place", range(1, 5))
def test_a_long_link_that_lost_its_end_says_so_too(
    facts: Facts, vocabulary: Vocabulary, place: int
) -> None:
    scenario, _ = open_link(facts, vocabulary, pairs_of(made(facts, place)))
    query = urlencode(to_query(scenario, facts.registry, "vi"))
    for length in range(len("v=2025-06&e=1"), len(query) - 1):
        assert said(facts, query[:length])["lines"], query[:length]


@pytest.mark.parametrize("sent", SENT)
def test_a_link_that_was_sent_gives_its_stored_digits(
    facts: Facts, vocabulary: Vocabulary, sent: str
) -> None:
    scenario, decoded = open_link(facts, vocabulary, pairs_of(sent))
    results = "-".join(
        f"{one.letter}{one.median:.10g}_{one.probability:.10g}"
        for one in headlines(facts, scenario)
    )
    assert f"&r={results}&c=" in sent
    assert then_and_now(facts, scenario, decoded.headlines) == ()
    assert {one.key for one in decoded.notices} <= {"link.engine", "link.default_now"}


@pytest.mark.parametrize("sent", SENT)
def test_a_short_link_says_the_same_as_the_long_one(
    facts: Facts, vocabulary: Vocabulary, sent: str
) -> None:
    scenario, decoded = open_link(facts, vocabulary, pairs_of(sent))
    long = to_query(scenario, facts.registry, "vi", decoded.headlines, decoded.shown)
    assert open_link(facts, vocabulary, long.items())[0] == scenario
