"""A first minute with a page: the answer, how sure it is, what moves it, how to pass it on."""

from functools import lru_cache
from typing import Final, Literal

from dakcong.shows import Guide, Step
from dakcong.texts import say

_OWN: Final[tuple[Literal["answer", "sure", "slider"], ...]] = ("answer", "sure", "slider")


@lru_cache(maxsize=4)
def guide(language: str, kind: Literal["overview", "board"]) -> Guide:
    """The steps of a kind of page."""
    return Guide(
        label=say(language, "guide.label"),
        count=say(language, "guide.count", at="{at}", count="{count}"),
        previous=say(language, "guide.previous"),
        next=say(language, "guide.next"),
        close=say(language, "guide.close"),
        steps=[
            *(Step(place=one, words=say(language, f"guide.{kind}.{one}")) for one in _OWN),
            Step(place="share", words=say(language, "guide.share")),
        ],
    )
