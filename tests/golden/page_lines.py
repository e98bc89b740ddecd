"""What a page shows besides its board, as the lines of `seen/`.

One line a thing, in the order of the page; running text one line for each of its own.
"""

from collections.abc import Iterable, Iterator

from dakcong.answers.boards.badges import marked
from dakcong.shows import (
    Chart,
    Content,
    Control,
    Fold,
    Head,
    Lead,
    Part,
    Register,
    Table,
    Text,
    Tile,
)

# Folds whose content the stored lines have: what was in the others was made only once opened.
OPEN = ("status_rule", "questions")
WORDS = {"text": "text", "note": "caption", "info": "info", "warning": "warning"}


def lines_of_head(head: Head) -> Iterator[str]:
    yield f"title {head['heading']}"
    yield line_of_choice(head["language"])
    yield line_of_choice(head["release"])
    yield from (f"warning {line}" for line in head["notices"]["lines"])


def lines_of_lead(lead: Lead) -> Iterator[str]:
    yield line_of_choice(lead["choice"])
    yield from lines_of_words("text", lead["sentence"])
    yield from lines_of_words("caption", lead["note"])
    yield from lines_of_table(lead["table"])
    for some in lead["actions"]:
        yield f"  actions {' | '.join(one['label'] for one in some)}"


def lines_of_tiles(tiles: Iterable[Tile]) -> Iterator[str]:
    for tile in tiles:
        said = tile["said"]
        yield f"header {tile['heading']}"
        shown = " ".join([*map(marked, said["badges"]), said["sentence"]])
        yield from lines_of_words("text", "\n".join([shown, *said["remarks"]]))
        if meter := tile["meter"]:
            places = ("so_far", "year_end", "low", "high")
            stands = " ; ".join(f"{place}={meter[place]:.3f}" for place in places)  # type: ignore[literal-required]
            yield f"meter {meter['so_far_words']} | {meter['year_end_words']}"
            yield f"  {meter['target_words']} ; {stands}"
        if tile["note"]:
            yield f"caption {tile['note']}"


def lines_of_parts(parts: Iterable[Part]) -> Iterator[str]:
    for part in parts:
        if part["heading"]:
            yield f"{'header' if part['level'] == 2 else 'subheader'} {part['heading']}"
        for content in part["content"]:
            yield from lines_of_content(content)


def lines_of_content(content: Content) -> Iterator[str]:
    match content["kind"]:
        case "text":
            yield from lines_of_text(content)
        case "chart":
            yield from lines_of_chart(content)
        case "table":
            yield from lines_of_table(content)
        case "register":
            yield from lines_of_register(content)
        case "choice":
            yield line_of_choice(content["control"])
        case "question":
            yield f"question {content['asked']}"
            yield from lines_of_words("text", content["said"])
        case "offer":
            yield f"button {content['action']['label']}"
        case "fold":
            yield from lines_of_fold(content)


def lines_of_text(content: Text) -> Iterator[str]:
    if content["tone"] in WORDS:
        yield from lines_of_words(WORDS[content["tone"]], content["words"])
    else:
        # Of other boxes, the stored lines have the kind alone.
        yield f"other {content['tone']}"


def lines_of_words(kind: str, words: str) -> Iterator[str]:
    for line in words.splitlines():
        if line.strip():
            yield f"{kind} {line}"


def lines_of_chart(content: Chart) -> Iterator[str]:
    yield f"exhibit {content['title']}"
    marks = [f"{one['glyph']} {one['colour']} {one['word']}" for one in content["legend"]]
    # Spaces that keep a name on one line are written as common ones.
    yield f"  legend {' |'.join(marks)}".replace("\u00a0", " ")
    for row in content["rows"]:
        cells = (f"{name}={written(row[name])}" for name in sorted(row) if row[name] is not None)
        yield f"  row {' ; '.join(cells)}"
    yield f"  alt {content['alt']}"
    if content["table"] is not None:
        yield f"fold {content['table']['heading']}"


def written(value: object) -> str:
    """A value of a row; numbers with six digits."""
    return f"{value:.6g}" if isinstance(value, float) else str(value)


def lines_of_table(content: Table) -> Iterator[str]:
    yield f"table | {' | '.join(content['columns'])}"
    for row in content["rows"]:
        yield f"  row {' | '.join(row)}"


def lines_of_register(content: Register) -> Iterator[str]:
    yield f"register | {' | '.join(one['label'] for one in content['columns'])}"
    yield f"  chosen {content['chosen']}"
    for line in content["lines"]:
        opens = f" -> {line['move']['value']}" if line["move"] else ""
        yield f"  row {' | '.join(line['cells'])} ({line['quoted']}){opens}"


def line_of_choice(control: Control) -> str:
    names = [one["name"] for one in control.get("options", [])]
    return f"choice {' | '.join([control['label'], *names, str(control['value'])])}"


def lines_of_fold(content: Fold) -> Iterator[str]:
    yield f"fold {content['label']}"
    if content["name"] in OPEN:
        for one in content["content"]:
            yield from lines_of_content(one)
