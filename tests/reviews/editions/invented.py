"""An invented review, with its names written in every way. Nobody in it is real."""

from dataclasses import replace
from datetime import date

from reviews.chronology.dates import ImpreciseDate
from reviews.editions.judged import AreaRecord, CitedRecord, DissentRecord, FairRecord, FitRecord
from reviews.editions.record import (
    Bearing,
    Charge,
    DocumentRecord,
    FindingRecord,
    ImprovementRecord,
    InterviewRecord,
    JudgementRecord,
    KeyEntry,
    PersonOnProbation,
    ReportRecord,
    Rests,
    StaffMember,
    Supervision,
    Victim,
)
from reviews.findings.rules import FindingKind, Strength
from reviews.findings.steps import Step
from reviews.judgement.dissent.rules import Holder
from reviews.judgement.rules import Answer, AreaAnswer
from reviews.people.rules import Relation

PP1, PP2, SPO = "Probation practitioner 1", "Probation practitioner 2", "Senior probation officer 3"
NAMES = (
    "Siân",
    "Sian",
    "O'Brien",
    "Cole",
    "Marcus",
    "Adeyemi",
    "Holt",
    "Doyle",
    "Kieran",
    "Kez",
    "Leah",
    "Winterbourne",
)


def when(text: str) -> ImpreciseDate:
    """A date as somebody wrote it."""
    return ImpreciseDate.from_text(text, date(2026, 6, 1))


