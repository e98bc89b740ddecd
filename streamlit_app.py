"""Đắk Công in a browser: page list, language, theme and the shared scenario."""

import streamlit as st

from dakcong.ui import app

st.set_page_config(page_title="Đắk Công", page_icon=app.ICON, layout="wide")
app.run()
