"""What the power projects add up to: by stage, by obstacle, and in yearly output as designed."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dakcong.engine.power import MEGAWATT, Capacity, capacity_factor, total, yearly_gwh
from dakcong.figures.catalogue import Catalogue
from dakcong.figures.energy import GRID, SOLAR, Project
from dakcong.figures.obstacles import CONDITION, Obstacle

CALLING = "calling"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Obstacles of one content that one level can decide, of projects at one stage.

    Attributes:
        level: id of the level; empty where no source says it and none could be told.
        basis: who says that this level decides: printed or assigned; empty without one.
        projects: those held up, each once.
        capacity: of those whose capacity is printed in MW and counted; None where none is.
        removable: whether it can be removed; a condition of the place or of the law cannot.
    """

    level: str
    basis: str
    content: str
    stage: str
    obstacles: tuple[Obstacle, ...]
    projects: tuple[Project, ...]
    capacity: Capacity | None
    removable: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """Yearly output of one kind at one stage.

    Attributes:
        factors: least and greatest capacity factor that printed designs give; None for no design.
        designs: how many designs those are.
        gwh: yearly output with these two; None without.
    """

    kind: str
    capacity: Capacity
    factors: tuple[float, float] | None
    designs: int
    gwh: tuple[float, float] | None


def summed(projects: Iterable[Project]) -> dict[str, Capacity]:
    """Sums by unit of the counted capacities of projects of one stage.

    Raises:
        InputError: the projects stand at two stages.
    """
    counted = [one.capacity for one in projects if one.counted and one.capacity]
    units = dict.fromkeys(one.unit for one in counted)
    return {unit: total(one for one in counted if one.unit == unit) for unit in units}


def lacking(projects: Iterable[Project], unit: str = MEGAWATT) -> list[Project]:
    """Those that a sum in this unit lacks: no source prints their power, and they are no line."""
    unknown = [one for one in projects if one.capacity is None and one.kind != GRID]
    return [one for one in unknown if unit == MEGAWATT or one.kind in SOLAR]


@lru_cache(maxsize=4)
def held(catalogue: Catalogue) -> tuple[Held, ...]:
    """Every obstacle, those of a level, its basis, a content and a stage together.

    The level that is nearest to the province first, what no level is known of last; in a level
    most MW first.
    """
    groups: dict[tuple[str, str, str, str], list[Obstacle]] = {}
    for one in catalogue.obstacles.values():
        stage = catalogue.projects[one.project].stage
        groups.setdefault((one.level, one.level_basis, one.content, stage), []).append(one)
    made = (_held(catalogue, obstacles) for obstacles in groups.values())
    levels = [*reversed([*catalogue.obstacle_terms.get("level", ())]), ""]
    return tuple(
        sorted(made, key=lambda one: (levels.index(one.level), one.basis, -megawatts(one)))
    )


def most(groups: Sequence[Held], *, decided: bool = False) -> Held | None:
    """The group that holds up most of what calls for investors, of those that can be removed.

    With `decided`, of those alone whose level is known. None where nothing of it is held up so.
    """
    fitting = [
        one
        for one in groups
        if one.stage == CALLING and one.removable and (one.level or not decided)
    ]
    return max(fitting, key=megawatts, default=None)


def outputs(catalogue: Catalogue, stage: str) -> tuple[Output, ...]:
    """Output of each kind at a stage, most capacity first; MW alone, not MWp."""
    projects = [one for one in catalogue.projects.values() if one.stage == stage]
    made = []
    for kind in Counter(one.kind for one in projects):
        found = summed(one for one in projects if one.kind == kind).get("MW")
        if found is not None:
            made.append(_output(catalogue, kind, found))
    return tuple(sorted(made, key=lambda one: -one.capacity.value))


def _held(catalogue: Catalogue, obstacles: Sequence[Obstacle]) -> Held:
    projects = tuple(catalogue.projects[one.project] for one in obstacles)
    return Held(
        level=obstacles[0].level,
        basis=obstacles[0].level_basis,
        content=obstacles[0].content,
        stage=projects[0].stage,
        obstacles=tuple(obstacles),
        projects=projects,
        capacity=summed(projects).get("MW"),
        removable=obstacles[0].content not in catalogue.obstacle_terms.get(CONDITION, ()),
    )


def megawatts(one: Held) -> float:
    """MW that a group holds up; 0 where none is printed."""
    return one.capacity.value if one.capacity else 0.0


def _output(catalogue: Catalogue, kind: str, capacity: Capacity) -> Output:
    factors = [
        capacity_factor(one.output_gwh, one.capacity.value)
        for one in catalogue.projects.values()
        if one.kind == kind and one.output_gwh and one.capacity
        if one.capacity.unit == capacity.unit
    ]
    if not factors:
        return Output(kind=kind, capacity=capacity, factors=None, designs=0, gwh=None)
    low, high = min(factors), max(factors)
    gwh = (yearly_gwh(capacity.value, low), yearly_gwh(capacity.value, high))
    return Output(kind=kind, capacity=capacity, factors=(low, high), designs=len(factors), gwh=gwh)
