"""Codings made here, with an emoji and letters that run from right to left."""

from datetime import UTC, datetime

from reports.codings.contents import Coded, Codings, Hint, Leads, Passage, Put, Sort, Text
from taxonomy.interchange.rules import Code, Codebook, guid_for
from taxonomy.vocabulary.rules import Level

FACTOR, CODER = guid_for("test", "factor"), guid_for("test", "coder")
WORDS = "Title 👪\n\nלא בוצע 👪 ביקור\n\nNo plan."
AT = datetime(2026, 4, 3, 10, 42, tzinfo=UTC)


def a_put(name: str = "put", code: str = "IP01", score: float | None = None) -> Put:
    return Put(guid_for("test", name), FACTOR, code, "Name", Level.PRACTITIONER, "contributed", CODER, AT, score)


def codings(text: str = WORDS, spans: tuple[tuple[int, int], ...] = ((9, 24), (26, 34))) -> Codings:
    steps = ("what was done, or not done", "conditions at the time")
    passages = tuple(
        Passage(guid_for("test", f"step {at}"), step, *span, (a_put(f"put {at}", score=0.8 if at == 0 else None),))
        for at, (step, span) in enumerate(zip(steps, spans, strict=False))
    )
    hint = Hint("IP01 Name", 0.8, (spans[0],), "2+1")
    finding = Text(guid_for("test", "finding"), Sort.FINDING, "Finding 1, concern", text, passages, (hint,))
    entry = Text(guid_for("test", "entry"), Sort.ENTRY, "3 April 2026, Probation", "=A visit 👪 was put off.")
    chain = (Leads(entry.id, passages[0].id, "shows"), Leads(guid_for("test", "not there"), finding.id, "shows"))
    review = Coded(guid_for("test", "review"), "SFO-2026-0001", {"Region": "London"}, (finding, entry), chain)
    book = Codebook((Code(guid_for("test", "level"), "Level", "", False, codes=(Code(FACTOR, "IP01 Name"),)),))
    return Codings((review,), {CODER: "Reviewer 1"}, book)
