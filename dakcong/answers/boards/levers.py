"""What a reader can pull on a board: sliders, choices, presets, resets, offers, in their order."""

from functools import lru_cache

from dakcong.answers.boards import controls as made
from dakcong.answers.boards.parts import control, listed
from dakcong.answers.boards.shocks import shocks
from dakcong.answers.known.defaults import default_of
from dakcong.answers.known.release import release
from dakcong.answers.known.side_readings import revisions
from dakcong.answers.known.so_far import origin_month
from dakcong.answers.moves import changes
from dakcong.answers.moves.changes import touched
from dakcong.answers.moves.in_use import in_use
from dakcong.answers.moves.links import SECTION_PARTS
from dakcong.answers.moves.presets import active_preset, preset_scenarios
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import assumption_label
from dakcong.answers.words.pens import growth_set
from dakcong.answers.year.actions import actions as taken
from dakcong.answers.year.actions import needed
from dakcong.answers.year.growth_way import SECTIONS, path_code, way_of
from dakcong.answers.year.remaining import missing_weights, sections_of
from dakcong.answers.year.table import first_part_code
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator
from dakcong.scenario.codes import codes
from dakcong.scenario.registry import Assumption
from dakcong.shows import Action, Control, Presets, Reset
from dakcong.texts import capital
from dakcong.units import fraction


def controls(reader: Reader, indicator: Indicator) -> list[Control]:
    """Every control of a board: the first part, the way, its sliders, shocks, what is folded."""
    find, scenario = reader.facts.registry.find, reader.scenario
    first = first_part_code(indicator)
    if _lacks_first_part(reader, indicator):
        month = origin_month(reader.facts, indicator.id, scenario.vintage)
        label = reader.text("control.assume_typed", count=month)
        return [control("typed", "set", first, label, None)]
    path, target = path_code(indicator), codes(indicator.letter).target
    return [
        *([made.slider(reader, find(first))] if first else []),
        *([made.way(reader, find(path))] if path in scenario.by_code else []),
        *_by_way(reader, indicator),
        *([made.choice(reader, find(target))] if target in scenario.by_code else []),
        *shocks(reader, indicator),
        *(made.slider(reader, one) for one in _decided(reader, indicator)),
        *_folded(reader, indicator),
    ]


def _lacks_first_part(reader: Reader, indicator: Indicator) -> bool:
    code = first_part_code(indicator)
    return bool(code) and code not in reader.scenario.by_code


def set_by_way(reader: Reader, indicator: Indicator) -> list[Assumption]:
    """All that the chosen way to set the growth is set by; not what actions alone rest on."""
    sections = way_of(indicator, reader.scenario) == SECTIONS
    return [
        one
        for one in in_use(reader.facts, indicator, reader.scenario)
        if (one.part or one.quarter or one.rule == "persistence") and (sections or not one.section)
    ]


def _decided(reader: Reader, indicator: Indicator) -> list[Assumption]:
    """The actions that are taken, and what only they rest on."""
    here = (reader.facts, indicator, reader.scenario)
    by_way = {one.code for one in set_by_way(reader, indicator)}
    return [*taken(*here), *(one for one in needed(*here) if one.code not in by_way)]


def _by_way(reader: Reader, indicator: Indicator) -> list[Control]:
    if missing_weights(reader.facts, indicator, reader.scenario):
        return _weights(reader, indicator)
    shown = set_by_way(reader, indicator)
    if any(one.section for one in shown):
        return _sections(reader, indicator, shown)
    if any(one.commodity for one in shown):
        return _commodities(reader, shown)
    return [made.slider(reader, one) for one in shown]


def _weights(reader: Reader, indicator: Indicator) -> list[Control]:
    """Weights of sections that nobody printed: typed, each a slider once it is given."""
    found = []
    for one in reader.facts.registry.parts(indicator.id, "weight"):
        if one.code in reader.scenario.by_code:
            found.append(made.slider(reader, one))
        else:
            label = reader.text("sections.typed", name=assumption_label(reader, one))
            found.append(control("typed", "set", one.code, label, None))
    return found


def _sections(reader: Reader, indicator: Indicator, shown: list[Assumption]) -> list[Control]:
    parts = {name: reader.text(f"sections.{name}") for name in SECTION_PARTS}
    part, choice = made.part_choice(reader, reader.text("sections.choose"), parts)
    notes = {"growth": "sections.note", "level": "sections.level_note"}
    month = origin_month(reader.facts, indicator.id, reader.scenario.vintage)
    known = part in notes
    note = reader.text(notes[part], month=month) if known else _rest_words(reader, indicator)
    sliders = (made.slider(reader, one) for one in shown if one.part == part)
    return [{**choice, "note": note}, *sliders]


def _rest_words(reader: Reader, indicator: Indicator) -> str:
    """Which section takes what the weights leave, and how much that is; empty above the whole."""
    weighed = {one.section for one in reader.facts.registry.parts(indicator.id, "weight")}
    try:
        parts = sections_of(reader.facts, indicator, reader.scenario)
    except InputError:
        return ""
    rest = next(one for one in parts if one.name not in weighed)
    return reader.text("sections.rest", share=rest.weight)


