"""What leaders ask, each answered in a sentence or two from the scenario and release at hand."""

from collections.abc import Iterator
from typing import Final

from dakcong.answers.boards.parts import fold, question
from dakcong.answers.moves.doubted import both_answers
from dakcong.answers.moves.trying import in_play, tried
from dakcong.answers.past import words as past_words
from dakcong.answers.past.news import Change, changes
from dakcong.answers.reader import Reader
from dakcong.answers.words import sentences
from dakcong.answers.words.doubts import doubt_remarks
from dakcong.answers.words.pens import numbers_pen, takes_of
from dakcong.answers.words.titles import indicator_in_sentence, page_title
from dakcong.answers.year.answer import Answer
from dakcong.engine.rounding import significant
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.periods import quarter_of
from dakcong.scenario.codes import codes
from dakcong.scenario.link import DRIVER, SECTION, SURENESS
from dakcong.scenario.registry import Assumption
from dakcong.shows import Fold, Question
from dakcong.texts import capital
from dakcong.texts.styles import say_by
from dakcong.units import percent

# What the last quarter is asked about: how far it falls, a fraction.
FALL: Final = 0.2
# How sure leaders want to be, per cent.
SURE: Final = "80"
# Path of the page of all figures.
FIGURES_PAGE: Final = "figures"


def questions(reader: Reader) -> Fold:
    """All questions, folded."""
    asked = [*_of_the_pair(reader), *_uncertain(reader), _news(reader), _doubt(reader)]
    return fold("questions", reader.text("questions.heading"), *asked)


def _of_the_pair(reader: Reader) -> Iterator[Question]:
    """What is asked of the two that leaders ask about; nothing of one without an answer."""
    pair = reader.facts.catalogue.pair
    first, second = (_answer(reader, one) for one in pair) if pair else (None, None)
    if first is not None:
        yield _reached(reader, first)
        yield _each_month(reader, first)
        yield from _fall(reader, first)
    if second is not None:
        yield _reached(reader, second)
        yield _sure(reader, second)


def _answer(reader: Reader, one: Indicator) -> Answer | None:
    found = reader.outcome(one.id)
    return found if isinstance(found, Answer) else None


def _reached(reader: Reader, one: Answer) -> Question:
    language, pen = reader.language, numbers_pen(one, reader.language)
    key = f"questions.reached_{'met' if one.reach.met else 'chance'}"
    said = f"{sentences.headline(one, language)} {say_by(pen, language, key)}"
    return _asked(_about(reader, one, "reached"), said, one.indicator, reader)


def _each_month(reader: Reader, one: Answer) -> Question:
    key = "last_month" if one.last_month else "each_month"
    said = sentences.what_it_takes(one, reader.language)
    there = reader.showing(SECTION, "reach")
    return _asked(_about(reader, one, key), said, one.indicator, there)


def _fall(reader: Reader, one: Answer) -> Iterator[Question]:
    """The last quarter falls, the others as they stand; nothing where that allows no projection."""
    number = _last_part(reader, one)
    besides = in_play(reader.facts, one.indicator, one.scenario, number)
    moved = {**besides, number.code: -percent(FALL)}
    try:
        found = tried(reader.facts, one.indicator.id, one.scenario, moved)
    except InputError:
        return
    said = reader.text(
        f"questions.fall_{'met' if found.reach.met else 'chance'}",
        year_end=one.amount(found.outlook.year_end()),
        change=one.amount(significant(found.outlook.year_end() - one.outlook.year_end())),
        aim=sentences.aim_of(found, reader.language),
        probability=found.reach.probability,
    )
    whole = number.quarter and quarter_of(one.month) < number.quarter
    key = "fall_quarter" if whole else "fall_rest"
    asked = _about(reader, one, key, quarter=number.quarter, fall=FALL)
    yield _asked(asked, said, one.indicator, reader.assuming(found.scenario))


def _last_part(reader: Reader, one: Answer) -> Assumption:
    """The growth of the last quarter; of all that remains where no quarter is set by itself."""
    quarters = [
        number
        for number in reader.facts.registry.of(one.indicator.id)
        if number.quarter and number.code in one.scenario.by_code
    ]
    whole = reader.facts.registry.find(codes(one.indicator.letter).growth)
    return max(quarters, key=lambda number: number.quarter, default=whole)


