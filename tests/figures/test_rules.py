"""The fitted tables: what is read, and what a damaged one says."""

from pathlib import Path

import pytest

from dakcong.answers.facts import Facts
from dakcong.engine.informed import INFORMATION, KINDS, TOTALS, YEARS_READ
from dakcong.engine.terms import parse
from dakcong.errors import InputError
from dakcong.figures.rules import read_results, read_rules

SOURCES = ["calibration-history-2026", "calibration-totals-2026"]
LEVELS = {"history.csv": tuple(YEARS_READ), "totals.csv": TOTALS}


def damaged(file: Path, old: str, new: str) -> str:
    """What the reader says after one change."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    levels = LEVELS.get(file.name)
    with pytest.raises(InputError) as caught:
        read_rules(file, SOURCES, levels) if levels else read_results(file, SOURCES)
    assert caught.value.key == "error.data"
    return caught.value.message


def first_row(file: Path, start: str) -> str:
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    return next(line for line in lines if line.startswith(start))


def test_every_level_has_a_rule_for_every_month(facts: Facts) -> None:
    rules = facts.catalogue.rules
    assert set(rules) == {
        (level, known, month)
        for level in INFORMATION
        for known in (True, False)
        for month in range(1, 12)
    }


def test_without_a_kind_no_term_is_a_kinds_own(facts: Facts) -> None:
    for (_, known, _), rule in facts.catalogue.rules.items():
        named = {term.kind for term, _ in (*rule.centre, *rule.spread) if term.kind}
        assert named == set() if not known else named <= set(KINDS)


def test_a_cell_stands_where_the_engine_reads_it(facts: Facts, root: Path) -> None:
    row = first_row(root / "data" / "calibration" / "history.csv", "full,known,centre,level,")
    weights = dict(facts.catalogue.rules["full", True, 6].centre)
    term = parse("level")
    assert term is not None
    assert weights[term] == float(row.split(",")[4 + 5])


def test_results_are_there_for_every_level_and_honest_about_their_basis(facts: Facts) -> None:
    results = facts.catalogue.results
    assert {one.information for one in results} == set(INFORMATION)
    assert {one.basis for one in results} == {"out_of_fold", "new_country"}
    whole = [one for one in results if one.kind == "all" and one.kind_known]
    assert len(whole) == 11 * len(INFORMATION)
    for one in whole:
        assert 0.77 < one.held_80 < 0.84
        assert 0.93 < one.held_95 < 0.98
        assert one.score_80 < one.score_95


def test_more_information_never_errs_more_in_june(facts: Facts) -> None:
    june = {
        one.information: one.mape
        for one in facts.catalogue.results
        if one.month == 6 and one.kind == "all" and one.kind_known
    }
    assert june["full"] < june["3y"] < june["2y"] < june["published5"] < june["published"]


LEVEL = "full,known,centre,level,"


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        (LEVEL, "all,known,centre,level,", "column 'information': 'all' is unknown"),
        (LEVEL, "full,some,centre,level,", "column 'kinds': 'some' is unknown"),
        (LEVEL, "full,known,middle,level,", "column 'part': 'middle' is unknown"),
        (LEVEL, "full,known,centre,lev el,", "'lev el' is no term of full"),
        (LEVEL, "full,known,centre,plan,", "'plan' is no term of full; its signals are growth"),
        (LEVEL, "full,known,centre,level@fish,", "'level@fish' names an unknown kind"),
        (LEVEL, "full,known,centre,trend,", "'trend' stands twice in the centre of full"),
        ("full,known,quantile,p90,", "full,known,quantile,p91,", "'p91' is unknown; use one of"),
        ("full,known,quantile,p50,0", "full,known,quantile,p50,1", "do not rise through 0"),
        ("calibration-history-2026\n", "elsewhere\n", "column 'source': 'elsewhere' is unknown"),
        (f"{LEVEL}0.", f"{LEVEL}20.", "is not from -20 to 20"),
        (f"{LEVEL}0.", f"{LEVEL}-20.", "is not from -20 to 20"),
    ],
)
def test_a_damaged_coefficient_is_named(
    data_copy: Path, old: str, new: str, complaint: str
) -> None:
    said = damaged(data_copy / "calibration" / "history.csv", old, new)
    assert said.startswith("history.csv:")
    assert complaint in said


def test_a_number_with_a_comma_is_named(data_copy: Path) -> None:
    file = data_copy / "calibration" / "history.csv"
    row = first_row(file, LEVEL)
    assert "is not a number" in damaged(file, row, row.replace(",0.", ",O.", 1))


def leave_out(file: Path, beginning: str) -> None:
    """Take the rows with this beginning out of a table."""
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [line for line in lines if not line.startswith(beginning)]
    assert len(kept) < len(lines)
    file.write_text("".join(kept), encoding="utf-8")


def test_a_part_that_is_gone_is_named(data_copy: Path) -> None:
    file = data_copy / "calibration" / "history.csv"
    whole = file.read_text(encoding="utf-8")
    leave_out(file, "3y,unknown,spread,")
    with pytest.raises(InputError, match="3y, kinds unknown, has no spread; restore the file"):
        read_rules(file, SOURCES, tuple(YEARS_READ))
    file.write_text(whole, encoding="utf-8")
    leave_out(file, "3y,unknown,quantile,p10,")
    with pytest.raises(InputError, match="3y has no row for quantile p10; restore it"):
        read_rules(file, SOURCES, tuple(YEARS_READ))


def test_a_kind_without_a_spread_is_named(data_copy: Path) -> None:
    file = data_copy / "calibration" / "totals.csv"
    leave_out(file, "published,known,spread_sum,one@invest,")
    with pytest.raises(InputError, match="published has no spread_sum of one@invest; restore it"):
        read_rules(file, SOURCES, TOTALS)


WIDENING = "published,known,spread_sum,away@trade,"


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        (
            "published5,known,centre,growth,",
            "published5,known,centre,level,",
            "'level' is no term of published5",
        ),
        (
            "published,known,centre,growth,",
            "published,known,centre,gap,",
            "'gap' is no term of published; its signals are growth, season, usual_season, away,"
            " uneven, one",
        ),
        (
            WIDENING,
            "published,known,spread,away@trade,",
            "published, kinds known, has spread and spread_sum; keep one of them",
        ),
        (f"{WIDENING}0.", f"{WIDENING}-0.", "is not positive; a spread that is added up has"),
        (
            "published,known,spread_sum,one@trade,",
            "published,known,spread_sum,gap@trade,",
            "'gap@trade' is no term of published",
        ),
        ("published,", "full,", "column 'information': 'full' is unknown"),
        (
            "published,known,spread_sum,one@trade,",
            "published5,known,spread_sum,one@trade,",
            "stands twice in the spread_sum of published5; keep one",
        ),
    ],
)
def test_a_damaged_coefficient_of_totals_is_named(
    data_copy: Path, old: str, new: str, complaint: str
) -> None:
    said = damaged(data_copy / "calibration" / "totals.csv", old, new)
    assert said.startswith("totals.csv:")
    assert complaint in said


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ("full,known,all,6,", "full,known,all,12,", "column 'month': '12' is not a whole number"),
        ("full,known,all,6,", "full,known,all,7,", "column 'month': '7' stands twice for full"),
        ("full,known,all,6,", "full,known,fish,6,", "column 'kind': 'fish' is unknown"),
        (",out_of_fold,1344,", ",fresh,1344,", "column 'basis': 'fresh' is unknown"),
        (",out_of_fold,1344,", ",out_of_fold,0,", "column 'judged': '0' is not a whole number"),
        (",out_of_fold,1344,0.", ",out_of_fold,1344,-0.", "is out of range; write a fraction"),
        (",0.805804,0.942708,", ",0.942708,0.805804,", "column 'held_95': '0.805804' is below"),
        (",0.456384,0.784497,", ",0.784497,0.456384,", "column 'score_95': '0.456384' is below"),
    ],
)
def test_a_damaged_result_is_named(data_copy: Path, old: str, new: str, complaint: str) -> None:
    said = damaged(data_copy / "calibration" / "history_results.csv", old, new)
    assert said.startswith("history_results.csv:")
    assert complaint in said
