"""The data folder and the registry, read and checked against each other."""

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import OPTION_RULES, TREND, complete
from dakcong.answers.known.release import release
from dakcong.answers.known.rules import RULES
from dakcong.answers.known.vintages import vintages
from dakcong.answers.moves.in_use import in_use
from dakcong.answers.moves.links import SECTION_PARTS
from dakcong.answers.moves.presets import RULES as PRESET_RULES
from dakcong.answers.registry_check import broken, check_parts, check_size
from dakcong.answers.words.titles import page_words, words_key
from dakcong.answers.year.answer import answer
from dakcong.errors import DataError, InputError
from dakcong.figures.catalogue import Catalogue, Indicator
from dakcong.figures.events import Event
from dakcong.figures.folder import NOTHING, load
from dakcong.figures.obstacles import CONDITION, CONTENTS, GROUP, LEVEL
from dakcong.figures.obstacles import TERMS as OBSTACLE_TERMS
from dakcong.model import Published
from dakcong.scenario.build import FILE, build
from dakcong.scenario.codes import codes
from dakcong.scenario.registry import Assumption
from dakcong.texts import LANGUAGES, has, take

SWITCH: Final = ("off", "on")
# Words that a term of the obstacles needs, by its kind.
TERM_WORDS: Final = {
    LEVEL: ("obstacle_level", "obstacle_level_in"),
    GROUP: ("obstacle_group",),
    CONDITION: ("obstacle_condition",),
}


def load_facts(folder: Path, published: Published = NOTHING) -> Facts:
    """Read and check the data folder, and what people have published since.

    Raises:
        DataError: something in it is missing or wrong; the message names the place and the remedy.
    """
    catalogue = load(folder, published)
    take(catalogue.words)
    facts = Facts(catalogue, build(catalogue.assumptions))
    for one in facts.registry.assumptions:
        for what, allowed in _wrong(one, facts):
            raise broken(one.code, what, allowed)
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


def _wrong(one: Assumption, facts: Facts) -> Iterator[tuple[str, Collection[str]]]:
    """What is wrong with an assumption, and what may stand there."""
    projected = {indicator.id: indicator for indicator in facts.catalogue.projected}
    if one.indicator not in projected:
        yield f"indicator {one.indicator!r} has no letter in indicators.toml", projected
        return
    own = codes(projected[one.indicator].letter)
    if not own.owns(one.code):
        yield f"code does not begin with the letter of {one.indicator}", [own.prefix]
    known = OPTION_RULES if one.form == "option" else tuple(RULES)
    if one.default is not None:
        known = (*known, TREND)
    if one.rule and one.rule not in known:
        yield f"rule {one.rule!r} is unknown", known
    yield from _wrong_part(one)
    conditions = facts.catalogue.obstacle_terms.get(CONDITION, ())
    if one.obstacle in conditions:
        other = sorted({*CONTENTS} - {*conditions})
        yield f"obstacle {one.obstacle!r} is a condition in obstacle_terms.csv", other
    if one.rule == TREND and one.form == "number" and one.low <= -100:
        yield f"low {one.low:g} leaves nothing to grow", ["a low above -100"]
    for source in one.sources:
        if source not in facts.catalogue.sources:
            yield f"source {source!r} is not in sources.toml", ()
    if one.event:
        yield from _wrong_event(one, facts.catalogue.events.get(one.event))


def _wrong_part(one: Assumption) -> Iterator[tuple[str, Collection[str]]]:
    if one.rule == "commodity_share" and one.part != "share":
        yield f"part {one.part!r} does not fit rule {one.rule!r}", ["share"]
    if (one.part in SECTION_PARTS) != bool(one.section):
        fitting = SECTION_PARTS if one.section else ("share", "price")
        yield f"part {one.part!r} does not fit section {one.section!r}", fitting
    if bool(one.obstacle) != (one.deed == "removed" and one.kind == "action"):
        yield f"obstacle {one.obstacle!r} does not fit deed {one.deed!r}", ["removed"]
    if one.obstacle not in ("", *CONTENTS):
        yield f"obstacle {one.obstacle!r} is unknown", CONTENTS


def _wrong_event(one: Assumption, event: Event | None) -> Iterator[tuple[str, Collection[str]]]:
    if event is None:
        yield f"event {one.event!r} is not in events.csv", ()
    elif one.indicator not in event.indicators:
        yield f"event {one.event!r} does not touch {one.indicator}", set(event.indicators)
    elif one.known_on and one.known_on != event.known_on:
        yield f"known_on {one.known_on} is not that of event {one.event!r}", {event.known_on}


