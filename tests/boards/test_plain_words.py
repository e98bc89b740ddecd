"""No words of method, no signs doubled by words, no chance surer than the ranges."""

import re

import pytest

from dakcong.answers.facts import Facts
from dakcong.answers.reader import Reader
from dakcong.texts import LANGUAGES
from tests.boards.everything import readers, shown, strings

# Terms of method stand on the methods page alone; the others have a plain word now.
BANNED = {
    "vi": (
        *("mức giữa", "lộ trình", "chuỗi tương tự", "hệ số tương quan", "xác suất", "trung vị"),
        *("kế hoạch thấp", "mục tiêu thấp", "đáng thử thách", "ít khả năng đạt", "từ đi kèm"),
        *(
            "đúng số in",
            "không tự tác động",
            "vừa đủ đạt",
            "độ bất định",
            "chưa tính phần bất định",
        ),
        *("lũy kế theo kịch bản", "xử lý: giữ nguyên", "truy cập", "hai tốc độ tăng cùng lúc"),
        *("tăng +", "tăng −", "giảm −", "trên 99", "nghìn tỉ"),
        *("chênh +", "góp +", "còn +", "điều chỉnh +", "giải thích là +"),
    ),
    "en": (
        *("median", "comparable series", "correlation", "the path", "probability", "low plan"),
        *("low target", "unlikely to be met", "fair test", "uncertainty", "over 99", "accessed"),
        *("grow +", "grow −", "grew +", "grew −", "fall −", "change(s)", "1 decimals"),
        *("difference of +", "contribute +", "contributed +", "remaining +", "figure: +"),
    ),
}
# An end below nothing, and a dash before the other.
DASHED = re.compile(r"−\d[\d.,]*\s?%?\s?–\s?[+−]?\d")
# A rate between two ends that read alike.
TWICE = re.compile(r"([+−]?\d[\d.,]*\s?%) (?:đến|to) \1(?!\d)")


def own(text: str) -> str:
    """A text without what it quotes and without places for the browser."""
    return re.sub(r"“[^”]*”|\{\w+\}", "…", text.replace("\u00a0", " "))


Shown = list[tuple[Reader, list[object]]]


@pytest.fixture(scope="module", params=LANGUAGES)
def pages(facts: Facts, request: pytest.FixtureRequest) -> Shown:
    """All that the readers of a language are shown."""
    return [(one, list(shown(facts, one))) for one in readers(facts, request.param)]


def test_no_page_says_what_only_the_methods_may(pages: Shown) -> None:
    language = pages[0][0].language
    said = {text for _, made in pages for text in strings(made)}
    assert len(said) > 1000
    for text in map(own, said):
        low = text.lower()
        assert [word for word in BANNED[language] if word in low] == [], text
        assert not TWICE.search(text), text
        assert not DASHED.search(text), text
        if language == "en":
            assert not re.search(r"[\d}]\s%", text), text


def per_cents(text: str) -> list[float]:
    return [float(one.replace(",", ".")) for one in re.findall(r"(\d+(?:[.,]\d+)?)\s?%", text)]


def test_no_chance_is_printed_beyond_what_ranges_were_tested_for(pages: Shown) -> None:
    counted = 0
    for reader, parts in pages:
        label = reader.text("metric.probability")
        heads = [reader.text(f"table.probability{end}") for end in ("", "_low", "_high")]
        for made in parts:
            for text in chances(made, label, heads):
                assert all(5 <= one <= 95 for one in per_cents(text)), text
                assert per_cents(text) or text == reader.text("status.met"), text
                counted += 1
    assert counted > 200


def chances(made: object, label: str, heads: list[str]) -> list[str]:
    """Printed chances: values of cards, cells of tables under their heads."""
    if isinstance(made, list | tuple):
        return [one for each in made for one in chances(each, label, heads)]
    if not isinstance(made, dict):
        return []
    if made.get("label") == label and "below" in made:
        return [] if "{" in made["value"] else [made["value"]]
    if made.get("kind") == "table":
        at = [i for i, head in enumerate(made["columns"]) if head in heads]
        return [row[i] for row in made["rows"] for i in at]
    return [one for each in made.values() for one in chances(each, label, heads)]
