"""The reader's state: a scenario and a language, read from and written to the address bar.

The link is the truth on arrival; afterwards the session holds the scenario, and every change is
written back to the address. Nothing lives only here: a new session rebuilds it from the address.
"""

import time
from collections import deque
from collections.abc import Callable, Collection, Mapping
from typing import Final

import streamlit as st

from dakcong.answers import changes
from dakcong.answers.facts import Facts
from dakcong.answers.links import link_vocabulary, open_link
from dakcong.answers.loading import load_facts
from dakcong.errors import InputError
from dakcong.scenario.link import Headline, Notice, Vocabulary, to_query
from dakcong.scenario.record import Scenario
from dakcong.scenario.registry import Value
from dakcong.settings import data_folder
from dakcong.texts import say

_SCENARIO: Final = "dakcong_scenario"
_LANGUAGE: Final = "dakcong_language"
_NOTICES: Final = "dakcong_notices"
_SENT: Final = "dakcong_sent"
# Addresses that this session has read or written: not another link that somebody opened.
_SEEN: Final = "dakcong_seen"
_ARRIVED: Final = "dakcong_arrived"
_UNSEEN: Final = "dakcong_unseen"
_SENT_AT: Final = "dakcong_sent_at"
# Longer than a value travels to the browser and back, shorter than a second thought.
_ECHO_SECONDS: Final = 0.7
_REMEMBERED: Final = 200


@st.cache_resource(max_entries=1, show_spinner=False)
def facts() -> Facts:
    """The data folder, read once per process; frozen, so it may be shared."""
    return load_facts(data_folder())


@st.cache_resource(max_entries=1, show_spinner=False)
def vocabulary() -> Vocabulary:
    """What links may say, made once per process."""
    return link_vocabulary(facts())


def open_session() -> None:
    """Take the address on arrival, or when somebody opened another link in this session."""
    given = _address()
    arrived = _SCENARIO not in st.session_state
    if not arrived and (not given or given in st.session_state[_SEEN]):
        return
    scenario, decoded = open_link(facts(), vocabulary(), given)
    st.session_state[_SCENARIO] = scenario
    st.session_state[_ARRIVED] = arrived
    st.session_state[_NOTICES] = decoded.notices
    st.session_state[_SENT] = decoded.headlines
    if arrived or decoded.language:
        st.session_state[_LANGUAGE] = decoded.language or "vi"
    st.session_state.setdefault(_SEEN, deque(maxlen=_REMEMBERED)).append(given)


def write_address() -> None:
    """Put the whole scenario into the address bar, when it is not there yet."""
    st.session_state[_ARRIVED] = False
    wanted = query()
    if _address() == tuple(wanted.items()):
        return
    st.session_state[_SEEN].append(tuple(wanted.items()))
    st.query_params.from_dict(wanted)


def query() -> dict[str, str]:
    """The parameters of the current scenario."""
    return to_query(scenario(), facts().registry, language())


def scenario() -> Scenario:
    """The current scenario; after a restart of the server, the one in the address."""
    if _SCENARIO not in st.session_state:
        open_session()
    found: Scenario = st.session_state[_SCENARIO]
    return found


def language() -> str:
    """The language of the page."""
    return str(st.session_state[_LANGUAGE])


def arrived() -> bool:
    """Whether this is the first run of the session: a new reader, or a restarted server."""
    return bool(st.session_state.get(_ARRIVED, False))


def text(key: str, **values: object) -> str:
    """Words in the language of the page."""
    return say(language(), key, **values)


def set_language(chosen: str) -> None:
    """Change the language; numbers stay what they are."""
    st.session_state[_LANGUAGE] = chosen


def set_scenario(chosen: Scenario) -> None:
    """Replace the scenario; what came with the link no longer speaks of it."""
    st.session_state[_SCENARIO] = chosen
    st.session_state[_SENT] = ()


def change(updates: Mapping[str, Value]) -> None:
    """Set some values; defaults that rest on them follow."""
    set_scenario(changes.changed(facts(), scenario(), updates))


def reset(codes: frozenset[str]) -> None:
    """Put some assumptions back on their defaults."""
    set_scenario(changes.reset(facts(), scenario(), codes))


def move(vintage: str) -> None:
    """Change the vintage; what the reader set stays, as far as it applies."""
    set_scenario(changes.moved(facts(), scenario(), vintage))


def notices() -> tuple[Notice, ...]:
    """What the link said and could not be used."""
    found: tuple[Notice, ...] = st.session_state.get(_NOTICES, ())
    return found


def sent() -> tuple[Headline, ...]:
    """The headline results that came with the link."""
    found: tuple[Headline, ...] = st.session_state.get(_SENT, ())
    return found


def dismiss() -> None:
    """The reader has seen the notices."""
    st.session_state[_NOTICES] = ()
    st.session_state[_SENT] = ()


def seed(key: str, value: object) -> None:
    """Give a widget the value it shall show, only where it shows another.

    Streamlit sends a value that is set back to the browser, also an equal one, and takes back the
    moves that the reader has made meanwhile. What was sent and not yet seen there is remembered.
    """
    sent_values: list[object] = st.session_state.setdefault(_UNSEEN, {}).setdefault(key, [])
    if key in st.session_state and st.session_state[key] == value:
        sent_values[:] = [value]
    else:
        st.session_state[key] = value
        sent_values.append(value)
        st.session_state.setdefault(_SENT_AT, {})[key] = time.monotonic()


def by_reader(
    key: str, act: Callable[[], None], options: Collection[object] = ()
) -> Callable[[], None]:
    """A callback that acts on what the reader did, not on an echo of an older value.

    While a value that we set is on its way, the browser still reports the one it showed before;
    after a change of language that may be a label of the other language, which is none of the
    `options`.
    """

    def acting() -> None:
        sent_values = st.session_state.get(_UNSEEN, {}).get(key, [])
        given = st.session_state[key]
        age = time.monotonic() - st.session_state.get(_SENT_AT, {}).get(key, 0.0)
        echo = age < _ECHO_SECONDS and given in sent_values[:-1]
        if not echo and (not options or given in options):
            act()

    return acting


def reason(error: InputError) -> str:
    """An input error in the language of the page."""
    return text("error.input", reason=text(error.key, **error.fields))


def _address() -> tuple[tuple[str, str], ...]:
    return tuple(
        (code, given) for code in st.query_params for given in st.query_params.get_all(code)
    )
