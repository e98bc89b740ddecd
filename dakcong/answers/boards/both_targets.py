"""Two targets over the growth of both indicators: where they are met together, how likely."""

from functools import partial

from dakcong.answers.boards.parts import Drawing, chart, grid, legend, note, part
from dakcong.answers.explain import words
from dakcong.answers.explain.map import Goal, two_goals
from dakcong.answers.reach import words as reach_words
from dakcong.answers.reach.goals import ASSUMED_CORRELATION, all_of, otherwise
from dakcong.answers.reader import Reader
from dakcong.answers.words.titles import indicator_in_sentence
from dakcong.answers.year.answer import Answer
from dakcong.charts.heat import LEGEND, Axes, Grid, corner_data, heat_specification
from dakcong.engine.joint import joint_grid
from dakcong.errors import InputError
from dakcong.shows import Part, Table, Unopened
from dakcong.texts import capital
from dakcong.units import percent


def both_targets(reader: Reader, found: Answer) -> list[Part]:
    """The map of the paired indicators; nothing for another one, or where one has no answer."""
    pair = reader.facts.catalogue.pair
    if pair is None or found.indicator not in pair:
        return []
    try:
        goals = two_goals(reader.facts, pair[0].id, pair[1].id, reader.scenario)
    except InputError:
        return []
    return [] if goals is None else [_map(reader, goals)]


def _map(reader: Reader, goals: tuple[Goal, Goal]) -> Part:
    first, second = goals
    axes = first.growths, second.growths
    chances = joint_grid(first.probabilities, second.probabilities, ASSUMED_CORRELATION)
    titles = (_title(reader, first), _title(reader, second))
    here = tuple(percent(one.answer.growth_before_shocks) for one in goals)
    corner = tuple(percent(-1.0 if one.required is None else one.required) for one in goals)
    drawn = Drawing(
        heat_specification(reader.language, *titles),
        corner_data(axes, chances, (corner[0], corner[1]), (here[0], here[1]), reader.language),
        legend(reader.language, LEGEND),
    )
    said = words.two_goals(goals, reader.language, alone=True)
    answers = [one.answer for one in goals]
    now = all_of(answers).probability
    other = reach_words.otherwise(otherwise(reader.facts, answers), now, reader.language)
    under = partial(heat_table, reader, titles, axes, chances)
    return part(
        reader.text("explore.both_heading"),
        chart("both", said, said, drawn, Unopened(heading=reader.text("chart.table"), made=under)),
        note(" ".join([reader.text("explore.both_note", probability=now), *other])),
    )


def _title(reader: Reader, one: Goal) -> str:
    name = capital(indicator_in_sentence(one.answer.indicator, reader.language))
    return reader.text("explore.both_axis", name=name, month=one.answer.month)


def heat_table(reader: Reader, titles: tuple[str, str], axes: Axes, chances: Grid) -> Table:
    """The cells of a map in words, the highest growth above; columns by the first axis."""
    xs, ys = ([reader.written(at, "+share0") for at in axis] for axis in axes)
    rows = [
        [y, *(reader.written(chance, "probability") for chance in row)]
        for y, row in zip(ys, chances, strict=True)
    ]
    heads = [f"{titles[1]} ↓ / {titles[0]} →", *xs]
    return grid(heads, reversed(rows), wide=True)
