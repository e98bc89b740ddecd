"""Pages of who reads while the database is down: they go on, and say which figures they show."""

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from dakcong.answers.edition import facts_in_force
from dakcong.answers.entered import store_of
from dakcong.answers.publishing import publish
from dakcong.settings import data_folder
from tests.answers.test_publishing import submitted
from tests.pages.conftest import Open
from tests.pages.test_pages import failures
from tests.store.conftest import BINH, closing
from tests.store.postgresql import Server, serving

pytestmark = pytest.mark.thorough  # starts a database
SAID = {
    "vi": r"Không đọc được kho số liệu từ \d\d:\d\d ngày \d+/\d+/\d{4}\. Trang này theo lần công bố"
    " thứ 1;",
    "en": r"The store of figures could not be read since \d\d:\d\d, [^.]+\. This page rests on"
    " edition 1;",
}


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """A PostgreSQL that this file may kill."""
    with serving() as found:
        yield found


def notes(app: AppTest) -> str:
    """What the page says in small type."""
    assert failures(app) == []
    return "\n".join(str(one.value) for one in app.caption)


def test_pages_go_on_and_say_since_when_the_store_is_away(
    open_page: Open, server: Server, data_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = server.make("pages")
    monkeypatch.setenv("DAKCONG_STORE", place)
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    with closing(place) as store:
        publish(data_copy, store, BINH, submitted(store), 2)
        facts_in_force(data_copy)
        server.kill()
        time.sleep(1.0)  # how long a look will do
        for path in ("", "exports", "figures", "compare"):
            for language, said in SAID.items():
                assert re.search(said, notes(open_page(path, lang=language))), path
        server.start()
        time.sleep(1.1)  # until a store that did not answer is asked again
        for language, said in SAID.items():
            assert not re.search(said, notes(open_page("exports", lang=language)))
    seen = store_of(data_folder())
    assert seen is not None
    seen.database.close()
