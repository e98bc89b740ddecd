"""A table of a file as a frozen record: the declared type of a field says what it may hold."""

from collections.abc import Mapping
from dataclasses import MISSING, dataclass, fields
from functools import cache
from types import NoneType, UnionType
from typing import Any, Final, Literal, TypeVar, Union, get_args, get_origin

from dakcong.errors import DataError

# No number of ours is larger; nan and infinities are not smaller.
LARGEST: Final = 1e15
_SHOWN: Final = 40


@dataclass(frozen=True, slots=True)
class Words:
    """Words that data bring along, in both languages."""

    vi: str
    en: str

    def of(self, language: str) -> str:
        """The words in one language, vi or en."""
        return self.vi if language == "vi" else self.en


_WORDS: Final[dict[object, str]] = {
    str: "text in quotes",
    float: "a number",
    int: "a whole number",
    bool: "true or false",
    Words: "words in both languages, as { vi = …, en = … }",
}
Record = TypeVar("Record")


def record(kind: type[Record], table: object, where: str) -> Record:
    """The record of a table whose fields are those of `kind`, each of its declared type.

    Args:
        kind: a dataclass; lists become its tuples, a table of a field that is `Words` becomes
            those, everything else stays as parsed.
        table: what the file holds at this place.
        where: the place, with the file in front.

    Raises:
        DataError: a field is missing, unknown or of another type; the message names the place,
            the field, what was found and what to write.
    """
    if not isinstance(table, Mapping):
        raise DataError(f"{where} is {shown(table)}; write a table of fields")
    known = fields(kind)  # type: ignore[arg-type]  # a dataclass, as the caller promises
    hints = {one.name: one.type for one in known}
    for name in table:
        if name not in hints:
            raise DataError(f"{where}: {name!r} is unknown; the fields are {', '.join(hints)}")
    for one in known:
        if one.default is MISSING and one.name not in table:
            raise DataError(f"{where}: {one.name!r} is missing; write {_words(one.type)}")
    for name, value in table.items():
        if not _fits(value, hints[name]):
            raise DataError(f"{where}: {name} is {shown(value)}; write {_words(hints[name])}")
    return kind(**{name: _made(value, hints[name]) for name, value in table.items()})


def shown(value: object) -> str:
    """What a file holds, short enough for a message."""
    text = repr(value)
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _made(value: object, hint: Any) -> object:
    if isinstance(value, list):
        return tuple(value)
    words = hint is Words or Words in _parts(hint)[1]
    return Words(**value) if isinstance(value, dict) and words else value


def _fits(value: object, hint: Any) -> bool:
    if hint is Words:
        return (
            isinstance(value, dict)
            and set(value) == {"vi", "en"}
            and all(isinstance(one, str) and one for one in value.values())
        )
    if hint is float:
        return _fits(value, int) or (isinstance(value, float) and abs(value) < LARGEST)
    if hint is int:
        return type(value) is int and abs(value) < LARGEST
    origin, parts = _parts(hint)
    if origin is Literal:
        return isinstance(value, str) and value in parts
    if origin in (Union, UnionType):
        return any(_fits(value, one) for one in parts)
    if origin is tuple:
        return isinstance(value, list | tuple) and all(_fits(one, parts[0]) for one in value)
    if origin is Mapping:
        return isinstance(value, dict) and all(_fits(one, parts[1]) for one in value.values())
    return isinstance(value, hint)


@cache
def _parts(hint: Any) -> tuple[Any, tuple[Any, ...]]:
    return get_origin(hint), get_args(hint)


def _words(hint: Any) -> str:
    origin, parts = _parts(hint)
    if origin is Literal:
        return f"one of {', '.join(filter(None, parts))}"
    if origin in (Union, UnionType):
        return " or ".join(_words(one) for one in parts if one is not NoneType)
    if origin is tuple:
        return f"a list of {_words(parts[0])}"
    if origin is Mapping:
        return f"a table of {_words(parts[1])}"
    return _WORDS[hint]