def _commodities(reader: Reader, shown: list[Assumption]) -> list[Control]:
    names = dict.fromkeys(one.commodity for one in shown)
    words = {name: capital(reader.text(f"commodity.{name}")) for name in names}
    part, choice = made.part_choice(reader, reader.text("table.commodity"), words)
    sliders = (made.slider(reader, one) for one in shown if one.commodity == part)
    month = origin_month(reader.facts, shown[0].indicator, reader.scenario.vintage)
    return [{**choice, "note": reader.text("commodities.note", month=month)}, *sliders]


def _folded(reader: Reader, indicator: Indicator) -> list[Control]:
    """Further assumptions: season, spread, trend, choices of figures."""
    code, find = codes(indicator.letter), reader.facts.registry.find
    acting = {one.code for one in in_use(reader.facts, indicator, reader.scenario)}
    weight = code.first_part_weight if indicator.index else code.fourth_quarter_share
    first = () if indicator.index else (code.first_part,)
    sliders = [find(one) for one in (*first, weight, code.spread) if one in acting]
    trend = [find(code.trend)] if code.trend in acting else []
    readings = [find(one) for one in (code.reading, code.base) if one in reader.scenario.by_code]
    return [
        *(made.slider(reader, one, "more") for one in sliders),
        *made.switches(reader, trend, "more"),
        *(made.choice(reader, one, "more") for one in readings),
    ]


def presets(reader: Reader, indicator: Indicator) -> Presets:
    """The named settings; none where there is no answer to set."""
    try:
        possible_now = preset_scenarios(reader.facts, indicator, reader.scenario)
    except InputError:
        possible_now = {}
    active = active_preset(possible_now, reader.scenario)
    markers = {one.id for one in reader.facts.registry.presets if one.marker}
    return Presets(
        label=reader.text("control.preset"),
        help=_preset_help(reader.at_release(), indicator.id, tuple(possible_now)),
        options=listed({one: reader.text(f"preset.{one}") for one in possible_now}),
        active=active,
        note=reader.text("control.preset_marker") if active in markers else "",
    )


@lru_cache(maxsize=64)
def _preset_help(reader: Reader, indicator: str, names: tuple[str, ...]) -> str:
    month = origin_month(reader.facts, indicator, reader.scenario.vintage)
    helps = {one: capital(reader.text(f"preset.help.{one}", month=month)) for one in names}
    return "\n".join(f"- **{reader.text(f'preset.{one}')}**: {said}" for one, said in helps.items())


def elsewhere(reader: Reader, indicator: Indicator) -> str:
    """Names of changed assumptions that act and that are folded away; empty for none."""
    code = codes(indicator.letter)
    in_sight = {first_part_code(indicator), code.path, code.target}
    in_sight |= {one.code for one in set_by_way(reader, indicator)}
    in_sight |= {one.code for one in _decided(reader, indicator)}
    moved = touched(reader.facts, reader.scenario)
    return "; ".join(
        assumption_label(reader, one)
        for one in in_use(reader.facts, indicator, reader.scenario)
        if one.code in moved and one.code not in in_sight and one.kind != "shock"
    )


def resets(reader: Reader, indicator: Indicator) -> list[Reset]:
    """The ways back: what the world does, what the province does, and everything."""
    facts, scenario, text = reader.facts, reader.scenario, reader.text
    world = changes.reset_assumptions(facts, scenario, indicator.id) != scenario
    own = {one.code for one in facts.registry.of(indicator.id)} & touched(facts, scenario).keys()
    ways = [("assumptions", "undo", "control_reset.assumptions", text("control_reset.help"), world)]
    if taken(facts, indicator, scenario):
        told = text("control_reset.actions_help")
        ways.append(("actions", "undo", "control_reset.actions", told, True))
    ways.append(("all", "restart_alt", "control.reset_all", "", bool(own)))
    return [
        Reset(id=f"reset_{name}", icon=icon, label=text(key), help=told, enabled=enabled)
        for name, icon, key, told, enabled in ways
    ]


def actions(reader: Reader, indicator: Indicator) -> list[Action]:
    """An evidenced value where a needed figure lacks, and the way back from an assumed one."""
    code, vintage = first_part_code(indicator), reader.scenario.vintage
    if not code:
        return []
    if _lacks_first_part(reader, indicator):
        return _assume(reader, indicator, code)
    if default_of(reader.facts, reader.facts.registry.find(code), vintage, {}) is not None:
        return []
    back = {"kind": "reset", "code": code}
    return [Action(label=reader.text("control.unassume"), help="", move=back)]


def _assume(reader: Reader, indicator: Indicator, code: str) -> list[Action]:
    """The growth that the former province in the west alone printed, for who wants to assume it.

    As it was known last in the release.
    """
    here = release(reader.facts.catalogue, indicator.id, reader.scenario.vintage)
    printed = here.figures("growth", region="west")
    if not printed:
        return []
    west = max(printed, key=lambda one: (one.year, one.month))
    again = revisions(reader.facts.catalogue, reader.scenario.vintage, west)
    newest = again[-1].growth if again else None
    value = west.value if newest is None else newest
    growth = growth_set(fraction(value), reader.language)
    key = f"control.assume{'' if newest is None else '_newest'}"
    label = reader.text(key, count=here.month, growth=growth, period=west.until)
    first = growth_set(fraction(west.value), reader.language)
    told = "" if newest is None else reader.text("control.assume_first", growth=first)
    return [Action(label=label, help=told, move={"kind": "set", "code": code, "value": value})]
