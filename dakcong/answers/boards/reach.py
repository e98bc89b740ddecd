"""What the target takes: any confidence, until when, on which path, by every reading."""

from dakcong.answers.boards.parts import fold, note, part, table, text
from dakcong.answers.boards.solver import solver
from dakcong.answers.reach import words
from dakcong.answers.reach.goals import denominators, sureness
from dakcong.answers.reach.path import target_path
from dakcong.answers.reach.waiting import last_chance
from dakcong.answers.reader import Reader
from dakcong.answers.words import sentences
from dakcong.answers.year.answer import Answer
from dakcong.engine.planned_path import PlannedPath, Stage
from dakcong.figures.catalogue import Indicator
from dakcong.periods import quarter_of
from dakcong.shows import Part, Table
from dakcong.texts import capital, numbers


def reach(reader: Reader, found: Answer) -> list[Part]:
    """Every question about reaching the target."""
    return [
        solver(reader, found),
        _sureness(reader, found),
        _waiting(reader, found),
        _path(reader, found),
        *_readings(reader, found),
    ]


def _sureness(reader: Reader, found: Answer) -> Part:
    language, unit, rows = reader.language, found.indicator.unit, sureness(found)
    said = text(words.sureness(rows, found.indicator, language))
    heading = reader.text("explore.sureness_heading")
    if found.reach.met:
        return part(heading, said)
    cells = [
        {
            reader.text("table.probability"): numbers.share(one.confidence, language, 0),
            reader.text("table.growth_needed"): numbers.share(one.growth, language, 1, signed=True),
            reader.text("table.fair_target"): numbers.fine(one.fair_target, unit, language),
        }
        for one in rows
    ]
    return part(heading, said, table(cells))


def _waiting(reader: Reader, found: Answer) -> Part:
    language, chance = reader.language, last_chance(reader.facts, found)
    season = "" if found.indicator.index else reader.text("reach.waiting.season")
    said = (words.last_chance(chance, language), words.delay_cost(chance, language), season)
    sentence = text(" ".join(one for one in said if one))
    heading = reader.text("explore.waiting_heading")
    if chance.delay.outcome == "met":
        return part(heading, sentence)
    rows = [
        {
            reader.text("table.passed"): capital(reader.text(f"month.name.{state.month}")),
            reader.text("table.growth_needed"): _needed(reader, state.needed),
        }
        for state in chance.delay.states
    ]
    label = reader.text("explore.waiting_table")
    return part(heading, sentence, fold("waiting", label, table(rows)))


def _needed(reader: Reader, growth: float) -> str:
    """A growth that is needed; what has been passed needs nothing."""
    if growth <= -1.0:
        return reader.text("status.met")
    return numbers.share(growth, reader.language, 1, signed=True)


def _path(reader: Reader, found: Answer) -> Part:
    language, indicator = reader.language, found.indicator
    heading = reader.text("path.heading")
    if indicator.index:
        # A ratio of two indices is no distance on a path; rates are compared instead.
        return part(heading, text(sentences.on_track(found, language)))
    path = target_path(reader.facts, found)
    said = (
        words.track(path, found.month, language),
        words.quarters_needed(path, indicator, language),
    )
    return part(
        heading,
        text(" ".join(one for one in said if one)),
        note(words.track_rule(language)),
        fold("path", reader.text("path.table"), _stages(reader, path, indicator)),
    )


def _stages(reader: Reader, path: PlannedPath, one: Indicator) -> Table:
    """The months of each quarter, then the quarter."""
    rows = []
    for quarter in path.quarters:
        months = [stage for stage in path.months if quarter_of(stage.number) == quarter.number]
        for stage in months:
            rows.append(_stage(reader, one, reader.text("month.row", month=stage.number), stage))
        name = reader.text("table.quarter", quarter=quarter.number)
        rows.append(_stage(reader, one, name, quarter))
    return table(rows, wide=True)


def _stage(reader: Reader, one: Indicator, name: str, stage: Stage) -> dict[str, str]:
    language = reader.language
    unit = numbers.unit_name(one.unit, language)
    return {
        f"{reader.text('table.period')} ({unit})": name,
        reader.text("table.planned"): numbers.number(stage.planned, language),
        reader.text("table.path"): numbers.number(stage.cumulative, language),
        reader.text("table.needed"): numbers.number(stage.needed, language),
        reader.text("table.needed_cumulative"): numbers.number(stage.needed_cumulative, language),
    }


def _readings(reader: Reader, found: Answer) -> list[Part]:
    """The target by every reading of the goal and of last year; nothing with one reading only."""
    language, one, rows = reader.language, found.indicator, denominators(reader.facts, found)
    if len(rows) < 2:
        return []
    cells = [
        {
            reader.text("table.reading"): ("▸ " if row.chosen else "")
            + capital(words.denominator(row, one, language)),
            reader.text("table.gap"): numbers.fine(row.reach.gap, one.unit, language),
            reader.text("table.growth_needed"): _needed(reader, row.reach.required_growth),
            reader.text("table.probability"): numbers.probability(row.reach.probability, language),
            reader.text("table.status"): reader.text(f"status.{row.status}"),
        }
        for row in rows
    ]
    made = part(
        reader.text("explore.denominators_heading"),
        text(words.denominators(rows, language)),
        fold("readings", reader.text("explore.readings_table"), table(cells, wide=True)),
    )
    return [made]
