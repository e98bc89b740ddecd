"""Numbers of ours are read back as they were written; other words are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dakcong.texts import LANGUAGES, numbers
from dakcong.texts.written import Written, number_written
from dakcong.units import BILLION_VND


@pytest.mark.parametrize(
    ("words", "language", "found"),
    [
        ("92.742\u00a0tỷ đồng", "vi", Written(92742.0, 0, "tỷ đồng")),
        ("2,65\u00a0tỷ USD", "vi", Written(2.65, 2, "tỷ USD")),
        ("+13,6\u00a0%", "vi", Written(13.6, 1, "%")),
        ("\u221232.4%", "en", Written(-32.4, 1, "%")),
        ("+0,5\u00a0điểm phần trăm", "vi", Written(0.5, 1, "điểm phần trăm")),
        ("138,779.1", "en", Written(138779.1, 1, "")),
        ("0", "vi", Written(0.0, 0, "")),
        ("2025", "vi", None),  # a year: thousands would be grouped
        ("trên 95\u00a0%", "vi", None),
        ("từ 2,44 đến 2,89\u00a0tỷ USD", "vi", None),
        ("6 tháng 2025", "vi", None),
        ("tháng 7/2025", "vi", None),
        ("–", "vi", None),
        ("", "vi", None),
    ],
)
def test_what_a_cell_says(words: str, language: str, found: Written | None) -> None:
    assert number_written(words, language) == found


@given(
    st.floats(min_value=-1e9, max_value=1e9),
    st.integers(min_value=0, max_value=3),
    st.sampled_from(LANGUAGES),
)
def test_what_was_written_is_read_back(value: float, decimals: int, language: str) -> None:
    words = numbers.printed(value, BILLION_VND, language, decimals)
    found = number_written(words, language)
    assert found is not None
    assert found.value == pytest.approx(round(value, decimals), abs=1e-9)
    assert (found.decimals, found.unit) == (decimals, numbers.unit_name(BILLION_VND, language))
