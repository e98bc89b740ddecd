import numpy as np
import pytest

from dakcong.engine.terms import parse

SIGNALS = {"growth": np.array([0.1, -0.2]), "level": np.array([0.04, 0.1]), "gap": np.full(2, 0.16)}
KINDS = np.array(["trade", "retail"])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one", [1, 1]),
        ("growth", [0.1, -0.2]),
        ("growth-level", [0.06, -0.3]),
        ("growth@retail", [0, -0.2]),
        ("one@trade", [1, 0]),
        # ln(|growth| + 0.005) and ln(|growth - level| + 0.005).
        ("ln growth", np.log([0.105, 0.205])),
        ("ln growth-level", np.log([0.065, 0.305])),
        # gap 0.16 against 0.05: ln(0.165 / 0.055) = ln 3.
        ("growth*gap", [0.1 * np.log(3), -0.2 * np.log(3)]),
        ("growth-level*gap@trade", [0.06 * np.log(3), 0]),
    ],
)
def test_terms_by_hand(text: str, expected: list[float]) -> None:
    term = parse(text)
    assert term is not None
    assert term.values(SIGNALS, KINDS) == pytest.approx(np.array(expected))


@pytest.mark.parametrize(
    "text", ["", "Growth", "growth-", "growth+level", "growth*level", "ln ", "growth@", "a-b-c"]
)
def test_other_text_is_no_term(text: str) -> None:
    assert parse(text) is None
