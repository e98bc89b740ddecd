"""The answer in one line, which stays in sight while it is moved."""

from dakcong.answers.known.defaults import complete
from dakcong.answers.reader import Reader
from dakcong.answers.words import sentences
from dakcong.answers.words.pens import Pen, State
from dakcong.answers.year.answer import Answer
from dakcong.shows import Against
from dakcong.texts import capital
from dakcong.texts.styles import say_by


def bar(reader: Reader, one: Answer, state: State, pen: Pen) -> list[str]:
    """Year end, chance and target, each in a few words."""
    chance = say_by(pen, reader.language, "bar.probability")
    return [
        say_by(pen, reader.language, "bar.year_end"),
        f"**{reader.text('status.met')}**" if state.status == "met" else chance,
        capital(sentences.target_of(one, reader.language)),
    ]


def against(reader: Reader, one: Answer) -> list[Against]:
    """Where the defaults of the release and what was pinned last end, to be held beside."""
    plain = complete(reader.facts, reader.scenario.vintage, {})
    others = [(reader.text("bar.default"), plain)]
    others += [(last.name, last.scenario) for last in reader.pins[-1:]]
    found = ((name, reader.assuming(s).outcome(one.indicator.id)) for name, s in others)
    return [
        _against(reader, one, name, other) for name, other in found if isinstance(other, Answer)
    ]


def _against(reader: Reader, one: Answer, name: str, other: Answer) -> Against:
    return Against(
        other=other.outlook.year_end(),
        now=one.outlook.year_end(),
        more=reader.text("bar.more", size="{size}", name=name),
        less=reader.text("bar.less", size="{size}", name=name),
        same=reader.text("bar.same", name=name),
    )
