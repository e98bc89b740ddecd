"""How every number is made, in both languages."""

from dakcong.answers.boards.methods import methods
from dakcong.ui import app
from dakcong.ui.frame import begin, below

reader = begin(app.page_shown())
below("methods", methods(reader))
