"""The app without a browser, page by page, as the server runs it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest, app_test
from streamlit.util import calc_hash

Open = Callable[..., AppTest]


class Served(PagesManager):
    """Keeps AppTest from running a file of pages/ on its own; see ui/streamlit.py."""


@pytest.fixture(scope="session")
def components() -> BidiComponentManager:
    """The components that are installed, looked for once, as a server does when it starts."""
    found = BidiComponentManager()
    found.discover_and_register_components(start_file_watching=False)
    return found


@pytest.fixture
def open_page(
    monkeypatch: pytest.MonkeyPatch, root: Path, components: BidiComponentManager
) -> Open:
    """Opens the page at a path with the parameters of a link; a list stands for a repeated one."""
    monkeypatch.setattr(PagesManager, "uses_pages_directory", False)
    monkeypatch.setattr(app_test, "PagesManager", Served)

    def call(path: str = "", **query: str | list[str]) -> AppTest:
        app = AppTest.from_file(root / "streamlit_app.py", default_timeout=60)
        app._bidi_component_manager = components
        for code, given in query.items():
            app.query_params[code] = given
        if path:
            app._page_hash = calc_hash(path)
        return app.run()

    return call


@pytest.fixture(autouse=True)
def shipped_data(monkeypatch: pytest.MonkeyPatch) -> None:
    """The data of the checkout, whatever the shell that runs the tests says."""
    monkeypatch.delenv("DAKCONG_DATA", raising=False)


@pytest.fixture
def broken_data(monkeypatch: pytest.MonkeyPatch, data_copy: Path) -> Callable[[str, str], Path]:
    """Replaces a text in a copy of figures.csv, points the app to it, and says where it is."""

    def damage(right: str, wrong: str) -> Path:
        path = data_copy / "figures.csv"
        text = path.read_text(encoding="utf-8")
        assert right in text
        path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
        monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
        return data_copy

    return damage