def _check_numbers(facts: Facts, indicator: Indicator) -> None:
    """Refuse a registry that lacks a number which the projection of an indicator needs."""
    given = {one.code: one for one in facts.registry.of(indicator.id)}
    code = codes(indicator.letter)
    needed = [code.growth, code.spread]
    if indicator.index:
        needed = [code.first_part, code.first_part_weight, *needed]
    path = given.get(code.path)
    if path is not None and "quarters" in path.options:
        needed += [code.quarter(quarter) for quarter in range(1, 5)]
    for name in needed:
        if name not in given or given[name].form != "number":
            raise broken(indicator.id, f"has no number with the code {name}", ())
    weight = given.get(code.first_part_weight if indicator.index else code.fourth_quarter_share)
    if weight is not None and not 0 < weight.low < weight.high < 100:
        what = f"range {weight.low:g} to {weight.high:g} of a share"
        raise broken(weight.code, what, ["a low and a high between 0 and 100"])


def _check_words(facts: Facts) -> None:
    """Refuse data that names words which nobody wrote: a page could not be shown."""
    for place, key in _named_words(facts):
        for language in LANGUAGES:
            if not has(language, key):
                raise DataError(
                    f"{place}: there are no words {key!r}; correct the name, or write them in"
                    f" words/{language}.toml"
                )


def _named_words(facts: Facts) -> Iterator[tuple[str, str]]:
    """Where the data names words, and their key."""
    catalogue, registry = facts.catalogue, facts.registry
    reasons = [(one.code, one.reason) for one in catalogue.levels]
    for code, reason in reasons + [(one.code, one.reason) for one in catalogue.bases]:
        yield f"choices.toml: {code}: reason", reason
    for one in registry.assumptions:
        for field, key in _words_of_assumption(facts, one):
            yield f"{FILE}: {one.code}: {field}", key
    for preset in registry.presets:
        yield f"{FILE}: preset id", f"preset.{preset.id}"
        yield f"{FILE}: preset id", f"preset.help.{preset.id}"
    for indicator in catalogue.indicators.values():
        for key in _words_of_indicator(facts, indicator):
            yield f"indicators.toml: [{indicator.id}]", key
    for event in catalogue.events:
        yield f"events.csv: column 'id': {event!r}", f"event.{event}"
    yield from _words_of_rows(catalogue)
    for name, source in catalogue.sources.items():
        for code in source.processing.split(", "):
            yield f"sources.toml: [{name}]: processing", f"processing.{code}"


def _words_of_rows(catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    for kind, terms in catalogue.obstacle_terms.items():
        for term in terms:
            where = f"{OBSTACLE_TERMS}: column 'id': {term!r}"
            yield from ((where, f"{key}.{term}") for key in TERM_WORDS[kind])
    for proposal in catalogue.proposals.values():
        yield f"proposals.csv:{proposal.line}: column 'id'", f"proposal.{proposal.id}"
    for one in catalogue.products:
        where = f"products.csv:{one.line}: column"
        yield f"{where} 'product'", f"product.{one.product}"
        if one.commodity:
            yield f"{where} 'commodity'", f"commodity.{one.commodity}"


def _words_of_assumption(facts: Facts, one: Assumption) -> Iterator[tuple[str, str]]:
    """Fields of an assumption that name words, and the keys of these in `texts`."""
    if one.name is None:
        yield "id", words_key(facts, one, "label")
    # A switch has no words for on and off.
    if one.options != SWITCH:
        yield from (("id", words_key(facts, one, option)) for option in one.options)
    named = (("commodity", one.commodity), ("section", one.section), ("evidence", one.evidence))
    for field, name in named:
        if name:
            yield field, f"{'range' if field == 'evidence' else field}.{name}"


def _words_of_indicator(facts: Facts, one: Indicator) -> Iterator[str]:
    """Keys of the words that an indicator takes from `texts`."""
    if one.name is not None:
        return
    yield f"indicator.{one.words}"
    if one.projected:
        page = page_words(facts, one)
        own = {f"indicator.{one.words}_sentence": one.sentence}
        own |= {f"page.{page}": one.title, f"heading.{page}": one.heading}
        yield from (key for key, given in own.items() if given is None)


def try_out(facts: Facts) -> None:
    """Run every projection of every vintage, on the defaults and with every option that it has.

    Raises:
        DataError: the figures allow no projection, or an option ends in none; the message names the
            indicator, the vintage and the reason.
    """
    for vintage in vintages(facts.catalogue):
        plain = complete(facts, vintage, {})
        for indicator in facts.catalogue.projected:
            here = release(facts.catalogue, indicator.id, vintage)
            if not here.readings and not any(here.figures(one) for one in indicator.targets):
                continue  # it begins with a later release, and its page says what is missing
            try:
                answer(facts, indicator.id, plain)
            except InputError as error:
                what = f"figures.csv: {indicator.id} {vintage}: {error.message}"
                raise DataError(what) from error
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
