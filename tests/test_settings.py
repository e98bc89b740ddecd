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
