"""The two cases that tests take in: the invented one, and the published one where it is on this machine."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
INVENTED = ROOT / "reviews" / "demonstration" / "material" / "chronology.csv"
PUBLISHED = ROOT.parent / "shared" / "data" / "cases" / "case-a.csv"

needs_published = pytest.mark.skipif(
    not PUBLISHED.exists(), reason="the published case is not on this machine (../shared/data/cases)"
)
