"""A moved slider, the address, and the link that somebody else opens."""

from collections.abc import Callable
from typing import Any

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.moves.links import headlines, open_link
from dakcong.engine import ENGINE_VERSION
from dakcong.scenario.link import Vocabulary, to_query

pytestmark = pytest.mark.browser

# Page, what has to be said first, the slider of growth, and its default.
BOARDS = [
    pytest.param("/exports", "", "x.g", "29.6", id="exports"),
    pytest.param("/retail_sales", "", "r.g", "10.7", id="retail_sales"),
    pytest.param("/industry", "i.h=15", "i.g", "8.1", id="industry"),
]


@pytest.mark.parametrize(("path", "said", "code", "default"), BOARDS)
def test_a_moved_slider_changes_everything_and_the_link_carries_it(
    visit: Callable[..., Any], path: str, said: str, code: str, default: str
) -> None:
    one = visit(f"{path}?{said}")
    assert one.query[code] == default
    before, shapes = one.answer, one.shapes
    moved = f"{float(default) + 2:g}"
    one.press(code, "Shift+ArrowRight", 20).has(**{code: moved})
    after = one.answer
    assert [name for name in before if before[name] == after[name]] == []
    assert [one for one, other in zip(shapes, one.shapes, strict=True) if one == other] == []
    assert one.query["v"] == "2025-06"
    assert one.query["e"] == ENGINE_VERSION

    assert one.reload().answer == after
    assert one.query[code] == moved

    link = one.share()
    # Somebody else's browser, which would speak English by itself.
    other = visit(link, language="en")
    assert other.answer == after
    assert other.notice.startswith("Đã có số liệu mới hơn: 11 tháng 2025.")
    english = visit(link.replace("lang=vi", "lang=en"), language="en")
    assert english.digits() == other.digits() != []
    assert english.notice.startswith("Newer figures exist: first 11 months of 2025.")
    assert english.answer["sliders"] == after["sliders"]


def test_the_industry_page_asks_for_the_first_half_and_takes_the_figure_of_the_west(
    visit: Callable[..., Any],
) -> None:
    one = visit("/industry")
    assert "Chưa có số liệu" in one.headline
    assert one.metrics == []
    assert "i.h" not in one.query
    one.page.locator(".live-controls [data-action=set]").click()
    # 0.48 x 15.26 + 0.52 x 8.2 = 11.59.
    one.has(i_h="15.26", i_g="8.2")
    assert "tăng 11,6 %" in one.headline.replace("\u00a0", " ")
    one.page.locator(".live-controls [data-action=reset]").click()
    one.page.locator(".live-typed-i_h").wait_for()
    one.settle()
    assert "i.h" not in one.query
    assert one.metrics == []
    # So does the reset of everything; and the panel is there again when it is needed again.
    one.page.locator(".live-controls [data-action=set]").click()
    one.has(i_h="15.26")
    one.page.locator("[data-reset=reset_all]").click()
    one.page.locator(".live-controls [data-action=set]").click()
    one.has(i_h="15.26")
    one.press("i.h", "Shift+ArrowRight").has(i_h="15.27")


def test_the_address_carries_every_assumption(
    visit: Callable[..., Any], facts: Facts, vocabulary: Vocabulary
) -> None:
    one = visit("/?i.h=15")
    scenario, _read = open_link(facts, vocabulary, list(one.query.items()))
    assert one.query == to_query(scenario, facts.registry, "vi")
    assert {"x.g", "r.g", "i.g", "i.h"} <= one.query.keys()


def test_the_copied_link_carries_the_results_in_its_own_words(
    visit: Callable[..., Any], facts: Facts, vocabulary: Vocabulary
) -> None:
    one = visit("/retail_sales?r.g=4.5")
    link = one.share()
    assert link.startswith(one.base_url + "/retail_sales?")
    scenario, read = open_link(facts, vocabulary, list(one.query.items()))
    sent = open_link(facts, vocabulary, visit(link).query.items())[0]
    assert sent == scenario
    assert read.headlines == ()
    assert all(
        f"{one.letter}{one.median:.10g}_{one.probability:.10g}" in link
        for one in headlines(facts, scenario)
    )


# Of all that happens to links one of each kind; see tests/served/test_first_look.py.
@pytest.mark.parametrize("query", ["v%3D2025-06%26x.g%3D5", "x.g=5&mibextid=Zif."])
def test_a_link_that_suffered_on_its_way_opens_without_a_word(
    visit: Callable[..., Any], query: str
) -> None:
    one = visit(f"/exports?{query}").has(x_g="5")
    assert one.notice == ""
    # The page runs at the address that stands there now.
    assert one.reload().has(x_g="5").notice == ""


def test_the_link_to_send_is_short_and_says_so_when_its_end_is_lost(
    visit: Callable[..., Any],
) -> None:
    one = visit("/exports").press("x.g", "Shift+ArrowRight", 1).has(x_g="29.7")
    link = one.share()
    assert len(link.removeprefix(one.base_url)) < 150 - len("https://dakcong.daklak.gov.vn")
    assert "&x.g=29.7&lang=vi&r=" in link
    other = visit(link, language="en")
    assert other.query["x.g"] == "29.7"
    assert "cắt" not in other.notice
    cut = visit(link.partition(".7&lang")[0])
    assert cut.query["x.g"] == "29.6"
    assert "x.g=29" in cut.notice
    assert "Liên kết bị cắt khi gửi" in cut.notice


def test_a_misspelled_path_opens_the_page_meant(visit: Callable[..., Any]) -> None:
    one = visit("/Exports.html?x.g=5").at("exports").has(x_g="5")
    assert one.notice == ""
