"""What the place is called, and the words that hold for it alone.

`place.toml` has its names; `words/vi.toml` and `words/en.toml`, which may both be left out, have
words under the keys of `dakcong/texts`, before which they stand.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path
from string import Formatter
from typing import Any, Final

from dakcong.errors import DataError
from dakcong.fields import Words, record
from dakcong.figures.tables import read_toml

FILE: Final = "place.toml"
FOLDER: Final = "words"
LANGUAGES: Final = ("vi", "en")

OwnWords = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The place that the figures are of.

    Attributes:
        name: alone, short.
        formal: inside a sentence, with its kind.
        title: alone, with its kind.
        kind: what it is, inside a sentence: tỉnh, the province.
        merged: the same, told apart from former provinces where it came from some.
        whole: all of it, against its parts.
        west, east: the former provinces that became its two sides; None for a place without sides.
    """

    name: Words
    formal: Words
    title: Words
    kind: Words
    merged: Words
    whole: Words
    west: Words | None = None
    east: Words | None = None

    @property
    def sides(self) -> bool:
        """Whether figures of its two sides may stand beside its own."""
        return self.west is not None and self.east is not None


def read_place(path: Path) -> Place:
    """The names of the place.

    Raises:
        DataError: the file is missing or wrong, or names one side alone.
    """
    place = record(Place, read_toml(path), path.name)
    if (place.west is None) != (place.east is None):
        raise DataError(f"{path.name}: name both west and east, or neither")
    return place


def read_words(folder: Path, place: Place, release: str) -> OwnWords:
    """Everything that `texts` takes from the data, by language and key.

    Args:
        folder: the data folder.
        place: its place.
        release: the release that opens first, an example in `{place.release}`.

    Raises:
        DataError: the languages differ in keys or fields, or words cannot be read.
    """
    own = {language: _own(folder / FOLDER / f"{language}.toml") for language in LANGUAGES}
    _same(own)
    for language in LANGUAGES:
        named = {one.name: getattr(place, one.name) for one in fields(Place)}
        names = {f"place.{name}": words.of(language) for name, words in named.items() if words}
        own[language] |= {**names, "place.release": release}
    return own


def _own(path: Path) -> dict[str, str]:
    if not path.exists():
        return {}
    return dict(_flat("", read_toml(path), path.name))


def _flat(prefix: str, table: Mapping[str, Any], file: str) -> Iterator[tuple[str, str]]:
    for name, value in table.items():
        key = f"{prefix}{name}"
        if isinstance(value, dict):
            yield from _flat(f"{key}.", value, file)
        elif isinstance(value, str) and value.strip():
            yield key, value
        else:
            raise DataError(f"{FOLDER}/{file}: {key} is {value!r}; write words in quotes")


def _same(own: Mapping[str, Mapping[str, str]]) -> None:
    """Refuse words that one language lacks, or whose fields differ between them."""
    first, second = LANGUAGES
    for key in sorted(set(own[first]) ^ set(own[second])):
        raise DataError(f"{FOLDER}: {key!r} stands in one language alone; write it in both")
    for key, words in own[first].items():
        if _fields(words, key) != _fields(own[second][key], key):
            raise DataError(f"{FOLDER}: {key!r} has other fields in {second}; use the same")


def _fields(words: str, key: str) -> set[tuple[str, str | None]]:
    try:
        found = list(Formatter().parse(words))
    except ValueError as error:
        raise DataError(f"{FOLDER}: {key!r}: {error}; close every brace") from error
    return {(name, style) for _, name, style, _ in found if name and not name.startswith("place.")}
