"""The reference pages that are made from the code: `make docs` writes them, and a test compares them.

Each page is one function that returns its text. What a page says of a thing is what the code says of it: its docstring,
its name in words, or the comment beside it.
"""

import ast
import inspect
import re
import textwrap
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import fields
from pathlib import Path

import reviews.permissions  # noqa: F401 - fills the permission table
import taxonomy.permissions
import taxonomy.suggestion.permissions  # noqa: F401 - fills the permission table
import workbench.permissions  # noqa: F401 - fills the permission table
from reports.tables import metadata
from reviews.editions.kinds import EDITIONS
from reviews.stages import HELD_BY, IN_WORDS, MAY_FOLLOW, READABLE_BY_STAFF, WRITING, Stage
from workbench import access
from workbench.access import Predicate, Role
from workbench.base import META_FIELDS, Record
from workbench.settings import Settings

DOCS = Path(__file__).parent
REFERENCE = DOCS / "reference"
MADE = "<!-- Made from the code by `make docs`. Change the code, not this page. -->"

PACKAGES = ("reviews", "taxonomy", "workbench")  # in this order their permissions stand
ROLES = {
    Role.REVIEWER: "the reviewer",
    Role.COUNTERSIGNER: "the countersigning manager",
    Role.PRACTITIONER: "a practitioner",
    Role.QA: "quality assurance",
    Role.ANALYST: "the national analyst",
    Role.ADMINISTRATOR: "an administrator",
}


def stages() -> str:
    """The life of a review, as a diagram and as a table."""
    arrows = [
        f"    {stage.value} --> {after.value}"
        for stage in Stage
        for after in Stage
        if after in MAY_FOLLOW[stage] and after is not Stage.WITHDRAWN
    ]
    names = [f"    {stage.value}: {IN_WORDS[stage]}" for stage in Stage if stage is not Stage.WITHDRAWN]
    rows = [
        (
            IN_WORDS[stage],
            f"`{stage.value}`",
            ROLES[holder] if (holder := HELD_BY[stage]) else "nobody",
            ", ".join(IN_WORDS[after] for after in Stage if after in MAY_FOLLOW[stage]) or "nothing",
            "yes" if stage in WRITING else "no",
            "yes" if stage in READABLE_BY_STAFF else "no",
        )
        for stage in Stage
    ]
    headings = ("Stage", "In scripts", "Held by", "May be followed by", "Text is open", "Staff may read")
    return "\n".join(
        [
            "# The life of a review",
            "",
            "Where a review stands, who holds it there, and what may come next. A review can be withdrawn at every",
            "stage before it is final; the diagram leaves those arrows out.",
            "",
            "```mermaid",
            "stateDiagram-v2",
            *names,
            "    [*] --> notified",
            *arrows,
            "    closed --> [*]",
            "```",
            "",
            *_table(headings, rows),
        ]
    )


def permissions() -> str:
    """The permission table: what may be done, and by whom."""
    rows = [
        (_words(permission.value), f"`{permission.value}`", " **or** ".join(_claim(each) for each in predicates))
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
            *_table(("To", "In the code", "one must be"), rows),
        ]
    )


def settings() -> str:
    """What may differ between two installations."""
    comments = _comments(Settings)
    rows = [
        (f"`SFO_{field.name.upper()}`", f"`{field.default}`" if field.default else "empty", comments[field.name])
        for field in fields(Settings)
    ]
    return "\n".join(
        [
            "# Settings",
            "",
            "Read once from the environment when `sfo` starts. `sfo check` says what is unsafe, and an unsafe setting",
            "refuses to start.",
            "",
            *_table(("Variable", "Default", "Says"), rows),
        ]
    )


