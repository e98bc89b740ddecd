"""What stands on paper besides its page."""

from typing import TypedDict

from dakcong.shows.parts import Part


class Sent(TypedDict):
    """A link on paper: in letters, and as a picture that a phone reads."""

    heading: str
    address: str
    # Address of the picture, which it holds; and what it is, in words.
    picture: str
    alt: str


class Paper(TypedDict):
    """What a page says on paper alone: what stands under it, and the link."""

    # The path and the address that it is of.
    page: str
    query: str
    parts: list[Part]
    link: Sent
