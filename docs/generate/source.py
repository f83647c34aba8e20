"""What the code says beside its fields."""

import ast
import inspect
import re
import textwrap

OURS = ("workbench", "taxonomy", "reviews", "reports")


def comments(kind: type) -> dict[str, str]:
    """Each field of a class, and of those of ours that it is made from, with the comment that stands beside it."""
    found: dict[str, str] = {}
    for one in reversed([base for base in kind.__mro__ if base.__module__.partition(".")[0] in OURS]):
        found |= _comments_in(inspect.getsource(one))
    return found


def _comments_in(source: str) -> dict[str, str]:
    lines = source.splitlines()
    found = {}
    for statement in ast.walk(ast.parse(textwrap.dedent(source))):
        if isinstance(statement, ast.AnnAssign | ast.Assign):
            last = lines[(statement.end_lineno or statement.lineno) - 1]
            comment = re.search(r"  # (?!noqa)(.*)$", last)
            name = statement.target if isinstance(statement, ast.AnnAssign) else statement.targets[0]
            found[ast.unparse(name)] = comment[1] if comment else ""
    return found
