"""The written pages say what the code says, and every large choice has its page."""

import re
import tomllib

from docs import generate
from tests.shape.source import ROOT, of_every

DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
PAGES = [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]
PARTS = ("## The question", "## Considered", "## Decided", "## What follows")


@of_every(generate.PAGES)
def test_a_reference_page_says_what_the_code_says(name: str) -> None:
    assert (generate.REFERENCE / name).read_text() == generate.page(name), (
        f"docs/reference/{name} is out of date: run `make docs` and commit what it writes."
    )


@of_every(DECISIONS)
def test_a_decision_is_one_page_with_what_was_considered(page) -> None:
    text = page.read_text()
    assert [part for part in PARTS if part not in text] == [], f"{page.name} leaves a part out: it has {PARTS}."
    assert len(text.splitlines()) <= 60, f"{page.name} is longer than a page: say it shorter."


def test_decisions_are_numbered_without_a_gap() -> None:
    numbers = [int(page.name[:4]) for page in DECISIONS]
    assert numbers == list(range(1, len(numbers) + 1)), f"The decisions are numbered {numbers}."
    assert len(numbers) >= 9, "A decision page was removed. Say in a new one that it no longer holds."


@of_every(PAGES)
def test_every_link_between_pages_leads_somewhere(page) -> None:
    for target in re.findall(r"\]\(([^)#:]+?)\)", page.read_text()):
        assert (page.parent / target).exists(), f"{page.relative_to(ROOT)} leads to {target}, which is not there."


def test_the_lock_files_hold_everything_that_is_asked_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())
    run = project["project"]["dependencies"]
    build = project["build-system"]["requires"]
    test = project["dependency-groups"]["test"]
    for lock, wanted in (("requirements.lock", [*run, *build]), ("requirements-test.lock", [*run, *build, *test])):
        pinned = set(re.findall(r"^([a-z0-9._-]+)==", (ROOT / lock).read_text(), re.MULTILINE))
        missing = {re.split(r"[\[><=~!]", line)[0].lower() for line in wanted} - pinned
        assert not missing, f"{lock} has no {missing}: see docs/how-to/change-the-dependencies.md."


@of_every(["requirements.lock", "requirements-test.lock"])
def test_a_lock_file_pins_by_hash_and_names_no_place(lock: str) -> None:
    text = (ROOT / lock).read_text()
    for block in re.split(r"\n(?=[a-z0-9])", text.strip()):
        assert "--hash=sha256:" in block, f"{lock} has no hash for: {block[:80]}"
    assert "://" not in text, f"{lock} names a place to download from. That is for each machine to say."
    assert "--index" not in text, f"{lock} names a place to download from. That is for each machine to say."
