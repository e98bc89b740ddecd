"""An answer for who has not opened the page: what a chat program shows, and a message to send."""

from collections.abc import Iterable, Iterator

from dakcong.answers.boards.assumed import changed_values, few
from dakcong.answers.boards.compared import compared
from dakcong.answers.boards.sources import sources_of
from dakcong.answers.reader import Reader
from dakcong.answers.words import sentences
from dakcong.answers.words.labels import reason, unseconded
from dakcong.answers.words.pens import numbers_pen
from dakcong.answers.words.titles import indicator_in_sentence, page_title
from dakcong.answers.year.answer import Answer
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.shows import Message
from dakcong.texts import capital
from dakcong.texts.styles import say_by


def message(
    reader: Reader, heading: str, about: Indicator | None, *, every: bool, said: str = ""
) -> Message:
    """What a page says in a line or two.

    Args:
        reader: who reads.
        heading: of the page.
        about: the indicator of the page; None for a page without a board.
        every: whether a page without a board is about every indicator.
        said: the sentence that another page without a board answers with; empty for none.
    """
    if about is not None:
        title = reader.text(
            "message.title",
            page=page_title(reader.facts, about, reader.language),
            year=reader.year(about.id),
        )
        return _message(reader, title, _assumed(reader, about), _result(reader, about), [about])
    if every:
        known = reader.facts.catalogue.projected
        return _message(reader, heading, "", capital("; ".join(_each(reader))), known)
    if said:
        return _message(reader, heading, "", _plain(said), [compared(reader)])
    return _message(reader, heading, "", reader.text("app.subtitle"), ())


def _message(
    reader: Reader, title: str, assumed: str, result: str, rests_on: Iterable[Indicator]
) -> Message:
    known = reader.text("message.known", release=reader.scenario.vintage)
    condition = f"{reader.text('message.if', given=assumed)} " if assumed else ""
    sources = sources_of(reader, *(one.id for one in rests_on))
    alone = f" {unseconded(reader, sources)}".rstrip()
    return Message(
        title=title,
        description=f"{capital(f'{condition}{result}')}. {known}{alone}",
        words=f"{title}{_between(title, condition)}{condition}{result}.{alone}",
    )


def _between(title: str, condition: str) -> str:
    """What parts a title from what follows."""
    return ", " if condition else " " if title.endswith("?") else ": "


def _each(reader: Reader) -> Iterator[str]:
    for one in reader.facts.catalogue.projected:
        yield f"{indicator_in_sentence(one, reader.language)}: {_result(reader, one)}"


def _assumed(reader: Reader, about: Indicator) -> str:
    """What the reader has changed for an indicator; empty where all is the default."""
    said = changed_values(reader, about.id)
    return few(reader, [one[:1].lower() + one[1:] for one in said], "; ")


def _result(reader: Reader, about: Indicator) -> str:
    """Year end, range and chance; of what has no answer, why."""
    found = reader.outcome(about.id)
    if isinstance(found, InputError):
        return _plain(reason(reader, found))
    if not isinstance(found, Answer):
        return reader.text("message.missing", count=found.month)
    key = "message.met" if found.reach.met else "message.result"
    pen = numbers_pen(found, reader.language)
    target = sentences.target_of(found, reader.language)
    return _plain(say_by(pen, reader.language, key, target=target))


def _plain(words: str) -> str:
    """Words without their marks, as the middle of a sentence of a line."""
    return words.replace("**", "").rstrip(".")
