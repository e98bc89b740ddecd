"""Obstacles that can be removed, and the power projects that nothing holds up any more then."""

from collections.abc import Collection, Mapping
from functools import lru_cache

from dakcong.answers.facts import Facts
from dakcong.answers.known.power_chain import DONE
from dakcong.engine.power import MEGAWATT
from dakcong.figures.catalogue import Catalogue
from dakcong.figures.energy import Project
from dakcong.scenario.registry import Assumption

REMOVED = "removed"


def removals(facts: Facts) -> dict[str, Assumption]:
    """Content of an obstacle to the action that removes it; of those that hold up power."""
    holding = {content for contents in _held_up(facts.catalogue) for content in contents}
    actions = (one for one in facts.registry.assumptions if one.obstacle)
    return {one.obstacle: one for one in actions if one.obstacle in holding}


def freed_by(facts: Facts, removed: Collection[str]) -> dict[frozenset[str], tuple[Project, ...]]:
    """Contents that are removed to the projects that just these held up.

    A project with two obstacles is free when both are gone.
    """
    held_up = _held_up(facts.catalogue)
    return {some: own for some, own in held_up.items() if some <= frozenset(removed)}


def freed_alone(facts: Facts, content: str) -> list[Project]:
    """The projects that nothing but this obstacle holds up."""
    return [one for own in freed_by(facts, [content]).values() for one in own]


def held_beside(facts: Facts, content: str) -> tuple[str, ...]:
    """What else holds up projects that this obstacle does, in the order of the file."""
    sets = (contents for contents in _held_up(facts.catalogue) if content in contents)
    beside = {other for contents in sets for other in contents} - {content}
    return tuple(
        dict.fromkeys(
            one.content for one in facts.catalogue.obstacles.values() if one.content in beside
        )
    )


def unmeasured(facts: Facts, removed: Collection[str]) -> list[Project]:
    """Projects that nothing but these held up, and whose MW no source prints."""
    projects, gone = facts.catalogue.projects, set(removed)
    found = (projects[name] for name, own in _obstacles(facts.catalogue).items() if own <= gone)
    return [one for one in found if one.capacity is None and one.stage not in DONE]


def named_after(facts: Facts, content: str, year: str) -> str:
    """When the first source names it that names it after a year alone; empty where none does."""
    holding = {one.id for own in _held_up(facts.catalogue).values() for one in own}
    every = (one for one in facts.catalogue.obstacles.values() if one.project in holding)
    since = (one.opened or one.date for one in every if one.content == content)
    return min((one for one in since if one[:4] > year), default="")


def _obstacles(catalogue: Catalogue) -> dict[str, set[str]]:
    """Project to the contents of its obstacles."""
    contents: dict[str, set[str]] = {}
    for one in catalogue.obstacles.values():
        contents.setdefault(one.project, set()).add(one.content)
    return contents


@lru_cache(maxsize=8)
def _held_up(catalogue: Catalogue) -> Mapping[frozenset[str], tuple[Project, ...]]:
    """All that holds a project up to the projects, of those with MW that are not done."""
    found: dict[frozenset[str], list[Project]] = {}
    for name, own in _obstacles(catalogue).items():
        project = catalogue.projects[name]
        in_megawatts = project.capacity is not None and project.capacity.unit == MEGAWATT
        if in_megawatts and project.counted and project.stage not in DONE:
            found.setdefault(frozenset(own), []).append(project)
    return {some: tuple(projects) for some, projects in found.items()}
