"""The register of power projects: a row each, to be searched, chosen in and sorted."""

from typing import Final

from dakcong.answers.boards.parts import register, sorted_by
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import VIETNAMESE, hedge, known_words, printed, source_short
from dakcong.figures.energy import Project
from dakcong.shows import Line, Register

# Columns by the key of their head, behind a colon what they are beside words; what is measured
# stands second, where a phone shows it.
COLUMNS: Final = (
    *("name:quoted", "power:amount", "unit", "kind:choice", "side:choice", "stage:choice"),
    *("as_of", "known:choice", "place:quoted", "investor:quoted", "capital:amount"),
    *("hectares:amount", "expected", "gwh_printed:amount", "land:long", "confidence:choice"),
    *("doubts:long", "source:long", "printed:quoted"),
)


def project_register(reader: Reader) -> Register:
    """All projects."""
    lines = [_line(reader, one) for one in reader.facts.catalogue.projects.values()]
    return register(reader, "energy", COLUMNS, lines)


def _line(reader: Reader, one: Project) -> Line:
    amounts = {
        "power": one.capacity.value if one.capacity else None,
        "capital": one.capital_billion_vnd,
        "hectares": one.hectares,
        "gwh_printed": one.output_gwh,
    }
    shown = _cells(reader, one, amounts)
    own = {key: sorted_by(value) for key, value in amounts.items()}
    own |= {"as_of": one.date, "expected": one.expected}
    keys = [column.partition(":")[0] for column in COLUMNS]
    return Line(
        cells=[shown[key] for key in keys],
        order=[own.get(key) for key in keys],
        quoted=VIETNAMESE,
        marks=[],
        move=None,
    )


def _cells(reader: Reader, one: Project, amounts: dict[str, float | None]) -> dict[str, str]:
    text = reader.text
    row = one.locator.removeprefix("row ")
    place = f", {text('energy.row', number=row)}" if row else ""
    return {
        "name": one.name,
        "kind": text(f"energy_kind.{one.kind}"),
        "side": text(f"energy_side.{one.side}"),
        "stage": text(f"energy_stage.{one.stage}"),
        "unit": one.capacity.unit if one.capacity else "",
        "as_of": reader.written(one.date, "date"),
        "known": known_words(reader, one.date),
        "place": one.place,
        "investor": one.investor,
        "expected": reader.written(one.expected, "date") if one.expected else "",
        "land": ", ".join(text(f"energy_land.{code}") for code in one.land),
        "confidence": text(f"energy_confidence.{one.confidence}"),
        "doubts": "; ".join(text(f"energy_doubt.{code}") for code in one.doubts)
        or text("table.none"),
        "source": f"{source_short(reader, one.source)}{place}",
        "printed": printed(reader, one.as_printed, one.source) if one.as_printed else "",
        **{
            key: ""
            if value is None
            else f"{hedge(reader, one.qualifier(value))}{reader.written(value, '')}"
            for key, value in amounts.items()
        },
    }
