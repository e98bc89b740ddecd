"""The floor of Streamlit: one slider and one number, nothing else."""

import streamlit as st

st.metric("Value", f"{st.slider('Slider', 0.0, 100.0, 50.0, 0.1):.1f}")
