"""What is published comes into force in one piece, in every process, or not at all."""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from dakcong.answers.edition import facts_in_force, wrong_now
from dakcong.answers.known.default_sets import default_set
from dakcong.answers.publishing import publish, tried_out, undo, with_rows
from dakcong.errors import InputError
from dakcong.figures.default_sets import as_rows
from dakcong.store import Content, NotReady, Store, StoreAway
from dakcong.ui.reader import facts, one_edition
from tests.store.conftest import AN, BINH, made

# A later report of the same eight months: "đạt 2,01 tỷ USD", so 2010 million USD.
FIGURE = {
    **{"indicator": "exports", "region": "merged", "year": "2025", "month": "8"},
    **{"measure": "level", "value": "2010"},
    **{"unit": "million USD", "price_basis": "", "qualifier": "exact", "decimals": "-1"},
    **{"status": "preliminary", "vintage": "2025-08", "known_on": "2025-10"},
    **{"source": "entry-2025-08-1", "locator": "trang 2", "as_printed": "đạt 2.010 triệu USD"},
}
SOURCE = {
    **{"id": "entry-2025-08-1", "producer": "Sở Công Thương", "title": "Báo cáo tháng 8"},
    **{"url_main": "", "url_download": "", "date_published": "2025-10-02"},
    **{"date_accessed": "2025-10-03", "license": "public document", "sha256": ""},
    "processing": "none",
}


@pytest.fixture
def store(data_copy: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    """An empty store beside a copy of the data folder."""
    monkeypatch.delenv("DAKCONG_STORE")
    folder = data_copy.with_name("data-store")
    folder.mkdir()
    return made(str(folder))


def submitted(store: Store, **cells: str) -> int:
    """Number of a submission of the one figure, with some cells of its own."""
    said = Content(figures=({**FIGURE, **cells},), sources=(SOURCE,))
    number = store.create(AN, "2025-08", said).id
    store.submit(AN, number, 1)
    return number


def latest(publishing: float) -> float:
    """Seconds after which every process shows an edition.

    Two; more where the machine takes so long to read figures, as who publishes did meanwhile.
    """
    return max(2.0, 1.0 + 3 * publishing)


def level(folder: Path, patience: float = 0.0) -> list[float]:
    """Values of the published figure in the figures in force."""
    figures = facts_in_force(folder, patience).catalogue.figures
    return [one.value for one in figures if one.source == SOURCE["id"]]


def test_a_publication_is_in_force_and_undone_by_the_next(data_copy: Path, store: Store) -> None:
    assert level(data_copy) == []
    number = submitted(store)
    assert publish(data_copy, store, BINH, number, 2) == 1
    assert level(data_copy) == [2010]
    # The release that people published is the one that is shown first.
    assert facts_in_force(data_copy).catalogue.default_vintage == "2025-08"
    assert publish(data_copy, store, BINH, number, 2) == 1
    assert undo(data_copy, store, BINH, 1, "nhầm kỳ") == 2
    assert level(data_copy) == []
    assert facts_in_force(data_copy).catalogue.default_vintage == "2025-06"


def test_defaults_that_move_are_kept_with_the_edition(data_copy: Path, store: Store) -> None:
    # Links of August rest on a set of defaults that the folder does not keep here.
    path = data_copy / "default_sets.csv"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(one for one in lines if ",2025-08," not in one), encoding="utf-8")
    publish(data_copy, store, BINH, submitted(store), 2)
    facts = facts_in_force(data_copy)
    (row,) = as_rows([default_set(facts, "2025-08")])
    assert row in store.published().default_sets
    undo(data_copy, store, BINH, 1, "nhầm kỳ")
    assert row["digest"] in facts_in_force(data_copy).catalogue.default_sets


def test_a_preview_reads_what_would_be_published(data_copy: Path, store: Store) -> None:
    submission = store.submission(submitted(store))
    facts = tried_out(data_copy, with_rows(store.published(), submission))
    assert facts.catalogue.sources[SOURCE["id"]].producer == "Sở Công Thương"
    assert store.edition() == 0


