"""How much land of parks and clusters is ready and where, and what letting or opening more does."""

from dakcong.answers.boards.parks import parks, parks_sources
from dakcong.ui import app
from dakcong.ui.frame import begin, below, sources

reader = begin(app.page_shown())
below("parks", parks(reader))
sources(reader, parks_sources(reader), projected=False)
