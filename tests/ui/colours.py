"""How far two colours stand apart, as WCAG 2.2 defines it, and mixtures of them."""

import re

_SHARES = (0.2126, 0.7152, 0.0722)


def rgb(colour: str) -> tuple[float, ...]:
    """Red, green and blue, 0 to 255, of #rrggbb or #fff."""
    digits = re.sub("(.)", r"\1\1", colour[1:]) if len(colour) == 4 else colour[1:]
    return tuple(int(digits[at : at + 2], 16) for at in (0, 2, 4))


def mixed(colour: str, ground: str, part: float) -> str:
    """`part` of a colour, 0 to 1, over a ground."""
    both = zip(rgb(colour), rgb(ground), strict=True)
    return "#" + "".join(f"{round(part * one + (1 - part) * other):02x}" for one, other in both)


def luminance(colour: str) -> float:
    """Relative luminance, 0 to 1."""
    linear = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4
        for each in (one / 255 for one in rgb(colour))
    ]
    return sum(share * one for share, one in zip(_SHARES, linear, strict=True))


def contrast(one: str, other: str) -> float:
    """1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
