"""Nobody writes under a name that a proxy has not signed for."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from dakcong.errors import InputError
from dakcong.store.identity import Headers, Locked, Trust, is_local, signed_in
from dakcong.store.records import LOCAL
from dakcong.texts import LANGUAGES, has
from dakcong.ui.who import person_of
from tests.store.conftest import made, person

SECRET = "kJ4vQm0bT7xW2yN8sR1dF6gH"
BEHIND = Trust(header="X-Remote-User", secret=SECRET, address="127.0.0.1", hosts=("so.example",))
HERE = Trust(address="127.0.0.1", hosts=("localhost", "127.0.0.1"))


def headers(*pairs: tuple[str, str]) -> Headers:
    """The headers of a request; a name may stand twice."""

    def values(name: str) -> Sequence[str]:
        return [value for known, value in pairs if known.lower() == name.lower()]

    return values


SIGNED = ("X-Dakcong-Proxy", SECRET)


@pytest.mark.parametrize(
    ("name", "read"),
    [
        ("an@so.example", "an@so.example"),
        # "Bình" as a proxy sends it: UTF-8, which arrives as Latin-1; composed and not.
        ("Bình".encode().decode("latin-1"), "Bình"),
        ("Bi\u0300nh".encode().decode("latin-1"), "Bình"),
        ("José", "José"),
        ("  An ", "An"),
    ],
)
def test_a_name_is_that_of_the_proxy(name: str, read: str) -> None:
    assert signed_in(headers(SIGNED, ("X-Remote-User", name)), BEHIND) == read


@pytest.mark.parametrize(
    ("sent", "why"),
    [
        ([("X-Remote-User", "an")], "locked.stranger"),
        ([("X-Dakcong-Proxy", ""), ("X-Remote-User", "an")], "locked.stranger"),
        ([("X-Dakcong-Proxy", SECRET[:-1]), ("X-Remote-User", "an")], "locked.stranger"),
        ([("X-Dakcong-Proxy", "đ" * 24), ("X-Remote-User", "an")], "locked.stranger"),
        ([SIGNED, SIGNED, ("X-Remote-User", "an")], "locked.stranger"),
        ([SIGNED], "locked.nameless"),
        ([SIGNED, ("X-Remote-User", " ")], "locked.nameless"),
        ([SIGNED, ("X-Remote-User", "an"), ("X-Remote-User", "binh")], "locked.nameless"),
        ([SIGNED, ("X-Remote-User", "an\tbinh")], "locked.nameless"),
        ([SIGNED, ("X-Remote-User", "n" * 101)], "locked.nameless"),
    ],
)
def test_nobody_is_believed_otherwise(sent: list[tuple[str, str]], why: str) -> None:
    found = signed_in(headers(("Host", "localhost"), *sent), BEHIND)
    assert found == Locked(why)
    assert all(has(language, why) for language in LANGUAGES)


def test_who_works_at_the_machine_itself_is_the_local_person() -> None:
    assert signed_in(headers(("Host", "localhost:8501")), HERE) == LOCAL
    assert signed_in(headers(("Host", "[::1]:8501")), HERE) == LOCAL


@pytest.mark.parametrize(
    ("sent", "trust", "why"),
    [
        # A header of the browser's own names nobody.
        ([("X-Forwarded-For", "10.0.0.7"), ("X-Remote-User", "an")], HERE, "locked.passed_on"),
        ([("Host", "so.example")], HERE, "locked.passed_on"),
        ([("Host", "localhost")], Trust(address="0.0.0.0"), "locked.open"),
        ([("Host", "localhost")], Trust(address="127.0.0.1", hosts=("*",)), "locked.open"),
        ([("Host", "localhost")], Trust(address="::", hosts=("localhost",)), "locked.open"),
        ([("Host", "localhost")], Trust(), "locked.open"),
    ],
)
def test_who_may_come_from_elsewhere_is_not_the_local_person(
    sent: list[tuple[str, str]], trust: Trust, why: str
) -> None:
    assert signed_in(headers(*sent), trust) == Locked(why)
    assert all(has(language, why) for language in LANGUAGES)


def test_a_machine_knows_its_own_names() -> None:
    own = ("127.0.0.1", "127.0.0.1:8501", "::1", "[::1]", "[::1]:8501", "localhost", "LOCALHOST:1")
    others = ("0.0.0.0", "::", "10.0.0.7", "localhost.example", "127.0.0.1.example", "", "*")
    assert [is_local(one) for one in own] == [True] * len(own)
    assert [is_local(one) for one in others] == [False] * len(others)


@pytest.mark.parametrize(
    ("trust", "mended"),
    [
        (Trust(header="X-Remote-User"), "make one with python3"),
        (Trust(secret=SECRET), "name the header"),
        (Trust(header="X-Remote-User", secret="changeme"), "too easy to guess"),
        (Trust(header="X-Remote-User", secret="a" * 40), "too easy to guess"),
        (Trust(header="X-Remote-User", secret="abcdefgh đ" * 4), "too easy to guess"),
        (Trust(header="Cookie", secret=SECRET), "a header of its own"),
        (Trust(header="X-Forwarded-For", secret=SECRET), "a header of its own"),
        (Trust(header="x-dakcong-proxy", secret=SECRET), "a header of its own"),
        (Trust(header="X Remote", secret=SECRET), "a header of its own"),
    ],
)
def test_an_unsafe_combination_says_what_to_set(trust: Trust, mended: str) -> None:
    with pytest.raises(InputError, match=mended) as refused:
        trust.check()
    assert SECRET not in str(refused.value)
    assert SECRET not in repr(trust)


def test_safe_combinations_are_taken() -> None:
    BEHIND.check()
    HERE.check()
    Trust(address="0.0.0.0", hosts=("*",)).check()


def test_a_request_is_of_a_person_with_the_roles_that_were_set(
    data_copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DAKCONG_DATA", str(data_copy))
    monkeypatch.setenv("DAKCONG_STORE", str(data_copy.with_name("people")))
    monkeypatch.setenv("DAKCONG_IDENTITY_HEADER", "X-Remote-User")
    monkeypatch.setenv("DAKCONG_PROXY_SECRET", SECRET)
    asked = headers(SIGNED, ("X-Remote-User", "an"))
    assert person_of(asked) == Locked("store.none", {"place": str(data_copy.with_name("people"))})
    data_copy.with_name("people").mkdir()
    store = made(str(data_copy.with_name("people")))
    assert person_of(asked) == person("an", "viewer")
    store.set_roles(LOCAL, "an", frozenset({"analyst"}))
    assert person_of(asked) == person("an", "viewer", "analyst")
    assert person_of(headers(("X-Remote-User", "an"))) == Locked("locked.stranger")


def test_without_a_store_nothing_is_entered() -> None:
    assert person_of(headers(("Host", "localhost"))) == Locked("locked.no_store")


def test_a_person_who_was_never_seen_waits_for_the_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DAKCONG_STORE", "postgresql://u:geheim@127.0.0.1:1/none")
    monkeypatch.setenv("DAKCONG_IDENTITY_HEADER", "X-Remote-User")
    monkeypatch.setenv("DAKCONG_PROXY_SECRET", SECRET)
    found = person_of(headers(SIGNED, ("X-Remote-User", "nobody before")))
    assert isinstance(found, Locked)
    assert found.key == "store.away"
    assert found.fields == {"place": "postgresql://127.0.0.1/none"}
