"""What rows of the energy page say of other languages."""

from dakcong.answers.boards.files import plain_words
from dakcong.answers.facts import Facts
from tests.boards.test_energy import lines


def test_vietnamese_words_say_so_on_an_english_page_alone(facts: Facts) -> None:
    words = "“xây dựng hạ tầng kỹ thuật các KCN”"
    english = "\n".join(lines(facts, ("lang", "en")))
    assert f"*{words}* (in Vietnamese)" in english
    assert "about 200 billion VND” (in English)" in english
    assert f": {words} |" in "\n".join(lines(facts, ("lang", "vi")))
    # In a file without the marks of a page.
    assert plain_words(f"*{words}* (in Vietnamese)") == f"{words} (in Vietnamese)"
