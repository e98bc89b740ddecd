"""The land of parks by stage: a bar each, and sums of one basis."""

from dakcong.answers.boards import parts
from dakcong.answers.boards.parts import Drawing
from dakcong.answers.known.land import areas
from dakcong.answers.reader import Reader
from dakcong.charts.bars import Bar, bars_data, bars_specification
from dakcong.charts.style import ACTUAL, LAST_YEAR, PROJECTED, Mark
from dakcong.figures.parks import ParkReading
from dakcong.shows import Chart, Part, Table

MARKS = (
    Mark("■", ACTUAL, "park_operating"),
    Mark("■", PROJECTED, "park_building"),
    Mark("■", LAST_YEAR, "park_planned"),
)
SIDES = ("west", "east")
# Length of the axis in longest bars: on a phone the number beside it wants this much.
_ROOM = 1.4


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
        bars_specification(
            reader.language, reader.text("parks.area"), MARKS, compared=False, until=until
        ),
        bars_data([_bar(reader, one, stage) for stage, some in found.items() for one in some]),
        parts.legend(reader.language, MARKS),
    )
    return parts.chart("parks", title, title, drawn, _table(reader, found))


def _bar(reader: Reader, one: ParkReading, stage: str) -> Bar:
    return Bar(
        label=f"{one.name} ({one.as_of[:4]})",
        start=0.0,
        end=_area(one),
        meaning=f"park_{stage}",
        said=reader.text("parks.hectares", value=_area(one)),
    )


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
                        ", ".join(one.name for one in own),
                    ]
                )
    heads = ("state", "side", "parks", "area_total", "as_of", "names")
    keys = " ".join(f"parks.{one}" for one in heads)
    return parts.table(reader, keys, rows, reader.text("parks.stages_table"), wide=True)


def _area(one: ParkReading) -> float:
    return one.area_ha or 0.0
