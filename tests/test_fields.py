"""Tables of files as records: what fits, what is named, words in two languages."""

from dataclasses import dataclass

import pytest

from dakcong.errors import DataError
from dakcong.fields import Words, record, shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Shop:
    id: str
    size: float = 1.0
    goods: tuple[str, ...] = ()
    name: Words | None = None


def test_a_table_becomes_a_record() -> None:
    names = {"vi": "Chợ", "en": "Market"}
    made = record(Shop, {"id": "a", "size": 3, "goods": ["tea"], "name": names}, "shops.toml: [a]")
    assert made == Shop(id="a", size=3, goods=("tea",), name=Words("Chợ", "Market"))
    assert made.name is not None
    assert (made.name.of("vi"), made.name.of("en")) == ("Chợ", "Market")
    assert hash(made) == hash(
        record(Shop, {"id": "a", "size": 3, "goods": ["tea"], "name": names}, "")
    )


@pytest.mark.parametrize(
    ("table", "said"),
    [
        ("a", "is 'a'; write a table of fields"),
        ({}, "'id' is missing; write text in quotes"),
        ({"id": "a", "sise": 1}, "'sise' is unknown; the fields are id, size, goods, name"),
        ({"id": 7}, "id is 7; write text in quotes"),
        ({"id": "a", "size": True}, "size is True; write a number"),
        ({"id": "a", "size": 1e15}, "size is 1000000000000000.0; write a number"),
        ({"id": "a", "goods": ["tea", 1]}, "goods is ['tea', 1]; write a list of text in quotes"),
        ({"id": "a", "name": "Market"}, "name is 'Market'; write words in both languages"),
        ({"id": "a", "name": {"vi": "Chợ"}}, "write words in both languages"),
        ({"id": "a", "name": {"vi": "Chợ", "en": ""}}, "write words in both languages"),
        ({"id": "a", "name": {"vi": "Chợ", "en": 1}}, "write words in both languages"),
    ],
)
def test_what_does_not_fit_is_named_with_its_place(table: object, said: str) -> None:
    with pytest.raises(DataError) as caught:
        record(Shop, table, "shops.toml: [a]")
    assert caught.value.message.startswith("shops.toml: [a]")
    assert said in caught.value.message


def test_what_a_file_holds_is_shown_short() -> None:
    assert shown("x" * 60) == f"'{'x' * 39}…"
