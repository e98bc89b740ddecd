"""Đắk Công: where the year ends for a place's industry and trade, and how sure we are."""

__version__ = "0.1.0"
