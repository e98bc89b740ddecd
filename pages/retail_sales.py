"""Retail sales: where the year ends, and what the plan asks of the remaining months."""

from dakcong.ui import board, frame

frame.begin("retail_sales")
board.board("retail_sales", "retail_sales")
frame.sources(frame.sources_of("retail_sales"))
