"""Environment and folders."""

import os
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent


def app_folder() -> Path:
    """Where `streamlit_app.py`, `pages` and `data` stand: the checkout, or inside the wheel."""
    checkout = _PACKAGE.parent
    return checkout if (checkout / "streamlit_app.py").exists() else _PACKAGE / "_app"


def data_folder() -> Path:
    """The data folder: DAKCONG_DATA, or the one that came with the app."""
    chosen = os.environ.get("DAKCONG_DATA", "")
    return Path(chosen).resolve() if chosen else app_folder() / "data"


def public_address() -> str:
    """The address that links point to: DAKCONG_URL, or this machine."""
    return os.environ.get("DAKCONG_URL", "") or "http://127.0.0.1:8501"
