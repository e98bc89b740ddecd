"""Links made and broken at random: nothing is lost, nothing raises, nothing changes in silence."""

import random
from urllib.parse import urlencode

import pytest

from dakcong.engine import ENGINE_VERSION
from dakcong.scenario.link import Vocabulary, to_query
from dakcong.scenario.read import from_query, pairs_of
from dakcong.scenario.registry import Assumption, Value
from dakcong.scenario.scenario import Scenario

pytestmark = pytest.mark.thorough

SCENARIOS = 10_000
STRINGS = 100_000
OTHERS = ("v", "e", "r", "lang", "y.g", "utm_source", "x", "", "x.G", "p2.5", "ký hiệu")
FOREIGN = {"utm_source"}
TEXTS = ("plan", "on", "off", "quarters", "2025-06", "2025-11", "2019-01", "1", "nan", "x5_0.5")
LETTERS = "0123456789.,-+eE xrig_gồ%&=?#/<>\"'\\\x00\n\u00a0\u2212\u0301\ud800٣½"


def values_of(one: Assumption, options: tuple[str, ...]) -> tuple[Value, ...]:
    """Every value the assumption may take."""
    if one.form == "option":
        return options
    low, high = round(one.low / one.step), round(one.high / one.step)
    return tuple(round(step * one.step, 6) for step in range(low, high + 1))


def test_ten_thousand_random_scenarios_survive_their_link(vocabulary: Vocabulary) -> None:
    source = random.Random(2025)
    registry = vocabulary.registry
    known = {
        vintage: {code: values_of(registry.find(code), options) for code, options in codes.items()}
        for vintage, codes in vocabulary.allowed.items()
    }
    for _ in range(SCENARIOS):
        vintage = source.choice(list(known))
        values = {
            code: source.choice(values)
            for code, values in known[vintage].items()
            if source.random() < 0.6
        }
        scenario = Scenario(vintage, values)
        language = source.choice(["vi", "en"])
        query = to_query(scenario, registry, language)
        decoded = from_query(pairs_of(f"http://127.0.0.1/?{urlencode(query)}"), vocabulary)
        assert Scenario(decoded.vintage, decoded.by_code) == scenario
        assert decoded.language == language
        assert decoded.notices == ()


def random_pair(codes: list[str], source: random.Random) -> tuple[str, str]:
    code = source.choice(codes) if source.random() < 0.7 else source.choice(OTHERS)
    kind = source.random()
    if kind < 0.3:
        text = source.choice(TEXTS)
    elif kind < 0.6:
        text = f"{source.uniform(-200, 200):.{source.randrange(4)}f}"
    else:
        text = "".join(source.choices(LETTERS, k=source.randrange(9)))
    return code, text


def test_a_hundred_thousand_random_parameters_change_nothing_in_silence(
    vocabulary: Vocabulary,
) -> None:
    source = random.Random(2026)
    registry = vocabulary.registry
    codes = [one.code for one in registry.assumptions]
    for _ in range(STRINGS // 5):
        pairs = [random_pair(codes, source) for _ in range(5)]
        decoded = from_query(pairs, vocabulary)
        named = {(notice.code, notice.given) for notice in decoded.notices}
        for code, text in pairs:
            value = decoded.by_code.get(code)
            used = (
                (value is not None and registry.find(code).text(value) == text)
                or (code, text) in (("v", decoded.vintage), ("lang", decoded.language))
                or (code, text) == ("e", ENGINE_VERSION)
                or (code == "r" and decoded.headlines != ())
            )
            assert used or code in FOREIGN or (code[:40], text[:40]) in named, (code, text)
        assert set(decoded.by_code) <= {code for code, _ in pairs}
        for code, value in decoded.by_code.items():
            one = registry.find(code)
            options = vocabulary.allowed[decoded.vintage][code]
            assert value in options if isinstance(value, str) else one.low <= value <= one.high


def test_a_hundred_thousand_random_strings_raise_nothing(vocabulary: Vocabulary) -> None:
    source = random.Random(2027)
    starts = ("", "http://127.0.0.1:8501/exports?", "?", "x.g=", "http://[", "//", "r=", "v=")
    for _ in range(STRINGS):
        link = source.choice(starts) + "".join(source.choices(LETTERS, k=source.randrange(16)))
        decoded = from_query(pairs_of(link), vocabulary)
        assert decoded.vintage in vocabulary.allowed
