"""The day on which a page is opened: the one place that reads the clock for what a page says."""

import datetime
from typing import Final

# Viet Nam keeps one time the whole year.
_PLACE: Final = datetime.timezone(datetime.timedelta(hours=7))


def today() -> datetime.date:
    """Today in Viet Nam, wherever the server stands."""
    return datetime.datetime.now(_PLACE).date()  # noqa: TID251 - the place that the rule names