def editions() -> str:
    """The forms a report comes in."""
    rows = [
        (
            terms.name,
            f"`{kind.value}`",
            terms.readers,
            terms.marking,
            "; ".join(terms.headings),
            "with QA's pass" if terms.is_frozen_at_final else "on its own",
            "yes" if terms.has_replies else "no",
        )
        for kind, terms in EDITIONS.items()
    ]
    headings = ("Edition", "In scripts", "For", "Marking", "Contains", "Becomes final", "Replies of staff")
    return "\n".join(["# Editions of a report", "", *_table(headings, rows)])


def words() -> str:
    """One word, one meaning: what is said in docs/words.toml."""
    given = tomllib.loads((DOCS / "words.toml").read_text())
    rows = [
        (f"**{word}**", meaning)
        for word, meaning in sorted(given["meanings"].items(), key=lambda pair: pair[0].lower())
    ]
    instead = [(said, rather) for said, rather in given["instead"].items()]
    return "\n".join(
        [
            "# Words",
            "",
            "One word has one meaning, on the screens, in the code and in these pages.",
            "",
            *_table(("Word", "Means"), rows),
            "",
            "## Said otherwise",
            "",
            *_table(("Not", "But"), instead),
        ]
    )


def kept() -> str:
    """What is kept: every table, and every field it has beside the four that all have."""
    classes = {str(mapper.class_.__tablename__): mapper.class_ for mapper in Record._sa_registry.mappers}
    parts = [
        "# What is kept",
        "",
        "Every table, with what a row of it says in a review. All have an id, the times they",
    ]
    parts += ["were made and last saved, and a version that counts how often they were saved.", ""]
    for name, table in sorted(metadata.tables.items()):
        kind = classes[name]
        parts += [f"## {_words(name)}", "", inspect.cleandoc(kind.__doc__ or ""), ""]
        comments = _comments(kind)
        rows = [
            (f"`{column.name}`", _type(column.type), comments.get(column.name, ""))
            for column in table.columns
            if column.name not in META_FIELDS
        ]
        parts += [*_table(("Field", "Holds", "Says"), rows), ""]
    return "\n".join(parts[:-1])


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


def main() -> None:
    """Write every page."""
    REFERENCE.mkdir(exist_ok=True)
    for name in PAGES:
        (REFERENCE / name).write_text(page(name))


def _table(headings: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> list[str]:
    lines = [headings, tuple("---" for _ in headings), *rows]
    return ["| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines]


def _words(name: str) -> str:
    return name.replace("_", " ").capitalize()


def _place(permission: access.Permission) -> tuple[int, str]:
    """Where it stands: by package, then by feature, whichever was imported first."""
    return PACKAGES.index(_package(permission)), type(permission).__module__


def _package(permission: access.Permission) -> str:
    return type(permission).__module__.partition(".")[0]


def _claim(predicate: Predicate) -> str:
    """The first sentence of what the predicate says of itself."""
    said = " ".join(inspect.cleandoc(predicate.__doc__ or predicate.__name__).split("\n\n")[0].split())
    return said.removesuffix(".")


def _comments(kind: type) -> dict[str, str]:
    """Each field of a class, with the comment that stands beside it."""
    source = inspect.getsource(kind)
    lines = source.splitlines()
    found = {}
    for statement in ast.walk(ast.parse(textwrap.dedent(source))):
        if isinstance(statement, ast.AnnAssign | ast.Assign):
            last = lines[(statement.end_lineno or statement.lineno) - 1]
            comment = re.search(r"  # (?!noqa)(.*)$", last)
            name = statement.target if isinstance(statement, ast.AnnAssign) else statement.targets[0]
            found[ast.unparse(name)] = comment[1] if comment else ""
    return found


def _type(kind: object) -> str:
    plain = {"AutoString": "text", "Text": "text", "Enum": "one of", "UtcDateTime": "time", "JSON": "structure"}
    name = type(kind).__name__
    if name == "Enum":
        return "one of " + ", ".join(f"“{value}”" for value in kind.enums)  # type: ignore[attr-defined]
    return plain.get(name, name.lower())


if __name__ == "__main__":
    main()
