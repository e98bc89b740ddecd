"""What the target takes: of an assumption, for a confidence, until when, by path and reading."""

from typing import Final

from dakcong.answers.boards.parts import Look, fold, note, part, showing, table, text
from dakcong.answers.moves.in_use import in_use
from dakcong.answers.moves.links import WANTED
from dakcong.answers.reach import words
from dakcong.answers.reach.goals import denominators, sureness
from dakcong.answers.reach.path import target_path
from dakcong.answers.reach.solver import Solved, solve_for
from dakcong.answers.reach.waiting import last_chance
from dakcong.answers.reader import Reader
from dakcong.answers.words import sentences
from dakcong.answers.words.names import name_of, value_of
from dakcong.answers.year.answer import Answer
from dakcong.engine.planned_path import PlannedPath, Stage
from dakcong.figures.catalogue import Indicator
from dakcong.periods import quarter_of
from dakcong.scenario.codes import codes
from dakcong.scenario.link import DRIVER, SURENESS
from dakcong.shows import Action, Choice, Offer, Part, Table
from dakcong.texts import capital
from dakcong.units import fraction

# How sure one is of the median, per cent.
MEDIAN: Final = WANTED[0]


def reach(reader: Reader, found: Answer) -> list[Part]:
    """Every question about reaching the target."""
    return [
        _solver(reader, found),
        _sureness(reader, found),
        _waiting(reader, found),
        _path(reader, found),
        *_readings(reader, found),
    ]


def _solver(reader: Reader, found: Answer) -> Part:
    """One assumption solved for, as surely as the reader wants."""
    used = in_use(reader.facts, found.indicator, found.scenario)
    code_of = codes(found.indicator.letter)
    known = [one.code for one in used if one.form == "number"]
    # Last the growth of months that are over, where it was published: nobody can bring it about.
    known.sort(key=lambda code: found.indicator.flow and code == code_of.first_part)
    # What the reader chose; else the growth of the remaining months, else the first that acts.
    wanted = (reader.shows(DRIVER), code_of.growth)
    code = next((code for code in wanted if code in known), known[0])
    sure = int(reader.shows(SURENESS) or MEDIAN)
    confidence = None if sure == MEDIAN else fraction(sure)
    solved = solve_for(reader.facts, found.indicator.id, found.scenario, code, confidence)
    levels = {str(level): reader.written(fraction(level), "share0") for level in WANTED}
    drivers = {one: capital(name_of(reader, one)) for one in known}
    return part(
        reader.text("explore.solver_heading"),
        text(words.solved(reader, solved)),
        *_take(reader, solved),
        _choice(DRIVER, reader.text("table.assumption"), drivers, code, "select"),
        _choice(SURENESS, reader.text("explore.solver_confidence"), levels, str(sure), "pills"),
    )


def _choice(code: str, label: str, names: dict[str, str], chosen: str, look: Look) -> Choice:
    return Choice(kind="choice", control=showing(code, label, names, chosen, look))


def _take(reader: Reader, solved: Solved) -> list[Offer]:
    """The button that sets what was found; none where nothing was, or where it stands already."""
    value, one = solved.solution.value, solved.assumption
    if value is None or value == solved.present:
        return []
    said = value_of(one, value, reader.language)
    action = Action(
        label=reader.text("explore.solver_take", value=said),
        help="",
        move={"kind": "set_all", "values": {**solved.besides, one.code: value}},
    )
    return [Offer(kind="offer", name="solved", action=action)]


def _sureness(reader: Reader, found: Answer) -> Part:
    rows = sureness(reader.facts, found)
    said = text(words.sureness(rows, found.indicator, reader.language))
    heading = reader.text("explore.sureness_heading")
    if found.reach.met:
        return part(heading, said)
    cells = ((one.confidence, one.growth, found.amount(one.fair_target)) for one in rows)
    columns = "sureness:share0 growth_needed:+share fair_target:fine"
    return part(heading, said, table(reader, columns, cells))


def _waiting(reader: Reader, found: Answer) -> Part:
    language, chance = reader.language, last_chance(reader.facts, found)
    season = "" if found.indicator.index else reader.text("reach.waiting.season")
    said = (words.last_chance(chance, language), words.delay_cost(chance, language), season)
    sentence = text(" ".join(one for one in said if one))
    heading = reader.text("explore.waiting_heading")
    if chance.delay.outcome == "met":
        return part(heading, sentence)
    rows = (
        (capital(reader.written(state.month, "month_name")), _needed(reader, state.needed))
        for state in chance.delay.states
    )
    shown = table(reader, "passed growth_needed:+share", rows)
    return part(heading, sentence, fold("waiting", reader.text("explore.waiting_table"), shown))


def _needed(reader: Reader, growth: float | None) -> object:
    """A growth that is needed; what has been passed needs nothing."""
    return reader.text("status.met") if growth is None else growth


def _path(reader: Reader, found: Answer) -> Part:
    language, indicator = reader.language, found.indicator
    heading = reader.text("path.heading")
    if indicator.index:
        # A ratio of two indices is no distance on a path; rates are compared instead.
        return part(heading, text(sentences.on_track(found, language)))
    path = target_path(reader.facts, found)
    track = words.track(path, found.month, language)
    needed = words.quarters_needed(path, indicator, language)
    return part(
        heading,
        text(f"{track} {needed}".rstrip()),
        note(words.track_rule(language)),
        fold("path", reader.text("path.table"), _stages(reader, path, indicator)),
    )


def _stages(reader: Reader, path: PlannedPath, one: Indicator) -> Table:
    """The months of each quarter, then the quarter."""
    named: list[tuple[str, Stage]] = []
    for quarter in path.quarters:
        months = [stage for stage in path.months if quarter_of(stage.number) == quarter.number]
        names = [capital(reader.written(stage.number, "month_name")) for stage in months]
        named += zip(names, months, strict=True)
        named.append((reader.text("table.quarter", quarter=quarter.number), quarter))
    rows = (
        (name, stage.planned, stage.cumulative, stage.needed, stage.needed_cumulative)
        for name, stage in named
    )
    columns = "period planned:number path:number needed:number needed_cumulative:number"
    made = table(reader, columns, rows, wide=True)
    made["columns"][0] += f" ({reader.written(one.unit, 'unit')})"
    return made


def _readings(reader: Reader, found: Answer) -> list[Part]:
    """The target by every reading of the goal and of last year; nothing with one reading only."""
    language, rows = reader.language, denominators(reader.facts, found)
    if len(rows) < 2:
        return []
    cells = (
        (
            ("▸ " if row.chosen else "") + capital(words.denominator(row, language)),
            found.amount(row.answer.reach.gap),
            _needed(reader, row.answer.reach.required_growth),
            row.answer.reach.probability,
            reader.text(f"status.{row.status}"),
        )
        for row in rows
    )
    columns = "reading gap:need growth_needed:+share probability:probability status"
    label, shown = reader.text("explore.readings_table"), table(reader, columns, cells, wide=True)
    return [
        part(
            reader.text("explore.denominators_heading"),
            text(words.denominators(rows, language)),
            fold("readings", label, shown),
        )
    ]