def _sure(reader: Reader, one: Answer) -> Question:
    """What is enough for a chance of 80 %, beside what the scenario reckons with."""
    language, takes = reader.language, takes_of(one)
    sure = takes.partition("_")[2]
    if sure:
        about = {"month": one.month, "aim": sentences.aim_of(one, language)}
        enough = capital(say_by(numbers_pen(one, language), language, f"takes.{sure}", **about))
        now = reader.text("questions.sure_now", month=one.month, growth=one.outlook.growth)
        said = f"{enough} {capital(now)}"
    else:
        said = sentences.what_it_takes(one, language)
    there = reader.showing(SECTION, "reach").showing(SURENESS, SURE)
    there = there.showing(DRIVER, codes(one.indicator.letter).growth)
    return _asked(_about(reader, one, "sure"), said, one.indicator, there)


def _uncertain(reader: Reader) -> Iterator[Question]:
    """Whose range is widest for its size; before it what has no range at all."""
    every = reader.facts.catalogue.projected
    found = [answer for one in every if (answer := _answer(reader, one)) is not None]
    if not found:
        return
    widest = max(found, key=_width)
    known = {one.indicator.id for one in found}
    none = [one for one in every if one.id not in known]
    left = reader.text("questions.uncertain_none", names=_names(reader, none)) if none else ""
    said = reader.text(
        "questions.uncertain_widest",
        name=indicator_in_sentence(widest.indicator, reader.language),
        range=reader.written(widest.ends(0.1, 0.9), "range"),
        width=_width(widest),
    )
    asked, there = reader.text("questions.uncertain"), reader.showing(SECTION, "explain")
    yield _asked(asked, f"{capital(left)} {said}".strip(), widest.indicator, there)


def _width(one: Answer) -> float:
    """How wide the 80 % range is, as a part of the projected level."""
    ends = one.outlook
    return (ends.year_end(0.9) - ends.year_end(0.1)) / ends.year_end()


def _names(reader: Reader, some: list[Indicator]) -> str:
    return ", ".join(indicator_in_sentence(one, reader.language) for one in some)


def _news(reader: Reader) -> Question:
    """What the release at hand moved, by the defaults."""
    facts, vintage = reader.facts, reader.scenario.vintage
    found: dict[str, Change] = {}
    for one in facts.catalogue.projected:
        known = changes(facts, one.id, vintage)
        if known and known[-1].newer.vintage == vintage:
            found[one.id] = known[-1]
    said = [
        f"**{page_title(facts, one.newer.indicator, reader.language)}**: "
        f"{past_words.moved(one, reader.language)}"
        for one in found.values()
    ]
    rest = [one for one in facts.catalogue.projected if one.id not in found]
    if rest:
        said.append(capital(reader.text("questions.news_none", names=_names(reader, rest))))
    first = next((one.newer.indicator for one in found.values()), facts.catalogue.projected[0])
    there = reader.showing(SECTION, "record")
    return _asked(reader.text("questions.news"), " ".join(said), first, there)


def _doubt(reader: Reader) -> Question:
    """Which printed figure its own parts put in doubt, and what that does to the chance."""
    for indicator in reader.facts.catalogue.projected:
        one = _answer(reader, indicator)
        if one is not None and (remarks := doubt_remarks(one, reader.language)):
            said = " ".join([*remarks, *_both(reader, one)])
            return _asked(reader.text("questions.doubt"), said, indicator, reader)
    asked, said = reader.text("questions.doubt"), reader.text("questions.doubt_none")
    return question(reader, asked, said, FIGURES_PAGE)


def _both(reader: Reader, one: Answer) -> list[str]:
    """The chance by both readings of the figure; nothing where the target is met by either."""
    both = both_answers(reader.facts, one)
    if len(both) < 2 or one.reach.met:
        return []
    printed, west = (found.reach.probability for found in both)
    return [reader.text("questions.doubt_both", printed=printed, west=west)]


def _about(reader: Reader, one: Answer, key: str, **values: object) -> str:
    """A question about an indicator."""
    said = reader.text(
        f"questions.{key}",
        name=indicator_in_sentence(one.indicator, reader.language),
        aim=sentences.aim_of(one, reader.language),
        month=one.month,
        **values,
    )
    return capital(said)


def _asked(asked: str, said: str, indicator: Indicator, there: Reader) -> Question:
    """A question with its answer; `there` is the reader whom the page of the indicator shows it."""
    page = page_title(there.facts, indicator, there.language)
    if section := there.shows():
        page = f"{page} · {there.text(f'explore.{section}')}"
    return question(there, asked, said, indicator.page, page)
