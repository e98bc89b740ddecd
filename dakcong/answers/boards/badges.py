"""What is seen of an answer: its status, with a shape and a colour that say the same; a number."""

from dakcong.answers.reader import Reader
from dakcong.answers.words.pens import State, state_of
from dakcong.answers.year.answer import Answer, Missing
from dakcong.charts.style import STATUS_LOOK
from dakcong.shows import Badge, Card


def badge(reader: Reader, status: str, *, plain: bool = False) -> Badge:
    """A status of the published rule, or `missing`, `assumed`, `low`.

    Args:
        reader: in whose language.
        status: which one; a key of `STATUS_LOOK`.
        plain: without its colour, as for what rests on an assumption.
    """
    icon, colour = STATUS_LOOK[status]
    word = reader.text(f"status.{status}")
    return Badge(word=word, icon=icon, colour="gray" if plain else colour)


def badges(reader: Reader, found: Answer | Missing, state: State | None = None) -> list[Badge]:
    """Status of an answer, whether it is assumed, whether its target is too low.

    `state` is what a slider may come to; that of the answer when it is left out.
    """
    if isinstance(found, Missing):
        return [badge(reader, "missing")]
    state = state or state_of(found)
    seen = [badge(reader, state.status, plain=state.assumed)]
    if state.assumed:
        seen.append(badge(reader, "assumed"))
    if state.low:
        seen.append(badge(reader, "low"))
    return seen


def marked(one: Badge) -> str:
    """A badge within running text, in the Markdown of a page."""
    return f":{one['colour']}-badge[:material/{one['icon']}: {one['word']}]"


def card(reader: Reader, name: str, value: str, below: str = "") -> Card:
    """A number under its name in `metric` of the words and in `boards.from_where`."""
    return Card(label=reader.text(f"metric.{name}"), value=value, below=below, origin=name)
