"""What may be done, and by whom."""

import inspect

import reviews.permissions  # noqa: F401 - fills the permission table
import taxonomy.permissions
import taxonomy.suggestion.permissions  # noqa: F401 - fills the permission table
import workbench.permissions  # noqa: F401 - fills the permission table
from docs.generate.markdown import in_words, table
from workbench import access
from workbench.access import Predicate

PACKAGES = ("reviews", "taxonomy", "workbench")  # in this order their permissions stand


def permissions() -> str:
    """The permission table: what may be done, and by whom."""
    rows = [
        (in_words(permission.value), f"`{permission.value}`", " **or** ".join(_claim(each) for each in predicates))
        for permission, predicates in sorted(access.table().items(), key=lambda row: _place(row[0]))
    ]
    return "\n".join(
        [
            "# Who may do what",
            "",
            "One row for each permission. Where several claims stand in a row, any one of them is enough. Every",
            "command and every query asks this table; a screen hides what would be refused only to spare people",
            "the refusal.",
            "",
            *table(("To", "In the code", "one must be"), rows),
        ]
    )


def _place(permission: access.Permission) -> tuple[int, str]:
    """Where it stands: by package, then by feature, whichever was imported first."""
    return PACKAGES.index(_package(permission)), type(permission).__module__


def _package(permission: access.Permission) -> str:
    return type(permission).__module__.partition(".")[0]


def _claim(predicate: Predicate) -> str:
    """The first sentence of what the predicate says of itself."""
    said = " ".join(inspect.cleandoc(predicate.__doc__ or predicate.__name__).split("\n\n")[0].split())
    return said.removesuffix(".")
