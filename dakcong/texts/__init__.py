"""Every word and number shown, in Vietnamese and English."""

from dakcong.texts.catalogue import (
    LANGUAGES,
    bound,
    capital,
    document,
    glossary,
    has,
    keys,
    take,
)
from dakcong.texts.styles import say

__all__ = ["LANGUAGES", "bound", "capital", "document", "glossary", "has", "keys", "say", "take"]
