"""Retail sales: where the year ends, and what the plan asks of the remaining months."""

from dakcong.ui import board, frame, sources

frame.begin("retail_sales")
board.board("retail_sales", "retail_sales")
sources.sources(sources.sources_of("retail_sales"))
