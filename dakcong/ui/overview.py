"""The overview: a row for each target, all goals together, the published rule."""

from dakcong.answers.boards.overview import overview as made_overview
from dakcong.answers.boards.sources import sources_of
from dakcong.answers.boards.week import week, week_sources
from dakcong.answers.reader import Reader
from dakcong.ui.day import today
from dakcong.ui.frame import below, sources
from dakcong.ui.live import mount


def overview(reader: Reader) -> None:
    """Everything below the head."""
    mount.place("overview")
    below("goals", made_overview(reader))
    below("week", week(reader, today()))
    projected = (one.id for one in reader.facts.catalogue.projected)
    sources(reader, [*sources_of(reader, *projected), *week_sources(reader)])
