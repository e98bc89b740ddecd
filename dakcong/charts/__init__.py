"""Outlook to Vega-Lite specification and its data; the same for screens and documents.

Data are Arrow tables of tens of rows: what Streamlit sends, without the detour over a data frame,
which costs a tenth of the processor time of a slider move.
"""
