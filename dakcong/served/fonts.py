"""Fonts cut to what the pages use, in the place of Streamlit's: 58 KB for 545.

`dakcong/ui/fonts/README.md` says how they are made.
"""

from functools import cache
from importlib.resources import files
from typing import Final

from dakcong.ui import streamlit

# The beginning of a name in Streamlit's folder to ours.
OURS: Final = {"SourceSansVF-Upright.": "sans.woff2", "MaterialSymbols-Rounded.": "icons.woff2"}


@cache
def addresses() -> dict[str, str]:
    """Where Streamlit's style sheet looks for the fonts, to our files."""
    names = [one.name for one in streamlit.STATIC.joinpath(*streamlit.MEDIA).iterdir()]
    folder = "/".join(("", *streamlit.MEDIA))
    return {
        f"{folder}/{name}": ours
        for start, ours in OURS.items()
        for name in names
        if name.startswith(start)
    }


@cache
def font(name: str) -> bytes:
    """One of our fonts, or a list beside them."""
    return files("dakcong.ui").joinpath("fonts", name).read_bytes()
