"""What is missing of the East; the bridge of both provinces; every figure by territory."""

from dakcong.answers.boards.sides import sides, sides_sources
from dakcong.ui import app
from dakcong.ui.frame import begin, below, sources

reader = begin(app.page_shown())
below("sides", sides(reader))
sources(reader, sides_sources(reader), projected=False)
