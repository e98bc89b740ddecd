"""What entered figures would change: every answer before and after, its news, the links."""

from dataclasses import dataclass

from dakcong.answers.facts import Facts
from dakcong.answers.known.default_sets import default_set
from dakcong.answers.known.defaults import complete
from dakcong.answers.known.vintages import vintages
from dakcong.answers.past.news import Change, change
from dakcong.answers.year.answer import Answer, Missing, answer
from dakcong.errors import InputError
from dakcong.figures.catalogue import Indicator

Outcome = Answer | Missing | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One indicator before and after.

    Attributes:
        before, after: its default answer in the release that the app opens with; None where its
            figures allow none.
        news: what moved the median, where both are answers of one year.
    """

    indicator: Indicator
    before: Outcome
    after: Outcome
    news: Change | None

    @property
    def changed(self) -> bool:
        """Whether its board would say anything else."""
        if not isinstance(self.before, Answer) or not isinstance(self.after, Answer):
            return type(self.before) is not type(self.after)
        ends = [
            (one.vintage, one.target, *(one.outlook.year_end(at) for at in (0.1, 0.5, 0.9)))
            for one in (self.before, self.after)
        ]
        return ends[0] != ends[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What would change.

    Attributes:
        opened, opens: the release that the app opens with, before and after.
        moved: every projected indicator, in the order of the menu.
        same, other, added: releases whose links would say what they say now, would name defaults
            that are others, and that are new.
    """

    opened: str
    opens: str
    moved: tuple[Moved, ...]
    same: tuple[str, ...]
    other: tuple[str, ...]
    added: tuple[str, ...]


def preview(before: Facts, after: Facts) -> Preview:
    """What would change from one version of the figures to another."""
    opened, opens = before.catalogue.default_vintage, after.catalogue.default_vintage
    known, then = vintages(before.catalogue), vintages(after.catalogue)
    digests = {
        one: [default_set(facts, one).digest for facts in (before, after)]
        for one in known
        if one in then
    }
    return Preview(
        opened=opened,
        opens=opens,
        moved=tuple(_moved(before, after, one) for one in after.catalogue.projected),
        same=tuple(one for one, (old, new) in digests.items() if old == new),
        other=tuple(one for one, (old, new) in digests.items() if old != new),
        added=tuple(one for one in then if one not in known),
    )


def _moved(before: Facts, after: Facts, indicator: Indicator) -> Moved:
    first, second = _outcome(before, indicator.id), _outcome(after, indicator.id)
    news = None
    if isinstance(first, Answer) and isinstance(second, Answer) and first.vintage < second.vintage:
        news = change(after, indicator.id, first.vintage, second.vintage)
    return Moved(indicator=indicator, before=first, after=second, news=news)


def _outcome(facts: Facts, indicator: str) -> Outcome:
    try:
        return answer(facts, indicator, complete(facts, facts.catalogue.default_vintage, {}))
    except InputError:
        return None
