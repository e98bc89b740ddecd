"""One indicator: where its year ends, what moves the answer, and what lies deeper than that."""

from dakcong.ui import app
from dakcong.ui.board import board
from dakcong.ui.frame import begin

page = app.page_shown()
board(begin(page), page.indicator)
