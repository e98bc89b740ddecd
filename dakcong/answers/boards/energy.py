"""The energy page: which call frees most, power by stage, what follows, projects, obstacles."""

from collections.abc import Sequence
from functools import lru_cache

from dakcong.answers.boards import parts
from dakcong.answers.boards.energy_actions import commissioning, removing
from dakcong.answers.boards.energy_chain import chain, chain_sources
from dakcong.answers.boards.energy_proposals import proposals
from dakcong.answers.boards.energy_register import project_register
from dakcong.answers.boards.energy_stages import stages_chart
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.known.power import CALLING, Held, held, megawatts, most, outputs, summed
from dakcong.answers.known.vintages import known_on
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import source_short
from dakcong.engine.power import MEGAWATT, MEGAWATT_PEAK, STAGES
from dakcong.figures.energy import Project
from dakcong.figures.obstacles import Obstacle
from dakcong.shows import Content, Part, Table
from dakcong.texts.numbers import DASH

# What a report must say of an obstacle, and a source may leave out.
_ELEMENTS = ("legal_basis", "proposal", "agency", "opened", "due")


def energy(reader: Reader) -> list[Part]:
    """All that the page shows, its answer first."""
    first, last = _published(reader.facts, reader.language, reader.scenario.vintage)
    return [
        *first,
        proposals(reader),
        *chain(reader),
        removing(reader),
        commissioning(reader),
        *last,
    ]


@lru_cache(maxsize=8)
def _published(facts: Facts, language: str, vintage: str) -> tuple[list[Part], list[Part]]:
    """What stands before and after the actions; nothing that a reader assumes changes it."""
    reader = Reader(facts=facts, scenario=complete(facts, vintage, {}), language=language)
    text, groups = reader.text, held(facts.catalogue)
    first = [
        parts.part("", parts.text(_answer(reader, groups)), parts.note(text("energy.answer_note"))),
        *_obstacles(reader, groups),
    ]
    return first, [
        _part(
            reader,
            "stages",
            stages_chart(reader),
            _stages(reader),
            parts.note(text("energy.stages_note")),
        ),
        _part(reader, "output", _output(reader), parts.note(text("energy.output_note"))),
        _part(reader, "register", project_register(reader)),
        _part(reader, "gaps", parts.text(_gaps(reader))),
    ]


def _part(reader: Reader, name: str, *content: Content) -> Part:
    return parts.part(reader.text(f"energy.{name}_heading"), *content, level=2)


def energy_sources(reader: Reader) -> list[str]:
    """Sources of what the page shows."""
    catalogue = reader.facts.catalogue
    terms = (one for own in catalogue.obstacle_terms.values() for one in own.values())
    projects = (one.source for one in catalogue.projects.values())
    held_up = (one.source for one in catalogue.obstacles.values())
    proposed = (one.source for one in catalogue.proposals.values())
    return [*projects, *held_up, *proposed, *terms, *chain_sources(reader)]


def later(reader: Reader, date: str) -> bool:
    """Whether a row of a date was unknown when the release that is shown came out."""
    return date[:7] > known_on(reader.facts.catalogue, reader.scenario.vintage)


def _answer(reader: Reader, groups: Sequence[Held]) -> str:
    """Which call frees most, then what more is held up that nobody is known to decide."""
    text, said = reader.text, []
    decided, open_ = most(groups, decided=True), most(groups, decided=False)
    first = decided or open_
    if first is None:
        return text("energy.answer_none")
    if decided:
        level, basis = f"obstacle_level_in.{decided.level}", f"energy.answer_{decided.basis}"
        named = {"level": text(level), "basis": text(basis)}
        said.append(text("energy.answer", **_freed(reader, decided), **named))
    if open_:
        larger = decided and megawatts(open_) > megawatts(decided)
        key = "energy.answer_larger" if larger else "energy.answer_open"
        said.append(text(key, **_freed(reader, open_)))
    date = first.obstacles[0].date
    mark = "energy.answer_later" if later(reader, date) else "energy.answer_known"
    return " ".join((*said, text(mark, date=date)))


def _freed(reader: Reader, one: Held) -> dict[str, object]:
    return {
        "content": reader.text(f"obstacle_in.{one.content}"),
        "count": len(one.projects),
        "power": _power(reader, one),
    }


def _power(reader: Reader, one: Held) -> str:
    return _number(reader, one.capacity.value) if one.capacity else DASH


def _number(reader: Reader, value: float) -> str:
    return reader.written(round(value, 3), "")


