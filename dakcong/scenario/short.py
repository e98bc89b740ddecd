"""The short link: release, engine, the set of defaults, what differs from it, and a check.

`d` names a set of defaults that is kept for ever; `c`, at the end, is a sum of all that stands
before it, but for the language, which changes no number. Whatever a link lost or whatever was
changed in it shows in the sum; a long link shows that it lost its end by the language, which closes
it.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from dakcong.model import DefaultSet, short_sum
from dakcong.scenario.link import (
    CHECK,
    DIGEST,
    ENGINE,
    LANGUAGE,
    PINS_DIGEST,
    RESULTS,
    VINTAGE,
)

Pair = tuple[str, str]
State = Literal["", "cut", "altered", "release_only"]
_LETTERS: Final = 5
_FOLDED: Final = re.compile(r"[a-z](?:\.[a-z0-9]+){2,}", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsealed:
    """A link as it arrived, beside how it was made.

    Attributes:
        state: cut where its end is missing, altered where it is not what was made, release_only
            where it says a release and no more; empty for a whole link, or one written by hand.
        pairs: what of it can be trusted to be whole.
        doubtful: the parameter at the cut, whose text may be shorter than it was; None for none.
        digest: of the set of defaults that completes it; empty for none.
    """

    state: State
    pairs: tuple[Pair, ...]
    doubtful: Pair | None
    digest: str


def shortened(query: Mapping[str, str], defaults: DefaultSet) -> dict[str, str]:
    """Parameters of the short link for those of a long one.

    Args:
        query: as of `link.to_query`.
        defaults: the set that it shall rest on, of the same release, as do its pins.
    """
    own = {code: text for code, text in query.items() if defaults.by_code.get(code) != text}
    own.pop(PINS_DIGEST, None)
    begin = {VINTAGE: own.pop(VINTAGE), ENGINE: own.pop(ENGINE), DIGEST: defaults.digest}
    end = {code: own.pop(code) for code in (LANGUAGE, RESULTS) if code in own}
    made = begin | folded(own) | end
    return made | {CHECK: check_of(list(made.items()))}


def check_of(pairs: Sequence[Pair]) -> str:
    """The check of a link that says these parameters."""
    said = (f"{code}={text}" for code, text in pairs if code not in (LANGUAGE, CHECK))
    return short_sum("&".join(said))


def unsealed(pairs: Sequence[Pair]) -> Unsealed:
    """Whether a link arrived as it was made; never raises."""
    state = _state(pairs)
    kept = [pair for pair in pairs if pair[0] not in (DIGEST, CHECK)]
    digest = next((text for code, text in pairs if code == DIGEST), "")
    doubtful = None
    if state == "cut" and pairs[-1][0] not in (VINTAGE, ENGINE, LANGUAGE, DIGEST, CHECK):
        doubtful = kept.pop()
    if state == "altered":
        kept = [pair for pair in kept if pair[0] != RESULTS]
    return Unsealed(state=state, pairs=unfolded(kept), doubtful=doubtful, digest=digest)


def folded(query: Mapping[str, str]) -> dict[str, str]:
    """Codes of one indicator with the same text as one: `i.g.bg=7.9` for `i.g=7.9&i.bg=7.9`."""
    names: dict[tuple[str, str], list[str]] = {}
    for code, text in query.items():
        letter, _mark, name = code.partition(".")
        names.setdefault((letter, text), []).append(name)
    return {".".join(filter(None, [letter, *more])): text for (letter, text), more in names.items()}


def unfolded(pairs: Sequence[Pair]) -> tuple[Pair, ...]:
    """The same with a pair for each code."""
    found: list[Pair] = []
    for code, text in pairs:
        letter, *names = code.split(".") if _FOLDED.fullmatch(code) else (code,)
        found += [(".".join((letter, name)), text) for name in names] or [(code, text)]
    return tuple(found)


def _state(pairs: Sequence[Pair]) -> State:
    said = dict(pairs)
    if DIGEST not in said and CHECK not in said:
        if len(pairs) == 1 and VINTAGE in said:
            return "release_only"
        return "cut" if {VINTAGE, ENGINE} <= said.keys() and LANGUAGE not in said else ""
    code, text = pairs[-1]
    if len(said.get(CHECK, "")) < _LETTERS and (code == CHECK or CHECK not in said):
        return "cut"
    repeated = len(said) < len(pairs)
    whole = code == CHECK and DIGEST in said and not repeated and text == check_of(pairs)
    return "" if whole else "altered"
