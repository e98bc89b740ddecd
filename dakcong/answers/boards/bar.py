"""The answer in one line, which stays in sight while it is moved."""

from typing import Final

from dakcong.answers.known.defaults import complete
from dakcong.answers.reader import Reader
from dakcong.answers.words import sentences
from dakcong.answers.words.pens import Pen, State
from dakcong.answers.year.answer import Answer
from dakcong.scenario.scenario import Scenario
from dakcong.shows import Against, Brief
from dakcong.texts import capital
from dakcong.texts.styles import say_by

# Before the code of the scenario that an answer is held beside, in the name of that origin.
AGAINST: Final = "against_"
DEFAULT: Final = "default"


def bar(reader: Reader, one: Answer, state: State, pen: Pen) -> list[Brief]:
    """Year end, chance and target, each in a few words."""
    chance = say_by(pen, reader.language, "bar.probability")
    said = {
        "year_end": say_by(pen, reader.language, "bar.year_end"),
        "probability": f"**{reader.text('status.met')}**" if state.status == "met" else chance,
        "target": capital(sentences.target_of(one, reader.language)),
    }
    return [Brief(words=words, origin=name) for name, words in said.items()]


def against(reader: Reader, one: Answer) -> list[Against]:
    """Where the defaults of the release and what was pinned last end, to be held beside."""
    made = []
    for code in (DEFAULT, *(last.code for last in reader.pins[-1:])):
        name, scenario = held_beside(reader, code)
        other = reader.assuming(scenario).outcome(one.indicator.id)
        if isinstance(other, Answer):
            made.append(_against(reader, one, code, name, other))
    return made


def held_beside(reader: Reader, code: str) -> tuple[str, Scenario]:
    """Name and assumptions of what an answer is held beside: the defaults, or what is pinned.

    Raises:
        KeyError: nothing is pinned by that code.
    """
    if code == DEFAULT:
        return reader.text("bar.default"), complete(reader.facts, reader.scenario.vintage, {})
    return {one.code: (one.name, one.scenario) for one in reader.pins}[code]


def _against(reader: Reader, one: Answer, code: str, name: str, other: Answer) -> Against:
    return Against(
        other=other.outlook.year_end(),
        now=one.outlook.year_end(),
        more=reader.text("bar.more", size="{size}", name=name),
        less=reader.text("bar.less", size="{size}", name=name),
        same=reader.text("bar.same", name=name),
        origin=f"{AGAINST}{code}",
    )
