"""What land that is let adds to industry: the result, and the way to it."""

from dakcong.answers.facts import Facts
from tests.boards.test_parks import lines


def test_land_that_is_let_adds_to_industry_by_what_the_reader_gives(facts: Facts) -> None:
    shown = lines(facts, ("lang", "en"), ("i.lh", "20"))
    assert any("No source gives them, so they count as 0" in one for one in shown)
    given = {"i.h": "15", "i.g": "8.5", "i.bw": "5", "i.dw": "20", "i.ew": "2", "i.lo": "0.05"}
    shown = lines(facts, ("lang", "en"), ("i.lh", "20"), *given.items())
    # 20 ha x 0.05 % x 73 % = 0.73 % of the rest: 0.52 x 1.085 x 0.0073 = 0.4119 points.
    said = next(one for one in shown if one.startswith("text In 2025 as a whole"))
    assert "from +11.62% to +12.03%: +0.41 percentage points" in said
    assert "button Take back these actions" in shown


def test_the_way_to_the_result_says_what_is_still_to_set(facts: Facts) -> None:
    def said(*pairs: tuple[str, str]) -> str:
        shown = lines(facts, *pairs)
        return shown[shown.index("question Where is the result?") + 1]

    land, weights = ("i.lh", "20"), {"i.bw": "5", "i.dw": "20", "i.ew": "2"}
    assert "Still to set: More land of parks and clusters let (ha); Output of" in said()
    assert "Weight of mining (%)." in said()
    assert said(land, *weights.items()).endswith(
        "Still to set: Output of a hectare let, of all manufacturing (%)."
        " The month of the start is optional: without one every remaining month counts."
    )
    assert "All is set" in said(land, ("i.lo", "0.05"), *weights.items())
