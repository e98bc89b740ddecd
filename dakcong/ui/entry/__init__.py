"""The page on which figures are entered, as Streamlit draws it."""
