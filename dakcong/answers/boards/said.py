"""An answer in words: its badges, its sentence, what is to be added, its number cards."""

from typing import Final

from dakcong.answers.boards.badges import badges, card
from dakcong.answers.boards.bar import bar
from dakcong.answers.moves.changes import changed
from dakcong.answers.reader import Reader
from dakcong.answers.words import sentences
from dakcong.answers.words.doubts import doubt_remarks
from dakcong.answers.words.labels import published_later, reason
from dakcong.answers.words.pens import Pen, State, numbers_pen, places, state_of, states_in_reach
from dakcong.answers.year.answer import Answer, Missing
from dakcong.errors import InputError
from dakcong.scenario.codes import codes
from dakcong.shows import Card, Said
from dakcong.texts import capital
from dakcong.texts.styles import say_by

# Statuses of a target that the median does not reach: their chances are below one half.
UNLIKELY: Final = ("hard", "unlikely")


def said(reader: Reader, one: Answer) -> Said:
    """The answer at the reader's scenario."""
    return _said(reader, one, state_of(one), numbers_pen(one, reader.language))


def variants(reader: Reader, one: Answer) -> dict[str, Said]:
    """The same with places for the browser, for each state that the sliders can come to."""
    published = as_published(reader, one)
    return {
        state.name: _said(reader, one if state.assumed else published, state, places)
        for state in states_in_reach(one)
    }


def as_published(reader: Reader, one: Answer) -> Answer:
    """The answer with the published growth of the first part; itself where none was assumed."""
    if one.published is None or not one.assumed:
        return one
    given = {codes(one.indicator.letter).first_part: one.published.value("growth")}
    moved = reader.assuming(changed(reader.facts, reader.scenario, given))
    found = moved.answer(one.indicator.id)
    return one if isinstance(found, Missing) else found


def said_without(reader: Reader, found: Missing | InputError) -> Said:
    """Why there is no answer yet and what brings one, or why the assumptions allow none."""
    if isinstance(found, InputError):
        return Said(badges=[], sentence=reason(reader, found), remarks=[], cards=[], bar=[])
    action = f"headline.missing_{'action' if found.first_part else 'weights_action'}"
    later = published_later(reader, found)
    when = [reader.text("headline.missing_later", period=later)] if later else []
    return Said(
        badges=badges(reader, found),
        sentence=sentences.headline(found, reader.language),
        remarks=[*when, reader.text(action, month=found.month)],
        cards=[],
        bar=[],
    )


def _said(reader: Reader, one: Answer, state: State, pen: Pen) -> Said:
    language = reader.language
    remarks = (
        sentences.low_plan_by(one, language, pen) if state.low else "",
        sentences.second_half(one, language),
        sentences.other_basis(one, language),
        *doubt_remarks(one, language),
    )
    return Said(
        badges=badges(reader, one, state),
        sentence=sentences.headline(one, language, state, pen),
        remarks=[words for words in remarks if words],
        cards=_cards(reader, one, state, pen),
        bar=bar(reader, one, state, pen),
    )


def _cards(reader: Reader, one: Answer, state: State, pen: Pen) -> list[Card]:
    status = reader.text(f"status.{state.status}")
    met = state.status == "met"
    below = say_by(pen, reader.language, "metric.year_end_range")
    first = [
        card(reader, "year_end", pen("year_end"), below),
        card(reader, "probability", *((status,) if met else (pen("probability"), status))),
        _required(reader, one, state, pen),
    ]
    gap = _distance(reader, one, state, pen) if one.indicator.index else _gap(reader, one)
    return [*first, gap]


def _required(reader: Reader, one: Answer, state: State, pen: Pen) -> Card:
    """What the remaining months must do: how far they may fall, or must rise."""
    if state.status == "met":
        months, none = reader.written(one.month, "remaining"), reader.text("metric.required_met")
        return Card(label=capital(months), value=none, below="", origin="required")
    label = say_by(pen, reader.language, "metric.required", month=one.month)
    below = _rounding(reader, one, state, pen)
    size = pen("required_size")
    return Card(label=capital(label), value=size, below=below, origin="required")


def _rounding(reader: Reader, one: Answer, state: State, pen: Pen) -> str:
    """Required growth over the rounding of the figures; of an assumed first part, to be sure."""
    known = "" if state.assumed else sentences.required_range(one, reader.language)
    return known or say_by(pen, reader.language, "metric.required_sure")


def _distance(reader: Reader, one: Answer, state: State, pen: Pen) -> Card:
    """How far an index ends above its target or below, in percentage points."""
    side = "below" if state.status in UNLIKELY else "above"
    label = reader.text("metric.distance", aim=sentences.aim_of(one, reader.language))
    value = say_by(pen, reader.language, f"metric.distance_{side}")
    return Card(label=label, value=value, below="", origin="gap")


def _gap(reader: Reader, one: Answer) -> Card:
    """What is missing to the target; no slider of a flow moves it."""
    reach = one.reach
    if reach.met:
        over = reader.text("metric.gap_none", value=one.amount(reach.excess))
        against = reader.text("metric.gap_over", aim=sentences.aim_of(one, reader.language))
        return Card(label=against, value=over, below="", origin="gap")
    each = one.amount(reach.per_month)
    monthly = "" if one.last_month else reader.text("metric.gap_month", value=each)
    return card(reader, "gap", reader.written(one.amount(reach.gap), "need"), monthly)
