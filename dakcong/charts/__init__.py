"""Outlook to Vega-Lite specification and its data; the same for screens and documents."""
