"""What an invented review says: its chronology, interviews, findings, answer, improvements, replies. Pure.

Everything is coherent with the plan: each concern rests on the entry in which the matter shows, its why speaks of the
conditions that its factors name, and the interview says the same in the words of those who were there.
"""

import random
import re
from dataclasses import dataclass
from datetime import date, timedelta

from reviews.chronology.dates import ImpreciseDate
from reviews.demonstration.causes import ABOUT_REVIEWS, OVERSIGHT
from reviews.demonstration.plan import PlannedReview
from reviews.demonstration.wording import Writer, phrases, sayings
from reviews.findings.rules import FindingKind, Strength
from reviews.improvement.rules import ImprovementLevel
from reviews.interviews.rules import NoteState
from reviews.judgement.rules import Answer
from reviews.quality.rules import Mark
from reviews.replies.rules import AnswerKind, ReplyKind
from workbench import clock

# Parts of the vocabulary in which something happened, that a finding can be about; the others are conditions of work.
HAPPENED = ("IP", "PA", "IS")
LEVEL_OF = {
    "IP": ImprovementLevel.PRACTITIONER, "MO": ImprovementLevel.TEAM, "PD": ImprovementLevel.TEAM,
    "OR": ImprovementLevel.REGION, "NP": ImprovementLevel.NATION, "PA": ImprovementLevel.REGION,
    "IS": ImprovementLevel.NATION,
}  # fmt: skip
MOST_CONCERNS = 3
MOST_RELIED_ON = 2  # findings on which the answer relies
RECORD, RETURN = (
    ("Case record of the probation service", "Probation"),
    ("Return of the partner agency", "Partner agency"),
)
MOST_SAID = 6  # sentences in the note of an interview
AFTERWARDS = frozenset({"PA12"})  # a factor of what was done after the offence
OF_PRISON = re.compile(r"prison|licence|custody|recall|release", re.IGNORECASE)  # not so for somebody on an order


@dataclass(frozen=True)
class ToldEntry:
    """An entry of the chronology; `known_to` says which agency knew of it, who there, and since when if established."""

    when: ImpreciseDate
    agency: str
    kind: str
    summary: str
    source: str
    is_key: bool = False
    known_to: tuple[tuple[str, str, ImpreciseDate], ...] = ()


@dataclass(frozen=True)
class ToldInterview:
    """An interview with a member of staff, by their place in the plan."""

    staff: int
    held_on: date | None
    conditions: str
    note: str
    state: NoteState
    attempts: str


@dataclass(frozen=True)
class ToldGround:
    """What a finding rests on: the place of an entry, an interview or a document, or a gap from one day to another."""

    words: str = ""
    entry: int | None = None
    interview: int | None = None
    document: int | None = None
    gap: tuple[date, date] | None = None


@dataclass(frozen=True)
class ToldFinding:
    """A finding with what it rests on, its factors, and the improvement that follows from it."""

    kind: FindingKind
    title: str
    what: str
    why: str
    grounds: tuple[ToldGround, ...]
    tags: tuple[tuple[str, Strength], ...]
    change: str = ""
    level: ImprovementLevel = ImprovementLevel.TEAM
    owner: str = ""
    how_known: str = ""
    within_days: int = 120


@dataclass(frozen=True)
class ToldReply:
    """What a member of staff replied to one finding, and what the reviewer answered."""

    finding: int
    kind: ReplyKind
    text: str
    answer: tuple[AnswerKind, str] | None


@dataclass(frozen=True)
class Story:
    """One invented review in words."""

    documents: tuple[tuple[str, str], ...]  # title, given by
    entries: tuple[ToldEntry, ...]
    interviews: tuple[ToldInterview, ...]
    findings: tuple[ToldFinding, ...]
    reasons: str = ""
    relied_on: tuple[int, ...] = ()  # places of findings
    replies: tuple[ToldReply, ...] = ()
    no_reply: str = ""
    extension: str = ""
    sent_back: str = ""
    statement: str = ""
    returned: str = ""
    withdrawn: str = ""
    marks: tuple[tuple[Mark, str], ...] = ()
    begun: int = 1  # findings already written where the draft has only begun


def tell(plan: PlannedReview) -> Story:
    """Put a planned review into words; the same plan always gives the same words."""
    return _Teller(plan).tell()


