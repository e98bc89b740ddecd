"""What stands at the address of a page for which the place has no figures: that it has none."""

from dakcong.answers.boards.nothing import nothing
from dakcong.ui import app
from dakcong.ui.frame import begin, below

reader = begin(app.page_shown())
below("nothing", nothing(reader))
