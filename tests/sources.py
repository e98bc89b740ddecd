"""The sources of the house as its gates read them."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PYTHON = sorted(
    path
    for top in ("dakcong", "tests", "benchmarks", "pages", "deploy")
    for path in (ROOT / top).rglob("*.py")
    if "out" not in path.relative_to(ROOT).parts
)
SCRIPTS = sorted(
    path
    for path in (ROOT / "dakcong").rglob("*")
    if path.suffix in (".js", ".css") and "vendor" not in path.parts
)
PACKAGE = [path for path in PYTHON if path.is_relative_to(ROOT / "dakcong")]
Function = ast.FunctionDef | ast.AsyncFunctionDef


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


@cache
def nodes(tree: ast.AST) -> tuple[ast.AST, ...]:
    return tuple(ast.walk(tree))


@cache
def functions(tree: ast.AST) -> tuple[Function, ...]:
    return tuple(one for one in nodes(tree) if isinstance(one, Function))


def body_lines(one: Function) -> int:
    """Lines of the body without its docstring."""
    body = one.body[1:] if ast.get_docstring(one, clean=False) is not None else one.body
    return (body[-1].end_lineno or 0) - body[0].lineno + 1 if body else 0


def parameters(one: Function) -> int:
    every = (*one.args.posonlyargs, *one.args.args, *one.args.kwonlyargs)
    return len([each for each in every if each.arg not in ("self", "cls")])


@cache
def modules() -> dict[str, Path]:
    """Dotted name to file, of the package."""
    made = {}
    for path in PACKAGE:
        dotted = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        made[dotted.removesuffix(".__init__")] = path
    return made


@cache
def imported(path: Path) -> frozenset[str]:
    """Full names that a file imports; for `from a import b` a.b where that is a module."""
    found: set[str] = set()
    for one in nodes(tree_of(path)):
        if isinstance(one, ast.Import):
            found |= {each.name for each in one.names}
        elif isinstance(one, ast.ImportFrom) and one.module:
            whole = (f"{one.module}.{each.name}" for each in one.names)
            found |= {name if name in modules() else one.module for name in whole}
    return frozenset(found)


def ours(path: Path) -> set[str]:
    return {one for one in imported(path) if one in modules()}
