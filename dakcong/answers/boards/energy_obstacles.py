"""Obstacles of power projects: drawn, and listed by level of authority."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from dakcong.answers.boards import parts
from dakcong.answers.boards.energy_ages import ages, months, oldest_first, since
from dakcong.answers.boards.energy_answer import by_status, part_words, power_words
from dakcong.answers.boards.energy_proposed import apart_words, wishes_words
from dakcong.answers.boards.energy_stages import megawatt_words
from dakcong.answers.boards.parts import Drawing
from dakcong.answers.known.power import CALLING, Held, megawatts
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import later, later_mark, source_short
from dakcong.charts.bars import Bar
from dakcong.charts.stacked import stacked_data, stacked_specification
from dakcong.charts.style import ACTUAL, FILLED, HOLLOW, LAST_YEAR, Mark
from dakcong.figures.energy import GRID, IN_PART, TWO_CAPACITIES, Project
from dakcong.figures.obstacles import Obstacle
from dakcong.shows import Chart, Part
from dakcong.texts import capital
from dakcong.texts.numbers import DASH

# What a report must say of an obstacle, and a source may leave out.
ELEMENTS: Final = ("legal_basis", "proposal", "agency", "opened", "due")
MARKS: Final = (
    Mark(FILLED, ACTUAL, "level_known"),
    Mark(FILLED, LAST_YEAR, "level_unknown"),
    Mark(HOLLOW, LAST_YEAR, "level_nobody"),
)
STATE: Final = Mark("*", LAST_YEAR, "told_as_state")
# Length of the axis in longest bars.
_ROOM: Final = 1.05


def _content(reader: Reader, one: Held) -> str:
    """The obstacle; why nobody can remove it, or of which projects it is told as a state."""
    content, names = reader.text(f"obstacle.{one.content}"), by_status(one)
    if not one.removable:
        return f"{content} ({reader.text(f'obstacle_condition.{one.content}')})"
    if not names:
        return content
    if len(names) == len(one.projects):
        return reader.text("energy.content_status", content=content)
    return reader.text("energy.content_status_of", content=content, names="; ".join(names))


def obstacles(reader: Reader, groups: Sequence[Held], day: datetime.date) -> list[Part]:
    """What they hold up at one glance, then all under the level that can decide, in order.

    Under a level those come first that are known to be of the oldest band on the day.
    """
    shared = _lacking(reader, groups)
    made = [
        parts.part(
            reader.text("energy.obstacles_heading"),
            *_chart(reader, groups),
            *([parts.text(_counted(reader, groups, day))] if groups else []),
            parts.note(reader.text("energy.obstacles_note")),
            level=2,
        )
    ]
    heads = ("content", "megawatt", "stage", "names", "group", "told", "since", "source", "lacks")
    keys = " ".join(f"energy.{one}" for one in heads[: -1 if shared else None])
    for heading, some in _under(reader, groups).items():
        own = oldest_first(some, day)
        rows = [_obstacle(reader, one, day) for one in own]
        rows = (
            rows
            if shared
            else [[*row, _missing(reader, one)] for row, one in zip(rows, own, strict=True)]
        )
        table = parts.table(reader, keys, rows, wide=True)
        made.append(parts.part(heading, parts.telling(table)))
    return made


def _counted(reader: Reader, groups: Sequence[Held], day: datetime.date) -> str:
    """How many there are and how old, which are not among them, what all of them lack."""
    said = (
        ages(reader, groups, day),
        apart_words(reader),
        _lacking(reader, groups),
        wishes_words(reader),
    )
    return " ".join(filter(None, said))


def _under(reader: Reader, groups: Sequence[Held]) -> dict[str, list[Held]]:
    """Heading to what stands under it: a level, or at the end that nobody removes it."""
    found: dict[str, list[Held]] = {}
    for one in sorted(groups, key=lambda one: not one.removable):
        heading = _level(reader, one) if one.removable else reader.text("energy.conditions")
        found.setdefault(heading, []).append(one)
    return found


def _group(reader: Reader, first: Obstacle) -> str:
    """The group of System 751, marked where no source says so."""
    if not first.group:
        return DASH
    named = reader.text(f"obstacle_group.{first.group}")
    return reader.text(f"energy.group_{first.group_basis}", group=named)


def _obstacle(reader: Reader, one: Held, day: datetime.date) -> list[str]:
    first = one.obstacles[0]
    start = since(one.obstacles)
    age = reader.text("energy.age", months=months(start, day))
    marks = [age, *([reader.text("figures.later")] if later(reader, start) else [])]
    return [
        _content(reader, one),
        power_words(reader, one),
        reader.text(f"energy_stage.{one.stage}"),
        "; ".join(dict.fromkeys(_project(reader, one, project) for project in one.projects)),
        _group(reader, first),
        "; ".join(_told(reader, one.obstacles)) or DASH,
        f"{reader.written(start, 'date')}: {'; '.join(marks)}",
        ", ".join(
            source_short(reader, name) for name in dict.fromkeys(o.source for o in one.obstacles)
        ),
    ]


def _project(reader: Reader, one: Held, project: Project) -> str:
    """A project with what must be known of how its MW enter the sum of its row."""
    power = project.capacity
    marks = []
    if project.kind == GRID:
        marks.append(reader.text("energy.grid_line"))
    elif not power:
        marks.append(reader.text("energy.no_megawatt"))
    if power and IN_PART in project.doubts:
        marks.append(reader.text("energy.part_held", power=megawatt_words(reader, power.value)))
    if TWO_CAPACITIES in project.doubts:
        marks.append(reader.text(f"energy_doubt.{TWO_CAPACITIES}"))
    return f"{project.name} ({'; '.join(marks)})" if marks else project.name


def _missing(reader: Reader, one: Held) -> str:
    """What no source says of an obstacle."""
    missing = [name for name in ELEMENTS if not any(getattr(own, name) for own in one.obstacles)]
    return ", ".join(reader.text(f"energy.lacks_{name}") for name in missing)


def _lacking(reader: Reader, groups: Iterable[Held]) -> str:
    """What all of them lack, where it is the same; else empty, and a column says it of each."""
    lacks = {_missing(reader, one) for one in groups}
    return reader.text("energy.lacks_same", lacks=lacks.pop()) if len(lacks) == 1 else ""


def _told(reader: Reader, obstacles: Iterable[Obstacle]) -> Iterator[str]:
    """What sources say of an obstacle beside its content: who leads, since when, by when."""
    for name in ELEMENTS:
        told = dict.fromkeys(_value(reader, one, name) for one in obstacles if getattr(one, name))
        if told:
            yield f"{reader.text(f'energy.lacks_{name}')}: {', '.join(told)}"


def _value(reader: Reader, one: Obstacle, name: str) -> str:
    value = str(getattr(one, name))
    return reader.written(value, "date") if name in ("opened", "due") else value


def _chart(reader: Reader, groups: Sequence[Held]) -> list[Chart]:
    """Power that each obstacle holds up of what calls for investors, most first."""
    drawn = [one for one in groups if one.stage == CALLING and one.capacity]
    drawn.sort(key=megawatts, reverse=True)
    if not drawn:
        return []
    times = Counter(one.content for one in drawn)
    bars = [_bar(reader, one, alone=times[one.content] == 1) for one in drawn]
    states = any(map(by_status, drawn))
    title = _title(reader, next((one for one in drawn if one.removable), None))
    axis, until = reader.text("energy.stages_axis"), _ROOM * megawatts(drawn[0])
    drawing = Drawing(
        stacked_specification(reader.language, axis, MARKS, until),
        stacked_data(bars),
        parts.legend(reader.language, [*_drawn(bars), *([STATE] if states else [])]),
    )
    alt = f"{title}. {'; '.join(f'{one.label}: {one.said}' for one in bars)}"
    return [parts.chart("obstacles", title, alt, drawing)]


def _drawn(bars: Iterable[Bar]) -> list[Mark]:
    meant = {one.meaning for one in bars}
    return [one for one in MARKS if one.key in meant]


def _title(reader: Reader, first: Held | None) -> str:
    """Which holds up most of those that can be removed."""
    if first is None:
        return reader.text("energy.answer_none")
    return reader.text(
        "energy.obstacles_title",
        content=reader.text(f"obstacle.{first.content}"),
        power=power_words(reader, first),
        part=part_words(reader, first.projects),
        count=len(first.projects),
        later=later_mark(reader, (one.date for one in first.obstacles)),
    )


def _bar(reader: Reader, one: Held, *, alone: bool) -> Bar:
    """Its line says the level where another has its content, and that a source tells a state."""
    key = f"obstacle_level.{one.level or 'none'}"
    named = capital(reader.text(key if one.removable else f"obstacle_condition.{one.content}"))
    level = reader.text(f"energy.group_{one.basis}", group=named) if one.basis else named
    told = {"power": power_words(reader, one), "count": len(one.projects), "level": level}
    said = reader.text("energy.obstacle_part", **told)
    known = "level_known" if one.level else "level_unknown"
    meaning = known if one.removable else "level_nobody"
    content = reader.text(f"obstacle.{one.content}")
    label = content if alone else f"{content} ({named})"
    if by_status(one):
        label = f"{label} {STATE.glyph}"
    return Bar(label=label, start=0.0, end=megawatts(one), meaning=meaning, said=said)


def _level(reader: Reader, one: Held) -> str:
    """Who decides, and who says so."""
    named = reader.text(f"obstacle_level.{one.level or 'none'}")
    return reader.text(f"energy.level_{one.basis}", level=named) if one.basis else named
