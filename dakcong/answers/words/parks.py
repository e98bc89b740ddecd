"""What a park or a cluster is called: proper names stay, words for several are translated."""

from dakcong.answers.reader import Reader
from dakcong.figures.parks import ParkReading
from dakcong.texts import LANGUAGES


def park_name(reader: Reader, one: ParkReading) -> str:
    """The name as its source has it, or in English where that differs."""
    return one.name if reader.language == LANGUAGES[0] else one.name_en or one.name
