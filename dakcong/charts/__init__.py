"""Outlook to Vega-Lite specification and its data; the same for screens and documents.

Data are plain rows, field to value, as scripts and documents take them: tens of them, or the cells
of a map.
"""
