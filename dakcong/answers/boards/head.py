"""The head of a page: heading, menu, language, release, and what is to be said of the link."""

from functools import lru_cache

from dakcong.answers.boards.parts import choosing, control
from dakcong.answers.known.vintages import vintages
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import vintage_words
from dakcong.periods import split_vintage
from dakcong.shows import Control, Head, Link, Notices, WayToStage
from dakcong.texts import LANGUAGES


def head(
    reader: Reader,
    heading: str,
    menu: list[Link],
    notices: Notices,
    present: WayToStage | None = None,
) -> Head:
    """The head of a page.

    Args:
        reader: who reads.
        heading: of the page, in words.
        menu: every page, the overview first.
        notices: what the link, or another release, could not say.
        present: the way to the presentation; None for none.
    """
    language = control("choice", "language", "lang", reader.text("app.language"), reader.language)
    return Head(
        heading=heading,
        menu=menu,
        language=choosing(language, "pills", {one: one.upper() for one in LANGUAGES}),
        release=_release(reader.at_release()),
        notices=notices,
        share=reader.text("share.button"),
        print=reader.text("paper.print"),
        present=present,
    )


@lru_cache(maxsize=64)
def _release(reader: Reader) -> Control:
    """The choice of the release."""
    vintage = reader.scenario.vintage
    asked = control("choice", "release", "v", reader.text("vintage.label"), vintage)
    known = vintages(reader.facts.catalogue)
    chosen = choosing(asked, "select", {one: vintage_words(reader, one) for one in known})
    for one in chosen["options"]:
        year, month = split_vintage(one["id"])
        one["short"] = reader.text("vintage.short", count=month, year=str(year))
    return chosen
