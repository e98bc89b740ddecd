"""The data folder and the registry, read and checked against each other."""

from collections.abc import Collection
from pathlib import Path

from dakcong.answers.defaults import OPTION_RULES, RULES, complete
from dakcong.answers.facts import Facts
from dakcong.answers.outlooks import answer
from dakcong.answers.presets import RULES as PRESET_RULES
from dakcong.answers.vintages import vintages
from dakcong.errors import InputError
from dakcong.figures.catalogue import load
from dakcong.scenario.registry import FILE, build


def load_facts(folder: Path) -> Facts:
    """Read and check the data folder.

    Raises:
        InputError: something in it is missing or wrong; the message names the place and the remedy.
    """
    catalogue = load(folder)
    facts = Facts(catalogue, build(catalogue.assumptions))
    projected = {one.id for one in catalogue.projected}
    for one in facts.registry.assumptions:
        known = OPTION_RULES if one.form == "option" else tuple(RULES)
        if one.indicator not in projected:
            raise _broken(one.code, f"indicator {one.indicator!r} is not projected", projected)
        if one.rule and one.rule not in known:
            raise _broken(one.code, f"rule {one.rule!r} is unknown", known)
        for source in one.sources:
            if source not in catalogue.sources:
                raise _broken(one.code, f"source {source!r} is not in sources.toml", ())
    for preset in facts.registry.presets:
        if preset.rule not in PRESET_RULES:
            raise _broken(preset.id, f"rule {preset.rule!r} is unknown", PRESET_RULES)
    return facts


def try_out(facts: Facts) -> None:
    """Run every projection of every vintage once, on the defaults.

    Raises:
        InputError: the figures allow no projection; the message names the indicator, the vintage
            and the reason.
    """
    for vintage in vintages(facts.catalogue):
        for indicator in facts.catalogue.projected:
            try:
                answer(facts, indicator.id, complete(facts, vintage, {}))
            except InputError as error:
                message = f"figures.csv: {indicator.id} {vintage}: {error.message}"
                raise InputError(message, key="error.data", message=message) from error


def _broken(where: str, what: str, allowed: Collection[str]) -> InputError:
    remedy = f"use one of {', '.join(sorted(allowed))}" if allowed else "add it there"
    message = f"{FILE}: {where}: {what}; {remedy}"
    return InputError(message, key="error.data", message=message)
