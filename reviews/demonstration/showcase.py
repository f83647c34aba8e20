"""The reviews that the cast works on: one as difficult as a real one, and one at each turn that somebody can take."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from importlib.resources import files
from typing import Any

from faker import Faker

from reviews.cases.rules import Outcome, ParallelProcess, ReviewType, RiskLevel, Supervision
from reviews.chronology.dates import ImpreciseDate
from reviews.chronology.importing.reading import read_chronology
from reviews.deadlines.calendar import due
from reviews.deadlines.reference import clocks
from reviews.demonstration.acts import Acts, Hands
from reviews.demonstration.cast import Company
from reviews.demonstration.history import Moments
from reviews.demonstration.people import PlannedPerson, PlannedStaff
from reviews.demonstration.plan import PlannedReview, planned
from reviews.demonstration.story import tell
from reviews.demonstration.told import Story, ToldEntry, ToldFinding, ToldGround, ToldInterview
from reviews.findings.rules import FindingKind, Strength
from reviews.improvement.rules import ImprovementLevel
from reviews.interviews.rules import AttemptDraft, NoteState, Prose, Purpose, Working
from reviews.judgement.rules import Answer
from reviews.people.rules import NameKind, Relation
from reviews.stages import Stage
from workbench.clock import BRITAIN

# What each of the others is for: Stef replies, Colin countersigns, Quinn assures, Rita puts right what came back, Stef
# reads and comments on a final report, and one is restricted to those named on it.
TURNS = (
    Stage.REPLYING, Stage.COUNTERSIGNING, Stage.QUALITY_ASSURANCE, Stage.RETURNED, Stage.FINAL, Stage.DRAFTING,
)  # fmt: skip
SHOWCASE = len(TURNS) + 1
RESTRICTED = Stage.DRAFTING
REGION = "London"
SEED = 2026


def showcase(number: int, company: Company, today: date) -> tuple[Acts, ...]:
    """The first so many of the cast's reviews; the one to look around in comes first."""
    hands = Hands(*(company.cast[part] for part in ("rita", "colin", "quinn", "stef")))
    made = [Acts(*the_case_to_look_around_in(today), hands), *(Acts(*pair, hands) for pair in _turns(today))]
    return tuple(made[:number])


def _turns(today: date) -> Iterator[tuple[PlannedReview, Story]]:
    """An invented review at each turn, with Stef as the practitioner."""
    faker = Faker("en_GB")
    faker.seed_instance(SEED)
    for place, stage in enumerate(TURNS, start=2):
        review = planned(place, stage, 480_213 + place, SEED + place, faker, today, region=REGION)
        first, *others = review.staff
        review = replace(
            review,
            reference=f"SFO-{review.notified_on.year}-{place:04d}",
            staff=(replace(first, has_account=True), *others),
            is_restricted=stage is RESTRICTED,
            is_out_of_reach=False,
        )
        story = tell(review)
        yield review, replace(story, replies=()) if stage is Stage.REPLYING else story


def the_case_to_look_around_in(today: date) -> tuple[PlannedReview, Story]:
    """The review made from `showcase.toml` and `chronology.csv`: drafted as far as a few findings."""
    said = _said()
    documents = {code: place for place, code in enumerate(said["documents"])}
    entries = _entries(said)
    findings = tuple(_finding(finding, entries, documents) for finding in said["finding"])
    moments = Moments(
        **{name: said[name].replace(tzinfo=BRITAIN) for name in ("notified", "commissioned", "drafting", "begun")}
    )
    story = Story(
        documents=tuple((title, given_by) for title, given_by in said["documents"].values()),
        entries=entries,
        interviews=tuple(_interview(interview) for interview in said["interview"]),
        findings=findings,
        extension=said["extension"],
        has_accounts=True,
        begun=len(findings),
    )
    return _plan(said, moments, today), story


