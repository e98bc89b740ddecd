"""What every board hands the browser to write and to judge by."""

import pytest

from dakcong.answers.boards.fixed import fixed
from dakcong.texts import LANGUAGES


def test_quantiles_are_those_of_printed_tables() -> None:
    # t with 3 degrees of freedom: 1.638 for 0.90, 2.353 for 0.95, 3.182 for 0.975. A year end that
    # is passed with 80 % lies at the quantile of 0.20: -0.978.
    found = fixed("vi", "")["quantiles"]
    assert found["p90"] == pytest.approx(1.638, abs=5e-4)
    assert found["p10"] == pytest.approx(-1.638, abs=5e-4)
    assert found["p97_5"] == pytest.approx(3.182, abs=5e-4)
    assert found["fair_50"] == pytest.approx(0, abs=1e-12)
    assert found["fair_80"] == pytest.approx(-0.978, abs=5e-4)
    assert found["fair_95"] == pytest.approx(-2.353, abs=5e-4)


def test_both_languages_name_twelve_months_and_leave_their_places_open() -> None:
    for language in LANGUAGES:
        found = fixed(language, "")
        assert len(set(found["months"])) == 12
        assert "{value}" in found["default"]
        assert "{count}" in found["away"]
    assert fixed("vi", "")["months"][6] == "tháng 7"
    assert fixed("en", "")["months"][6] == "July"
