"""What is overdue and comes next; every figure with its source; whether they agree."""

from dakcong.answers.boards.due_days import due_days
from dakcong.answers.boards.figures import figures
from dakcong.ui import app
from dakcong.ui.day import today
from dakcong.ui.frame import begin, below

reader = begin(app.page_shown())
below("calendar", due_days(reader, today()))
below("figures", figures(reader))
