"""The first words of the energy page: what frees most, and what must be minded of that."""

from collections.abc import Iterable, Iterator, Sequence

from dakcong.answers.boards.energy_stages import megawatt_words, sum_words
from dakcong.answers.known.power import CALLING, Held, lacking, most, summed
from dakcong.answers.known.removal import freed_alone, unmeasured
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import later
from dakcong.engine.power import MEGAWATT
from dakcong.figures.energy import IN_PART, Project
from dakcong.figures.obstacles import STATUS
from dakcong.texts.numbers import DASH


def answer(reader: Reader, groups: Sequence[Held]) -> str:
    """A line for each "most": of what a level is known to decide, of all, by one removal alone.

    Where the first and the last are one obstacle and the same projects, the first says both.
    """
    text, lines = reader.text, []
    decided, largest = most(groups, decided=True), most(groups)
    if largest is None:
        return text("energy.answer_none")
    alone, freed = _alone(reader, groups)
    same = decided and decided.content == alone and _counted(decided.projects) == _counted(freed)
    if decided:
        level = text(f"obstacle_level_in.{decided.level}")
        said = {
            "level": text(f"energy.group_{decided.basis}", group=level),
            "same": text("energy.answer_same") if same else "",
        }
        lines.append(text("energy.answer_decided", **(_named(reader, decided) | said)))
    key = "energy.answer_most" if largest.level else "energy.answer_open"
    named = _named(reader, largest)
    lines.append("".join((text(key, **named), rest_words(reader, largest), ".")))
    if freed and not same:
        power = sum_words(reader, _megawatts(freed), freed)
        lines.append(text("energy.answer_alone", **_said(reader, alone, freed, power)))
    return "\n".join(f"- {one}" for one in lines)


def caveats(reader: Reader, groups: Sequence[Held]) -> Iterator[str]:
    """What must be minded of the answer: what the sources call it, and when."""
    decided, largest = most(groups, decided=True), most(groups)
    yield from told_as(reader, *dict.fromkeys(filter(None, (decided, largest))))
    if largest:
        date = (decided or largest).obstacles[0].date
        mark = "energy.answer_later" if later(reader, date) else "energy.answer_known"
        yield reader.text(mark, date=date)
    yield reader.text("energy.answer_note")


def told_as(reader: Reader, *groups: Held) -> Iterator[str]:
    """For how many of their projects no source calls it an obstacle."""
    told = [one for one in groups if by_status(one)]
    if told:
        named = (
            reader.text(
                "energy.answer_status_of",
                count=len(by_status(one)),
                total=len(one.projects),
                content=reader.text(f"obstacle.{one.content}"),
            )
            for one in told
        )
        yield reader.text("energy.answer_status", names="; ".join(named))


def part_words(reader: Reader, projects: Iterable[Project]) -> str:
    """Behind a sum, how many of the MW are held up on a part of the site; empty for none."""
    in_part = summed(one for one in projects if IN_PART in one.doubts).get(MEGAWATT)
    if in_part is None:
        return ""
    return reader.text("energy.answer_part", power=megawatt_words(reader, in_part.value))


def by_status(one: Held) -> list[str]:
    """Names of the projects of which the source tells it as a state."""
    told = zip(one.obstacles, one.projects, strict=True)
    return [project.name for own, project in told if own.content_basis == STATUS]


def power_words(reader: Reader, one: Held) -> str:
    """The MW that are held up, without the unit; a dash where none is printed."""
    return sum_words(reader, one.capacity.value, one.projects) if one.capacity else DASH


def _named(reader: Reader, one: Held) -> dict[str, object]:
    said = _said(reader, one.content, one.projects, power_words(reader, one))
    return said | {"content": reader.text(f"obstacle.{one.content}")}


def _said(
    reader: Reader, content: str, projects: Sequence[Project], power: str
) -> dict[str, object]:
    return {
        "content": reader.text(f"obstacle_in.{content}"),
        "count": len(projects),
        "power": power,
        "part": part_words(reader, projects),
    }


def rest_words(reader: Reader, one: Held) -> str:
    """What is free by this removal alone, where more wait for another one, too; empty for none."""
    held = _counted(one.projects)
    alone = [own for own in _freed(reader, one.content, one.stage) if own.id in held]
    if len(alone) == len(held):
        return ""
    power = sum_words(reader, _megawatts(alone), alone)
    return reader.text("energy.answer_rest", count=len(alone), power=power)


def _alone(reader: Reader, groups: Sequence[Held]) -> tuple[str, list[Project]]:
    """The one removal that frees most by itself, and what it frees."""
    contents = dict.fromkeys(one.content for one in groups if one.removable)
    found = {content: _freed(reader, content, CALLING) for content in contents}
    first = max(found, key=lambda content: _megawatts(found[content]))
    return first, found[first]


def _freed(reader: Reader, content: str, stage: str) -> list[Project]:
    """Projects of a stage that wait for nothing else."""
    more = lacking(unmeasured(reader.facts, [content]))
    return [one for one in (*freed_alone(reader.facts, content), *more) if one.stage == stage]


def _counted(projects: Iterable[Project]) -> set[str]:
    own = list(projects)
    unknown = lacking(own)
    return {one.id for one in own if (one.capacity and one.counted) or one in unknown}


def _megawatts(projects: Iterable[Project]) -> float:
    return sum(one.capacity.value for one in projects if one.capacity)
