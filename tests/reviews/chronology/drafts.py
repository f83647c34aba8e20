"""Drafts to start from."""

from datetime import date
from typing import Any

from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.entries.rules import EntryDraft
from reviews.chronology.knowledge.rules import KnowledgeDraft

TODAY = date(2026, 4, 3)


def on(text: str) -> ImpreciseDate:
    return ImpreciseDate.from_text(text, TODAY)


def an_entry(when: str = "3 May 2015", **changed: Any) -> EntryDraft:
    draft: dict[str, Any] = {
        "agency": "Police", "summary": "Called to the address.", "source": "Police log", "kind": "call_out",
    }  # fmt: skip
    return EntryDraft(on(when), **(draft | changed))


def known(since: str = "", **changed: Any) -> KnowledgeDraft:
    return KnowledgeDraft(**({"agency": "Probation", "known_from": on(since)} | changed))
