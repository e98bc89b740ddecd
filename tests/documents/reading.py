"""A reader of QR codes, by ISO/IEC 18004, that knows nothing of the library that writes them."""

import re
from collections.abc import Iterator
from urllib.parse import unquote
from xml.etree import ElementTree

Matrix = list[list[bool]]
# Places of the middles of the alignment patterns, by version.
ALIGNMENT = {
    **{2: (6, 18), 3: (6, 22), 4: (6, 26), 5: (6, 30), 6: (6, 34)},
    **{7: (6, 22, 38), 8: (6, 24, 42), 9: (6, 26, 46), 10: (6, 28, 50), 11: (6, 30, 54)},
    **{12: (6, 32, 58), 13: (6, 34, 62)},
}
# Data codewords of each block, by version and level.
BLOCKS = {
    **{(5, "M"): [43] * 2, (5, "Q"): [15] * 2 + [16] * 2, (6, "M"): [27] * 4, (6, "Q"): [19] * 4},
    **{(7, "M"): [31] * 4, (7, "Q"): [14] * 2 + [15] * 4, (8, "M"): [38] * 2 + [39] * 2},
    **{(8, "Q"): [18] * 4 + [19] * 2, (9, "M"): [36] * 3 + [37] * 2, (9, "Q"): [16] * 4 + [17] * 4},
    **{(10, "M"): [43] * 4 + [44], (10, "Q"): [19] * 6 + [20] * 2},
    **{(11, "M"): [50] + [51] * 4, (12, "M"): [36] * 6 + [37] * 2},
}
LEVELS = {0b01: "L", 0b00: "M", 0b11: "Q", 0b10: "H"}
FORMAT_MASK = 0b101010000010010
MASKS = (
    lambda i, j: (i + j) % 2,
    lambda i, j: i % 2,
    lambda i, j: j % 3,
    lambda i, j: (i + j) % 3,
    lambda i, j: (i // 2 + j // 3) % 2,
    lambda i, j: i * j % 2 + i * j % 3,
    lambda i, j: (i * j % 2 + i * j % 3) % 2,
    lambda i, j: ((i + j) % 2 + i * j % 3) % 2,
)


def text_of(address: str) -> str:
    """What the picture at a data address says."""
    matrix = modules(unquote(address.partition(",")[2]))
    size = len(matrix)
    version = (size - 17) // 4
    bits = [matrix[8][j] for j in (0, 1, 2, 3, 4, 5, 7, 8)]
    bits += [matrix[i][8] for i in (7, 5, 4, 3, 2, 1, 0)]
    told = int("".join("1" if bit else "0" for bit in bits), 2) ^ FORMAT_MASK
    level, mask = LEVELS[told >> 13], MASKS[told >> 10 & 0b111]
    stream = [matrix[i][j] != (mask(i, j) == 0) for i, j in way(version, size)]
    words = [number(stream[at : at + 8]) for at in range(0, len(stream) - 7, 8)]
    data = [bit for word in joined(words, BLOCKS[version, level]) for bit in f"{word:08b}"]
    assert "".join(data[:4]) == "0100", "written in bytes"
    wide = 8 if version < 10 else 16
    count = int("".join(data[4 : 4 + wide]), 2)
    body = "".join(data[4 + wide : 4 + wide + 8 * count])
    return bytes(int(body[at : at + 8], 2) for at in range(0, len(body), 8)).decode()


def modules(svg: str) -> Matrix:
    """Dark or light, from the runs of dark modules that a path draws, without its border."""
    root = ElementTree.fromstring(svg)
    side = int(root.attrib["viewBox"].split()[2])
    drawn = next(one.attrib["d"] for one in root.iter() if "stroke" in one.attrib)
    found = [[False] * side for _ in range(side)]
    x = y = 0.0
    for kind, numbers in re.findall(r"([Mmh])([-\d. ]+)", drawn):
        given = [float(one) for one in re.findall(r"-?[\d.]+", numbers)]
        if kind == "h":
            for step in range(int(given[0])):
                found[int(y)][int(x) + step] = True
            x += given[0]
        else:
            x, y = given if kind == "M" else (x + given[0], y + given[1])
    border = next(i for i, row in enumerate(found) if any(row))
    return [row[border : side - border] for row in found[border : side - border]]


def way(version: int, size: int) -> Iterator[tuple[int, int]]:
    """The modules of the data, two columns at a time from the right, up and down in turn."""
    taken = fixed(version, size)
    up = True
    for right in (*range(size - 1, 6, -2), 5, 3, 1):
        for i in range(size - 1, -1, -1) if up else range(size):
            yield from ((i, j) for j in (right, right - 1) if (i, j) not in taken)
        up = not up


def fixed(version: int, size: int) -> set[tuple[int, int]]:
    """The modules that say no data: finders, timing, alignment, format and version."""
    found = {(6, k) for k in range(size)} | {(k, 6) for k in range(size)}
    near, far = range(9), range(size - 8, size)
    found |= {(i, j) for i in near for j in near}
    found |= {(i, j) for i in near for j in far} | {(j, i) for i in near for j in far}
    places = ALIGNMENT[version]
    corners = {(6, 6), (6, places[-1]), (places[-1], 6)}
    for middle in {(i, j) for i in places for j in places} - corners:
        found |= {(middle[0] + i, middle[1] + j) for i in range(-2, 3) for j in range(-2, 3)}
    if version >= 7:
        strip = {(i, j) for i in range(6) for j in range(size - 11, size - 8)}
        found |= strip | {(j, i) for i, j in strip}
    return found


def joined(words: list[int], blocks: list[int]) -> list[int]:
    """The data codewords in the order of the blocks that they were dealt to."""
    dealt: list[list[int]] = [[] for _ in blocks]
    given = iter(words)
    for round_of in range(max(blocks)):
        for block, length in zip(dealt, blocks, strict=True):
            if round_of < length:
                block.append(next(given))
    return [word for block in dealt for word in block]


def number(bits: list[bool]) -> int:
    return int("".join("1" if bit else "0" for bit in bits), 2)
