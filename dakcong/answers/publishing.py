"""Publishing: what a submission makes of the figures is tried out before it is in force."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Final

from dakcong.answers.entry.checks import checked
from dakcong.answers.entry.said import said
from dakcong.answers.facts import Facts
from dakcong.answers.known.default_sets import not_kept
from dakcong.answers.loading import load_facts, try_out
from dakcong.errors import InputError
from dakcong.figures.default_sets import as_rows
from dakcong.model import Published
from dakcong.store import Conflict, Person, Store, Submission
from dakcong.texts import LANGUAGES

# Others publish meanwhile: how often an act is done again on their edition.
_TIMES: Final = 5
_WHY: Final = {"blocked": "cannot be right", "asked": "lacks a written reason"}


def publish(folder: Path, store: Store, person: Person, number: int, version: int) -> int:
    """Publish a submission that passes the checks of the form; returns its edition, all or nothing.

    Args:
        folder: the data folder.
        store: the one beside it.
        person: an approver who did not edit it last, or the one local person.
        number: of the submission.
        version: of it that the person saw.

    Raises:
        InputError: a figure is impossible, unusual without a written reason, or none is new.
        DataError: the figures with it cannot be used; the message names row, column and remedy.
        Conflict: somebody changed it meanwhile.
        NotAllowed: by who asks, or in the state that it is in.
    """

    def once() -> int:
        published, known = store.published(), store.submission(number)
        if (known.state, known.version) != ("submitted", version):
            return store.publish(person, number, version)
        check(load_facts(folder, published), known)
        sets = _kept_with(tried_out(folder, with_rows(published, known)))
        return store.publish(person, number, version, sets, published.edition)

    return _again(store, once)


def undo(folder: Path, store: Store, person: Person, edition: int, reason: str) -> int:
    """Make a new edition without the one named, or with one that was undone; returns its number.

    Raises:
        DataError: the figures without it cannot be used.
        Conflict: others published each time that it was tried.
        NotAllowed: by who asks, or there is no such edition.
    """

    def once() -> int:
        left = store.published(without=edition)
        sets = _kept_with(tried_out(folder, left))
        return store.undo(person, edition, reason, sets, left.edition)

    return _again(store, once)


def _again(store: Store, once: Callable[[], int]) -> int:
    """The edition that an act makes, done anew where others published meanwhile."""
    for _ in range(_TIMES):
        before = store.edition()
        try:
            return once()
        except Conflict:
            if store.edition() == before:
                raise
    return once()


def check(facts: Facts, submission: Submission) -> None:
    """Hold a submission to the checks of the form, on the figures in force now.

    Raises:
        InputError: a figure is impossible, unusual without a written reason, or none is new.
    """
    sources = [row["id"] for row in submission.sources]
    found = checked(facts, submission.figures, sources)
    wrong, key = found.blocked, "blocked"
    if not wrong:
        wrong, key = found.unanswered(submission.reasons), "asked"
    if wrong:
        told = " ".join(said(facts, one, LANGUAGES[-1]).what for one in wrong)
        raise InputError(
            f"submission {submission.id} {_WHY[key]}: {told} Reject it on the page of entry",
            key=f"store.checks.{key}",
            count=len(wrong),
        )
    if not found.figures:
        raise InputError(
            f"submission {submission.id} says nothing that is not published already",
            key="store.checks.known",
        )


def with_rows(published: Published, submission: Submission) -> Published:
    """What would be in force once a submission is published."""
    return replace(
        published,
        edition=published.edition + 1,
        figures=(*published.figures, *submission.figures),
        sources=(*published.sources, *submission.sources),
    )


def tried_out(folder: Path, published: Published) -> Facts:
    """The facts of a data folder with what is published, every projection of them run once.

    Raises:
        DataError: they cannot be used.
    """
    facts = load_facts(folder, published)
    try_out(facts)
    return facts


def _kept_with(facts: Facts) -> tuple[dict[str, str], ...]:
    """The defaults of releases that are new: short links of them rest on these for ever."""
    return as_rows(not_kept(facts))