def _plan(said: dict[str, Any], moments: Moments, today: date) -> PlannedReview:
    limit, person = clocks()["review"], said["person"]
    due_on = due(moments.notified.date(), limit.length, limit.unit)
    return PlannedReview(
        number=1,
        seed=SEED,
        stage=Stage.DRAFTING,
        reference=said["reference"],
        region=said["region"],
        unit=said["unit"],
        offence=said["offence"],
        offence_on=said["offence_on"],
        charged_on=said["charged_on"],
        court_on=said["court_on"],
        supervision=Supervision(said["supervision"]),
        started_on=said["started_on"],
        ended_on=None,
        risk_level=RiskLevel(said["risk_level"]),
        mappa_level=None,
        review_type=ReviewType.STANDARD,
        parallel=tuple(ParallelProcess(process) for process in said["parallel"]),
        person=PlannedPerson(
            given_names=person["given_names"],
            family_name=person["family_name"],
            born_on=person["born_on"],
            crn=person["crn"],
            other_names=tuple((name, NameKind(kind)) for name, kind in person["other_names"]),
            characteristics=person["characteristics"],
        ),
        victims=tuple((Relation(victim["relation"]), victim["name"]) for victim in said["victim"]),
        staff=tuple(PlannedStaff(one["name"], one["job"], one.get("has_account", False)) for one in said["staff"]),
        causes=(),
        good=(),
        answer=Answer.NO,
        extension_days=max(0, (today + timedelta(days=said["due_in_days"]) - due_on).days),
        qa_days=0,
        marks=(),
        outcome=Outcome.AWAITED,
        outcome_on=None,
        moments=moments,
    )


def _entries(said: dict[str, Any]) -> tuple[ToldEntry, ...]:
    """The rows of the file in its order, with who knew of each; then those that are written by hand."""
    content = files("reviews.demonstration.material").joinpath("chronology.csv").read_bytes()
    rows = read_chronology(content, "chronology.csv", today=said["begun"].date()).rows
    today = said["begun"].date()
    by_hand = (
        ToldEntry(
            ImpreciseDate.from_text(one["when"], today), one["agency"], one["kind"], one["summary"], one["source"],
            details=one["fields"],
        )
        for one in said["by_hand"]
    )  # fmt: skip
    in_file = (
        ToldEntry(
            when=row.draft.happened,
            agency=row.draft.agency,
            kind=row.draft.kind,
            summary=row.draft.summary,
            source=row.draft.source,
            is_key=any(row.draft.summary.startswith(start) for start in said["key"]["entries"]),
            known_to=tuple(
                (agency, who, ImpreciseDate.from_edtf(since))
                for start, agency, who, since in said["knowledge"]["rows"]
                if row.draft.summary.startswith(start)
            ),
        )
        for row in rows
    )
    return (*in_file, *by_hand)


def _interview(said: dict[str, Any]) -> ToldInterview:
    return ToldInterview(
        staff=said["staff"],
        held_on=said.get("held_on"),
        conditions=said["conditions"],
        note=said.get("note", ""),
        state=NoteState(said.get("state", NoteState.NOT_ANSWERED)),
        attempts=said.get("attempts", ""),
        their_words=said.get("their_words", ""),
        working=_working(said),
        texts=tuple((prose, said[prose]) for prose in (Prose.TRAINING, Prose.SUPERVISION) if prose in said),
        tried=tuple(AttemptDraft(on, words, Purpose(purpose)) for on, purpose, words in said.get("tried", ())),
    )


def _working(said: dict[str, Any]) -> Working:
    if "numbers" not in said:
        return Working()
    events = ImpreciseDate.from_text(said["events"], said.get("held_on", date.max))
    return Working(events, said["grade"], **said["numbers"])


def _finding(said: dict[str, Any], entries: tuple[ToldEntry, ...], documents: dict[str, int]) -> ToldFinding:
    grounds = [ToldGround(entry=_place(entries, start)) for start in said["entries"]]
    if "gap" in said:
        first, last, words = said["gap"]
        grounds.append(ToldGround(words=words, gap=(first, last)))
    if "interview" in said:
        grounds.append(ToldGround(interview=said["interview"][0], words=said["interview"][1]))
    if "document" in said:
        grounds.append(ToldGround(document=documents[said["document"][0]], words=said["document"][1]))
    return ToldFinding(
        kind=FindingKind(said["kind"]),
        title=said["title"],
        what=said["what"],
        why=said["why"],
        known=said.get("known", ""),
        system=said.get("system", ""),
        grounds=tuple(grounds),
        tags=tuple((code, Strength(strength)) for code, strength in said["tags"]),
        change=said.get("change", ""),
        level=ImprovementLevel(said.get("level", ImprovementLevel.TEAM)),
        owner=said.get("owner", ""),
        how_known=said.get("how_known", ""),
    )


def _place(entries: tuple[ToldEntry, ...], start: str) -> int:
    (place,) = (place for place, entry in enumerate(entries) if entry.summary.startswith(start))
    return place


@cache
def _said() -> dict[str, Any]:
    return tomllib.loads(files("reviews.demonstration.material").joinpath("showcase.toml").read_text("utf-8"))
