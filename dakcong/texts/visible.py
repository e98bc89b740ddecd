"""Texts from outside on their way to a terminal or a log: nothing in them is obeyed."""

import re
from typing import Final

# Control characters, marks of writing direction, separators of lines, signs without a shape.
_UNSEEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)


def visible(text: str, *, keep: str = "") -> str:
    r"""The text with what a terminal would obey or hide written as in JSON: \u001b.

    Args:
        text: from anywhere.
        keep: signs that stay, of those that would not.
    """
    return _UNSEEN.sub(lambda found: _shown(found[0], keep), text)


def _shown(sign: str, keep: str) -> str:
    return sign if sign in keep else f"\\u{ord(sign):04x}"
