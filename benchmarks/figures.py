"""Figures, and the page they are written to: docs/reference/performance.md, one part for each command."""

import importlib.metadata
import os
import platform
import re
import sys
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from workbench.ui.words import day

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "performance.md"
START = """# Performance

What the workbench was measured to do, and the commands that measured it. Run them on your own machine: each writes its
part of this page again. They make a demonstration database of their own, or take the one that `SFO_DATABASE_URL` names.
"""
PACKAGES = ("streamlit", "starlette", "uvicorn", "websockets", "SQLAlchemy", "sqlmodel")


def percentile(values: Sequence[float], share: float) -> float:
    """The value that this share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]


def milliseconds(seconds: float) -> str:
    """Written for a table: 12 or 8.4."""
    value = seconds * 1000
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}"


def table(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table in Markdown, numbers to the right."""
    rules = ["---" if number == 0 else "---:" for number in range(len(headings))]
    return "\n".join("| " + " | ".join(line) + " |" for line in (headings, rules, *rows))


def write(part: str, text: str) -> None:
    """Put a part on the page, in place of what it said before."""
    found = PAGE.read_text() if PAGE.exists() else START
    marked = f"<!-- {part} -->\n{text.strip()}\n<!-- /{part} -->\n"
    old = re.compile(rf"<!-- {re.escape(part)} -->.*?<!-- /{re.escape(part)} -->\n", re.DOTALL)
    PAGE.write_text(old.sub(lambda _: marked, found) if old.search(found) else f"{found}\n{marked}")
    print(text)


def circumstances(command: str, packages: Sequence[str] = PACKAGES) -> str:
    """The command, the machine and the versions."""
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in packages)
    return (
        f"    {command}\n\n"
        f"{day(datetime.now(UTC).date())}, {_processor()}, {os.cpu_count()} cores, {platform.system()}; "
        f"Python {platform.python_version()}, {versions}; {_database()}."
    )


def load() -> str:
    """What else the machine was doing: a loaded one makes every time by the clock longer."""
    return f"When it began, {os.getloadavg()[0]:.1f} processes wanted the machine's {os.cpu_count()} cores."


def command() -> str:
    """The command as it was typed."""
    module = sys.modules["__main__"].__spec__
    return " ".join(["python -m", module.name if module else "", *sys.argv[1:]])


def _processor() -> str:
    try:
        text = Path("/proc/cpuinfo").read_text()
    except OSError:
        return platform.processor() or platform.machine()
    found = re.search(r"model name\s*:\s*(.+)", text)
    return found[1].strip() if found else platform.machine()


def _database() -> str:
    return "PostgreSQL" if os.environ.get("SFO_DATABASE_URL", "").startswith("postgres") else "SQLite"
