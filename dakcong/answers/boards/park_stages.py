"""The land of parks by stage: a bar each, and sums of one basis."""

from dakcong.answers.boards import parts
from dakcong.answers.boards.parts import Drawing
from dakcong.answers.known.land import areas, split
from dakcong.answers.reader import Reader
from dakcong.answers.words.parks import park_name
from dakcong.charts.bars import Bar
from dakcong.charts.stacked import stacked_data, stacked_specification
from dakcong.charts.style import ACTUAL, LAST_YEAR, MORE, PROJECTED, Mark
from dakcong.figures.parks import ParkReading
from dakcong.shows import Chart, Part, Table

MARKS = (
    Mark("■", ACTUAL, "park_let"),
    Mark("■", MORE, "park_free"),
    Mark("■", LAST_YEAR, "park_rest"),
    Mark("■", PROJECTED, "park_building"),
    Mark("■", PROJECTED + "66", "park_planned"),
)
SIDES = ("west", "east")
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
    sums = {stage: round(sum(map(_area, some)), 2) for stage, some in found.items()}
    title = reader.text("parks.stages_title", **sums)
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
    return parts.chart("parks", title, title, drawn, _table(reader, found))


def _bars(reader: Reader, one: ParkReading, stage: str) -> list[Bar]:
    """What of its area is let, free, or neither; all of it where it is not built."""
    told = split(reader.facts.catalogue, one.name) if stage == "operating" else None
    sizes = {stage: _area(one)} if stage != "operating" else _split(one, told)
    words = [reader.text(f"parks.split_{name}", value=size) for name, size in sizes.items()]
    if told is not None and told.state == "full":
        words.insert(0, reader.text("parks.split_gone", date=told.as_of))
    said = " · ".join(words)
    label, reached, made = f"{park_name(reader, one)} ({one.as_of[:4]})", 0.0, list[Bar]()
    for name, size in sizes.items():
        end = round(reached + size, 2)
        made.append(Bar(label=label, start=reached, end=end, meaning=f"park_{name}", said=said))
        reached = end
    return made


def _split(one: ParkReading, told: ParkReading | None) -> dict[str, float]:
    """Hectares let, free and the rest; what nobody printed stays in the rest."""
    known = {"let": told.leased_ha, "free": told.free_ha} if told else {}
    sizes = {name: size for name, size in known.items() if size}
    return {**sizes, "rest": round(_area(one) - sum(sizes.values()), 2)}


def _table(reader: Reader, found: dict[str, list[ParkReading]]) -> Table:
    """A row for each stage and side: how many, how much, whose figures of when."""
    rows = []
    for stage, some in found.items():
        for side in SIDES:
            own = [one for one in some if one.side == side]
            if own:
                years = sorted(one.as_of[:4] for one in own)
                rows.append(
                    [
                        reader.text(f"park_state.{stage}"),
                        reader.text(f"energy_side.{side}"),
                        str(len(own)),
                        reader.written(round(sum(map(_area, own)), 2), ""),
                        " – ".join(dict.fromkeys((years[0], years[-1]))),
                        ", ".join(park_name(reader, one) for one in own),
                    ]
                )
    heads = ("state", "side", "parks", "area_total", "as_of", "names")
    keys = " ".join(f"parks.{one}" for one in heads)
    return parts.table(reader, keys, rows, reader.text("parks.stages_table"), wide=True)


def _area(one: ParkReading) -> float:
    return one.area_ha or 0.0
