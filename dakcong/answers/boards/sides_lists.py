"""What the lists of parks, projects and products hold of each side."""

from collections.abc import Sequence

from dakcong.answers.boards import parts
from dakcong.answers.known.vintages import known_on
from dakcong.answers.reader import Reader
from dakcong.engine.amounts import EAST, WEST
from dakcong.shows import Table

# Side and date of a row.
_Row = tuple[str, str]


def side_lists(reader: Reader) -> Table:
    """A row for each list: how many rows of each side, or of both, and the newest date."""
    catalogue = reader.facts.catalogue
    lists: dict[str, list[_Row]] = {
        "heading.parks": [(one.side, one.as_of) for one in catalogue.parks],
        "sides.list_projects": [(one.side, one.date) for one in catalogue.projects.values()],
        "heading.products": [(one.region, one.known_on) for one in catalogue.products],
    }
    until = known_on(catalogue, reader.scenario.vintage)
    rows = []
    for key, held in lists.items():
        known = [one for one in held if one[1][:7] <= until]
        cells = [_cell(reader, [one for one in known if one[0] == side]) for side in (WEST, EAST)]
        both = [one for one in known if one[0] not in (WEST, EAST)]
        rows.append([reader.text(key), *cells, _cell(reader, both)])
    heads = ("sides.list", f"region.{WEST}", f"region.{EAST}", "sides.list_both")
    return parts.grid([reader.text(one) for one in heads], rows, wide=True)


def _cell(reader: Reader, some: Sequence[_Row]) -> str:
    if not some:
        return reader.text("sides.list_none")
    newest = max(date for _, date in some)
    return reader.text("sides.list_cell", count=len(some), date=newest)