def _stages(reader: Reader) -> Table:
    """A row for each stage, and for what of it came after the release that is shown."""
    rows = []
    for stage in STAGES:
        own = [one for one in reader.facts.catalogue.projects.values() if one.stage == stage]
        for after in (False, True):
            some = [one for one in own if later(reader, one.date) == after]
            if some:
                rows.append(_stage(reader, some, after))
    keys = ("stage", "rows", "megawatt", "megawatt_peak", "unsummed", "dates")
    heads = " ".join(f"energy.{one}" for one in keys)
    return parts.table(reader, f"{heads} known", rows, wide=True)


def _stage(reader: Reader, some: Sequence[Project], after: bool) -> list[str]:
    sums, dates = summed(some), sorted(one.date for one in some)
    written = [_number(reader, sums[one].value) if one in sums else DASH for one in _UNITS]
    ends = [reader.written(one, "date") for one in dict.fromkeys((dates[0], dates[-1]))]
    return [
        reader.text(f"energy_stage.{some[0].stage}"),
        str(len(some)),
        *written,
        str(sum(not one.counted for one in some)),
        " – ".join(ends),
        reader.text(f"energy.{'later' if after else 'in_release'}"),
    ]


_UNITS = (MEGAWATT, MEGAWATT_PEAK)


def _output(reader: Reader) -> Table:
    """What the projects that call for investors would give a year, by kind."""
    rows = []
    for one in outputs(reader.facts.catalogue, CALLING):
        none = reader.text("energy.no_design")
        factors = reader.written(one.factors, "share1") if one.factors else none
        gwh = tuple(round(end) for end in one.gwh) if one.gwh else ()
        said = reader.written(gwh, "number") if gwh else DASH
        kind = reader.text(f"energy_kind.{one.kind}")
        power = _number(reader, one.capacity.value)
        rows.append([kind, power, factors, str(one.designs), said])
    heads = ("kind", "megawatt", "factor", "designs", "gwh")
    return parts.table(reader, " ".join(f"energy.{one}" for one in heads), rows, wide=True)


def _obstacles(reader: Reader, groups: Sequence[Held]) -> list[Part]:
    """Obstacles under the level that can decide, levels in their order."""
    made = [
        parts.part(
            reader.text("energy.obstacles_heading"),
            parts.note(reader.text("energy.obstacles_note")),
            level=2,
        )
    ]
    for level, basis in dict.fromkeys((one.level, one.basis) for one in groups):
        rows = [
            _obstacle(reader, one) for one in groups if (one.level, one.basis) == (level, basis)
        ]
        heads = ("content", "megawatt", "stage", "names", "group", "as_of", "source", "lacks")
        table = parts.table(reader, " ".join(f"energy.{one}" for one in heads), rows, wide=True)
        named = reader.text(f"obstacle_level.{level or 'none'}")
        told = reader.text(f"energy.level_{basis}", level=named) if basis else named
        made.append(parts.part(told, table))
    return made


def _group(reader: Reader, first: Obstacle) -> str:
    """The group of System 751, marked where no source says so."""
    if not first.group:
        return DASH
    named = reader.text(f"obstacle_group.{first.group}")
    return reader.text(f"energy.group_{first.group_basis}", group=named)


def _obstacle(reader: Reader, one: Held) -> list[str]:
    first = one.obstacles[0]
    missing = [name for name in _ELEMENTS if not any(getattr(own, name) for own in one.obstacles)]
    dates = sorted({own.date for own in one.obstacles})
    when = reader.written(dates[-1], "date")
    mark = f" ({reader.text('energy.later')})" if later(reader, dates[-1]) else ""
    return [
        reader.text(f"obstacle.{one.content}"),
        _power(reader, one),
        reader.text(f"energy_stage.{one.stage}"),
        "; ".join(dict.fromkeys(project.name for project in one.projects)),
        _group(reader, first),
        f"{when}{mark}",
        ", ".join(
            source_short(reader, name) for name in dict.fromkeys(o.source for o in one.obstacles)
        ),
        ", ".join(reader.text(f"energy.lacks_{name}") for name in missing),
    ]


def _gaps(reader: Reader) -> str:
    """What is missing, a line each."""
    catalogue, stage = reader.facts.catalogue, CALLING
    unknown = [one for one in outputs(catalogue, stage) if one.factors is None]
    kinds = ", ".join(reader.text(f"energy_kind.{one.kind}").lower() for one in unknown)
    empty = {
        name: sum(not getattr(one, name) for one in catalogue.obstacles.values())
        for name in _ELEMENTS
    }
    lines = [
        reader.text("energy.gap_obstacles", total=len(catalogue.obstacles), **empty),
        reader.text("energy.gap_groups", named=len(catalogue.obstacle_terms["group"])),
        reader.text("energy.gap_factor", kinds=kinds),
        reader.text("energy.gap_power"),
        reader.text("energy.gap_weight"),
        reader.text("energy.gap_current"),
        reader.text("energy.gap_left_out"),
    ]
    return "\n".join(f"- {one}" for one in lines)
