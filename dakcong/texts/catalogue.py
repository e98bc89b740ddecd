"""The words: a folder a language, a TOML file a room, the same keys and fields in each language."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from string import Formatter
from typing import Any, Final

LANGUAGES: Final = ("vi", "en")
_TERM: Final = re.compile(r"\[([^\]]+)\]\(term:(\w+)\)")
_BEFORE_PERCENT: Final = re.compile(r"(?<=[\d}]) (?=%)")


@lru_cache(maxsize=len(LANGUAGES))
def _words(language: str) -> dict[str, str]:
    rooms = (one for one in files(__package__).joinpath(language).iterdir())
    tables = (tomllib.loads(one.read_text(encoding="utf-8")) for one in rooms)
    found = dict(pair for table in tables for pair in _flat("", table))
    return {key: _explained(text, found) for key, text in found.items()}


def _flat(prefix: str, table: dict[str, Any]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in table.items():
        key = f"{prefix}{name}"
        found += _flat(f"{key}.", value) if isinstance(value, dict) else [(key, _bound(value))]
    return found


def _bound(text: str) -> str:
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


@lru_cache(maxsize=16)
def document(language: str, name: str) -> str:
    """A longer text, as Markdown: `<name>.<language>.md`."""
    return files(__package__).joinpath(f"{name}.{language}.md").read_text(encoding="utf-8")
