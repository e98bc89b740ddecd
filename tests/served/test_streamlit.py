"""Every name of Streamlit's insides that the product rests on, each held to what is installed.

After an upgrade the test that fails says which one has moved.
"""

import inspect
import json
import re
from importlib.metadata import version
from pathlib import Path

import pytest
from starlette.routing import Route
from streamlit import config, net_util
from streamlit.config import CustomThemeCategories
from streamlit.proto.NewSession_pb2 import CustomThemeConfig
from streamlit.runtime import app_session
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest
from streamlit.web import bootstrap
from streamlit.web.server.starlette import starlette_routes, starlette_websocket

from dakcong.ui import streamlit
from tests.served.asking import Served, get


@pytest.fixture(scope="module")
def scripts() -> str:
    """What its scripts are made of; names in the page stand in them as texts."""
    found = Path(str(streamlit.STATIC)).rglob("*.js")
    return "\n".join(one.read_text(encoding="utf-8") for one in found)


def test_the_version_is_the_one_that_is_pinned(root: Path) -> None:
    project = (root / "pyproject.toml").read_text(encoding="utf-8")
    pinned = re.findall(r'"streamlit\[performance\]==([\d.]+)"', project)
    assert pinned == [version("streamlit")]


@pytest.mark.parametrize("tag", [streamlit.LANGUAGE_TAG, streamlit.TITLE_TAG, "<head>", "</head>"])
def test_the_page_holds_what_is_replaced_in_it_once(tag: str) -> None:
    assert streamlit.page().count(tag) == 1


@pytest.mark.parametrize("tag", [streamlit.MODULE, streamlit.PRELOAD])
def test_the_page_asks_for_its_scripts_by_these_tags(tag: str) -> None:
    assert streamlit.page().count(tag) > 0


@pytest.mark.parametrize("part", [*streamlit.ON_EVERY_PAGE, *streamlit.WITH_THE_PANEL])
def test_the_manifest_knows_the_part_by_this_name(part: str) -> None:
    manifest = json.loads((Path(str(streamlit.STATIC)) / streamlit.MANIFEST).read_text())
    known = manifest.get(f"{streamlit.PARTS}{part}")
    assert known, f"{part} has another name now"
    assert (Path(str(streamlit.STATIC)) / known["file"]).is_file()


@pytest.mark.parametrize(
    "path", [streamlit.HEALTH, f"{streamlit.COMPONENTS}dakcong.live/panel.js", "/_stcore/metrics"]
)
def test_the_address_is_answered(address: str, path: str) -> None:
    assert get(address + path)[0] == 200


def test_the_stream_and_the_upload_stand_where_our_doors_do() -> None:
    routes = starlette_websocket.create_websocket_routes(None, None)  # type: ignore[arg-type]
    assert [one.path for one in routes] == [streamlit.STREAM]  # type: ignore[attr-defined]
    uploads = starlette_routes.create_upload_routes(None, None, None)  # type: ignore[arg-type]
    paths = {one.path: set() for one in uploads if isinstance(one, Route)}
    assert list(paths) == [f"{streamlit.UPLOAD}{{session_id}}/{{file_id}}"]
    methods = {method for one in uploads for method in getattr(one, "methods", ())}
    assert methods == {"PUT", "DELETE", "OPTIONS"}


@pytest.mark.parametrize("name", [*streamlit.MARKS, *streamlit.WINDOW])
def test_its_scripts_still_write_the_name(name: str, scripts: str) -> None:
    assert name in scripts, f"{name} is gone"


def test_our_scripts_and_styles_look_for_no_other_mark(root: Path) -> None:
    ui = root / "dakcong" / "ui"
    own = [one for end in ("*.js", "*.css") for one in ui.rglob(end) if "vendor" not in one.parts]
    text = "\n".join(one.read_text(encoding="utf-8") for one in own)
    found = set(re.findall(r"""data-testid=["']?(\w+)""", text))
    found |= set(re.findall(r"data-test-[\w-]+", text)) | set(re.findall(r"__streamlit", text))
    assert found
    assert found <= {*streamlit.MARKS, *streamlit.WINDOW}


