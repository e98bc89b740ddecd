"""What the form would not send is not published by command either, or after others have."""

from pathlib import Path

import pytest

from dakcong.answers.edition import facts_in_force
from dakcong.answers.entry.checks import checked
from dakcong.answers.publishing import publish
from dakcong.errors import InputError
from dakcong.store import Content, Store
from tests.answers.test_publishing import FIGURE, SOURCE, store, submitted
from tests.store.conftest import AN, BINH

__all__ = ["store"]


@pytest.mark.parametrize(
    ("cells", "key", "words"),
    [
        ({"value": "2.010"}, "blocked", "column 'value'"),
        ({"unit": "billion VND"}, "blocked", "“billion VND” is not the unit of this figure"),
        # The months so far of a release cannot end after it.
        ({"month": "9"}, "blocked", "cannot stand in the release"),
        (
            {"measure": "month_level", "value": "262000", "as_printed": "262.000 triệu USD"},
            *("asked", "1,000 times"),
        ),
    ],
)
def test_what_the_form_would_not_send_is_not_published(
    data_copy: Path, store: Store, cells: dict[str, str], key: str, words: str
) -> None:
    number = submitted(store, **cells)
    with pytest.raises(InputError) as refused:
        publish(data_copy, store, BINH, number, 2)
    assert refused.value.key == f"store.checks.{key}"
    assert words in refused.value.message
    assert store.edition() == 0
    assert store.submission(number).state == "submitted"


def test_what_is_unusual_is_published_with_a_written_reason(data_copy: Path, store: Store) -> None:
    row = {**FIGURE, "measure": "month_level", "value": "262000", "as_printed": "262.000 triệu USD"}
    found = checked(facts_in_force(data_copy), [row], [SOURCE["id"]]).asked
    reasons = {one.key: "đúng như báo cáo" for one in found}
    said = Content(figures=(row,), sources=(SOURCE,), reasons=reasons)
    number = store.create(AN, "2025-08", said).id
    store.submit(AN, number, 1)
    assert publish(data_copy, store, BINH, number, 2) == 1


def test_what_is_known_is_not_published_again(data_copy: Path, store: Store) -> None:
    publish(data_copy, store, BINH, submitted(store), 2)
    again = submitted(store)
    with pytest.raises(InputError) as refused:
        publish(data_copy, store, BINH, again, 2)
    assert refused.value.key == "store.checks.known"
    assert store.edition() == 1
