"""All words of parts, whatever they stand in, for tests that look for some of them."""

from collections.abc import Iterable, Iterator

from dakcong.shows import Content, Part, Table


def words_of(parts: Iterable[Part]) -> list[str]:
    return [words for part in parts for words in (part["heading"], *_contents(part["content"]))]


def tables_of(parts: Iterable[Part]) -> list[Table]:
    return [one for one in contents_of(parts) if one["kind"] == "table"]


def contents_of(parts: Iterable[Part]) -> list[Content]:
    return [one for part in parts for one in _within(part["content"])]


def _within(contents: Iterable[Content]) -> Iterator[Content]:
    for one in contents:
        yield one
        if one["kind"] == "fold":
            yield from _within(one["content"])


def _contents(contents: Iterable[Content]) -> Iterator[str]:
    for one in _within(contents):
        match one["kind"]:
            case "text":
                yield one["words"]
            case "table":
                yield from one["columns"]
                yield from (cell for row in one["rows"] for cell in row)
            case "register":
                yield from (column["label"] for column in one["columns"])
                yield from (cell for line in one["lines"] for cell in line["cells"])
                yield from (one[name] for name in ("search", "every", "count", "none", "button"))  # type: ignore[literal-required]
            case "fold":
                yield one["label"]
            case "chart":
                yield from (one["title"], one["alt"])
            case "choice":
                yield one["control"]["label"]
                yield from (option["name"] for option in one["control"].get("options", []))
            case "question":
                yield from (one["asked"], one["said"], one["label"])
            case "offer":
                yield one["action"]["label"]
