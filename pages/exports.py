"""Exports: where the year ends, and what the target asks of the remaining months."""

from dakcong.ui import board, frame, sources

frame.begin("exports")
board.board("exports", "exports")
sources.sources(sources.sources_of("exports"))
