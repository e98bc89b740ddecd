"""Streamlit: session, frame, controls, sharing. No arithmetic."""
