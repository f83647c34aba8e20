"""The practice texts: invented, each with the answer agreed for it."""

import tomllib
from functools import cache
from importlib.resources import files

from reviews.coding.calibration.rules import PracticeText
from reviews.findings.rules import FindingKind


@cache
def practice_texts() -> tuple[PracticeText, ...]:
    """Every text, in the order in which they are worked through."""
    said = tomllib.loads(files(__package__).joinpath("texts-2026-1.toml").read_text("utf-8"))
    return tuple(
        PracticeText(one["id"], FindingKind(one["kind"]), one["text"], frozenset(one["answer"]), one["because"])
        for one in said["text"]
    )
