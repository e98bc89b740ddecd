"""What the parks page says in words: names, what sources leave open, what is told apart."""

import pytest

from dakcong.answers.boards.parks import parks
from dakcong.answers.facts import Facts
from dakcong.answers.reader import arrived
from dakcong.answers.words.parks import park_name
from dakcong.texts import LANGUAGES
from tests.boards.test_parks import lines
from tests.golden.page_lines import lines_of_parts


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("vi", ("gần 310 ha (1/2018) và 235,25 ha (khoảng 2020), chênh khoảng 75 ha",)),
        ("en", ("nearly 310 ha (January 2018) and 235.25 ha (about 2020), about 75 ha apart",)),
        ("vi", ("nêu tên 4 khu", "không nói đó có phải là một trong 2 khu ấy không")),
        ("en", ("it names 4", "do not say whether it is one of those 2")),
    ],
)
def test_what_two_sources_leave_open_is_said_alike_in_both_languages(
    facts: Facts, language: str, said: tuple[str, ...]
) -> None:
    # "8 cụm hoạt động gần 310 ha" and "8 cụm, 235,25 ha" leave 74.75; of the 6 parks of July 2025
    # 4 have a name, and Hòa Hiệp 1 is of another source.
    shown = lines(facts, language=language)
    assert any(all(one in line for one in said) for line in shown)


def test_how_long_land_lasts_is_by_the_pace_that_was_entered_in_both_languages(
    facts: Facts,
) -> None:
    for language, said in {"vi": "(theo mức đã nhập)", "en": "(at the pace entered)"}.items():
        assert any(said in one for one in lines(facts, ("kr", "50"), language=language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_two_places_for_land_that_is_let_say_how_they_differ(
    facts: Facts, language: str
) -> None:
    reader, _arrival = arrived(facts, [("lang", language)])
    shown = lines(facts, language=language)
    heading = shown.index(f"header {reader.text('leased.heading')}")
    assert any(reader.text("parks.field_kl") in one for one in shown[heading : heading + 3])


def test_words_for_several_are_translated_and_proper_names_stay(facts: Facts) -> None:
    vi, en = (arrived(facts, [("lang", one)])[0] for one in ("vi", "en"))
    for one in facts.catalogue.parks:
        assert park_name(vi, one) == one.name
        if one.several:
            assert not {"cụm", "khu", "KCN", "CCN", "phía"} & set(park_name(en, one).split())
    named = {park_name(vi, one): park_name(en, one) for one in facts.catalogue.parks}
    assert named["22 cụm công nghiệp"] == "22 industrial clusters"
    assert named["KCN Hòa Hiệp 1"] == "KCN Hòa Hiệp 1"


@pytest.mark.parametrize(
    ("language", "park", "cluster"),
    [
        ("en", "industrial park", "industrial cluster"),
        ("vi", "khu công nghiệp", "cụm công nghiệp"),
    ],
)
def test_the_first_kcn_and_ccn_are_said_in_full(
    facts: Facts, language: str, park: str, cluster: str
) -> None:
    reader, _arrival = arrived(facts, [("lang", language)])
    words = "\n".join(one for one in lines_of_parts(parks(reader)) if one.startswith("text - **"))
    for short, said, name in (("KCN", park, "Hòa Hiệp 1"), ("CCN", cluster, "Tân An")):
        before, _, after = words.partition(short)
        assert after.startswith(f") {name}")
        assert before.rpartition("[")[2].startswith(f"{said}](#term-industrial_")
        assert f"({short})" not in after