def test_nothing_else_of_the_package_imports_its_insides(root: Path) -> None:
    inside = re.compile(r"^\s*(?:from|import) streamlit\.\S+", re.MULTILINE)
    open_to_all = {"from streamlit.navigation.page"}  # the type of a page, as documented
    for path in (root / "dakcong").rglob("*.py"):
        if path.name != "streamlit.py":
            used = set(inside.findall(path.read_text(encoding="utf-8")))
            assert used <= open_to_all, path


def test_a_file_of_pages_is_never_run_on_its_own() -> None:
    assert isinstance(inspect.getattr_static(PagesManager, "uses_pages_directory"), bool | None)
    read = inspect.getsource(PagesManager)
    assert "uses_pages_directory" in read


def test_the_look_ups_are_asked_for_by_these_names() -> None:
    for name in ("get_external_ip", "get_internal_ip"):
        assert callable(getattr(net_util, name))
    # The names are taken from the module at each question, so that ours stand in their place.
    from streamlit.web.server import server_util

    read = inspect.getsource(server_util.is_url_from_allowed_origins)
    assert "net_util.get_external_ip" in read
    assert "net_util.get_internal_ip" in read


def test_its_settings_are_watched_by_this_name() -> None:
    assert list(inspect.signature(bootstrap._install_config_watchers).parameters) == [
        "flag_options"
    ]
    assert "_install_config_watchers(flag_options)" in inspect.getsource(
        bootstrap._prepare_asgi_app_run_context
    )


def test_the_colours_of_a_run_are_those_that_it_would_look_up() -> None:
    parts = [*CustomThemeCategories]
    looked_up, kept = CustomThemeConfig(), CustomThemeConfig()
    for fill, made in ((streamlit._fill_theme, looked_up), (streamlit._themed, kept)):
        fill(made)
        for part in parts:
            at = made
            for name in part.value.split("."):
                at = getattr(at, name)
            fill(at, f"theme.{part.value}")
    assert kept == looked_up
    assert looked_up.light.text_color == "#060b0a"
    assert not kept.HasField("sidebar")
    # The name is taken from the module at each run, so that ours stands in its place.
    asked = inspect.getsource(app_session.AppSession._create_new_session_message)
    assert asked.count("_populate_theme_msg(") == 1 + len(parts)


def test_hosts_are_read_from_the_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    assert config.get_option("server.allowedHosts") == ["localhost", "127.0.0.1"]
    assert starlette_websocket.is_host_allowed("localhost:80")
    assert not starlette_websocket.is_host_allowed("evil.example")


def test_a_file_that_was_sent_can_be_forgotten() -> None:
    taken = inspect.signature(MemoryUploadedFileManager.remove_file).parameters
    assert list(taken) == ["self", "session_id", "file_id"]


def test_a_run_knows_its_address_as_it_was_spelled() -> None:
    def script() -> None:
        import streamlit as st

        from dakcong.ui.streamlit import query_of_run

        st.text(query_of_run())

    app = AppTest.from_function(script)
    app.query_params["k"] = ["a;b", ""]
    assert [one.value for one in app.run().text] == ["k=a%3Bb&k="]


def test_outside_of_a_run_there_is_no_address() -> None:
    assert streamlit.query_of_run() == ""


def test_the_last_number_of_parameters_that_is_read() -> None:
    from streamlit.runtime.state.query_params import sanitize_query_string

    most = "&".join(["a=1"] * streamlit.MOST_PARAMETERS)
    assert sanitize_query_string(most) == most
    assert sanitize_query_string(f"{most}&a=1") == ""


@pytest.mark.thorough
def test_a_trace_is_left_out_where_the_log_is_this_one(served: Served) -> None:
    assert starlette_websocket._LOGGER.name == starlette_websocket.__name__
    assert served.process.poll() is None
