"""The project's own source, read as text and as syntax, for the tests about the code itself."""

import ast
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import TypeVar

ROOT = Path(__file__).parents[2]
PACKAGES = ("workbench", "taxonomy", "reviews", "reports")
FACES = ("app.py", "sfo.py")
T = TypeVar("T")


@dataclass(frozen=True)
class Source:
    """One file of Python."""

    path: Path

    @property
    def name(self) -> str:
        """The path from the project's folder, as it is written in a message."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def module(self) -> str:
        return self.name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @cached_property
    def text(self) -> str:
        return self.path.read_text()

    @property
    def lines(self) -> int:
        return len(self.text.splitlines())

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    @property
    def functions(self) -> Iterator[ast.FunctionDef]:
        """The public functions at the top of the file."""
        for statement in self.tree.body:
            if isinstance(statement, ast.FunctionDef) and not statement.name.startswith("_"):
                yield statement

    def imports(self) -> Iterator[str]:
        """Every module it imports, wherever the import stands."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from (f"{node.module}.{alias.name}" for alias in node.names)
                yield node.module or ""


@cache
def sources() -> tuple[Source, ...]:
    """Every Python file of the four packages, with the two faces."""
    found = [path for package in PACKAGES for path in sorted((ROOT / package).rglob("*.py"))]
    return tuple(Source(path) for path in [*(ROOT / face for face in FACES), *found])


def named(*names: str) -> tuple[Source, ...]:
    """The files of this name in every feature: `named("commands.py")`."""
    return tuple(source for source in sources() if source.path.name in names)


def pages() -> tuple[Source, ...]:
    """Every screen. A feature with two has `page.py` and one more whose name ends so."""
    return tuple(source for source in sources() if source.path.name == "page.py" or source.name.endswith("_page.py"))


def called(node: ast.AST) -> Iterator[tuple[str, ast.Call]]:
    """Every call under a node, with the dotted name of what is called: `st.button`, `frame.open_case`."""
    for inner in ast.walk(node):
        if isinstance(inner, ast.Call):
            yield _dotted(inner.func), inner


def _dotted(node: ast.expr) -> str:
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
        return f"{node.value.id}.{node.attr}"
    return ast.unparse(node)


def parameters(function: ast.FunctionDef) -> tuple[str, ...]:
    """The names of what a function takes, in order."""
    given = function.args
    return tuple(parameter.arg for parameter in (*given.posonlyargs, *given.args, *given.kwonlyargs))


def of_every(things: Iterable[T]) -> Callable[[Callable[[T], None]], Callable[[], None]]:
    """Make one test of a rule and all that it is about. It says every fault there is, not the first alone."""
    every = tuple(things)
    assert every, "There is nothing to look at."

    def mark(rule: Callable[[T], None]) -> Callable[[], None]:
        def test() -> None:
            faults = []
            for thing in every:
                try:
                    rule(thing)
                except AssertionError as fault:
                    faults.append(str(fault).splitlines()[0])
            assert not faults, "\n".join(faults)

        test.__doc__ = rule.__doc__
        return test

    return mark
