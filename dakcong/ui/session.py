"""The reader's state: a scenario and a language, read from and written to the address bar.

The link is the truth on arrival; afterwards the session holds the scenario, and every change is
written back to the address. Nothing lives only here: a new session rebuilds it from the address.
The browser's Back and Forward bring an older address, marked by our script: they undo and redo.
A request outside a page (the live panel's) brings its own address and keeps nothing.
"""

from collections.abc import Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache
from typing import Any, Final, cast
from urllib.parse import parse_qsl

import streamlit as st

from dakcong.answers.facts import Facts
from dakcong.answers.loading import load_facts
from dakcong.answers.moves import changes
from dakcong.answers.moves.links import link_vocabulary, open_link
from dakcong.scenario.link import PLAIN, TURNED, Vocabulary, to_query
from dakcong.scenario.registry import Value
from dakcong.scenario.scenario import Scenario
from dakcong.settings import data_folder
from dakcong.texts import say
from dakcong.ui.inbox import Inbox

_SCENARIO: Final = "dakcong_scenario"
_LANGUAGE: Final = "dakcong_language"
_SECTION: Final = "dakcong_section"
_ADDRESS: Final = "dakcong_address"
_TURNED: Final = "dakcong_turned"
_PLAIN: Final = "dakcong_plain"
_INBOX: Final = "dakcong_inbox"
# What `notices` says of a link or a release, the key of the words over it, and what was sent.
NOTICES: Final = "dakcong_notices"
HEADING: Final = "dakcong_notices_heading"
SENT: Final = "dakcong_sent"

# The state of the request that is being answered; none while a page runs.
_OF_REQUEST: ContextVar[dict[str, Any] | None] = ContextVar("dakcong_request", default=None)


def state() -> MutableMapping[str, Any]:
    """Where the reader's state is kept: with the page's session, or for one request."""
    of_request = _OF_REQUEST.get()
    if of_request is not None:
        return of_request
    return cast(MutableMapping[str, Any], st.session_state)


@contextmanager
def at_address(query: str) -> Iterator[None]:
    """Answer a request as a page at this address would; what it changes is gone with it."""
    token = _OF_REQUEST.set({})
    try:
        _take(_pairs(query), "")
        yield
    finally:
        _OF_REQUEST.reset(token)


@lru_cache(maxsize=1)
def facts() -> Facts:
    """The data folder, read once per process; frozen, so it may be shared.

    Asked for some ninety times a run, where Streamlit's own cache takes ten times as long.
    """
    return load_facts(data_folder())


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """What links may say, made once per process."""
    return link_vocabulary(facts())


def open_session() -> None:
    """Take the address on arrival, and when the reader goes back or forward to another one.

    Any other address is an old one that the browser still reports while ours is on its way.
    """
    given = _address()
    turned = dict(given).get(TURNED, "")
    arrived = _SCENARIO not in st.session_state
    if not arrived and turned in ("", st.session_state.get(_TURNED)):
        catch_up()
        return
    # A new one: the reader has gone back to before what the old one holds, or may yet be sent.
    state()[_INBOX] = Inbox()
    _take(given, turned)


def _take(given: tuple[tuple[str, str], ...], turned: str) -> None:
    """Everything that an address says."""
    kept, arrived = state(), _SCENARIO not in state()
    scenario, decoded = open_link(facts(), vocabulary(), given)
    kept[_TURNED] = turned
    kept[_PLAIN] = dict(given).get(PLAIN) == "on"
    kept[_SCENARIO] = scenario
    kept[NOTICES] = decoded.notices
    kept[HEADING] = "link.heading"
    kept[SENT] = decoded.headlines
    kept[_SECTION] = decoded.section
    if arrived or decoded.language:
        kept[_LANGUAGE] = decoded.language or "vi"


def take_over(before: str, after: str) -> None:
    """Assume what the live panel was answered: what changed from one address of ours to another.

    What the reader has changed on the page meanwhile stays.
    """
    old, new = (open_link(facts(), vocabulary(), _pairs(one))[0] for one in (before, after))
    if scenario() == old:
        set_scenario(new)
        return
    moved = {code: new.by_code[code] for code in scenario().by_code if code in new.by_code}
    change({code: value for code, value in moved.items() if value != old.by_code.get(code)})


def write_address() -> None:
    """Put the whole scenario into the address bar, unless it stands there.

    What the browser reports may be old: an address equal to it is written all the same when
    another one is on its way.
    """
    wanted = tuple(query().items())
    if _address() == wanted == state().get(_ADDRESS, wanted):
        return
    state()[_ADDRESS] = wanted
    st.query_params.from_dict(dict(wanted))


def query() -> dict[str, str]:
    """The parameters of the current scenario, and of how this browser shows it."""
    sent = to_query(scenario(), facts().registry, language(), section=section())
    return {**sent, PLAIN: "on"} if plain() else sent


def scenario() -> Scenario:
    """The current scenario; after a restart of the server, the one in the address."""
    kept = state()
    if _SCENARIO not in kept:
        open_session()
    found: Scenario = kept[_SCENARIO]
    return found


def inbox() -> Inbox:
    """Where requests beside the page leave what they answered, until its next run."""
    found: Inbox = state()[_INBOX]
    return found


def catch_up() -> None:
    """Take over what requests have answered.

    Before a run reads anything, and before what the reader does is done; never within a run, which
    would speak of two scenarios.
    """
    waiting: Inbox | None = state().get(_INBOX)
    if waiting is not None and (moved := waiting.take()):
        take_over(*moved)


def turned() -> str:
    """What the browser's last Back or Forward was marked with; empty before the first."""
    return str(state()[_TURNED])


def language() -> str:
    """The language of the page."""
    return str(state()[_LANGUAGE])


def section() -> str:
    """What the page shows below its board; empty for nothing."""
    return str(state().get(_SECTION, ""))


def plain() -> bool:
    """Whether the page shows plain sliders, where the live panel cannot run or is not wanted."""
    return bool(state().get(_PLAIN))


def set_plain(chosen: bool) -> None:
    """Show plain sliders, or the live panel."""
    state()[_PLAIN] = chosen


def set_section(chosen: str) -> None:
    """Show another section below the board, or none."""
    state()[_SECTION] = chosen


def text(key: str, **values: object) -> str:
    """Words in the language of the page."""
    return say(language(), key, **values)


def set_language(chosen: str) -> None:
    """Change the language; numbers stay what they are."""
    state()[_LANGUAGE] = chosen


def set_scenario(chosen: Scenario) -> None:
    """Replace the scenario; what came with the link no longer speaks of it."""
    state()[_SCENARIO] = chosen
    state()[SENT] = ()


def change(updates: Mapping[str, Value]) -> None:
    """Set some values; defaults that rest on them follow."""
    catch_up()
    set_scenario(changes.changed(facts(), scenario(), updates))


def reset(codes: frozenset[str]) -> None:
    """Put some assumptions back on their defaults."""
    catch_up()
    set_scenario(changes.reset(facts(), scenario(), codes))


def move(vintage: str) -> None:
    """Change the vintage; what the reader set stays, as far as it applies."""
    catch_up()
    there, dropped = changes.moved(facts(), scenario(), vintage)
    set_scenario(there)
    state()[NOTICES] = tuple(one.notice(vintage) for one in dropped)
    state()[HEADING] = "link.moved_heading"


def _pairs(query: str) -> tuple[tuple[str, str], ...]:
    return tuple(parse_qsl(query, keep_blank_values=True))


def _address() -> tuple[tuple[str, str], ...]:
    return tuple(
        (code, given) for code in st.query_params for given in st.query_params.get_all(code)
    )
