"""The head of a page: heading, menu, language, release, and what is to be said of the link."""

from dakcong.answers.known.vintages import vintages
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import vintage_words
from dakcong.shows import Control, Head, Link, Notices, Option
from dakcong.texts import LANGUAGES


def head(reader: Reader, heading: str, menu: list[Link], notices: Notices) -> Head:
    """The head of a page.

    Args:
        reader: who reads.
        heading: of the page, in words.
        menu: every page, the overview first.
        notices: what the link, or another release, could not say.
    """
    return Head(
        heading=heading,
        menu=menu,
        language=_language(reader),
        release=_release(reader),
        notices=notices,
        share=reader.text("share.button"),
    )


def _language(reader: Reader) -> Control:
    return Control(
        kind="choice",
        move="language",
        code="lang",
        label=reader.text("app.language"),
        help="",
        place="main",
        look="pills",
        options=[Option(id=one, name=one.upper()) for one in LANGUAGES],
        value=reader.language,
    )


def _release(reader: Reader) -> Control:
    known = vintages(reader.facts.catalogue)
    return Control(
        kind="choice",
        move="release",
        code="v",
        label=reader.text("vintage.label"),
        help="",
        place="main",
        look="select",
        options=[Option(id=one, name=vintage_words(reader, one)) for one in known],
        value=reader.scenario.vintage,
    )
