import pytest

from dakcong.documents.code import picture
from tests.documents.reading import text_of

LINK = "http://127.0.0.1:8501/exports?v=2025-06&e=2&d=3xn6p&x.g=-20&lang=vi&c=sgsjm"


@pytest.mark.parametrize("more", range(0, 160, 20))
def test_the_picture_says_its_link(more: int) -> None:
    link = f"{LINK}&r=" + "x2307.8_0.7338-r188511_0.8253" * (more // 29) + "1" * (more % 29)
    assert text_of(picture(link)) == link
