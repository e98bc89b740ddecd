"""The comparison: a place for its answer and table, and below them what Streamlit draws."""

from dakcong.answers.boards.compare_charts import charts
from dakcong.answers.boards.compared import compared
from dakcong.answers.boards.sources import sources_of
from dakcong.answers.reader import Reader
from dakcong.ui.frame import below, sources
from dakcong.ui.live import mount


def compare(reader: Reader) -> None:
    """Everything below the head."""
    mount.place("lead")
    below("compared", charts(reader))
    sources(reader, sources_of(reader, compared(reader).id))
