"""The energy page: which call frees most, power by stage, what follows, projects, obstacles."""

import datetime
from collections.abc import Iterator, Sequence
from functools import lru_cache

from dakcong.answers.boards import parts
from dakcong.answers.boards.energy_actions import commissioning, removing
from dakcong.answers.boards.energy_answer import answer, caveats
from dakcong.answers.boards.energy_chain import chain, chain_sources
from dakcong.answers.boards.energy_obstacles import ELEMENTS, obstacles
from dakcong.answers.boards.energy_proposals import proposals
from dakcong.answers.boards.energy_proposed import wishes_words
from dakcong.answers.boards.energy_register import project_register
from dakcong.answers.boards.energy_stages import both_sides, stages_chart, sum_words
from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.known.power import CALLING, Held, held, lacking, outputs, summed
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import known_words, later, later_note
from dakcong.engine.power import MEGAWATT, MEGAWATT_PEAK, STAGES
from dakcong.figures.energy import Project
from dakcong.shows import Content, Part, Table, Text
from dakcong.texts.numbers import DASH


def energy(reader: Reader, day: datetime.date) -> list[Part]:
    """All that the page shows on a day, its answer first."""
    first, last = _published(reader.facts, reader.language, reader.scenario.vintage, day)
    return [
        *first,
        proposals(reader),
        *chain(reader),
        removing(reader),
        commissioning(reader),
        *last,
    ]


@lru_cache(maxsize=8)
def _published(
    facts: Facts, language: str, vintage: str, day: datetime.date
) -> tuple[list[Part], list[Part]]:
    """What stands before and after the actions; nothing that a reader assumes changes it."""
    reader = Reader(facts=facts, scenario=complete(facts, vintage, {}), language=language)
    text, groups = reader.text, held(facts.catalogue)
    first = [
        parts.part("", parts.text(answer(reader, groups)), _note(reader, groups)),
        *obstacles(reader, groups, day),
    ]
    return first, [
        _part(
            reader,
            "stages",
            stages_chart(reader),
            _stages(reader),
            parts.note(text("energy.stages_note")),
            *both_sides(reader),
            *_lack(reader),
        ),
        _part(reader, "output", _output(reader), parts.note(text("energy.output_note"))),
        _part(
            reader,
            "register",
            parts.note(text("energy.register_note")),
            project_register(reader),
            *_with_later(reader),
        ),
        _part(reader, "gaps", parts.text(_gaps(reader))),
    ]


def _note(reader: Reader, groups: Sequence[Held]) -> Text:
    """What must be minded of the answer, and what of the page the release could not know."""
    catalogue = reader.facts.catalogue
    dates = [one.date for one in catalogue.projects.values()]
    dates += [one.date for one in catalogue.obstacles.values()]
    after = later_note(reader, dates, "energy.rows_of")
    return parts.note(" ".join((*caveats(reader, groups), after)).strip())


def _with_later(reader: Reader) -> list[Text]:
    """Why the list shows at first what came after the release, too; nothing where none did."""
    count = sum(later(reader, one.date) for one in reader.facts.catalogue.projects.values())
    return [parts.note(reader.text("energy.with_later", count=count))] if count else []


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


def _stages(reader: Reader) -> Table:
    """A row for each stage, and for what of it came after the release that is shown."""
    rows = []
    for stage in STAGES:
        own = [one for one in reader.facts.catalogue.projects.values() if one.stage == stage]
        for after in (False, True):
            some = [one for one in own if later(reader, one.date) == after]
            if some:
                rows.append(_stage(reader, some))
    keys = ("stage", "rows", "megawatt", "megawatt_peak", "unsummed", "dates")
    heads = " ".join(f"energy.{one}" for one in keys)
    return parts.table(reader, heads, rows, wide=True)


def _stage(reader: Reader, some: Sequence[Project]) -> list[str]:
    sums, dates = summed(some), sorted(one.date for one in some)
    written = [
        sum_words(reader, sums[one].value, some, one) if one in sums else DASH for one in _UNITS
    ]
    ends = [reader.written(one, "date") for one in dict.fromkeys((dates[0], dates[-1]))]
    return [
        f"{reader.text(f'energy_stage.{some[0].stage}')} ({known_words(reader, dates[-1])})",
        str(len(some)),
        *written,
        str(sum(not one.counted for one in some)),
        " – ".join(ends),
    ]


_UNITS = (MEGAWATT, MEGAWATT_PEAK)


def _lack(reader: Reader) -> Iterator[Content]:
    """What has no capacity in any source, by stage."""
    told = []
    for stage in STAGES:
        own = (one for one in reader.facts.catalogue.projects.values() if one.stage == stage)
        if names := [one.name for one in lacking(own)]:
            named = reader.text(f"energy_stage.{stage}").lower()
            told.append(f"{named}: {', '.join(names)}")
    if told:
        yield parts.note(reader.text("energy.stages_lack", names="; ".join(told)))


def _output(reader: Reader) -> Table:
    """What the projects that call for investors would give a year, by kind."""
    rows, catalogue = [], reader.facts.catalogue
    calling = [one for one in catalogue.projects.values() if one.stage == CALLING]
    for one in outputs(catalogue, CALLING):
        none = reader.text("energy.no_design")
        factors = reader.written(one.factors, "share1") if one.factors else none
        gwh = tuple(round(end) for end in one.gwh) if one.gwh else ()
        said = reader.written(gwh, "number") if gwh else DASH
        kind = reader.text(f"energy_kind.{one.kind}")
        own = [every for every in calling if every.kind == one.kind]
        power = sum_words(reader, one.capacity.value, own)
        if gwh and lacking(own):
            said = reader.text("chain.least", span=said)
        rows.append([kind, power, factors, str(one.designs), said])
    heads = ("kind", "megawatt", "factor", "designs", "gwh")
    return parts.table(reader, " ".join(f"energy.{one}" for one in heads), rows, wide=True)


def _gaps(reader: Reader) -> str:
    """What is missing, a line each."""
    catalogue, stage = reader.facts.catalogue, CALLING
    unknown = [one for one in outputs(catalogue, stage) if one.factors is None]
    kinds = ", ".join(reader.text(f"energy_kind.{one.kind}").lower() for one in unknown)
    empty = {
        name: sum(not getattr(one, name) for one in catalogue.obstacles.values())
        for name in ELEMENTS
    }
    cases = reader.text("energy.gap_obstacles", total=len(catalogue.obstacles), **empty)
    lines = [
        f"{cases} {wishes_words(reader)}".strip(),
        reader.text("energy.gap_groups", named=len(catalogue.obstacle_terms["group"])),
        reader.text("energy.gap_factor", kinds=kinds),
        reader.text("energy.gap_power"),
        reader.text("energy.gap_weight"),
        reader.text("energy.gap_current"),
        reader.text("energy.gap_left_out"),
    ]
    return "\n".join(f"- {one}" for one in lines)
