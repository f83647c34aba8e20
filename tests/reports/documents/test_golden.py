"""Each edition as HTML, letter by letter, from the invented case.

When the page is to change: run `python -m tests.reports.documents.test_golden` and read the difference.
"""

import re
from pathlib import Path

import pytest

from reviews.editions.composing import WRITERS
from reviews.editions.kinds import EditionKind, FileFormat
from tests.reports.documents.material import contents, made
from tests.reviews.editions.invented import RECORD

GOLDEN = Path(__file__).parents[2] / "golden"


def html_of(kind: EditionKind) -> str:
    """The page without its looks and its drawings, which other tests look at, and with no digest of the words."""
    html = made("usual", kind, FileFormat.HTML).content.decode()
    html = re.sub(r"<style>.*?</style>", "<style></style>", html, flags=re.DOTALL)
    some = contents(RECORD, kind)
    html = html.replace(some.digest_in_groups, "DIGEST").replace(some.short_digest, "DIGEST")
    return re.sub(r"data:image/svg\+xml;base64,[^\"]+", "data:image/svg+xml;base64,", html)


@pytest.mark.parametrize("kind", list(WRITERS))
def test_each_edition_is_the_page_that_it_was(kind):
    assert html_of(kind) == (GOLDEN / f"report-{kind.value}.html").read_text(encoding="utf-8")


if __name__ == "__main__":
    for kind in WRITERS:
        (GOLDEN / f"report-{kind.value}.html").write_text(html_of(kind), encoding="utf-8")
