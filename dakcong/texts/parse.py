"""Numbers as people type them, read strictly: Vietnamese, English or plain; never guessed."""

import re
import unicodedata
from typing import Final

from dakcong.errors import InputError
from dakcong.texts.numbers import MINUS

_PLAIN: Final = re.compile(r"[+-]?\d+", re.ASCII)
_GROUPED: Final = {
    "vi": re.compile(r"[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?", re.ASCII),
    "en": re.compile(r"[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?", re.ASCII),
}
_DECIMAL: Final = {
    "vi": re.compile(r"[+-]?\d+,\d+", re.ASCII),
    "en": re.compile(r"[+-]?\d+\.\d+", re.ASCII),
}
_POINT: Final = {"vi": ",", "en": "."}
_LONGEST: Final = 30


def typed_number(text: str, language: str) -> float:
    """The number somebody typed in the language of the page.

    Vietnamese: 4,5 and 1.234,5 and 1234,5; English: 4.5 and 1,234.5. A leading +, - or the minus
    sign, a no-break space, a trailing % are accepted. 1.234 in Vietnamese is 1234.

    Raises:
        InputError: anything else; the message suggests the form.
    """
    cleaned = unicodedata.normalize("NFC", text).replace("\u00a0", " ").replace(MINUS, "-")
    cleaned = cleaned.strip().removesuffix("%").strip()
    forms = (_PLAIN, _GROUPED[language], _DECIMAL[language])
    if len(cleaned) > _LONGEST or not any(form.fullmatch(cleaned) for form in forms):
        raise InputError(
            f"{text[:_LONGEST]!r} is not a number; write it as in 12,5 (vi) or 12.5 (en)",
            key="error.typed_number",
            given=text[:_LONGEST],
        )
    thousands = "." if language == "vi" else ","
    plain = cleaned.replace(thousands, "").replace(_POINT[language], ".")
    return float(plain) + 0.0
