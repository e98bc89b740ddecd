"""Figures of the next release: entered, checked, looked at, approved by a second person."""

from dakcong.ui import app
from dakcong.ui.entry.page import entry
from dakcong.ui.frame import begin

entry(begin(app.page_shown()))
