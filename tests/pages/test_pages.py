"""Every page through streamlit_app.py, in both languages, with links good and bad."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dakcong.answers.defaults import complete
from dakcong.answers.facts import Facts
from dakcong.answers.outlooks import Answer, answer
from dakcong.texts import numbers, say
from dakcong.ui import session

PAGES = ("overview", "exports", "retail_sales", "industry", "figures", "methods")


@pytest.fixture(autouse=True)
def fresh_facts() -> Iterator[None]:
    session.facts.clear()
    yield
    session.facts.clear()


def opened(root: Path, page: str, **query: str) -> AppTest:
    """A page with a query; x_g stands for x.g."""
    app = AppTest.from_file(str(root / "streamlit_app.py"), default_timeout=60)
    for code, value in query.items():
        app.query_params[code.replace("_", ".")] = value
    app.run()
    if page != "overview":
        app.switch_page(f"pages/{page}.py")
        app.run()
    return app


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page_opens(root: Path, page: str, language: str) -> None:
    app = opened(root, page, lang=language)
    assert not app.exception
    assert not app.error
    assert app.title[0].value == say(language, f"heading.{page}", year=2025)


def test_a_link_restores_its_widgets(root: Path) -> None:
    app = opened(root, "exports", x_g="7.5", x_t="plan", lang="vi")
    assert app.slider(key="slider_x_g").value == 7.5
    assert app.text_input(key="typed_slider_x_g").value == "7,5"
    assert app.radio(key="choice_slider_x_t").value == "plan"
    assert not app.warning


def test_a_damaged_link_gives_the_default_and_says_so(root: Path) -> None:
    app = opened(root, "exports", x_g="999", zz="1", lang="vi")
    assert app.slider(key="slider_x_g").value == 11.9
    (warning,) = app.warning
    assert "x.g=999" in warning.value
    assert "zz=1" in warning.value


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_number_on_screen_is_the_engines(root: Path, facts: Facts, language: str) -> None:
    found = answer(facts, "retail_sales", complete(facts, "2025-06", {"r.g": 5.0}))
    assert isinstance(found, Answer)
    app = opened(root, "retail_sales", r_g="5", lang=language)
    shown = numbers.amount(found.outlook.year_end(), "billion VND", language)
    assert app.metric[0].value == shown


def test_a_moved_slider_moves_the_number(root: Path) -> None:
    app = opened(root, "retail_sales", lang="vi")
    before = app.metric[0].value
    app.slider(key="slider_r_g").set_value(20.0).run()
    assert app.metric[0].value != before
    assert app.text_input(key="typed_slider_r_g").value == "20"
    # 92 742 + 86 668.83 * 1.2 = 196 744.6.
    assert app.metric[0].value == "196.745\u00a0tỷ đồng"


def test_industry_asks_for_an_assumption_and_never_shows_green(root: Path) -> None:
    app = opened(root, "industry", lang="vi")
    assert not app.metric
    words = " ".join(one.value for one in app.markdown)
    assert ":gray-badge[" in words
    assert ":green-badge[" not in words
    app.button(key="assume").click().run()
    # 0.48 * 15 + 0.52 * 7.9 = 11.3 %.
    assert app.metric[0].value == "+11,3\u00a0%"


def test_damaged_data_is_one_message_in_both_languages(
    root: Path, data_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (data_copy / "sources.toml").unlink()
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    app = opened(root, "overview")
    assert not app.exception
    assert [one.value for one in app.error] == [
        say(language, "error.data", message=app.error[0].value.partition(": ")[2])
        for language in ("vi", "en")
    ]
    assert "sources.toml is missing" in app.error[0].value
