"""The words of the project: names that say what a thing is, people spoken of as people, and nobody's real case."""

import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tests.shape.source import ROOT, of_every, sources

SAYS_NOTHING = {
    "utils", "util", "helpers", "helper", "common", "core", "manager", "service", "services", "misc",
}  # fmt: skip
READ = {".py", ".toml", ".html", ".css", ".js", ".md", ".csv", ".mako", ".jinja", ".txt"}
NOT_OURS = {".venv", ".git", "var", "out", "node_modules", "vocab.txt"}  # the last: the words that a network knows

# "Offender" stands in the names of laws and courts' sentences, which are what they are.
OFFICIAL = re.compile(
    r"Offender Rehabilitation Act|Offender Assessment System|Rehabilitation of Offenders Act|Young Offender Institution"
    r"|re\.search\(.*|r\"\\b\(offender\|.*",  # a test that looks for the word
    re.IGNORECASE,
)
SHARED = ROOT.parent / "shared" / "data" / "cases"
AS_LONG = 8  # words in a row that two people do not write by chance


@of_every(sources())
def test_a_name_says_what_is_in_the_file(source) -> None:
    for part in Path(source.name).with_suffix("").parts:
        assert part not in SAYS_NOTHING, f"{source.name}: “{part}” says nothing. Name it for what it holds."


def test_nobody_is_called_an_offender() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in _texts()
        if path != Path(__file__)
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if re.search(r"\boffenders?\b", OFFICIAL.sub("", line), re.IGNORECASE)
    ]
    assert not found, f"Write “person on probation” instead, in {', '.join(found)}."


@pytest.mark.skipif(not SHARED.exists(), reason="the published case is not on this machine (../shared/data/cases)")
def test_nothing_of_the_published_case_is_in_the_project() -> None:
    secret = {run: file.name for file in SHARED.glob("*.csv") for text in _cells(file) for run in _runs(text)}
    found = {
        f"{path.relative_to(ROOT)}: “{' '.join(run)}” is from {secret[run]}"
        for path in _texts()
        for run in _runs(path.read_text())
        if run in secret
    }
    assert not found, "The published case is read by tests and shown nowhere:\n" + "\n".join(sorted(found))


@cache
def _texts() -> tuple[Path, ...]:
    """Every file of the project that people or programs read as text, but for the lists of packages."""
    return tuple(
        path
        for path in sorted(ROOT.rglob("*"))
        if path.suffix in READ and path.is_file() and not NOT_OURS & {*path.relative_to(ROOT).parts}
        if not any(part.startswith(".") or part.endswith(".egg-info") for part in path.relative_to(ROOT).parts[:-1])
    )


def _cells(file: Path) -> Iterator[str]:
    with file.open(newline="") as rows:
        for row in csv.DictReader(rows):
            yield from (row[column] for column in ("summary", "finding") if row.get(column))


def _runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of words of the length that counts."""
    words = re.findall(r"[a-z0-9’']+", text.lower())
    return zip(*(words[start:] for start in range(AS_LONG)), strict=False)
