"""The frame of a page, and its parts as Streamlit draws them."""
