"""Words of an index while its sliders are dragged: what the growth of the first part moves too.

The places in braces are filled in by `ui/live/assets/index.js`.
"""

from typing import Any

from dakcong.answers.facts import Facts
from dakcong.answers.moves.changes import changed
from dakcong.answers.words import sentences
from dakcong.answers.words.base import base_effect_live
from dakcong.answers.year.answer import Answer, answer
from dakcong.scenario.codes import codes
from dakcong.texts import say


def index_words(facts: Facts, found: Answer, language: str) -> dict[str, Any]:
    """What the sentence, the cards and the chart of an index say besides a flow's words."""
    published = _as_published(facts, found)
    return {
        "published": published
        and published.scenario.number(codes(found.indicator.letter).first_part),
        "base_effect": base_effect_live(found, language),
        "assumed_badge": say(language, "status.assumed"),
        "required": {
            "met": say(language, "metric.required_met"),
            "sure": say(language, "metric.required_sure", value="{value}"),
            "range": published and sentences.required_range(published, language),
        },
        "takes": {
            name: say(
                language,
                f"takes.{name}",
                excess="{excess}",
                required="{required}",
                value="{value}",
                month=found.month,
            )
            for name in (
                *("met", "rise_index", "fall_index", "sure", "sure_fall"),
                *("path_ahead_index", "path_behind_index"),
            )
        },
        "titles": {
            name: say(language, f"chart.growth_title_{name}") for name in ("above", "below")
        },
        "kinds": {name: say(language, f"chart.{name}") for name in ("actual", "assumed")},
    }


def _as_published(facts: Facts, found: Answer) -> Answer | None:
    """The answer with the published growth of the first part; None where nobody published one."""
    if found.published is None or not sentences.assumed(found):
        return found if found.published else None
    code, growth = codes(found.indicator.letter).first_part, found.published.value("growth")
    made = answer(facts, found.indicator.id, changed(facts, found.scenario, {code: growth}))
    return made if isinstance(made, Answer) else None
