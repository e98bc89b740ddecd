"""Controls of a scenario, made from the registry: what a reader may set, where, and why."""

from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final, Literal

from dakcong.answers.boards.parts import choosing, control, showing
from dakcong.answers.known.defaults import default_of, options
from dakcong.answers.known.own_history import own_history
from dakcong.answers.known.so_far import origin_month
from dakcong.answers.known.usual import outside
from dakcong.answers.known.vintages import bases, levels
from dakcong.answers.reader import Reader
from dakcong.answers.words.evidence import range_words, unusual
from dakcong.answers.words.labels import assumption_label, source_short, value_words
from dakcong.answers.words.sentences import target_words
from dakcong.answers.words.titles import assumption_help, option_label
from dakcong.answers.year.targets import target_amount
from dakcong.scenario.link import PART
from dakcong.scenario.registry import Assumption
from dakcong.shows import Control, Nearest
from dakcong.texts import capital, numbers

Place = Literal["main", "shocks", "more"]
# Rules of defaults that follow the growth of the first part, to what of the rest they are.
FOLLOWING: Final[Mapping[str, Literal["growth", "spread"]]] = {
    "persistence": "growth",
    "spread": "spread",
}


def slider(reader: Reader, one: Assumption, place: Place = "main") -> Control:
    """A number with its range, typed value, default, and a warning where it is unusual."""
    scenario = reader.scenario
    value = scenario.number(one.code)
    default = default_of(reader.facts, one, scenario.vintage, scenario.by_code)
    label, told, typed = _slider_words(reader.at_release(), one)
    return {
        **control("slider", "set", one.code, label, value),
        "help": told,
        "place": place,
        "default": None if isinstance(default, str) else default,
        "typed": typed,
        "low": one.low,
        "high": one.high,
        "step": one.step,
        "digits": one.digits,
        "follows": FOLLOWING.get(one.rule, ""),
        "unusual": unusual(reader.facts, one, scenario.vintage, value, reader.language),
        "nearest": _nearest(reader, one, value),
    }


@lru_cache(maxsize=512)
def _slider_words(reader: Reader, one: Assumption) -> tuple[str, str, str]:
    """Label, explanation, and what the field for a typed value is called."""
    label = assumption_label(reader, one)
    keys = reader.text("control.keys", step=numbers.number(one.step, reader.language, one.digits))
    told = f"{explanation(reader, one)}\n\n{keys}".strip()
    return label, told, reader.text("control.typed", name=label)


def choice(reader: Reader, one: Assumption, place: Place = "main") -> Control:
    """An option as a radio group, each option with its reason."""
    allowed = options(reader.facts, one, reader.scenario.vintage)
    label, value = assumption_label(reader, one), reader.scenario.option(one.code)
    named = {name: option_words(reader, one, name) for name in allowed}
    made = choosing(control("choice", "set", one.code, label, value), "radio", named)
    return {**made, "place": place}


def way(reader: Reader, one: Assumption) -> Control:
    """The choice between the ways to set the growth; the choice alone moves nothing."""
    return {
        **choice(reader, one),
        "move": "way",
        "look": "pills",
        "help": explanation(reader, one),
    }


def switch(reader: Reader, one: Assumption, place: Place) -> Control:
    """A shock, or the stated trend: on or off."""
    value = reader.scenario.option(one.code)
    made = control("switch", "set", one.code, assumption_label(reader, one), value)
    return {**made, "help": explanation(reader, one), "place": place}


def switches(reader: Reader, wanted: Iterable[Assumption], place: Place) -> list[Control]:
    """Switches, each with its size below it while it is on."""
    found: list[Control] = []
    for one in wanted:
        found.append(switch(reader, one, place))
        if reader.scenario.option(one.code) == "on":
            size = reader.facts.registry.find(one.size)
            found.append(slider(reader, size, place))
    return found


def part_choice(reader: Reader, label: str, parts: dict[str, str]) -> tuple[str, Control]:
    """The commodity, or the kind of numbers, whose sliders stand below, and its choice.

    The one that the reader chose among these, else the first.
    """
    chosen = reader.shows(PART)
    shown = chosen if chosen in parts else next(iter(parts))
    return shown, showing(PART, label, parts, shown, "pills")


def option_words(reader: Reader, one: Assumption, option: str) -> str:
    """An option in words: a reading's or a base's reason, a target, or the option itself."""
    facts, vintage = reader.facts, reader.scenario.vintage
    match one.rule:
        case "readings":
            known = levels(facts.catalogue, one.indicator, vintage)
            return reader.text(next(level.reason for level in known if level.code == option))
        case "bases":
            known_bases = bases(facts.catalogue, one.indicator, vintage)
            return reader.text(next(base.reason for base in known_bases if base.code == option))
        case "targets":
            indicator = reader.indicator(one.indicator)
            amount = target_amount(facts, indicator, reader.scenario, option)
            return capital(target_words(indicator, option, amount, reader.language))
    return option_label(reader.facts, one, option, reader.language, _month(reader, one))


def _month(reader: Reader, one: Assumption) -> int:
    """The last published month of what an assumption is about, for words that say what remains."""
    return origin_month(reader.facts, one.indicator, reader.scenario.vintage)


def explanation(reader: Reader, one: Assumption) -> str:
    """The help text of an assumption: what it is, and the evidence for its range; may be empty."""
    return _explanation(reader.at_release(), one)


@lru_cache(maxsize=512)
def _explanation(reader: Reader, one: Assumption) -> str:
    first = assumption_help(reader.facts, one, reader.language, _month(reader, one))
    if not first:
        return ""
    if one.rule == "persistence" and own_history(
        reader.facts.catalogue, one.indicator, reader.scenario.vintage
    ):
        first = reader.text("control.own_history")
    parts = [first]
    if one.evidence:
        parts.append(range_words(reader.facts, one, reader.scenario.vintage, reader.language))
    if one.sources:
        sources = "; ".join(source_short(reader, source) for source in one.sources)
        parts.append(reader.text("control.evidence", sources=sources))
    return "\n\n".join(parts)


def _nearest(reader: Reader, one: Assumption, value: float) -> Nearest | None:
    far = outside(reader.facts, one, reader.scenario.vintage, value)
    if far is None:
        return None
    shown = value_words(reader, one, far.nearest)
    return Nearest(value=far.nearest, words=reader.text("control.take", value=shown))
