"""The overview: a tile for each target, all of them together, the published status rule."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.boards.assumed import changed_values, few
from dakcong.answers.boards.badges import badge, badges, marked
from dakcong.answers.boards.meter import legend, meter
from dakcong.answers.boards.questions import questions
from dakcong.answers.explain import words as explain_words
from dakcong.answers.explain.map import two_goals
from dakcong.answers.known.own_history import own_history
from dakcong.answers.moves.doubted import READINGS, both_answers
from dakcong.answers.reach import words as reach_words
from dakcong.answers.reach.goals import together
from dakcong.answers.reader import Reader
from dakcong.answers.words import sentences
from dakcong.answers.words.coverage import coverage, rests_on
from dakcong.answers.words.doubts import doubt_remarks
from dakcong.answers.words.labels import older_words, published_later, reason
from dakcong.answers.words.pens import numbers_pen
from dakcong.answers.words.titles import indicator_name
from dakcong.answers.year.answer import Answer, Missing
from dakcong.engine.status import RULE
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.shows import Action, Headline, Overview, Part, Table, Tile
from dakcong.texts import capital
from dakcong.texts.styles import say_by
from dakcong.units import PROBABILITIES

# Words for the probabilities of each status of the rule.
_EDGES: Final = {
    "near_certain": "overview.from_95",
    "likely": "chart.chance_80",
    "possible": "chart.chance_50",
    "hard": "chart.chance_20",
    "unlikely": "overview.below_20",
    "missing": "overview.no_figure",
}


def at_a_glance(reader: Reader, paths: Mapping[str, str]) -> Overview:
    """The tiles, and before them what is not the default.

    Args:
        reader: who reads.
        paths: id of an indicator to the path of its page.
    """
    changed = _changed(reader)
    label = reader.text("control.reset_all")
    back = Action(label=label, help="", move={"kind": "reset_everything"})
    rows = tiles(reader, paths)
    drawn = any(one["meter"] for one in rows)
    return Overview(
        tiles=rows,
        legend=legend(reader) if drawn else {},
        changed=changed,
        back=back if changed else None,
    )


def tiles(reader: Reader, paths: Mapping[str, str]) -> list[Tile]:
    """One tile an indicator: verdict, bar, what it takes; `paths` as in `at_a_glance`."""
    return [
        _tile(reader, indicator, paths[indicator.id])
        for indicator in reader.facts.catalogue.projected
    ]


def _changed(reader: Reader) -> str:
    """Which assumptions are not the default, by indicator; empty where all are."""
    said = [
        reader.text(
            "overview.changed_one",
            indicator=indicator_name(indicator, reader.language),
            given=few(reader, own, "; "),
        )
        for indicator in reader.facts.catalogue.projected
        if (own := changed_values(reader, indicator.id))
    ]
    return reader.text("overview.changed", given=" ".join(said)) if said else ""


def overview(reader: Reader) -> list[Part]:
    """What stands below the tiles: what leaders ask, all targets together, the status rule."""
    return [parts.part("", questions(reader), level=2), *_all_goals(reader), _rule(reader)]


def _tile(reader: Reader, indicator: Indicator, page: str) -> Tile:
    found = reader.outcome(indicator.id)
    return Tile(
        indicator=indicator.id,
        heading=indicator_name(indicator, reader.language),
        said=_headline(reader, found),
        meter=meter(reader, found) if isinstance(found, Answer) else None,
        note=older_words(reader, found) if isinstance(found, Answer) else "",
        page=page,
        label=reader.text(f"overview.{'assume' if isinstance(found, Missing) else 'open'}"),
    )


def _headline(reader: Reader, found: Answer | Missing | InputError) -> Headline:
    """The verdict, and what it takes; of what has no answer, why and what brings one."""
    if isinstance(found, InputError):
        return Headline(badges=[], sentence=reason(reader, found), remarks=[])
    shown = badges(reader, found)
    if isinstance(found, Missing):
        amount = found.indicator.amount(found.target)
        target = reader.text(f"target.named.{found.target_kind}", value=amount)
        key = f"overview.missing{'_yet' if published_later(reader, found) else ''}"
        said = reader.text(key, target=target)
        return Headline(badges=shown, sentence=said, remarks=[])
    return Headline(badges=shown, sentence=_takes(reader, found), remarks=[])


def _takes(reader: Reader, found: Answer) -> str:
    """The chance and what it takes, where a growth is doubted by both its readings.

    What the status says is left out.
    """
    takes = sentences.takes_in_short(found, reader.language)
    ends = both_answers(reader.facts, found)
    lowest = min(one.reach.probability for one in (found, *ends))
    if lowest > PROBABILITIES[1]:
        return takes
    if found.scenario in (one.scenario for one in ends):
        return _by_both(reader, found, ends)
    sure = "_doubted" if doubt_remarks(found, reader.language) else ""
    pen = numbers_pen(found, reader.language)
    return f"{say_by(pen, reader.language, f'overview.chance{sure}')} {takes}"


def _by_both(reader: Reader, found: Answer, ends: Sequence[Answer]) -> str:
    """What either reading of a growth takes beside its chance, that of the scenario in bold."""
    said: dict[str, str] = {}
    sizes = [one.reach.required_growth or 0.0 for one in ends]
    # The direction once, where it is that of both.
    alike = (sizes[0] < 0) == (sizes[1] < 0)
    for name, one in zip(READINGS, ends, strict=True):
        chance = reader.written(one.reach.probability, "probability")
        said[name] = f"**{chance}**" if one.scenario == found.scenario else chance
        said[f"need_{name}"] = _needed(reader, one)
    if alike:
        said[f"need_{READINGS[1]}"] = reader.written(abs(sizes[1]), "share")
    return capital(reader.text("overview.both", month=found.month, **said))


def _needed(reader: Reader, end: Answer) -> str:
    """What the remaining months need under a reading: cần tăng 7,9 %."""
    need = end.reach.required_growth or 0.0
    return reader.text(f"readings.need_{'fall' if need < 0 else 'rise'}", size=abs(need))


def _all_goals(reader: Reader) -> list[Part]:
    """All goals together, how such ranges held, and the numbers as a table."""
    answers = [reader.outcome(one.id) for one in reader.facts.catalogue.projected]
    found = [one for one in answers if isinstance(one, Answer)]
    if not found:
        return []
    said = _together(reader)
    # Of a growth that the reader has set another sentence speaks.
    if said and any(doubt_remarks(one, reader.language) for one in found if not one.assumed):
        said = f"{said} {reader.text('overview.together_doubted')}"
    return [
        parts.part(
            reader.text("overview.together_heading") if said else "",
            *([parts.text(said)] if said else []),
            *(parts.note(one) for one in _trust(reader, found)),
            parts.fold("summary", reader.text("chart.table"), _table(reader, found)),
        )
    ]


def _trust(reader: Reader, found: Sequence[Answer]) -> Iterator[str]:
    """How such ranges held: of series of other places, then of indicators with a history here."""
    catalogue, vintage = reader.facts.catalogue, reader.scenario.vintage
    own = [one for one in found if own_history(catalogue, one.indicator.id, vintage)]
    if len(own) < len(found):
        yield coverage(reader.facts, reader.language, max(one.month for one in found))
    for one in own:
        said = rests_on(reader.facts, reader.language, one.indicator.id, vintage)
        yield f"{indicator_name(one.indicator, reader.language)}: {said}"


def _together(reader: Reader) -> str:
    """The probability that all targets are reached, and from which growth on two of them are.

    Empty where the assumptions of one allow no answer, which its tile says.
    """
    facts, scenario, language = reader.facts, reader.scenario, reader.language
    pair = facts.catalogue.pair
    try:
        every = together(facts, scenario)
        both = two_goals(facts, pair[0].id, pair[1].id, scenario) if pair else None
    except InputError:
        return ""
    said = [reach_words.together(every, language)]
    if both is not None:
        alone = len(every.probabilities) == len(both)
        said.append(explain_words.two_goals(both, language, alone=alone))
    return " ".join(one for one in said if one)


def _table(reader: Reader, found: list[Answer]) -> Table:
    rows = (
        (
            indicator_name(one.indicator, reader.language),
            *(one.amount(one.outlook.year_end(level)) for level in (0.1, 0.5, 0.9)),
            one.amount(one.reach.target),
            one.reach.probability,
        )
        for one in found
    )
    columns = "indicator p10:fine p50:fine p90:fine target:exact probability:probability"
    return parts.table(reader, columns, rows)


def _rule(reader: Reader) -> Part:
    """Which probability carries which word."""
    lines = [
        f"- {marked(badge(reader, status))} {reader.text(_EDGES[status])}"
        for status in (*(name for _, name in RULE), "missing")
    ]
    fold = parts.fold(
        "status_rule",
        reader.text("overview.rule_heading"),
        parts.text(reader.text("overview.rule_text")),
        parts.text("\n".join(lines)),
    )
    return parts.part("", fold, level=2)
