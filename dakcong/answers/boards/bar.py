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


def against(reader: Reader, one: Answer) -> Against | None:
    """Where the defaults of the release end, to be held beside; None where they give no answer."""
    plain = complete(reader.facts, reader.scenario.vintage, {})
    default = reader.assuming(plain).outcome(one.indicator.id)
    if not isinstance(default, Answer):
        return None
    return Against(
        default=default.outlook.year_end(),
        now=one.outlook.year_end(),
        more=reader.text("bar.more", size="{size}"),
        less=reader.text("bar.less", size="{size}"),
        same=reader.text("bar.same"),
    )