class _Teller:
    """Gathers the story of one review: entries come in the order they are thought of, and are sorted at the end."""

    def __init__(self, plan: PlannedReview) -> None:
        self.plan = plan
        chance = random.Random(plan.seed + 1)  # noqa: S311 - invents, and keeps no secret
        load = chance.randint(48, 74)
        self.chance = chance
        filling = {"cases": str(load), "percent": str(round(load * 2.2))}
        self.writer = Writer(chance, filling, OF_PRISON if "order" in plan.traits else None).with_times(6)
        self.entries: list[ToldEntry] = []
        self.said: list[str] = []
        self.documents: list[tuple[str, str]] = []
        self.has_interview = chance.random() < 0.9

    def tell(self) -> Story:
        plan, words = self.plan, phrases()
        self._usual_entries()
        concerns = self._concerns()
        good = [self._good_practice(code) for code in plan.good]
        findings = tuple(concerns + good)
        places = sorted(range(len(self.entries)), key=lambda place: self.entries[place].when.sort_key)
        moved = {old: new for new, old in enumerate(places)}
        findings = tuple(_with_entries(finding, moved) for finding in findings)
        one = self.writer.one
        return Story(
            documents=tuple(self.documents),
            entries=tuple(self.entries[place] for place in places),
            interviews=self._interviews(),
            findings=findings,
            reasons=one(words["judgement"][plan.answer.value]),
            relied_on=tuple(range(min(len(concerns), MOST_RELIED_ON))),
            replies=self._replies(len(findings)),
            no_reply=one(words["answers"]["no_reply"]),
            extension=one(words["extensions"]["reasons"]),
            sent_back=one(words["returns"]["manager"]),
            statement=one(words["statements"]["manager"]),
            returned=one(words["returns"]["quality"]),
            withdrawn=one(words["withdrawn"]["reasons"]),
            marks=tuple((mark, one(words["marks"][_tone(mark)])) for mark in plan.marks),
        )

    def _usual_entries(self) -> None:
        """What every chronology holds, from the sentence to the first appearance in court."""
        plan, said = self.plan, phrases()["entries"]
        kind = "licence" if "licence" in plan.traits else "order"
        sentenced = plan.started_on - timedelta(days=self.chance.randint(90, 700) if kind == "licence" else 0)
        self._add(sentenced, "Courts", "sentence", self.writer.one(said[f"sentence_{kind}"]))
        self._add(plan.started_on, "Probation", "start of supervision", self.writer.one(said["start"]))
        for _ in range(self.chance.randint(0, 1)):
            self._add(self._some_day(), "Probation", "supervision", self.writer.one(said["contact"]))
        last = max(plan.started_on, (plan.ended_on or plan.offence_on) - timedelta(days=self.chance.randint(1, 12)))
        if self.chance.random() < 0.5:
            self._add(last, "Probation", "supervision", self.writer.one(said["last"]))
        self._add(plan.offence_on, "Police", "offence", self.writer.one(said["offence"]), is_key=True)
        self._add(plan.charged_on, "Police", "charge", self.writer.one(said["charge"]), is_key=True)
        self._add(plan.court_on, "Courts", "first appearance", self.writer.one(said["court"]))

    def _concerns(self) -> list[ToldFinding]:
        """Each concern is led by a factor in which something happened, with the conditions that explain it."""
        codes = [code for code in self.plan.causes if code not in ABOUT_REVIEWS]
        happened = [code for code in codes if code[:2] in HAPPENED]
        leads = self.chance.sample(happened, min(len(happened), MOST_CONCERNS)) or codes[:1]
        others = [code for code in codes if code not in leads]
        self.chance.shuffle(others)
        shares = {lead: others[place :: len(leads)] for place, lead in enumerate(leads)}
        about = [self._concern(code, []) for code in self.plan.causes if code in ABOUT_REVIEWS]
        return [self._concern(lead, shares[lead]) for lead in leads] + about

    def _concern(self, lead: str, others: list[str]) -> ToldFinding:
        on = self._day_of(lead)
        writer = self.writer.with_times(min(max(2, (self.plan.offence_on - on).days // 7), self.chance.randint(3, 14)))
        say = sayings()[lead]
        place = writer.place([summary for _agency, _kind, summary in say.entries])
        grounds = [ToldGround(entry=self._add_about(lead, on, writer, place)), *self._gap(say.gap, on)]
        for other in others:
            if self.chance.random() < 0.2:
                said = [summary for _agency, _kind, summary in sayings()[other].entries]
                day = self._day_of(other)
                grounds.append(ToldGround(entry=self._add_about(other, day, writer, writer.place(said))))
        if say.said and self.has_interview and len(self.said) < MOST_SAID:
            self.said.append(writer.one(say.said))
            grounds.append(ToldGround(words=self.said[-1], interview=0))
        if lead[:2] in ("PA", "IS") and self.chance.random() < 0.3:
            document = self._document(*(RETURN if lead[:2] == "PA" else RECORD))
            grounds.append(ToldGround(words=f"Page {self.chance.randint(2, 30)}", document=document))
        belongs = len(say.whats) == len(say.entries)
        whats = [writer.fill(say.whats[place]) if belongs else writer.one(say.whats)]
        whats += [writer.one(sayings()[code].whats) for code in others if code[:2] in (*HAPPENED, OVERSIGHT)]
        level = LEVEL_OF[lead[:2]]
        return ToldFinding(
            kind=FindingKind.CONCERN,
            title=writer.one(say.titles),
            what=" ".join(whats),
            why=" ".join([writer.one(say.whys), *(writer.one(sayings()[code].whys) for code in others)]),
            grounds=tuple(grounds),
            tags=((lead, self._strength(is_lead=True)), *((code, self._strength(is_lead=False)) for code in others)),
            change=writer.one(say.changes),
            level=level,
            owner=writer.one(phrases()["owner"][level.value]),
            how_known=writer.one(phrases()["how_known"][level.value]),
            within_days=self.chance.choice((60, 90, 120, 180, 270)),
        )

    def _gap(self, gap: str, on: date) -> list[ToldGround]:
        """The days in which something was not done, up to the day before the offence; often the heart of a concern."""
        first = on + timedelta(days=1)
        last = min(on + timedelta(weeks=self.chance.randint(3, 14)), self.plan.offence_on - timedelta(days=1))
        if not gap or last < first + timedelta(weeks=1) or self.chance.random() > 0.75:
            return []
        return [ToldGround(words=gap, gap=(first, last))]

    def _good_practice(self, code: str) -> ToldFinding:
        on, writer, say = self._some_day(), self.writer.with_times(8), sayings()[code]
        return ToldFinding(
            kind=FindingKind.GOOD_PRACTICE,
            title=writer.one(say.titles),
            what=writer.one(say.whats),
            why=writer.one(say.whys),
            grounds=(ToldGround(entry=self._add_about(code, on, writer, 0)),),
            tags=((code, Strength.CONTRIBUTED),),
        )

    def _interviews(self) -> tuple[ToldInterview, ...]:
        """One with each member of staff, or what was tried. What they said is what the findings quote."""
        written = self.plan.moments.written or self.plan.moments.drafting or self.plan.moments.notified
        first = self.plan.moments.drafting or self.plan.moments.notified
        days = max(1, (written - first).days)
        told = []
        for place, _staff in enumerate(self.plan.staff):
            note = " ".join(dict.fromkeys(self.said)) or "They said that they had read the record again before talking."
            if place:
                note = "They gave their account of how the work was organised at the time. It agrees with the record."
            state = self._state()
            is_held = (self.has_interview or bool(place)) and state is not NoteState.NOT_ANSWERED
            held_on = clock.day_of(first) + timedelta(days=self.chance.randint(0, days - 1)) if is_held else None
            attempts = "" if state is NoteState.AGREED else self._attempts(state)
            if held_on is None:
                note, state = "", NoteState.NOT_ANSWERED
                attempts = self._attempts(state)
                if not place and self.said:  # the findings quote an interview, so it was held
                    held_on, note = clock.day_of(first), " ".join(dict.fromkeys(self.said))
            told.append(ToldInterview(place, held_on, self._conditions(), note, state, attempts))
        return tuple(told)

    def _replies(self, findings: int) -> tuple[ToldReply, ...]:
        """What the practitioner replies, when they sign in: to one or two findings."""
        words = phrases()
        kinds = {
            ReplyKind.AGREE: ("agree", None),
            ReplyKind.CORRECTION: ("correction", (AnswerKind.ACCEPTED, AnswerKind.PARTLY, AnswerKind.NOT_ACCEPTED)),
            ReplyKind.QUESTION: ("question", (AnswerKind.ANSWERED,)),
            ReplyKind.COMMENT: ("comment", (AnswerKind.ACCEPTED,)),
        }
        told = []
        for finding in self.chance.sample(range(findings), min(findings, self.chance.randint(1, 2))):
            kind = self.chance.choice(list(kinds))
            name, answers = kinds[kind]
            place = self.chance.randrange(len(words["replies"][name]))
            reply = None
            if answers:
                answer = self.chance.choice(answers)
                said = words["answers"][answer.name.lower()]
                reply = (answer, said[place] if answer is AnswerKind.ANSWERED else self.writer.one(said))
            told.append(ToldReply(finding, kind, words["replies"][name][place], reply))
        return tuple(told)

    def _add_about(self, code: str, on: date, writer: Writer, place: int) -> int:
        agency, kind, summary = sayings()[code].entries[place]
        return self._add(on, agency, kind, writer.fill(summary), is_rough=True)

    def _add(
        self, on: date, agency: str, kind: str, summary: str, *, is_key: bool = False, is_rough: bool = False
    ) -> int:
        """Add an entry, and give its place. Some dates of what is told later are known only roughly."""
        source = self.writer.one(phrases()["sources"].get(agency, phrases()["sources"]["other"]))
        when, rough = ImpreciseDate.on(on), self.chance.random()
        if is_rough and rough < 0.16:
            when = ImpreciseDate.from_edtf(f"{on:%Y-%m}{'~' if rough < 0.05 else ''}")
        known_to: tuple[tuple[str, str, ImpreciseDate], ...] = ()
        if is_rough and agency != "Probation" and self.chance.random() < 0.25:
            since = on + timedelta(days=self.chance.choice((1, 1, 3, 20, 60)))
            is_told = self.chance.random() < 0.6 and since <= self.plan.charged_on and rough >= 0.16
            known_to = (("Probation", "", ImpreciseDate.on(since) if is_told else ImpreciseDate.undated()),)
        self.entries.append(ToldEntry(when, agency, kind, summary, source, is_key or is_rough, known_to))
        return len(self.entries) - 1

    def _document(self, title: str, given_by: str) -> int:
        """The place of a document in the register."""
        if (title, given_by) not in self.documents:
            self.documents.append((title, given_by))
        return self.documents.index((title, given_by))

    def _day_of(self, code: str) -> date:
        return self.plan.offence_on if code in AFTERWARDS else self._some_day()

    def _some_day(self) -> date:
        """A day in the time of supervision, more often towards its end."""
        days = max(1, (self.plan.offence_on - self.plan.started_on).days - 2)
        return self.plan.started_on + timedelta(days=round(days * max(self.chance.random(), self.chance.random())))

    def _strength(self, *, is_lead: bool) -> Strength:
        if self.plan.answer is Answer.YES:
            weights = (0.0, 0.7, 0.3)
        else:
            weights = (0.45, 0.5, 0.05) if is_lead else (0.1, 0.65, 0.25)
        return self.chance.choices(list(Strength), weights)[0]

    def _state(self) -> NoteState:
        return self.chance.choices(list(NoteState), (0.84, 0.06, 0.10))[0]

    def _attempts(self, state: NoteState) -> str:
        name = "disputed" if state is NoteState.NOT_AGREED else "attempts"
        return self.writer.one(phrases()["agreed"][name])

    def _conditions(self) -> str:
        said = phrases()["conditions"]
        return " ".join(self.writer.one(said[name]) for name in ("post", "load", "support"))


def _with_entries(finding: ToldFinding, moved: dict[int, int]) -> ToldFinding:
    """The finding with its entries at the places where they stand after sorting."""
    grounds = tuple(
        ground if ground.entry is None else ToldGround(ground.words, entry=moved[ground.entry])
        for ground in finding.grounds
    )
    return ToldFinding(**{**finding.__dict__, "grounds": grounds})


def _tone(mark: Mark) -> str:
    return "good" if mark in (Mark.OUTSTANDING, Mark.GOOD) else "needs"
