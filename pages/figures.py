"""Every figure with its source; whether they agree; what came later."""

from dakcong.answers.boards.figures import figures
from dakcong.ui import app
from dakcong.ui.frame import begin, below

reader = begin(app.page_shown())
below("figures", figures(reader))
