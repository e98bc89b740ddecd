"""How fast the app answers, beside the same page in other frameworks; see `__main__.py`."""
