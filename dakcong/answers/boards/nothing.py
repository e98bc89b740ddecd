"""A page for which the place has no figures."""

from dakcong.answers.boards import parts
from dakcong.answers.reader import Reader
from dakcong.shows import Part


def nothing(reader: Reader) -> list[Part]:
    """That there are none, and where to go on."""
    return [parts.part("", parts.text(reader.text("nothing.said"), "info"))]
