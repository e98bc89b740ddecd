"""What the week asks for: what one can free, which figures are overdue, which side lacks them."""

import datetime

from dakcong.answers.boards import parts
from dakcong.answers.boards.due_days import late_in_short
from dakcong.answers.boards.energy_answer import power_words
from dakcong.answers.boards.sides import east_asked
from dakcong.answers.known.power import Held, held, most
from dakcong.answers.reader import Reader
from dakcong.answers.words.labels import later
from dakcong.shows import Part
from dakcong.texts import capital

ENERGY = "energy"
FIGURES = "figures"


def week(reader: Reader, day: datetime.date) -> list[Part]:
    """Up to three questions, their answers as they are on a day, each with the way to its page."""
    known, asked = reader.facts.catalogue, []
    freed = most(held(known), decided=True)
    if freed:
        why = reader.text("week.freed_asked")
        asked.append(parts.question(reader, why, _freed(reader, freed), ENERGY))
    if known.observed:
        why = reader.text("week.late_asked")
        asked.append(parts.question(reader, why, late_in_short(reader, day), FIGURES))
    if known.place.sides:
        asked.append(east_asked(reader))
    return [parts.part(reader.text("week.heading"), *asked, level=3)] if asked else []


def week_sources(reader: Reader) -> list[str]:
    """Sources of what is said there of obstacles."""
    one = most(held(reader.facts.catalogue), decided=True)
    return list(dict.fromkeys(obstacle.source for obstacle in one.obstacles)) if one else []


def _freed(reader: Reader, one: Held) -> str:
    """The obstacle whose removal frees most, of those that a level is known to decide."""
    date = one.obstacles[0].date
    said = reader.text(
        "week.freed",
        content=reader.text(f"obstacle_in.{one.content}"),
        count=len(one.projects),
        power=power_words(reader, one),
        level=reader.text(f"obstacle_level_in.{one.level}"),
        basis=reader.text(f"energy.answer_{one.basis}"),
        date=date,
        later=reader.text("week.later") if later(reader, date) else "",
    )
    return capital(said)