RECORD = ReportRecord(
    reference="SFO-2026-0007",
    review_type="standard",
    notified_on=date(2026, 1, 14),
    period_from=date(2025, 6, 2),
    is_mandatory=True,
    charges=(Charge("charged with murder", date(2026, 1, 9), date(2026, 1, 12)),),
    person=PersonOnProbation("Kieran Doyle", "X123456", date(1990, 5, 17), ("Kez", "Kieran Doyle-Hart")),
    supervision=Supervision("licence", date(2025, 6, 2), None, "London", "Northgate", "medium", 1),
    victims=(Victim(Relation.PARTNER, "Leah Winterbourne"),),
    staff=(
        StaffMember("p1", PP1, "Siân O'Brien-Cole"),
        StaffMember("p2", PP2, "Marcus Adeyemi"),
        StaffMember("p3", SPO, "J. Holt"),
    ),
    parallel=("domestic homicide review", "misconduct"),
    entries=(
        KeyEntry(
            "e1", "2 June 2025", "Prison", "Kieran Doyle (CRN X123456, born 17/05/1990) released on licence.",
            "Licence", (), when("2 June 2025"),
        ),
        KeyEntry(
            "e2", "about August 2025 to September 2025", "Police",
            "Called twice to the address of Leah Winterbourne. Mr Doyle was there both times.",
            "Police log, passed on by DC Holt",
            ("Police, from August 2025", "Probation (S. O'Brien-Cole), from 3 November 2025"),
            when("about August 2025 to September 2025"),
        ),
        KeyEntry(
            "e3", "3 November 2025, 11:42am", "Probation",
            "O’BRIEN COLE, Sian told SPO Holt about the calls.\nNo change was made to the risk level.",
            "nDelius, contact log", ("Probation (senior probation officer), from 3 November 2025",),
            when("3/11/25 11:42"),
        ),
        KeyEntry(
            "e4", "date not known", "Children's services",
            "A referral about a child at Leah's address. The source gives no date.", "Letter",
        ),
    ),
    entries_in_all=11,
    interviews=(
        InterviewRecord(
            "i1", PP1, date(2026, 3, 3), "agreed",
            conditions="Four months in post. 62 cases.\n\nSian said that supervision by Mr. Holt had lapsed.",
        ),
        InterviewRecord("i2", PP2, None, "not answered", attempts="Marcus was ill; three letters were sent."),
    ),
    documents=(
        DocumentRecord("d1", 1, "Police log of calls", "Police"),
        DocumentRecord("d2", 2, "Letter about Kez", "Children's services"),
    ),
    findings=(
        FindingRecord(
            "f1", 1, FindingKind.CONCERN, "The risk level was not reviewed after two police calls",
            "The calls were known to Siân from 3 November 2025. The risk level stayed at medium.\n\n"
            "- No fresh assessment was made.\n- Nobody asked who lived at the address.",
            "Sian’s caseload was about twice the intended one. The team had no manager from July, so Siân's questions "
            "to J. Holt went unanswered for weeks.",
            (
                Rests(entry_id="e2"),
                Rests(entry_id="e3", words="No change was made"),
                Rests(gap_from=date(2025, 11, 4), gap_to=date(2026, 1, 8), words="No home visit was made by Ms Cole."),
                Rests(interview_id="i1", words="I did not know that I could change it myself", step=Step.CONDITIONS),
                Rests(document_id="d1"),
            ),
            (
                Bearing(
                    "IP02", "Risk not reviewed after change", "Individual practitioner",
                    Strength.BORE_DIRECTLY, Step.ACT,
                ),
                Bearing("PD03", "Caseload above the intended level", "Team or PDU", Strength.CONTRIBUTED),
                Bearing("NP01", "Guidance has a gap", "National policy", Strength.CONTRIBUTED, Step.SYSTEM),
            ),
            known="The calls of August were not known to Siân until 3 November 2025.",
            system="The guidance in use did not say what to do with a call without an arrest.",
        ),
        FindingRecord(
            "f2", 2, FindingKind.GOOD_PRACTICE, "Staff asked the police for what they held",
            "Marcus Adeyemi asked the police for call-out records without being told to.",
            "He had worked with the police before and knew whom to ask.",
            (Rests(document_id="d1", words="Request received from M. Adeyemi"),),
            (Bearing("GP06", "Information asked for early", "Good practice", Strength.PRESENT, Step.ACT),),
        ),
    ),
    judgement=JudgementRecord(
        Answer.NO,
        "The calls were known and there was time to act on them.\n\nWhat Ms O'Brien could do alone was little.",
        ("e2",), ("f1",), (("g1", "Gap, 4 November 2025 to 8 January 2026: no home visit by Ms Cole (finding 1)"),),
    ),
    areas=(
        AreaRecord(
            "Assessment", "Were all reasonable steps taken to assess the risk of serious harm?", AreaAnswer.NO,
            CitedRecord(
                "Siân knew of the calls and was not shown how to change the level.", ("e4",), ("f1",),
                fair=(FairRecord("e4", "J. Holt could have asked for it at the time."),),
            ),
        ),
        AreaRecord(
            "Management oversight", "Were all reasonable steps taken by managers to oversee and support the work?",
            AreaAnswer.NOT_APPLICABLE, CitedRecord("Mr Holt had left, and nobody had come in his place."),
        ),
    ),
    fits=(
        FitRecord(
            "All in all the answer is no, and it is no in none of the areas.", "Marcus and Siân each did their part.",
        ),
    ),
    dissents=(
        DissentRecord(
            Holder.COUNTERSIGNER, "All in all", AreaAnswer.YES, AreaAnswer.NO, "Siân had no way to know of the calls.",
            date(2026, 5, 4),
        ),
    ),
    improvements=(
        ImprovementRecord(
            "m1", 1, "f1", "Every police call-out record starts a review of the risk level within five working days.",
            "Head of the probation delivery unit", date(2026, 9, 30),
            "A monthly count of reviews after call-outs.", "team",
        ),
    ),
)  # fmt: skip

EMPTY = replace(
    RECORD,
    victims=(), staff=(), parallel=(), entries=(), entries_in_all=0, interviews=(), documents=(), findings=(),
    judgement=None, areas=(), fits=(), dissents=(), improvements=(), period_from=None, is_mandatory=False,
)  # fmt: skip
