"""Release and sources at the end of a page."""

from collections.abc import Iterable
from functools import lru_cache

from dakcong.answers.boards import parts
from dakcong.answers.known import vintages
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import release_note, source_words
from dakcong.answers.year.answer import Answer, Missing
from dakcong.errors import InputError
from dakcong.shows import Part


def sources(reader: Reader, ids: Iterable[str], *, projected: bool = True) -> list[Part]:
    """The release, and the sources in a fold; each source once, in the order given.

    Args:
        reader: who asks.
        ids: of the sources.
        projected: whether the page has a projection.
    """
    key = "sources.vintage" if projected else "sources.vintage_alone"
    known = reader.facts.catalogue.sources
    named = tuple(one for one in dict.fromkeys(ids) if one in known)
    return _listed(reader.at_release(), named, key)


@lru_cache(maxsize=64)
def _listed(reader: Reader, named: tuple[str, ...], key: str) -> list[Part]:
    lines = "\n".join(f"- {source_words(reader, one)}" for one in named)
    heading = reader.text("sources.heading", count=len(named))
    return [
        parts.part(
            "",
            parts.note(release_note(reader, named, key)),
            parts.fold("sources", heading, parts.text(lines)),
        )
    ]


def sources_of(reader: Reader, *indicators: str) -> list[str]:
    """Sources of the figures that the projection of some indicators rests on."""
    catalogue, registry = reader.facts.catalogue, reader.facts.registry
    known = vintages.visible(catalogue, reader.scenario.vintage)
    used = [one.source for one in known if one.indicator in indicators]
    assumed = [
        source
        for one in registry.assumptions
        if one.indicator in indicators and one.kind == "assumption"
        for source in one.sources
    ]
    return [*used, *assumed]


def rested_on(outcome: Answer | Missing | InputError) -> list[str]:
    """Sources of the figures that the chosen reading rests on; none of an assumed first part."""
    published = outcome.published if isinstance(outcome, Answer) else None
    return [] if published is None else [one.source for one in published.figures.values()]