def test_an_edition_that_cannot_be_loaded_leaves_the_last_good_one(
    data_copy: Path, store: Store
) -> None:
    good = facts_in_force(data_copy)
    # As after a change of the folder that the row no longer fits.
    number = submitted(store, indicator="imports")
    store.publish(BINH, number, 2)
    assert facts_in_force(data_copy) is good
    wrong = wrong_now(data_copy)
    assert wrong is not None
    assert "published figures:1: column 'indicator': 'imports' is unknown" in wrong.message


def test_readers_see_the_folder_alone_where_the_store_never_answered(
    data_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAKCONG_STORE", "postgresql://dakcong:secret@127.0.0.1:1/dakcong")
    started = time.monotonic()
    facts = facts_in_force(data_copy, patience=1.0)
    assert time.monotonic() - started < 5
    assert facts.catalogue.default_vintage == "2025-06"
    with pytest.raises(StoreAway, match="did not answer") as refused:
        facts_in_force(data_copy)
    assert "secret" not in str(refused.value)
    assert isinstance(wrong_now(data_copy), StoreAway)


def test_a_store_that_nobody_made_is_not_passed_over(
    data_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAKCONG_STORE", str(data_copy.with_name("nowhere")))
    with pytest.raises(NotReady, match="dakcong migrate"):
        facts_in_force(data_copy)


def test_two_who_publish_at_once_both_do(data_copy: Path, store: Store) -> None:
    first = submitted(store)
    other = {"id": "entry-2025-08-2", **{name: SOURCE[name] for name in SOURCE if name != "id"}}
    august = {"measure": "month_level", "value": "262", "qualifier": "about", "decimals": "0"}
    row = {**FIGURE, **august, "source": other["id"], "as_printed": "khoảng 262 triệu USD"}
    said = Content(figures=(row,), sources=(other,))
    second = store.create(AN, "2025-08", said).id
    store.submit(AN, second, 1)
    with ThreadPoolExecutor(2) as pool:
        made = pool.map(lambda one: publish(data_copy, store, BINH, one, 2), (first, second))
        assert sorted(made) == [1, 2]
    assert {one["source"] for one in store.published().figures} == {SOURCE["id"], other["id"]}


def test_a_page_rests_on_one_edition_whatever_is_published_meanwhile(
    data_copy: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    with one_edition() as known:
        publish(data_copy, store, BINH, submitted(store), 2)
        assert facts_in_force(data_copy) is not known
        assert facts() is known
    newest, until = facts_in_force(data_copy), time.monotonic() + 60
    while facts() is not newest:
        assert time.monotonic() < until
        time.sleep(0.02)


@pytest.mark.thorough  # starts a process
def test_another_process_takes_an_edition_within_two_seconds(
    data_copy: Path, store: Store, root: Path
) -> None:
    reader = subprocess.Popen(
        [sys.executable, "-c", READER, str(data_copy)],
        cwd=root,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert reader.stdout is not None
        assert reader.stdout.readline() == "0\n"
        begun = time.monotonic()
        publish(data_copy, store, BINH, submitted(store), 2)
        published = time.monotonic()
        assert reader.stdout.readline() == "1\n"
        assert time.monotonic() - published < latest(published - begun)
    finally:
        reader.kill()
        reader.wait()
        reader.stdout.close()


# Prints how many figures people have published, whenever that has changed; as a server looks.
READER = """
import sys, time
from pathlib import Path
from dakcong.answers.edition import facts_in_force
known = None
while True:
    figures = facts_in_force(Path(sys.argv[1]), patience=1.0).catalogue.figures
    found = sum(one.source.startswith("entry-") for one in figures)
    if found != known:
        print(found, flush=True)
    known = found
    time.sleep(0.02)
"""


def test_a_submission_of_other_hands_is_refused_before_it_is_tried(
    data_copy: Path, store: Store
) -> None:
    number = submitted(store, value="2.010")
    with pytest.raises(InputError, match="changed it"):
        publish(data_copy, store, BINH, number, 1)
