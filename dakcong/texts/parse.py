"""Numbers as people type them: Vietnamese, English or plain; never guessed."""

import re
import unicodedata
from typing import Final

from dakcong.errors import InputError
from dakcong.texts.numbers import MINUS

# Hyphen-minus, minus sign, en and em dash, hyphens: what keyboards and word processors make of it.
_MINUSES: Final = f"{MINUS}\u2013\u2014\u2010\u2011-"
_SIGNED: Final = re.compile(rf"(?P<sign>[+{_MINUSES}]?) ?(?P<body>[\d., ]+?) ?%?", re.ASCII)
_GROUPED: Final = re.compile(
    r"(?P<whole>[1-9]\d{0,2}(?:(?P<mark>[., ])\d{3})(?:(?P=mark)\d{3})*)"
    r"(?:(?!(?P=mark))[.,](?P<rest>\d*))?",
    re.ASCII,
)
_PLAIN: Final = re.compile(r"(?P<whole>\d*)(?:[.,](?P<rest>\d*))?", re.ASCII)
_THOUSANDS: Final = {"vi": ".", "en": ","}
_LONGEST: Final = 30


def typed_number(text: str, language: str) -> float:
    """The number that somebody typed on a page in a language.

    A mark that can only stand before decimals does, whichever it is: 4,5 and 4.5, 1.234,5 and
    1,234.5, "8," and ",5". Marks and blanks that can only part thousands do: 1.234.567, 1 234. One
    that can do either parts thousands where the language does so, and is then refused: 1.234 in
    Vietnamese, 1,234 in English; in the other language it is the mark of decimals. A leading +,
    minus or dash, also with a blank, no-break spaces and a trailing % are accepted.

    Raises:
        InputError: anything else; the message suggests the form.
    """
    cleaned = " ".join(unicodedata.normalize("NFC", text).split())
    found = _SIGNED.fullmatch(cleaned) if len(cleaned) <= _LONGEST else None
    body = found["body"] if found else ""
    grouped, plain = _GROUPED.fullmatch(body), _PLAIN.fullmatch(body)
    if grouped and plain and grouped["mark"] == _THOUSANDS[language]:
        raise _either(cleaned, language)
    # Where both fit, the mark is that of the language's decimals.
    taken = plain or grouped
    whole = re.sub(r"\D", "", taken["whole"]) if taken else ""
    rest = (taken["rest"] or "") if taken else ""
    if not whole + rest:
        raise InputError(
            f"{text[:_LONGEST]!r} is not a number; write it as in 12,5 (vi) or 12.5 (en)",
            key="error.typed_number",
            given=text[:_LONGEST],
        )
    size = float(f"{whole}.{rest}")
    return (-size if found and found["sign"] in tuple(_MINUSES) else size) + 0.0


def _either(typed: str, language: str) -> InputError:
    """Why a number is not taken whose only mark may part thousands or begin decimals."""
    mark = _THOUSANDS[language]
    whole = typed.replace(mark, "")
    decimal = typed.replace(mark, "," if language == "vi" else ".")
    return InputError(
        f"{typed!r} may be {whole} or {decimal}; write one of these",
        key="error.ambiguous_number",
        whole=whole,
        decimal=decimal,
    )
