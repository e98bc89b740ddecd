"""Figures that people enter: drafts, what was published of them, who did what and when.

Rows are kept as text, exactly as they would stand in the data folder; what they say is checked by
`answers`, before it is published.
"""

from dakcong.model import Published
from dakcong.store.problems import Conflict, Damaged, NotAllowed, NotReady, StoreAway
from dakcong.store.records import Content, Entry, Mapped, Person, Submission
from dakcong.store.store import Store, open_store

__all__ = [
    "Conflict",
    "Content",
    "Damaged",
    "Entry",
    "Mapped",
    "NotAllowed",
    "NotReady",
    "Person",
    "Published",
    "Store",
    "StoreAway",
    "Submission",
    "open_store",
]
