"""The page as a Streamlit tutorial would write it: default settings, charts made on every run."""

import streamlit as st

from benchmarks.latency.charts import altair_charts
from benchmarks.latency.page import NUMBERS, shown, sliders

st.set_page_config(layout="wide")
values = {
    one.code: st.slider(one.label, one.low, one.high, one.start, one.step) for one in sliders()
}
found = shown(values)
for column, label, number in zip(st.columns(4), NUMBERS, found.numbers, strict=True):
    column.metric(label, number)
for column, chart in zip(st.columns(3), altair_charts(found), strict=True):
    column.altair_chart(chart)
