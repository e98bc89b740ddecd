"""The first words of the energy page: what frees most, and what must be minded of that."""

from collections.abc import Iterator, Sequence

from dakcong.answers.boards.energy_stages import megawatt_words
from dakcong.answers.known.power import CALLING, Held, most
from dakcong.answers.known.removal import freed_alone
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import later
from dakcong.figures.obstacles import STATUS
from dakcong.texts import capital
from dakcong.texts.numbers import DASH


def answer(reader: Reader, groups: Sequence[Held]) -> str:
    """A line for each "most": of what a level is known to decide, of all, by one removal alone."""
    text, lines = reader.text, []
    decided, largest = most(groups, decided=True), most(groups)
    if largest is None:
        return text("energy.answer_none")
    if decided:
        level = capital(text(f"obstacle_level_in.{decided.level}"))
        lines.append(text("energy.answer_decided", level=level, **_held(reader, decided)))
    key = "energy.answer_most" if largest.level else "energy.answer_open"
    named = _held(reader, largest) | {"content": text(f"obstacle.{largest.content}")}
    lines.append("".join((text(key, **named), *_rest(reader, largest), ".")))
    lines += _alone(reader, groups)
    return "\n".join(f"- {one}" for one in lines)


def caveats(reader: Reader, groups: Sequence[Held]) -> Iterator[str]:
    """What must be minded of the answer: who says the level, what the sources call it, when."""
    decided, largest = most(groups, decided=True), most(groups)
    if decided:
        yield f"{capital(reader.text(f'energy.answer_{decided.basis}'))}."
    yield from told_as(reader, *dict.fromkeys(filter(None, (decided, largest))))
    if largest:
        date = (decided or largest).obstacles[0].date
        mark = "energy.answer_later" if later(reader, date) else "energy.answer_known"
        yield reader.text(mark, date=date)
    yield reader.text("energy.answer_note")


def told_as(reader: Reader, *groups: Held) -> Iterator[str]:
    """For how many of their projects no source calls it an obstacle, and which it holds in part."""
    counts = {one.content: len(by_status(one)) for one in groups if by_status(one)}
    if counts:
        named = (
            reader.text(
                "energy.answer_status_of", count=count, content=reader.text(f"obstacle.{content}")
            )
            for content, count in counts.items()
        )
        yield reader.text("energy.answer_status", names="; ".join(named))
    in_part = [own.name for one in groups for own in one.projects if "held_in_part" in own.doubts]
    if in_part:
        yield reader.text("energy.answer_part", names="; ".join(in_part))


def by_status(one: Held) -> list[str]:
    """Names of the projects of which the source tells it as a state."""
    told = zip(one.obstacles, one.projects, strict=True)
    return [project.name for own, project in told if own.content_basis == STATUS]


def power_words(reader: Reader, one: Held) -> str:
    """The MW that are held up, without the unit; a dash where none is printed."""
    return megawatt_words(reader, one.capacity.value) if one.capacity else DASH


def _held(reader: Reader, one: Held) -> dict[str, object]:
    content = reader.text(f"obstacle_in.{one.content}")
    return {"content": content, "count": len(one.projects), "power": power_words(reader, one)}


def _rest(reader: Reader, one: Held) -> Iterator[str]:
    """What is free by this removal alone, where more of its projects wait for another one, too."""
    held = {own.id for own in one.projects if own.capacity and own.counted}
    alone = {name: power for name, power in _freed(reader, one.content).items() if name in held}
    if len(alone) < len(held):
        power = megawatt_words(reader, sum(alone.values()))
        yield reader.text("energy.answer_rest", count=len(alone), power=power)


def _alone(reader: Reader, groups: Sequence[Held]) -> Iterator[str]:
    """The one removal that frees most by itself."""
    contents = dict.fromkeys(one.content for one in groups if one.removable)
    found = {content: _freed(reader, content) for content in contents}
    first = max(found, key=lambda content: sum(found[content].values()))
    if found[first]:
        power = megawatt_words(reader, sum(found[first].values()))
        named = {"content": reader.text(f"obstacle_in.{first}"), "power": power}
        yield reader.text("energy.answer_alone", count=len(found[first]), **named)


def _freed(reader: Reader, content: str) -> dict[str, float]:
    """Projects that call for investors and wait for nothing else, with their MW."""
    free = freed_alone(reader.facts, content)
    return {one.id: one.capacity.value for one in free if one.stage == CALLING and one.capacity}
