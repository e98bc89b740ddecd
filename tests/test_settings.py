from pathlib import Path

import pytest

from dakcong import settings
from dakcong.units import FLOW_UNITS, UNITS, fraction, percent


def test_the_data_folder_comes_with_the_app(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DAKCONG_DATA", raising=False)
    assert settings.data_folder() == settings.app_folder() / "data"


def test_another_data_folder_can_be_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("DAKCONG_DATA", str(tmp_path))
    assert settings.data_folder() == tmp_path.resolve()


def test_an_empty_setting_is_no_setting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAKCONG_DATA", "")
    monkeypatch.setenv("DAKCONG_URL", "")
    assert settings.data_folder() == settings.app_folder() / "data"
    assert settings.public_address() == "http://127.0.0.1:8501"


def test_links_point_to_the_named_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAKCONG_URL", "https://dakcong.example")
    assert settings.public_address() == "https://dakcong.example"


def test_the_app_folder_holds_data(root: Path) -> None:
    assert settings.app_folder() == root


def test_percent_and_fraction_undo_each_other() -> None:
    assert fraction(7.5) == 0.075
    assert percent(0.5) == 50.0


def test_amounts_that_add_up_have_known_units() -> None:
    assert sorted(FLOW_UNITS) == ["billion VND", "million USD"]
    assert FLOW_UNITS < UNITS


def test_a_store_is_used_where_it_is_named_or_stands_beside_the_data(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    data = tmp_path / "place"
    monkeypatch.delenv("DAKCONG_STORE")
    assert settings.store_place(data) is None
    assert settings.store_to_make(data) == str(tmp_path / "place-store")
    (tmp_path / "place-store").mkdir()
    assert settings.store_place(data) == str(tmp_path / "place-store")
    monkeypatch.setenv("DAKCONG_STORE", "none")
    assert settings.store_place(data) is None
    monkeypatch.setenv("DAKCONG_STORE", "postgresql://u:p@h/d")
    assert settings.store_place(data) == "postgresql://u:p@h/d"
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DAKCONG_STORE", "entered")
    assert settings.store_place(data) == str(tmp_path / "entered")


def test_folders_are_named_in_full_for_a_process_that_starts_elsewhere(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DAKCONG_DATA", "data")
    monkeypatch.setenv("DAKCONG_STORE", "entered")
    settings.pass_on_folders()
    monkeypatch.chdir("/")
    assert settings.data_folder() == tmp_path / "data"
    assert settings.store_place(tmp_path) == str(tmp_path / "entered")


def test_where_the_server_listens_is_read_as_streamlit_reads_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("STREAMLIT_SERVER_ADDRESS", raising=False)
    monkeypatch.delenv("STREAMLIT_SERVER_ALLOWED_HOSTS", raising=False)
    assert settings.listening() == ("127.0.0.1", ("localhost", "127.0.0.1"))
    monkeypatch.setenv("STREAMLIT_SERVER_ADDRESS", "0.0.0.0")
    monkeypatch.setenv("STREAMLIT_SERVER_ALLOWED_HOSTS", "127.0.0.1 so.example")
    assert settings.listening() == ("0.0.0.0", ("127.0.0.1", "so.example"))
