import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.words.evidence import event_words, range_words, unusual

SPACE = "\u00a0"


def plain(words: str) -> str:
    return words.replace(SPACE, " ")


def test_a_range_says_what_it_rests_on(facts: Facts) -> None:
    # Trade after June: 80 % from -14.99 to +28.92 %, 95 % from -33.03 to +58.90 %.
    words = plain(range_words(facts, facts.registry.find("x.g"), "2025-06", "vi"))
    assert "98 chuỗi thật" in words
    assert "2.094 lượt năm" in words
    assert "80 % nằm từ −15,0 % đến +28,9 %, 95 % từ −33,0 % đến +58,9 %" in words


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_number_has_a_range_in_words(facts: Facts, language: str) -> None:
    for one in facts.registry.assumptions:
        if one.form == "number":
            assert range_words(facts, one, "2025-06", language)


def test_an_unusual_value_gets_a_suggestion(facts: Facts) -> None:
    one = facts.registry.find("x.g")
    assert unusual(facts, one, "2025-06", 11.9, "vi") == ""
    said = plain(unusual(facts, one, "2025-06", 60.0, "vi"))
    assert said.startswith("+60,0 % nằm ngoài")
    assert said.endswith("(−33,0 % đến +58,9 %). Gợi ý: +58,9 %.")
    far = plain(unusual(facts, one, "2025-06", 115.0, "en"))
    assert far.startswith("+115.0% lies outside even")
    assert far.endswith("Suggested: +58.9%.")


def test_an_event_says_when_and_what(facts: Facts) -> None:
    flood = facts.catalogue.events["flood-2025-11"]
    words = event_words(flood, "vi")
    assert words.startswith("15/11/2025 – 21/11/2025: Lũ lịch sử")
    assert "July 2025: Coffee price" in event_words(
        facts.catalogue.events["coffee-fall-2025-07"], "en"
    )
