"""Titles and captions of a board's charts: written, and with places for each state in reach."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import product

from dakcong.answers.reader import Reader
from dakcong.answers.words import sentences
from dakcong.answers.words.coverage import rests_on
from dakcong.answers.words.pens import Pen, numbers_pen, passing_month, places, takes_of, track_of
from dakcong.answers.year.answer import Answer
from dakcong.answers.year.growth_way import way_of
from dakcong.texts import capital
from dakcong.texts.styles import say_by

# What the target can take of the remaining months of an index, while its sliders move.
TAKES = (
    "met",
    *(f"{way}{sure}" for way in ("rise", "fall") for sure in ("", "_sure", "_sure_fall")),
)
# Words of a state, by a pen.
Write = Callable[[str, Pen], str]
TRACKS = ("ahead", "behind")
# Under which the season of the months is worth a word of its own.
_SEASONS = {"quarters": "chart.fan_assumed_quarters", "commodities": "chart.fan_assumed_parts"}


@dataclass(frozen=True, slots=True)
class Worded:
    """Words of a chart: as they stand, and by the state that a slider can reach, with places."""

    now: str
    states: dict[str, str]


def fan_title(reader: Reader, one: Answer) -> Worded:
    """When the target is passed, or how far below it the year ends."""
    passed = passing_month(one) is not None
    state = "met" if one.reach.met else "reach" if passed else "short"
    aim = sentences.aim_of(one, reader.language)

    def write(name: str, pen: Pen) -> str:
        return say_by(pen, reader.language, f"chart.fan_title_{name}", aim=aim)

    return _worded(reader, one, state, ("met", "reach", "short"), write)


def fan_caption(reader: Reader, one: Answer) -> Worded:
    """The ranges in words, and how far to trust them."""

    def write(_name: str, pen: Pen) -> str:
        return f"{sentences.ranges_by(reader.language, pen)} {_trust(reader, one, pen)}"

    return _worded(reader, one, "fan", ("fan",), write)


def rates_title(reader: Reader, one: Answer) -> Worded:
    """Whether the year ends above the target or below it."""
    now = "above" if one.outlook.year_end() >= one.reach.target else "below"
    words = {name: reader.text(f"chart.growth_title_{name}") for name in ("above", "below")}
    return Worded(words[now], words)


def rates_caption(reader: Reader, one: Answer) -> Worded:
    """What the remaining months must do, the ranges in words, and how far to trust them."""
    language = reader.language
    states = tuple(f"{takes}-{track}" for takes, track in product(TAKES, TRACKS))

    def write(name: str, pen: Pen) -> str:
        takes, _, track = name.partition("-")
        parts = (
            sentences.what_it_takes(one, language, takes, pen),
            sentences.on_track(one, language, track, pen),
            sentences.ranges_by(language, pen),
            _trust(reader, one, pen),
        )
        return " ".join(parts)

    return _worded(reader, one, f"{takes_of(one)}-{track_of(one)}", states, write)


def _trust(reader: Reader, one: Answer, pen: Pen) -> str:
    """How such ranges held; the browser has the words for every growth so far."""
    if pen is places:
        return places("coverage")
    growth, vintage = one.outlook.ytd.growth, reader.scenario.vintage
    return rests_on(reader.facts, reader.language, one.indicator.id, vintage, growth)


def months_title(reader: Reader, one: Answer) -> str:
    """Whether the months need more or less than a year ago; no slider of a flow moves it."""
    below = one.reach.per_month < one.reach.last_year_per_month
    needed = f"{'below' if below else 'above'}{'_one' if one.last_month else ''}"
    key = f"chart.months_title_{'met' if one.reach.met else needed}"
    aim = sentences.aim_of(one, reader.language)
    return capital(reader.text(key, month=one.month, aim=aim))


def months_caption(reader: Reader, one: Answer) -> str:
    """What each month must bring, beside the best one so far."""
    language = reader.language
    season = _SEASONS.get(way_of(one.indicator, one.scenario), "chart.fan_assumed")
    parts = (
        sentences.what_it_takes(one, language),
        sentences.on_track(one, language),
        sentences.best_month(reader.facts, one, language),
        reader.text(season),
    )
    return " ".join(filter(None, parts))


def _worded(reader: Reader, one: Answer, now: str, states: Iterable[str], write: Write) -> Worded:
    written = write(now, numbers_pen(one, reader.language))
    return Worded(written, {name: write(name, places) for name in states})
