"""The bar of a row of the overview, as HTML: it is as wide as its place, on paper too."""

from html import escape
from re import sub
from typing import Final

from dakcong.shows import Meter

_FORM: Final = """<div class="meter">
<div class="meter-target" style="left:{target}">{target_words}</div>
<div class="meter-track" aria-hidden="true">
<div class="meter-so-far" style="width:{so_far}"></div>
<div class="meter-rest" style="left:{so_far};width:{rest}"></div>
<div class="meter-range" style="left:{low};width:{range}"></div>
<div class="meter-line" style="left:{target}"></div>
</div>
<div class="meter-words"><span>{so_far_words}</span><span>{year_end_words}</span></div>
</div>"""


def drawn(one: Meter) -> str:
    """The bar with its words; they say all that it shows."""
    lengths = {
        "target": one["target"],
        "so_far": one["so_far"],
        "rest": max(one["year_end"] - one["so_far"], 0.0),
        "low": one["low"],
        "range": one["high"] - one["low"],
    }
    return _FORM.format(
        **{name: f"{length:.2%}" for name, length in lengths.items()},
        target_words=_bold(one["target_words"]),
        so_far_words=_bold(one["so_far_words"]),
        year_end_words=_bold(one["year_end_words"]),
    )


def _bold(words: str) -> str:
    """Words of ours as HTML, with the little Markdown that they use."""
    return sub(r"\*\*(.+?)\*\*", r"<strong>\1</strong>", escape(words))
