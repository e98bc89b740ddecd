"""The overview: a row for each target, what leaders ask, the week, all goals, the rule."""

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
    asked, *rest = made_overview(reader)
    below("goals", [asked, *week(reader, today()), *rest])
    projected = (one.id for one in reader.facts.catalogue.projected)
    sources(reader, [*sources_of(reader, *projected), *week_sources(reader)])
