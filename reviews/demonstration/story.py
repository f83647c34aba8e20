"""What an invented review says: its chronology, interviews, findings, answer, improvements, replies. Pure.

Everything is coherent with the plan: each concern rests on the entry in which the matter shows, its why speaks of the
conditions that its factors name, and the interview says the same in the words of those who were there.
"""

import random
import re
from dataclasses import replace
from datetime import date, timedelta

from reviews.cases.rules import RiskLevel
from reviews.chronology.dates import ImpreciseDate
from reviews.demonstration.causes import ABOUT_REVIEWS, OF_SYSTEM, OVERSIGHT
from reviews.demonstration.plan import PlannedReview
from reviews.demonstration.reaching import none_found
from reviews.demonstration.told import Story, ToldEntry, ToldFinding, ToldGround
from reviews.demonstration.voices import interviews, replies
from reviews.demonstration.wording import Writer, phrases, sayings
from reviews.findings.rules import FindingKind, Strength
from reviews.improvement.rules import ImprovementLevel
from reviews.judgement.rules import Answer
from reviews.quality.rules import Mark

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
CONTACT = "supervision contact"
SAYS_SO = 3  # in one of so many reviews the record says from the start who was responsible, and at what level of risk
MOST_SAID = 6  # sentences in the note of an interview
AFTERWARDS = frozenset({"PA12"})  # a factor of what was done after the offence
OF_PRISON = re.compile(r"prison|licence|custody|recall|release", re.IGNORECASE)  # not so for somebody on an order


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
            interviews=interviews(plan, self.writer, self.said, self.has_interview),
            findings=findings,
            reasons=one(words["judgement"][plan.answer.value]),
            relied_on=tuple(range(min(len(concerns), MOST_RELIED_ON))),
            replies=replies(self.writer, len(findings)),
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
        self._add(plan.started_on, "Probation", CONTACT, self.writer.one(said["start"]))
        self._who_and_how_high()
        for _ in range(self.chance.randint(0, 1)):
            self._add(self._some_day(), "Probation", CONTACT, self.writer.one(said["contact"]))
        last = max(plan.started_on, (plan.ended_on or plan.offence_on) - timedelta(days=self.chance.randint(1, 12)))
        if self.chance.random() < 0.5:
            self._add(last, "Probation", CONTACT, self.writer.one(said["last"]))
        self._add(plan.offence_on, "Police", "offence", self.writer.one(said["offence"]), is_key=True)
        self._add(plan.charged_on, "Police", "charge", self.writer.one(said["charge"]), is_key=True)
        self._add(plan.court_on, "Courts", "first appearance", self.writer.one(said["court"]))

    def _who_and_how_high(self) -> None:
        """Who was responsible, and the level of risk, where the record says so from the start."""
        plan = self.plan
        if plan.seed % SAYS_SO or plan.risk_level is RiskLevel.NOT_ASSESSED:
            return
        job = plan.staff[0].job
        level = {"group": "overall", "level": plan.risk_level.value, "assessor_role": job}
        words = f"The risk of serious harm was recorded as {plan.risk_level}."
        for kind, summary, details in (
            ("allocation", f"Allocated to a {job}.", {"who": job}),
            ("risk level", words, level),
        ):
            on = ImpreciseDate.on(plan.started_on)
            self.entries.append(ToldEntry(on, "Probation", kind, summary, RECORD[0], details=details))

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
        title = writer.one(say.titles)
        whys = {code: writer.one(sayings()[code].whys) for code in (lead, *others)}
        near = [why for code, why in whys.items() if code == lead or code[:2] not in OF_SYSTEM]
        tags = ((lead, self._strength(is_lead=True)), *((code, self._strength(is_lead=False)) for code in others))
        return ToldFinding(
            kind=FindingKind.CONCERN,
            title=title,
            what=" ".join(whats),
            why=" ".join(near),
            grounds=tuple(grounds),
            tags=tags,
            system=" ".join(why for why in whys.values() if why not in near),
            none_found=none_found(self.plan.seed, tags),
            led_by=lead,
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


def _with_entries(finding: ToldFinding, moved: dict[int, int]) -> ToldFinding:
    """The finding with its entries at the places where they stand after sorting."""
    grounds = tuple(
        ground if ground.entry is None else ToldGround(ground.words, entry=moved[ground.entry])
        for ground in finding.grounds
    )
    return replace(finding, grounds=grounds)


def _tone(mark: Mark) -> str:
    return "good" if mark in (Mark.OUTSTANDING, Mark.GOOD) else "needs"
