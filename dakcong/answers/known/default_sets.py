"""Today's defaults of each release, as the set that a short link names."""

from functools import lru_cache

from dakcong.answers.facts import Facts
from dakcong.answers.known.defaults import complete
from dakcong.answers.known.vintages import vintages
from dakcong.engine import ENGINE_VERSION
from dakcong.model import DefaultSet


@lru_cache(maxsize=64)
def default_set(facts: Facts, vintage: str) -> DefaultSet:
    """The defaults of a release today."""
    plain = complete(facts, vintage, {})
    return DefaultSet(
        vintage=vintage,
        engine=ENGINE_VERSION,
        by_code={code: facts.registry.find(code).text(v) for code, v in plain.by_code.items()},
    )


def is_kept(facts: Facts, vintage: str) -> bool:
    """Whether today's defaults of a release are kept for ever, so that links may rest on them."""
    return default_set(facts, vintage).digest in facts.catalogue.default_sets


def not_kept(facts: Facts) -> tuple[DefaultSet, ...]:
    """Today's sets that the data folder does not keep yet."""
    known = vintages(facts.catalogue)
    return tuple(default_set(facts, one) for one in known if not is_kept(facts, one))
