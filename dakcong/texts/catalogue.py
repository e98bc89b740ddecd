"""The words: one TOML file a language, the same keys and fields in each."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from string import Formatter
from typing import Any, Final

LANGUAGES: Final = ("vi", "en")
_BEFORE_PERCENT: Final = re.compile(r"(?<=[\d}]) (?=%)")


@lru_cache(maxsize=len(LANGUAGES))
def _words(language: str) -> dict[str, str]:
    text = files(__package__).joinpath(f"{language}.toml").read_text(encoding="utf-8")
    return dict(_flat("", tomllib.loads(text)))


def _flat(prefix: str, table: dict[str, Any]) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for name, value in table.items():
        key = f"{prefix}{name}"
        found += _flat(f"{key}.", value) if isinstance(value, dict) else [(key, _bound(value))]
    return found


def _bound(words: str) -> str:
    """The words with no line break between a number and its per cent sign."""
    return _BEFORE_PERCENT.sub("\u00a0", words)


def say(language: str, key: str, **values: object) -> str:
    """The words for a key, with its named fields filled in.

    Raises:
        KeyError: the key, or a field of it, is unknown.
    """
    words = _words(language)[key]
    return words.format(**values) if values else words


def capital(words: str) -> str:
    """The words as a sentence or a row begins."""
    return words[:1].upper() + words[1:]


def has(language: str, key: str) -> bool:
    """Whether there are words for a key."""
    return key in _words(language)


def keys(language: str) -> dict[str, frozenset[str]]:
    """Every key with the fields its words ask for."""
    return {
        key: frozenset(name for _, name, _, _ in Formatter().parse(words) if name)
        for key, words in _words(language).items()
    }


@lru_cache(maxsize=16)
def document(language: str, name: str) -> str:
    """A longer text, as Markdown: `<name>.<language>.md`."""
    return files(__package__).joinpath(f"{name}.{language}.md").read_text(encoding="utf-8")
