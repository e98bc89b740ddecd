"""From June to August: what is previewed is what is published, and old links stay as they were."""

import datetime
import shutil
from pathlib import Path
from urllib.parse import parse_qsl

import pytest

from dakcong.answers.edition import facts_in_force
from dakcong.answers.entered import store_of
from dakcong.answers.entry.checks import checked
from dakcong.answers.entry.preview import preview
from dakcong.answers.entry.typed import Form, filled
from dakcong.answers.known.default_sets import is_kept
from dakcong.answers.known.defaults import complete
from dakcong.answers.moves.links import full_link, headlines, link_vocabulary, open_link
from dakcong.answers.publishing import publish, tried_out, with_rows
from dakcong.answers.year.answer import Answer, answer
from dakcong.errors import InputError
from dakcong.store import Content, Store
from tests.answers.entry.test_typed import TYPED
from tests.cut_folder import cut
from tests.store.conftest import AN, BINH, made

FIELDS = {name: text for name, text in TYPED.items() if "retail_sales" not in name}


@pytest.fixture
def folder(tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder of June with a store beside it."""
    monkeypatch.delenv("DAKCONG_STORE")
    found = shutil.copytree(root / "data", tmp_path / "data")
    cut(found, "2025-06")
    (tmp_path / "data-store").mkdir()
    made(str(tmp_path / "data-store"))
    return found


def entered(folder: Path, store: Store, fields: dict[str, str]) -> int:
    """A submission of August, handed in; returns its number."""
    one = store.create(AN, "2025-08")
    day = datetime.date(2025, 9, 18)
    facts = facts_in_force(folder)
    form = Form(facts=facts, release="2025-08", number=one.id, language="vi", day=day)
    read = filled(form, fields)
    content = Content(figures=read.rows, sources=read.sources, typed=fields)
    saved = store.save(AN, one.id, one.version, content)
    store.submit(AN, saved.id, saved.version)
    return one.id


def exports(folder: Path, release: str) -> Answer:
    facts = facts_in_force(folder)
    found = answer(facts, "exports", complete(facts, release, {}))
    assert isinstance(found, Answer)
    return found


@pytest.fixture
def store(folder: Path) -> Store:
    """The store beside the folder."""
    found = store_of(folder)
    assert found is not None
    return found


def published(folder: Path, store: Store, number: int) -> int:
    return publish(folder, store, BINH, number, store.submission(number).version)


def test_what_is_previewed_is_what_is_published(folder: Path, store: Store) -> None:
    before = facts_in_force(folder)
    number = entered(folder, store, FIELDS)
    then = tried_out(folder, with_rows(store.published(), store.submission(number)))
    told = preview(before, then)
    assert (told.opened, told.opens) == ("2025-06", "2025-08")
    assert (told.same, told.other, told.added) == (("2025-06",), (), ("2025-08",))
    moved = {each.indicator.id: each for each in told.moved}
    assert [name for name, each in moved.items() if each.changed] == ["exports"]

    assert published(folder, store, number) == 1
    assert facts_in_force(folder).catalogue.default_vintage == "2025-08"
    found, after, news = exports(folder, "2025-08"), moved["exports"].after, moved["exports"].news
    # 91 % of 2 235.
    assert found.outlook.ytd.value == pytest.approx(0.91 * 2235)
    assert isinstance(after, Answer)
    assert found.outlook.year_end() == after.outlook.year_end()
    assert news is not None
    medians = [round(exports(folder, one).outlook.year_end()) for one in ("2025-06", "2025-08")]
    assert sum(news.shown.values()) == medians[1] - medians[0]


def test_links_of_june_say_what_they_said(folder: Path, store: Store) -> None:
    before = facts_in_force(folder)
    june = complete(before, "2025-06", {})
    link = full_link(before, june, page="http://x/exports")
    published(folder, store, entered(folder, store, FIELDS))
    now = facts_in_force(folder)
    pairs = parse_qsl(link.partition("?")[2])
    scenario, decoded = open_link(now, link_vocabulary(now), pairs)
    assert (scenario.vintage, decoded.notices) == ("2025-06", ())
    assert headlines(now, scenario) == headlines(before, june)
    assert is_kept(now, "2025-08")


def test_what_was_rejected_is_edited_and_published(folder: Path, store: Store) -> None:
    number = entered(folder, store, FIELDS)
    one = store.submission(number)
    rejected = store.reject(BINH, number, one.version, "Thiếu số trang")
    with pytest.raises(InputError):
        published(folder, store, number)
    saved = store.save(AN, number, rejected.version, one.content)
    store.submit(AN, number, saved.version)
    assert published(folder, store, number) == 1


def test_what_is_entered_again_is_known_and_a_correction_moves_it(
    folder: Path, store: Store
) -> None:
    number = entered(folder, store, FIELDS)
    published(folder, store, number)
    again = checked(facts_in_force(folder), store.submission(number).figures)
    assert (len(again.known), again.figures) == (4, ())
    corrected = entered(folder, store, FIELDS | {"value.exports.plan_share": "92"})
    assert published(folder, store, corrected) == 2
    assert exports(folder, "2025-08").outlook.ytd.value == pytest.approx(0.92 * 2235)
