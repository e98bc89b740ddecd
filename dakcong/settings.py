"""Environment and folders."""

import os
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

_PACKAGE: Final = Path(__file__).resolve().parent
# What DAKCONG_STORE says where figures that people entered are not wanted.
NO_STORE: Final = "none"


@cache
def app_folder() -> Path:
    """Where `streamlit_app.py`, `pages` and `data` stand: the checkout, or inside the wheel."""
    checkout = _PACKAGE.parent
    return checkout if (checkout / "streamlit_app.py").exists() else _PACKAGE / "_app"


def data_folder() -> Path:
    """The data folder: DAKCONG_DATA, or the one that came with the app."""
    chosen = os.environ.get("DAKCONG_DATA", "")
    return Path(chosen).resolve() if chosen else app_folder() / "data"


def pass_on_folders() -> None:
    """Name data folder and store in full, for a process that starts in another folder."""
    if os.environ.get("DAKCONG_DATA", ""):
        os.environ["DAKCONG_DATA"] = str(data_folder())
    if os.environ.get("DAKCONG_STORE", "") not in ("", NO_STORE):
        os.environ["DAKCONG_STORE"] = store_to_make(data_folder())


def store_place(folder: Path) -> str | None:
    """Where the figures are kept that people enter beside a data folder; None for nowhere.

    DAKCONG_STORE, a folder or the URL of a database; where that is not set the folder beside the
    data folder whose name ends in "-store", once it is there (`dakcong migrate` makes it).
    """
    chosen = os.environ.get("DAKCONG_STORE", "")
    if chosen == NO_STORE or (not chosen and not Path(store_to_make(folder)).is_dir()):
        return None
    return store_to_make(folder)


def store_to_make(folder: Path) -> str:
    """The place where a store for a data folder is, or would be made."""
    chosen = os.environ.get("DAKCONG_STORE", "")
    if chosen in ("", NO_STORE):
        return _beside(folder)
    return chosen if "://" in chosen else str(Path(chosen).resolve())


@cache
def _beside(folder: Path) -> str:
    # Every move asks for it, and each link on the way is a question to the disk.
    whole = folder.resolve()
    return str(whole.with_name(f"{whole.name}-store"))


def identity_header() -> str:
    """The header in which a trusted proxy says who is signed in; empty for none."""
    return os.environ.get("DAKCONG_IDENTITY_HEADER", "").strip()


def proxy_secret() -> str:
    """What that proxy sends to show that it is the one; empty for none."""
    return os.environ.get("DAKCONG_PROXY_SECRET", "").strip()


def listening() -> tuple[str, tuple[str, ...]]:
    """The address on which the server listens, and the hosts under which it answers.

    As Streamlit reads them: from the environment, or from `.streamlit/config.toml` of the app;
    where neither says it, it listens on every address.
    """
    path = app_folder() / ".streamlit" / "config.toml"
    server = tomllib.loads(path.read_text(encoding="utf-8"))["server"] if path.is_file() else {}
    address = os.environ.get("STREAMLIT_SERVER_ADDRESS") or server.get("address", "0.0.0.0")
    named = os.environ.get("STREAMLIT_SERVER_ALLOWED_HOSTS", "").split()
    return address, tuple(named or server.get("allowedHosts", ("*",)))


def public_address() -> str:
    """The address that links point to: DAKCONG_URL, or this machine."""
    return os.environ.get("DAKCONG_URL", "") or "http://127.0.0.1:8501"


@dataclass(frozen=True, slots=True, kw_only=True)
class UploadLimits:
    """What one session may send.

    Attributes:
        files: how many it may have sent and not removed; 0 where no page takes files.
        megabytes: of all of them together, 2**20 bytes each.
        sending_seconds: how long one file may take on its way.
        kept_seconds: after which a file is forgotten.
    """

    files: int
    megabytes: int
    sending_seconds: float
    kept_seconds: float


def upload_limits() -> UploadLimits:
    """The page on which figures are entered takes one file, where there is a store."""
    files = 0 if store_place(data_folder()) is None else 1
    return UploadLimits(files=files, megabytes=20, sending_seconds=60, kept_seconds=600)
