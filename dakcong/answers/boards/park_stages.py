"""The land of parks by stage: a bar each, and sums of one basis."""

from collections.abc import Iterable
from functools import partial
from itertools import product

from dakcong.answers.boards import parts
from dakcong.answers.boards.parts import Drawing
from dakcong.answers.known.land import areas, split
from dakcong.answers.known.park_checks import disputed_free
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import later
from dakcong.answers.words.parks import (
    amount_words,
    areas_words,
    dated,
    later_marked,
    park_name,
    softened,
)
from dakcong.charts.bars import Bar
from dakcong.charts.stacked import stacked_data, stacked_specification
from dakcong.charts.style import (
    ACTUAL,
    LAND_FREE,
    LAND_GONE,
    LAND_PLANNED,
    LAST_YEAR,
    PROJECTED,
    Mark,
)
from dakcong.figures.parks import ParkReading
from dakcong.shows import Chart, Part, Table, Unopened

MARKS = (
    Mark("■", ACTUAL, "park_let"),
    Mark("■", LAND_FREE, "park_free"),
    Mark("■", LAND_GONE, "park_gone"),
    Mark("■", LAST_YEAR, "park_rest"),
    Mark("■", PROJECTED, "park_building"),
    Mark("■", LAND_PLANNED, "park_planned"),
)
SIDES = ("west", "east")
# Parts of an area that a reading prints.
_PRINTED = {"let": "leased", "free": "free"}
# Length of the axis in longest bars.
_ROOM = 1.05


def stages(reader: Reader) -> list[Part]:
    """The bars, and the table of their sums."""
    found = areas(reader.facts.catalogue)
    return [
        parts.part(
            reader.text("parks.stages_heading"),
            _chart(reader, found),
            parts.note(reader.text("parks.stages_note")),
            level=2,
        )
    ]


def _chart(reader: Reader, found: dict[str, list[ParkReading]]) -> Chart:
    sums = {stage: areas_words(reader, some) for stage, some in found.items()}
    later_ones = {f"{stage}_later": _later(reader, some) for stage, some in found.items()}
    title = reader.text("parks.stages_title", **sums, **later_ones)
    until = _ROOM * max((_area(one) for some in found.values() for one in some), default=1.0)
    drawn = Drawing(
        stacked_specification(reader.language, reader.text("parks.area"), MARKS, until),
        stacked_data(
            [
                bar
                for stage, some in found.items()
                for one in some
                for bar in _bars(reader, one, stage)
            ]
        ),
        parts.legend(reader.language, MARKS),
    )
    under = Unopened(heading=reader.text("parks.stages_table"), made=partial(_table, reader, found))
    return parts.chart("parks", title, title, drawn, under)


def _later(reader: Reader, some: Iterable[ParkReading]) -> str:
    """What of a sum the release could not know, each with its date."""
    said = "; ".join(_came_later(reader, one) for one in some if later(reader, one.as_of))
    return f" {reader.text('parks.stages_later', names=said)}" if said else ""


def _came_later(reader: Reader, one: ParkReading) -> str:
    """A park's land with its date; where its area was known before, that its stage came later."""
    known = (
        other.as_of
        for other in reader.facts.catalogue.parks
        if (other.name, other.area_ha) == (one.name, one.area_ha) and not later(reader, other.as_of)
    )
    before = max(known, default="")
    return reader.text(
        f"parks.stages_{'begun' if before else 'new'}",
        name=park_name(reader, one),
        area=amount_words(reader, one, "area_ha"),
        known=before,
        stage=reader.text(f"park_state.{one.state}").lower(),
        date=dated(reader, one),
    )


def _bars(reader: Reader, one: ParkReading, stage: str) -> list[Bar]:
    """What of its area is let, free, or neither; all of it where it is not built."""
    told = split(reader.facts.catalogue, one.name) if stage == "operating" else None
    sizes = {stage: _area(one)} if stage != "operating" else _split(one, told)
    said = " · ".join(_size(reader, one, told, pair) for pair in sizes.items())
    if later(reader, one.as_of):
        said += f" · {reader.text('figures.later')}"
    label, reached, made = f"{park_name(reader, one)} ({one.years})", 0.0, list[Bar]()
    for name, size in sizes.items():
        end = round(reached + size, 2)
        made.append(Bar(label=label, start=reached, end=end, meaning=f"park_{name}", said=said))
        reached = end
    return made


def _split(one: ParkReading, told: ParkReading | None) -> dict[str, float]:
    """Hectares let, free and the rest; what nobody printed stays in the rest."""
    if told is not None and told.state == "full":
        return {"gone": _area(one)}
    known = {"let": told.leased_ha, "free": told.free_ha} if told else {}
    sizes = {name: size for name, size in known.items() if size}
    return {**sizes, "rest": round(_area(one) - sum(sizes.values()), 2)}


def _size(
    reader: Reader, one: ParkReading, told: ParkReading | None, size: tuple[str, float]
) -> str:
    """A part of a park's land in words, as it is printed or as soft as that."""
    name, value = size
    if name == "rest":
        number = softened(reader, value, one.qualifier("area_ha"))
    elif told and name in _PRINTED:
        number = amount_words(reader, told, f"{_PRINTED[name]}_ha")
        if name == "free" and disputed_free(reader.facts.catalogue.parks, told):
            name = "free_disputed"
    else:
        number = amount_words(reader, one, "area_ha")
    words = reader.text(f"parks.split_{name}", value=number)
    return f"{words} ({dated(reader, told)})" if told and name == "gone" else words


def _table(reader: Reader, found: dict[str, list[ParkReading]]) -> Table:
    """A row for each stage and side, and for what of it came later: how many, how much, when."""
    rows = []
    for stage, some in found.items():
        for side, after in product(SIDES, (False, True)):
            own = [o for o in some if o.side == side and later(reader, o.as_of) == after]
            if own:
                years = sorted(one.years for one in own)
                rows.append(
                    [
                        later_marked(reader, reader.text(f"park_state.{stage}"), own[0].as_of),
                        reader.text(f"energy_side.{side}"),
                        str(len(own)),
                        areas_words(reader, own),
                        " – ".join(dict.fromkeys((years[0], years[-1]))),
                        ", ".join(park_name(reader, one) for one in own),
                    ]
                )
    heads = ("state", "side", "parks", "area_total", "as_of", "names")
    keys = " ".join(f"parks.{one}" for one in heads)
    return parts.table(reader, keys, rows, wide=True)


def _area(one: ParkReading) -> float:
    return one.area_ha or 0.0
