"""`dakcong project`: year end, reach and link of one indicator."""

import argparse
from collections.abc import Mapping, Sequence
from typing import Any

from dakcong.answers.edition import facts_in_force
from dakcong.answers.explain.map import growth_map, two_goals
from dakcong.answers.facts import Facts
from dakcong.answers.known.release import release
from dakcong.answers.moves.changes import changed, idle, moved
from dakcong.answers.moves.links import link_vocabulary, open_link
from dakcong.answers.reach.goals import together
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.commands.documents.explain import (
    explain_report,
    map_report,
    two_goals_report,
)
from dakcong.commands.documents.past import news_report, record_report
from dakcong.commands.documents.projection import projection
from dakcong.commands.documents.reach import reach_report, together_report
from dakcong.commands.lines import projection_lines
from dakcong.commands.shared import known_indicator, known_vintage
from dakcong.commands.writing import print_json, print_lines
from dakcong.errors import InputError
from dakcong.periods import split_vintage
from dakcong.scenario.link import VINTAGE, Notice
from dakcong.scenario.read import pairs_of, read_value
from dakcong.scenario.registry import Value
from dakcong.scenario.scenario import Scenario
from dakcong.settings import data_folder, public_address
from dakcong.texts import say
from dakcong.units import percent


def add_to(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    parser = commands.add_parser("project", help="year end, reach and link of one indicator")
    parser.add_argument("indicator", help="its id in indicators.toml")
    parser.add_argument("--vintage", metavar="V", help="release, for example 2024-06")
    parser.add_argument(
        "--set", metavar="CODE=VALUE", action="append", default=[], help="an assumption, x.g=7.5"
    )
    parser.add_argument("--link", metavar="URL", help="take vintage and assumptions from a link")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument(
        "--full",
        action="store_true",
        help="one JSON document with what stands below the board too: reach, explanation, news",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Project and print."""
    facts = facts_in_force(data_folder())
    known_indicator(facts, options.indicator)
    scenario, notices = _scenario(facts, options)
    found = answer(facts, options.indicator, scenario)
    if isinstance(found, Missing):
        raise _missing(facts, found)
    document = projection(facts, found, notices, public_address())
    if options.full:
        print_json(document | deeper(facts, found))
    elif options.json:
        print_json(document)
    else:
        print_lines(projection_lines(facts, document))
    return 0


def _missing(facts: Facts, found: Missing) -> InputError:
    where = f"{found.indicator.id} {found.vintage}"
    if found.first_part:
        return InputError(
            f"{where}: no growth of months 1-{found.month} was published for the merged province;"
            f" give an assumed one in per cent, for example {_example(facts, found)}",
            key="error.missing_figure",
            indicator=found.indicator.id,
            measure="growth",
        )
    return InputError(
        f"{where}: growth by section needs the weight of every section, and no source prints one"
        " for the merged province; give them in per cent, 100 together at most, as --set"
        f" {' --set '.join(f'{code}=…' for code in found.codes)}",
        key="error.section_weights_missing",
        given=", ".join(found.codes),
    )


def _example(facts: Facts, found: Missing) -> str:
    """The newest growth of the year that the West alone printed; the target's own without one."""
    here = release(facts.catalogue, found.indicator.id, found.vintage)
    known = here.figures("growth", region="west", year=split_vintage(found.vintage)[0])
    if not known:
        return f"--set {found.code}={percent(found.target - 1):g}"
    last, west = max(known, key=lambda one: one.month), say("en", "area.west")
    return (
        f"--set {found.code}={last.value:g} ({west} alone printed {last.value:+g}% for"
        f" months 1-{last.month})"
    )


def deeper(facts: Facts, found: Answer) -> dict[str, Any]:
    """What the sections below a board say, as documents; what came later stands apart."""
    name, scenario = found.indicator.id, found.scenario
    chart = growth_map(facts, name, scenario)
    return {
        "reach": reach_report(facts, found),
        "explanation": explain_report(facts, found),
        "map": None if chart is None else map_report(chart),
        "news": news_report(facts, name, scenario.vintage),
        "afterwards": {"record": record_report(facts, name)},
        **_all_goals(facts, scenario),
    }


def _all_goals(facts: Facts, scenario: Scenario) -> dict[str, Any]:
    """All targets at once; none where the assumptions of another indicator allow no answer."""
    try:
        pair = facts.catalogue.pair
        goals = two_goals(facts, pair[0].id, pair[1].id, scenario) if pair else None
        return {
            "together": together_report(together(facts, scenario)),
            "two_goals": None if goals is None else two_goals_report(goals),
        }
    except InputError:
        return {"together": None, "two_goals": None}


def _scenario(facts: Facts, options: argparse.Namespace) -> tuple[Scenario, list[Notice]]:
    known = link_vocabulary(facts)
    pairs = pairs_of(options.link or "")
    if options.vintage:
        known_vintage(options.vintage, list(known.allowed))
        if VINTAGE not in dict(pairs):
            pairs = [(VINTAGE, options.vintage), *pairs]
    scenario, decoded = open_link(facts, known, pairs)
    notices = list(decoded.notices) if options.link else []
    vintage = options.vintage or scenario.vintage
    if vintage != scenario.vintage:
        scenario, dropped = moved(facts, scenario, vintage)
        notices += [one.notice(vintage) for one in dropped]
    given, repeated = _settings(facts, options.set, known.allowed[vintage], vintage)
    scenario = changed(facts, scenario, given)
    notices += repeated
    notices += [
        Notice(key="link.no_effect", code=code, given=facts.registry.find(code).text(value))
        for code, value in given.items()
        if idle(facts, scenario, options.indicator, code)
    ]
    return scenario, notices


def _settings(
    facts: Facts, settings: Sequence[str], allowed: Mapping[str, tuple[str, ...]], vintage: str
) -> tuple[dict[str, Value], list[Notice]]:
    """What --set gives; of a code that stands twice the last value counts, and a notice says so."""
    given: dict[str, Value] = {}
    notices = []
    for text in settings:
        code, value = _setting(facts, text, allowed, vintage)
        one = facts.registry.find(code)
        if given.get(code, value) != value:
            notices.append(
                Notice(
                    key="link.set_again",
                    code=code,
                    given=one.text(given[code]),
                    allowed=one.text(value),
                )
            )
        given[code] = value
    return given, notices


def _setting(
    facts: Facts, text: str, allowed: Mapping[str, tuple[str, ...]], vintage: str
) -> tuple[str, Value]:
    code, mark, value = text.partition("=")
    if not mark:
        raise _refused(text, "write CODE=VALUE, for example x.g=7.5", "CODE=VALUE")
    one = facts.registry.find(code)
    if code not in allowed:
        raise InputError(
            f"{code} plays no part in vintage {vintage}; leave it out",
            key="error.unknown_code",
            given=code,
            allowed=", ".join(allowed),
        )
    read = read_value(one, value, allowed[code])
    if not isinstance(read, Notice):
        return code, read
    form = (
        f" (decimal point; digits after it: {one.digits} at most)" if one.form == "number" else ""
    )
    raise _refused(text, f"{value!r} cannot be used; allowed: {read.allowed}{form}", read.allowed)


def _refused(text: str, reason: str, allowed: str) -> InputError:
    return InputError(
        f"--set {text}: {reason}", key="error.unknown_code", given=text, allowed=allowed
    )
