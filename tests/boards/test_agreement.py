"""Whether the published figures agree, as it is seen: true figures, and one of them falsified."""

from pathlib import Path

import pytest

from dakcong.answers.boards.agreement import agreement
from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.answers.reader import Reader, arrived
from dakcong.shows import Control, Part, Text
from tests.boards.words import tables_of, words_of


def reader_of(facts: Facts, *pairs: tuple[str, str]) -> Reader:
    return arrived(facts, [*pairs, ("lang", "en")])[0]


def texts_of(parts: list[Part]) -> list[Text]:
    return [one for part in parts for one in part["content"] if one["kind"] == "text"]


def toned(parts: list[Part], tone: str) -> list[str]:
    return [one["words"] for one in texts_of(parts) if one["tone"] == tone]


def choices_of(parts: list[Part]) -> list[Control]:
    return [one["control"] for part in parts for one in part["content"] if one["kind"] == "choice"]


def test_figures_that_agree_say_so_and_give_their_bounds(facts: Facts) -> None:
    found = agreement(reader_of(facts), "exports")
    assert toned(found, "success") == ["The published figures agree."]
    assert toned(found, "error") == []
    bounds = tables_of(found)[0]
    assert bounds["columns"] == ["Measure", "Lowest (million USD)", "Highest (million USD)"]
    first = dict(zip(("measure", "low", "high"), bounds["rows"][0], strict=True))
    # 2.235 less 715 for the last six months leaves 1.520 exactly; both printed in the resolution.
    assert (first["low"], first["high"]) == ("1,520.0", "1,520.0")


def test_the_readings_can_be_chosen_with_their_reasons(facts: Facts) -> None:
    level, base = choices_of(agreement(reader_of(facts, ("x.y", "press")), "exports"))
    assert (level["move"], level["code"], level["value"]) == ("set", "x.y", "press")
    assert [one["id"] for one in level["options"]] == ["plan", "press"]
    assert "715" in level["options"][0]["name"]
    assert (base["code"], base["value"]) == ("x.b", "resolution")


def test_a_reading_without_another_says_why(facts: Facts) -> None:
    found = agreement(reader_of(facts), "retail_sales")
    assert choices_of(found) == []
    assert any("92,742 billion VND, as published" in one for one in toned(found, "text"))


def test_figures_that_the_reading_leaves_out_say_what_they_contradict(facts: Facts) -> None:
    conflicts = tables_of(agreement(reader_of(facts), "exports"))[-1]
    printed = {row[1].split("”")[0].strip("“"): row[2] for row in conflicts["rows"]}
    # 1.485 is not 2.235 less 715, which is 1.520.
    assert printed["1 485 millions de dollars"] == "Year to date"
    assert len(conflicts["rows"]) == 5


def test_east_and_west_far_apart_are_a_warning(facts: Facts) -> None:
    # Retail: merged 92.742 up 16 %, West 59.200 up 10,9 %; 33.542 is left for the East, after
    # 92.742/1,16 - 59.200/1,109 = 79.950 - 53.381 = 26.569: +26,2 %.
    (words,) = toned(agreement(reader_of(facts), "retail_sales"), "warning")
    assert "was up 26.2% (24.4% to 29.8% from rounding)" in words
    assert "former Đắk Lắk up 10.9%" in words
    # Exports: 1.520 up 28,7 % less 1.293 up 27,9 %: 227 / (1.181 - 1.011) = +33,5 %: plausible.
    exports = agreement(reader_of(facts), "exports")
    assert toned(exports, "warning") == []
    assert any("plausible" in one for one in toned(exports, "text"))


def test_an_index_is_not_added_up(facts: Facts) -> None:
    found = agreement(reader_of(facts, ("v", "2025-11")), "iip")
    assert any("no amounts to reconcile" in one for one in toned(found, "text"))
    # The committee's +12,29 % stands beside the statistics office's +10,86 %.
    (conflicts,) = tables_of(found)
    assert [row[2] for row in conflicts["rows"]] == ["not compared"]


def test_an_index_without_a_figure_says_so(facts: Facts) -> None:
    found = agreement(reader_of(facts), "iip")
    assert toned(found, "info") != []
    assert words_of(found) == ["", *toned(found, "info")]


# Issue 2: one printed share is another, in the number and in the words of the source.
@pytest.mark.parametrize(
    ("indicator", "right", "wrong", "named"),
    [
        ("retail_sales", ("50.8", "50,8%"), ("58.8", "58,8%"), ["92.742", "182.281", "58,8%"]),
        ("exports", ("68", "68%"), ("78", "78%"), ["2.235", "715", "78%"]),
    ],
)
def test_a_falsified_figure_is_named_with_what_it_contradicts(
    data_copy: Path,
    indicator: str,
    right: tuple[str, str],
    wrong: tuple[str, str],
    named: list[str],
) -> None:
    path = data_copy / "figures.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    start = f"{indicator},merged,2025,6,plan_share,{right[0]},"
    (place,) = [number for number, line in enumerate(lines) if line.startswith(start)]
    lines[place] = lines[place].replace(right[0], wrong[0], 1).replace(right[1], wrong[1], 1)
    path.write_text("\n".join(lines), encoding="utf-8")
    found = agreement(reader_of(load_facts(data_copy)), indicator)
    (words,) = toned(found, "error")
    assert [one for one in named if one not in words] == []
    assert toned(found, "success") == []
    # Bounds of figures that cannot all be true would be bounds of nothing.
    assert [one for part in found for one in part["content"] if one["kind"] == "fold"] == []
