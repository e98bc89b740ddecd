"""What actions add to months, by hand."""

import pytest

from dakcong.engine.gains import Gain, Product, added
from dakcong.errors import InputError

# 0.2 of a month of a section whose weight is 0.3 (by its code) or 0.5 (by its place).
PART = (Product(scale=0.4, drivers=("size",)), Product(scale=0.1))
SETTINGS = {"size": 0.25, "w": 0.3, "v": 0.6, "from": 0.08, "later": 0.1, "wait": 0.01}
MONTHS = (7, 8, 9, 10, 11, 12)


def test_a_weight_times_what_is_added_to_the_section() -> None:
    found = added([Gain(products=PART, weights=("w",))], SETTINGS, MONTHS)
    assert found == pytest.approx([0.06] * 6)


def test_the_share_of_a_section_or_what_the_weights_leave() -> None:
    assert added([Gain(products=PART, section=1)], SETTINGS, (7,), (0.5, 0.5)) == [0.1]
    rest = Gain(products=PART, weights=("w", "v"), rest=True)
    assert added([rest], SETTINGS, (7,)) == pytest.approx([0.2 * 0.1])
    with pytest.raises(InputError):
        added([rest], {**SETTINGS, "v": 0.8}, (7,))


def test_it_begins_with_the_latest_start_and_waits() -> None:
    one = Gain(products=PART, weights=("w",), starts=("from", "later"))
    assert added([one], SETTINGS, MONTHS) == pytest.approx([0, 0, 0, 0.06, 0.06, 0.06])
    waiting = Gain(products=PART, weights=("w",), starts=("from", "later"), delay="wait")
    assert added([waiting], SETTINGS, MONTHS) == pytest.approx([0, 0, 0, 0, 0.06, 0.06])


def test_what_several_add_is_a_sum() -> None:
    two = [Gain(products=PART, weights=("w",)), Gain(products=PART, section=0)]
    assert added(two, SETTINGS, (12,), (0.5,)) == pytest.approx([0.16])


def test_it_names_every_setting_that_it_needs() -> None:
    one = Gain(products=PART, weights=("w",), starts=("from",), delay="wait")
    assert one.drivers == {"size", "w", "from", "wait"}
