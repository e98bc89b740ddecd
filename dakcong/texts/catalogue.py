"""The words: a folder a language, a TOML file a room, the same keys and fields in each language.

Over them stand the words of the place whose figures are in force, which its data folder brings
along; `{place.name}` in the words is what that place calls it. See `take`.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from string import Formatter
from typing import Any, Final

LANGUAGES: Final = ("vi", "en")
_TERM: Final = re.compile(r"\[([^\]]+)\]\(term:(\w+)\)")
_BEFORE_PERCENT: Final = re.compile(r"(?<=[\d}]) (?=%)")
_NAME: Final = re.compile(r"\{(place\.\w+)\}")
# In a document: words of the place, or nothing where it has none.
_OF_PLACE: Final = re.compile(r"\{\{place\.(\w+)\}\}")
_NO_WORDS: Final[Mapping[str, Mapping[str, str]]] = {}

# The words of the place in force, and by language all words that hold with them.
_taken: tuple[Mapping[str, Mapping[str, str]], dict[str, dict[str, str]]] = (_NO_WORDS, {})


def take(own: Mapping[str, Mapping[str, str]]) -> None:
    """Put the words of a place in force, in place of those of another.

    Args:
        own: by language, key to words; the names of the place stand under `place.`.
    """
    global _taken  # one place is in force in a process; swapped in one step
    if _taken[0] != own:
        _taken = (own, {language: _joined(language, own) for language in LANGUAGES})


def _words(language: str) -> dict[str, str]:
    if not _taken[1]:
        take({one: {} for one in LANGUAGES})
    return _taken[1][language]


@lru_cache(maxsize=len(LANGUAGES))
def _shipped(language: str) -> dict[str, str]:
    rooms = (one for one in files(__package__).joinpath(language).iterdir())
    tables = (tomllib.loads(one.read_text(encoding="utf-8")) for one in rooms)
    return dict(pair for table in tables for pair in _flat("", table))


def _joined(language: str, own: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """The words that hold, but for those that name what the place does not have."""
    found = {**_shipped(language), **own.get(language, {})}
    named = {key: _named(text, found) for key, text in found.items()}
    held = {key: bound(text) for key, text in named.items() if _NAME.search(text) is None}
    return {key: _explained(text, named) for key, text in held.items()}


def _flat(prefix: str, table: Mapping[str, Any]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in table.items():
        key = f"{prefix}{name}"
        found += _flat(f"{key}.", value) if isinstance(value, dict) else [(key, value)]
    return found


def _named(text: str, found: Mapping[str, str]) -> str:
    """The words with the names of the place filled in; one that it does not have stays open.

    `{place.Kind}` begins a sentence with what `{place.kind}` says inside one.
    """

    def name(one: re.Match[str]) -> str:
        given = found.get(one[1].lower(), one[0])
        return given if one[1].islower() else capital(given)

    return _NAME.sub(name, text)


def bound(text: str) -> str:
    """The words with no line break between a number and its per cent sign."""
    return _BEFORE_PERCENT.sub("\u00a0", text)


def _explained(text: str, found: dict[str, str]) -> str:
    """The words with what each of their terms means beside it, as the title of a link.

    Raises:
        KeyError: the glossary has no such term.
    """

    def meant(one: re.Match[str]) -> str:
        entry = f"glossary.{one[2]}"
        meaning = f"{capital(found[f'{entry}.words'])} ({found[f'{entry}.source']})"
        return f'[{one[1]}](#term-{one[2]} "{meaning}")'

    return _TERM.sub(meant, text)


def glossary(language: str) -> tuple[str, ...]:
    """Names of the terms that the glossary explains, in its order."""
    start, end = "glossary.", ".term"
    found = (key for key in _words(language) if key.startswith(start) and key.endswith(end))
    return tuple(key.removeprefix(start).removesuffix(end) for key in found)


def words(language: str, key: str) -> str:
    """The words for a key, their fields still open.

    Raises:
        KeyError: the key is unknown.
    """
    return _words(language)[key]


def capital(text: str) -> str:
    """The words as a sentence or a row begins."""
    return text[:1].upper() + text[1:]


def has(language: str, key: str) -> bool:
    """Whether there are words for a key."""
    return key in _words(language)


def keys(language: str) -> dict[str, frozenset[str]]:
    """Every key with the fields its words ask for."""
    return {key: frozenset(name for name, _ in some) for key, some in fields(language).items()}


def fields(language: str) -> dict[str, frozenset[tuple[str, str]]]:
    """Every key with the fields its words ask for, each with its style; see `styles`."""
    return {
        key: frozenset((name, style or "") for _, name, style, _ in Formatter().parse(some) if name)
        for key, some in _words(language).items()
    }


def document(language: str, name: str) -> str:
    """A longer text, as Markdown, `<name>.<language>.md`, with what the place has to say in it."""
    found = _words(language)

    def of_place(one: re.Match[str]) -> str:
        return found.get(f"{name}_of_place.{one[1]}", "")

    text = _OF_PLACE.sub(of_place, _text(language, name))
    return _named(text, found)


@lru_cache(maxsize=16)
def _text(language: str, name: str) -> str:
    return files(__package__).joinpath(f"{name}.{language}.md").read_text(encoding="utf-8")
