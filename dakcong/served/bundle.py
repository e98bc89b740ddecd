"""Our scripts as one, and our style sheets as one: each file of its own is a way to the server.

On a line with 300 ms the thirty scripts of a page came in six waves, the last after two seconds.
A script is kept in a scope of its own; of the language of modules ours use two forms alone: `import
{ names } from "./file.js"`, and `export` before a function, a class or a constant.
"""

import re
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

ENTRY: Final = "panel"
# In the order in which one may say the last word over another.
SHEETS: Final = (
    *("page", "panel", "lead", "head", "overview", "register", "origin", "stage", "first"),
)
_IMPORT: Final = re.compile(r'^import (?:(\{[^}]*\}) from )?"\./([\w-]+)\.js";\n', re.MULTILINE)
_EXPORT: Final = re.compile(r"^export ((?:async )?(?:function|const|class) (\w+))", re.MULTILINE)


def assets() -> Traversable:
    """The folder of the scripts and style sheets."""
    return files("dakcong.ui.live").joinpath("assets")


@cache
def script() -> bytes:
    """All scripts, each after those that it imports."""
    scopes: dict[str, str] = {}
    _take(ENTRY, scopes)
    return "".join(scopes.values()).encode()


def _take(name: str, scopes: dict[str, str]) -> None:
    """Add a script, after those that it imports."""
    text = assets().joinpath(name + ".js").read_text(encoding="utf-8")
    for _, other in _IMPORT.findall(text):
        if other not in scopes:
            _take(other, scopes)
    body = _IMPORT.sub(lambda one: f"const {one[1]} = {_scope(one[2])};\n" if one[1] else "", text)
    if name == ENTRY:
        scopes[name] = body
        return
    exported = ", ".join(name for _, name in _EXPORT.findall(body))
    inner = _EXPORT.sub(r"\1", body)
    scopes[name] = f"const {_scope(name)} = (() => {{\n{inner}return {{ {exported} }};\n}})();\n"


def _scope(name: str) -> str:
    return "$" + name.replace("-", "_")


@cache
def style() -> bytes:
    """All style sheets."""
    sheets = (assets().joinpath(f"{name}.css").read_bytes() for name in SHEETS)
    return b"\n".join(sheets)
