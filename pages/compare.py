"""Scenarios beside each other: where the year ends under each, and why they differ."""

from dakcong.ui import app
from dakcong.ui.compare import compare
from dakcong.ui.frame import begin

reader = begin(app.page_shown())
compare(reader)
