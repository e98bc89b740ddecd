"""Every word and number shown, in Vietnamese and English."""

from dakcong.texts.catalogue import LANGUAGES, document, has, keys, say

__all__ = ["LANGUAGES", "document", "has", "keys", "say"]
