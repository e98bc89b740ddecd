"""Exports: where the year ends, and what the target asks of the remaining months."""

from dakcong.ui import board, frame

frame.begin("exports")
board.board("exports", "exports")
frame.sources(frame.sources_of("exports"))
