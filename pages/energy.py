"""Which call frees most power; projects by stage; obstacles by who decides."""

from dakcong.answers.boards.energy import energy, energy_sources
from dakcong.ui import app
from dakcong.ui.day import today
from dakcong.ui.frame import begin, below, sources

reader = begin(app.page_shown())
below("energy", energy(reader, today()))
sources(reader, energy_sources(reader), projected=False)
