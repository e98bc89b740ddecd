"""Links as text: what is written, and what a whole address or a bare query says."""

import pytest

from dakcong.scenario.link import Decoded, Headline, Notice, Vocabulary, to_query
from dakcong.scenario.read import from_query, pairs_of, read_value
from dakcong.scenario.scenario import Scenario


def read(vocabulary: Vocabulary, *pairs: tuple[str, str]) -> Decoded:
    return from_query(pairs, vocabulary)


def test_headline_results_are_read(vocabulary: Vocabulary) -> None:
    decoded = read(vocabulary, ("r", "x2645.5_0.9875-r188078_0.8472-i-1.25_1"))
    assert decoded.headlines == (
        Headline(letter="x", median=2645.5, probability=0.9875),
        Headline(letter="r", median=188078, probability=0.8472),
        Headline(letter="i", median=-1.25, probability=1.0),
    )
    assert decoded.notices == ()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x",
        "x5",
        "x5_2",
        "x5_1.5",
        "x5_0.5-",
        "-x5_0.5",
        "x5_0.5 r5_0.5",
        "xnan_0.5",
        "x5_0.5-x6_0.5",
    ],
)
def test_results_that_cannot_be_read_are_named(vocabulary: Vocabulary, text: str) -> None:
    decoded = read(vocabulary, ("r", text))
    assert decoded.headlines == ()
    assert [(n.key, n.code, n.given) for n in decoded.notices] == [("link.results", "r", text)]


def test_the_link_says_everything_in_a_fixed_order(vocabulary: Vocabulary) -> None:
    scenario = Scenario("2025-06", {"r.g": 10.0, "x.g": -0.5, "x.t": "plan", "x.s": 12.06})
    results = [Headline(letter="x", median=2645.5, probability=0.9875)]
    query = to_query(scenario, vocabulary.registry, "vi", results)
    assert list(query.items()) == [
        ("v", "2025-06"),
        ("e", "3"),
        ("x.t", "plan"),
        ("x.g", "-0.5"),
        ("x.s", "12.06"),
        ("r.g", "10"),
        ("r", "x2645.5_0.9875"),
        ("lang", "vi"),
    ]


@pytest.mark.parametrize(
    ("link", "pairs"),
    [
        ("http://127.0.0.1:8501/exports?x.g=5&lang=vi", [("x.g", "5"), ("lang", "vi")]),
        ("https://example.org/a/b/?x.g=5#part", [("x.g", "5")]),
        ("x.g=5&x.t=plan", [("x.g", "5"), ("x.t", "plan")]),
        ("?x.g=5", [("x.g", "5")]),
        ("x.g", [("x.g", "")]),
        ("http://127.0.0.1:8501/", []),
        ("", []),
    ],
)
def test_the_parameters_of_a_link_or_of_its_query(link: str, pairs: list[tuple[str, str]]) -> None:
    assert pairs_of(link) == pairs


@pytest.mark.parametrize("rest", ["note=why?", "back=http://example.org"])
def test_a_bare_query_is_read_whole(rest: str) -> None:
    assert pairs_of(f"x.g=5&{rest}")[0] == ("x.g", "5")


def test_a_value_from_the_command_line_is_read_the_same_way(vocabulary: Vocabulary) -> None:
    growth = vocabulary.registry.find("x.g")
    assert read_value(growth, "7.5", ()) == 7.5
    refused = read_value(growth, "7,5", ())
    assert isinstance(refused, Notice)
    assert refused.key == "link.number"
