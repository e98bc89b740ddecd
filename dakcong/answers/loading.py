"""The data folder and the registry, read and checked against each other."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

from dakcong.answers.defaults import OPTION_RULES, RULES, TREND, complete
from dakcong.answers.facts import Facts
from dakcong.answers.in_use import in_use
from dakcong.answers.outlooks import answer
from dakcong.answers.presets import RULES as PRESET_RULES
from dakcong.answers.registry_check import broken, check_parts, check_size
from dakcong.answers.vintages import vintages
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator, load
from dakcong.figures.events import Event
from dakcong.scenario.building import FILE, build
from dakcong.scenario.registry import Assumption
from dakcong.texts.catalogue import LANGUAGES, has

# Numbers without which an indicator of this form has no projection, after its letter.
NEEDED: Final = {"flow": ("g", "s"), "index": ("h", "w", "g", "s")}

# What a section of an index has.
SECTION_PARTS: Final = ("growth", "level", "weight")


def load_facts(folder: Path) -> Facts:
    """Read and check the data folder.

    Raises:
        InputError: something in it is missing or wrong; the message names the place and the remedy.
    """
    catalogue = load(folder)
    facts = Facts(catalogue, build(catalogue.assumptions))
    for one in facts.registry.assumptions:
        _check_assumption(one, facts)
    for one in facts.registry.assumptions:
        if one.size:
            check_size(one, facts)
    for preset in facts.registry.presets:
        if preset.rule not in PRESET_RULES:
            raise broken(preset.id, f"rule {preset.rule!r} is unknown", PRESET_RULES)
    for indicator in catalogue.projected:
        _check_numbers(facts, indicator)
        check_parts(facts, indicator)
    _check_words(facts)
    return facts


def _check_assumption(one: Assumption, facts: Facts) -> None:
    projected = {indicator.id: indicator for indicator in facts.catalogue.projected}
    known = OPTION_RULES if one.form == "option" else tuple(RULES)
    if one.default is not None:
        known = (*known, TREND)
    if one.indicator not in projected:
        what = f"indicator {one.indicator!r} has no letter in indicators.toml"
        raise broken(one.code, what, projected)
    if not one.code.startswith(f"{projected[one.indicator].letter}."):
        what = f"code does not begin with the letter of {one.indicator}"
        raise broken(one.code, what, [f"{projected[one.indicator].letter}."])
    if one.rule and one.rule not in known:
        raise broken(one.code, f"rule {one.rule!r} is unknown", known)
    _check_part(one)
    if one.rule == TREND and one.form == "number" and one.low <= -100:
        raise broken(one.code, f"low {one.low:g} leaves nothing to grow", ["a low above -100"])
    for source in one.sources:
        if source not in facts.catalogue.sources:
            raise broken(one.code, f"source {source!r} is not in sources.toml", ())
    if one.event:
        _check_event(one, facts.catalogue.events)


def _check_part(one: Assumption) -> None:
    if one.rule == "commodity_share" and one.part != "share":
        raise broken(one.code, f"part {one.part!r} does not fit rule {one.rule!r}", ["share"])
    if (one.part in SECTION_PARTS) != bool(one.section):
        what = f"part {one.part!r} does not fit section {one.section!r}"
        raise broken(one.code, what, SECTION_PARTS if one.section else ["share", "price"])


def _check_event(one: Assumption, events: Mapping[str, Event]) -> None:
    event = events.get(one.event)
    if event is None:
        raise broken(one.code, f"event {one.event!r} is not in events.csv", ())
    if one.indicator not in event.indicators:
        touched = set(event.indicators)
        raise broken(one.code, f"event {one.event!r} does not touch {one.indicator}", touched)
    if one.known_on and one.known_on != event.known_on:
        raise broken(
            one.code,
            f"known_on {one.known_on} is not that of event {one.event!r}",
            {event.known_on},
        )


def _check_numbers(facts: Facts, indicator: Indicator) -> None:
    """Refuse a registry that lacks a number which the projection of an indicator needs."""
    codes = {one.code: one for one in facts.registry.of(indicator.id)}
    needed = [f"{indicator.letter}.{name}" for name in NEEDED[indicator.form]]
    path = codes.get(f"{indicator.letter}.p")
    if path is not None and "quarters" in path.options:
        needed += [f"{indicator.letter}.q{quarter}" for quarter in range(1, 5)]
    for code in needed:
        if code not in codes or codes[code].form != "number":
            raise broken(indicator.id, f"has no number with the code {code}", ())
    weight = codes.get(f"{indicator.letter}.w")
    if weight is not None and not 0 < weight.low < weight.high < 100:
        what = f"range {weight.low:g} to {weight.high:g} of a share"
        raise broken(weight.code, what, ["a low and a high between 0 and 100"])


def _check_words(facts: Facts) -> None:
    """Refuse data that names words which nobody wrote: a page could not be shown."""
    for place, key in _named_words(facts):
        for language in LANGUAGES:
            if not has(language, key):
                message = (
                    f"{place}: there are no words {key!r}; correct the name, or write them in"
                    f" dakcong/texts/{language}.toml"
                )
                raise InputError(message, key="error.data", message=message)


def _named_words(facts: Facts) -> Iterator[tuple[str, str]]:
    """Where the data names words, and their key."""
    catalogue = facts.catalogue
    for level in catalogue.levels:
        yield f"choices.toml: [[reading]] {level.code}: reason", level.reason
    for base in catalogue.bases:
        yield f"choices.toml: [[base]] {base.code}: reason", base.reason
    for one in facts.registry.assumptions:
        yield from _words_of(one)
    for preset in facts.registry.presets:
        yield f"{FILE}: preset id", f"preset.{preset.id}"
        yield f"{FILE}: preset id", f"preset.help.{preset.id}"
    for name in catalogue.indicators:
        yield f"indicators.toml: [{name}]", f"indicator.{name}"
    for indicator in catalogue.projected:
        yield f"indicators.toml: [{indicator.id}]", f"indicator.{indicator.id}_sentence"
    for event in catalogue.events:
        yield f"events.csv: column 'id': {event!r}", f"event.{event}"
    for name, source in catalogue.sources.items():
        for code in source.processing.split(", "):
            yield f"sources.toml: [{name}]: processing", f"processing.{code}"


def _words_of(one: Assumption) -> Iterator[tuple[str, str]]:
    yield f"{FILE}: {one.code}: id", f"assumption.{one.id}.label"
    named = {"commodity": "commodity", "section": "section", "evidence": "range"}
    for field, words in named.items():
        if getattr(one, field):
            yield f"{FILE}: {one.code}: {field}", f"{words}.{getattr(one, field)}"


def try_out(facts: Facts) -> None:
    """Run every projection of every vintage, on the defaults and with every option that it has.

    Raises:
        InputError: the figures allow no projection, or an option ends in none; the message names
            the indicator, the vintage and the reason.
    """
    for vintage in vintages(facts.catalogue):
        plain = complete(facts, vintage, {})
        for indicator in facts.catalogue.projected:
            try:
                answer(facts, indicator.id, plain)
            except InputError as error:
                message = f"figures.csv: {indicator.id} {vintage}: {error.message}"
                raise InputError(message, key="error.data", message=message) from error
            for one in facts.registry.of(indicator.id):
                if one.code in plain.by_code:
                    _try_options(facts, indicator, one, vintage)


def _try_options(facts: Facts, indicator: Indicator, one: Assumption, vintage: str) -> None:
    """Every option of one assumption; a refusal is an answer that a page can show."""
    for option in one.options:
        try:
            scenario = complete(facts, vintage, {one.code: option})
            answer(facts, indicator.id, scenario)
            in_use(facts, indicator, scenario)
        except InputError:
            continue
        except (LookupError, StopIteration, TypeError, ValueError, ArithmeticError) as error:
            what = f"{option!r} cannot be computed in {vintage} ({error!r})"
            raise broken(one.code, what, ["the file as it was published"]) from error
