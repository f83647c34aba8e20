"""A finding told as a chain: the same in boxes and in sentences; and no word says that practice caused the offence."""

import re
from pathlib import Path

import pytest

from reviews.editions.composing import WRITERS, compose
from reviews.findings.boxes import MOST_FACTORS, describe, drawn
from reviews.findings.figures import chain
from reviews.findings.rules import FindingKind, Strength
from reviews.findings.steps import Step
from reviews.findings.still import chain_svg
from reviews.findings.told import Bore, Box, Told
from tests.reviews.editions.invented import RECORD

ROOT = Path(__file__).parents[3]
CAUSED = re.compile(
    r"\b(caus(?:ed|es|ing)|led to|resulted in|responsible for)\b[^.]{0,40}\b(offence|death|murder|crime)", re.IGNORECASE
)
DENIED = re.compile(r"No (?:word|finding) says that practice caused (?:an|the) offence")
ACT = Bore(Step.ACT, "IP02", "Risk not reviewed", "Individual practitioner", Strength.BORE_DIRECTLY)
TEAM = Bore(Step.CONDITIONS, "PD01", "High caseload", "Team or PDU", Strength.CONTRIBUTED)
TOLD = Told(
    FindingKind.CONCERN,
    {Step.ACT: "No visit was made.", Step.CONDITIONS: "61 cases.", Step.SYSTEM: "No cover was paid for."},
    {Step.RECORD: ["3 May 2015, Police: A call"], Step.CONDITIONS: ["Interview with Probation practitioner 1"]},
    ["3 May 2015, Police: Police; not shown to be known to Probation practitioner 1"],
    "",
    [ACT, TEAM],
)
LONG = Told(FindingKind.CONCERN, dict.fromkeys(Step, "word " * 4000), {}, (), "x" * 5000, [ACT] * 20)
EMPTY = Told(FindingKind.CONCERN, {}, {}, (), "", ())


def test_it_is_read_from_the_record_to_the_system():
    assert TOLD.sentences == (
        ("What the record shows", "3 May 2015, Police: A call."),
        (
            "What was known at the time",
            "3 May 2015, Police: Police; not shown to be known to Probation practitioner 1.",
        ),
        (
            "What was done, or not done",
            "No visit was made.\n"
            "Individual practitioner: Risk not reviewed (IP02) bore directly on how risk was managed.",
        ),
        (
            "Conditions at the time",
            "61 cases.\nShown by: Interview with Probation practitioner 1.\n"
            "Team or PDU: High caseload (PD01) contributed.",
        ),
        ("Organisation or system", "No cover was paid for."),
    )


def test_good_practice_has_its_own_chain():
    good = Told(FindingKind.GOOD_PRACTICE, {Step.ACT: "They asked.", Step.CONDITIONS: "They had time."}, {}, (), "", ())
    headings = [heading for heading, _ in good.sentences]
    assert headings[2:] == ["What helped", "Why it could be done"]


@pytest.mark.parametrize("told", [TOLD, LONG, EMPTY])
def test_the_figures_draw_the_same_boxes_and_hold_whatever_is_written(told):
    boxes = told.boxes
    assert [Box.from_cell(box.as_cell()) for box in boxes] == list(boxes)
    laid_out = drawn(boxes)
    figure = chain(boxes).to_dict()["layout"]
    assert len(figure["shapes"]) == len(boxes) == 5
    assert laid_out.height < 700
    assert all(len(box.factors) <= 4 * (MOST_FACTORS + 1) for box in laid_out.boxes)
    assert chain_svg(boxes) == chain_svg(boxes)
    assert len(describe(boxes)) < 4000


def test_what_is_not_said_is_drawn_as_open():
    assert [box.is_open for box in EMPTY.boxes] == [True] * 5
    assert [box.is_open for box in TOLD.boxes] == [False] * 5


def test_what_a_person_typed_is_no_markup_in_the_figure():
    (box, *_) = Told(FindingKind.CONCERN, {}, {Step.RECORD: ["<b>x</b>"]}, (), "", ()).boxes
    (note, *_) = chain([box]).to_dict()["layout"]["annotations"]
    assert "&lt;b&gt;x" in note["text"]


def sources() -> list[Path]:
    places = ("reviews/findings", "reviews/editions", "reports/documents")
    return [path for place in places for path in (ROOT / place).rglob("*") if path.suffix in (".py", ".html", ".toml")]


def test_no_words_of_findings_or_editions_say_that_practice_caused_the_offence():
    assert len(sources()) > 40
    texts = [path.read_text("utf-8") for path in sources()]
    texts += ["\n".join((words.text, *words.cells)) for kind in WRITERS for words in compose(RECORD, kind)]
    assert [said.group() for text in texts for said in CAUSED.finditer(DENIED.sub("", text))] == []
