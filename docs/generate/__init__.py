"""The reference pages that are made from the code: `make docs` writes them, and a test compares them.

Each page is one function that returns its text. What a page says of a thing is what the code says of it: its docstring,
its name in words, or the comment beside it.
"""

from collections.abc import Callable
from pathlib import Path

from docs.generate.editions import editions
from docs.generate.kept import kept
from docs.generate.permissions import permissions
from docs.generate.settings import settings
from docs.generate.stages import stages
from docs.generate.words import words

REFERENCE = Path(__file__).parents[1] / "reference"
MADE = "<!-- Made from the code by `make docs`. Change the code, not this page. -->"
PAGES: dict[str, Callable[[], str]] = {
    "stages.md": stages,
    "permissions.md": permissions,
    "editions.md": editions,
    "settings.md": settings,
    "words.md": words,
    "what-is-kept.md": kept,
}


def page(name: str) -> str:
    """The text that a page should have."""
    title, _, rest = PAGES[name]().partition("\n")
    return f"{title}\n\n{MADE}\n{rest}\n"
