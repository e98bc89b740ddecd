"""What does not fit the figures (choices, indicators, calibration) is named at the start."""

from pathlib import Path

import pytest

from dakcong.answers.loading import load_facts
from dakcong.errors import InputError
from dakcong.figures import checksums

pytestmark = pytest.mark.thorough  # 70 loads of a whole folder

EXPORTS = 'pairs = { plan_growth = "plan", goal_growth = "goal" }'
RANGE_ROW = (
    "trade,remainder,6,-0.5958,-0.3303,-0.1499,0.2892,0.5890,1.1093,98,2094,growth-ranges-2026\n"
)

# File, what is changed to what, and what the message must name.
COVERAGE = "calibration/coverage.csv"
DAMAGE = [
    ("choices.toml", '"plan@nq19-2025", "plan_g', '"plan@nq20", "plan_g', "plan@nq20"),
    ("choices.toml", 'level = "plan_less_remainder"', 'level = "guess"', "guess"),
    ("choices.toml", 'indicator = "exports"', 'indicator = "export"', "export"),
    ("choices.toml", 'code = "plan"', 'cod = "plan"', "cod"),
    ("choices.toml", 'code = "press"', 'code = "plan"', "plan"),
    ("choices.toml", 'vintage = "2025-08"', 'vintage = "2025-13"', "2025-13"),
    ("choices.toml", 'vintage = "2025-08"', 'vintage = "2025-12"', "2025-12"),
    ("choices.toml", 'default_vintage = "2025-06"', "", "default_vintage"),
    ("choices.toml", '"2025-06"', '"2025-07"', "default_vintage '2025-07'"),
    ("choices.toml", EXPORTS, "pairs = { }", "pairs"),
    ("choices.toml", EXPORTS, 'pairs = { plan_growth = "plna" }', "plna"),
    (
        "choices.toml",
        '[[base]]\nindicator = "retail_sales"',
        '[[base]]\nindicator = "iip"',
        "retail_sales",
    ),
    ("choices.toml", "[[reading]]", "[[readings]]", "readings"),
    ("indicators.toml", 'kind = "trade"', 'kind = "trad"', "trad"),
    ("indicators.toml", 'form = "flow"', 'form = "flwo"', "flwo"),
    ("indicators.toml", 'unit = "million USD"', 'unit = "million EUR"', "million EUR"),
    ("indicators.toml", '["goal", "plan"]', '["goals", "plan"]', "goals"),
    ("indicators.toml", '["goal", "plan"]', "[]", "targets"),
    ("indicators.toml", 'letter = "r"', 'letter = "x"', "letter"),
    ("indicators.toml", "[exports]", "exports = 3\n[other]", "exports"),
    ("indicators.toml", 'kind = "trade"', 'sort = "trade"', "sort"),
    ("sources.toml", "license = ", "licence = ", "license"),
    (COVERAGE, "held_80", "held_90", "held_80"),
    (COVERAGE, "out_of_fold,6,0,10,449,8017,0.", "out_of_fold,6,0,10,449,8017,62.", "held_80"),
    (COVERAGE, "out_of_fold,6,0,10,449,", "out_of_fold,6,0,10,0,", "series"),
    (COVERAGE, "out_of_fold,6,0,", "out_of_fold,12,0,", "month"),
    (COVERAGE, "out_of_fold,6,0.1,0.2", "out_of_fold,6,0.15,0.2", "low"),
    (COVERAGE, "out_of_fold,6,0.1,0.2", "out_of_fold,6,0.1,0.1", "high"),
    (COVERAGE, "out_of_fold,6,0.3,10", "out_of_fold,6,0.3,9", "month 6"),
    (COVERAGE, ",0.7901,0.9454,", ",0.9454,0.7901,", "held_95"),
    ("calibration/growth_ranges.csv", RANGE_ROW, "", "after month 6"),
    (COVERAGE, "calibration-totals-2026", "nowhere", "nowhere"),
    (COVERAGE, "out_of_fold,6,0,10,449,8017,0.", "out_of_fold,6,0,10,449,8017,-0.", "held_80"),
    (COVERAGE, ",0.9454,", ",1.9454,", "held_95"),
    ("calibration/growth_ranges.csv", "-0.5958", "-1.5958", "p0_5"),
    ("calibration/growth_ranges.csv", "growth-ranges-2026", "nowhere", "nowhere"),
    ("calibration/seasonal_profile.csv", "exports,7,0.0865", "exports,7,-0.0865", "'share'"),
    ("calibration/seasonal_profile.csv", "gso-seasonal-2026", "nowhere", "nowhere"),
    ("calibration/totals_results.csv", "calibration-totals-2026", "nowhere", "nowhere"),
    ("calibration/seasonal_profile.csv", "exports,7,", "exports,8,", "month"),
    (
        "calibration/seasonal_profile.csv",
        "exports,12,0.08776,gso-seasonal-2026\n",
        "",
        "has 11 months",
    ),
    ("assumptions.toml", 'rule = "persistence"', 'rule = "persistance"', "persistance"),
    ("assumptions.toml", 'indicator = "exports"', 'indicator = "export"', "export"),
    ("assumptions.toml", '["calibration-totals-2026"]', '["nowhere"]', "nowhere"),
    ("assumptions.toml", 'code = "x.s"', 'code = "x.zz"', "x.s"),
    ("assumptions.toml", 'code = "x.s"', 'code = "z.s"', "z.s"),
    ("assumptions.toml", 'code = "x.q3"', 'code = "x.q5"', "x.q3"),
    ("assumptions.toml", 'code = "i.h"', 'code = "i.hh"', "i.h"),
    ("assumptions.toml", 'id = "exports.spread"', 'id = "exports.sprad"', "exports.sprad"),
    ("assumptions.toml", 'id = "cautious"', 'id = "cautios"', "preset.cautios"),
    ("assumptions.toml", 'unit = "days"', 'unit = "hours"', "hours"),
    ("assumptions.toml", "default = 2.1\n", "default = 2.15\n", "2.15"),
    ("assumptions.toml", "at = 0.2", "at = 2", "at is 2"),
    ("assumptions.toml", 'size = "x.uz"', 'size = "x.cf"', "x.cf"),
    ("assumptions.toml", "quarter = 1", "quarter = 5", "quarter is 5"),
    ("assumptions.toml", 'known_on = "2025-07"', 'known_on = "July"', "July"),
    ("choices.toml", 'reason = "reading.exports.2025_06.plan"', 'reason = "plan"', "'plan'"),
    ("choices.toml", 'code = "plan"', 'code = "a&b=c"', "a&b=c"),
    ("indicators.toml", 'letter = "r"', 'letter = "re"', "re"),
    ("indicators.toml", 'unit = "billion VND"', 'unit = "percent"', "percent"),
    ("indicators.toml", '["goal", "plan"]', '["goal", "growth"]', "growth"),
    ("indicators.toml", "[department]", '[depart]\nform = "count"\n[department]', "[depart]"),
    ("sources.toml", 'processing = "none"', 'processing = "nothing"', "processing.nothing"),
    ("sources.toml", 'date_published = "2025-07"', 'date_published = "2025-13"', "2025-13"),
    ("sources.toml", 'date_published = "2025-07"', 'date_published = "07/2025"', "07/2025"),
    (
        "sources.toml",
        'confidence = "medium"',
        'confidence = "sure"',
        "use one of high, medium, low",
    ),
    ("sources.toml", 'url_main = "https:', 'url_main = "javascript:', "url_main"),
    ("calibration/seasonal_profile.csv", "exports,7,0.0865", "exports,7,0.0365", "add up to"),
    ("assumptions.toml", 'rule = "quantile"', 'rule = "quantil"', "quantil"),
]


@pytest.mark.parametrize(
    ("file", "old", "new", "named"), DAMAGE, ids=[f"{one[0]}-{one[3]}" for one in DAMAGE]
)
def test_what_does_not_fit_is_named_at_the_start(
    data_copy: Path, file: str, old: str, new: str, named: str
) -> None:
    path = data_copy / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    # What was computed wrongly comes with sums of its own.
    sums = checksums.written(data_copy)
    (data_copy / checksums.FOLDER / checksums.FILE).write_text(sums, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_facts(data_copy)
    assert path.name in caught.value.message
    assert named in caught.value.message


@pytest.mark.parametrize(
    ("file", "row"),
    [("totals.csv", "published,known,spread_sum,one@trade"), ("seasonal_profile.csv", "exports")],
)
def test_a_projected_indicator_without_calibration_is_named(
    data_copy: Path, file: str, row: str
) -> None:
    path = data_copy / "calibration" / file
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(one for one in lines if not one.startswith(row)), encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_facts(data_copy)
    assert file in caught.value.message
    assert row.rpartition(",")[2] in caught.value.message
