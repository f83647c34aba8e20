"""The notification on screen: one form, in the order of the paper one."""

from dataclasses import dataclass

import streamlit as st

from reviews.cases.reference import offence_list_on
from reviews.cases.rules import (
    REGIONS,
    CaseDraft,
    OffenceDraft,
    ParallelProcess,
    ReviewType,
    RiskLevel,
    Supervision,
)
from reviews.intake.rules import IntakeDraft
from reviews.people.rules import AliasDraft, NameKind, Relation, SupervisedDraft, VictimDraft
from workbench import clock
from workbench.errors import Invalid
from workbench.ui.forms import TypedDate, ask_date, field_error
from workbench.ui.words import sentence

FORM = "notification"
NOT_GIVEN = "Choose one"
MOST_OFFENCES = 6


@dataclass(frozen=True)
class TypedOffence:
    """One offence as typed."""

    kind: str
    on: TypedDate
    charged_on: TypedDate
    first_court_on: TypedDate

    @property
    def is_empty(self) -> bool:
        """Whether nothing was entered for it."""
        return self.kind == NOT_GIVEN and not any((*self.on.parts, *self.charged_on.parts))

    def read(self) -> OffenceDraft:
        """The offence; raises `Invalid`, naming the field."""
        if self.kind == NOT_GIVEN:
            raise Invalid("Choose the offence the person is charged with.", "offences")
        return OffenceDraft(self.kind, self.on.read(), self.charged_on.required(), self.first_court_on.read())


@dataclass(frozen=True)
class TypedIntake:
    """The whole form as typed. `read` turns it into a draft, or says in one sentence what is wrong."""

    text: dict[str, str]
    dates: dict[str, TypedDate]
    offences: tuple[TypedOffence, ...]
    victims: tuple[str, ...]
    parallel: tuple[str, ...]
    is_restricted: bool

    def read(self) -> IntakeDraft:
        """The notification; raises `Invalid`, naming the field."""
        return IntakeDraft(
            case=CaseDraft(
                offences=tuple(offence.read() for offence in self.offences if not offence.is_empty),
                supervision=Supervision(self._chosen("supervision", "Choose the order or licence.")),
                started_on=self.dates["started_on"].read(),
                ended_on=self.dates["ended_on"].read(),
                region=self._chosen("region", "Choose the probation region."),
                unit=self.text["unit"],
                risk_level=RiskLevel(self._chosen("risk_level", "Choose the risk level, or “not assessed”.")),
                mappa_level=int(self.text["mappa_level"]) if self.text["mappa_level"].isdigit() else None,
                review_type=ReviewType(self.text["review_type"]),
                period_from=self.dates["period_from"].read(),
                parallel=tuple(ParallelProcess(kind) for kind in self.parallel),
                notified_on=self.dates["notified_on"].required(),
                is_restricted=self.is_restricted,
            ),
            person=SupervisedDraft(
                crn=self.text["crn"].strip(),
                family_name=self.text["family_name"],
                given_names=self.text["given_names"],
                date_of_birth=self.dates["date_of_birth"].read(),
                aliases=_aliases(self.text["aliases"]),
            ),
            victims=tuple(VictimDraft(Relation(relation)) for relation in self.victims),
        )

    def _chosen(self, field: str, sentence_if_not: str) -> str:
        if self.text[field] == NOT_GIVEN:
            raise Invalid(sentence_if_not, field)
        return self.text[field]


def ask(key: str, offences: int) -> TypedIntake:
    """Draw the form's fields."""
    text: dict[str, str] = {}
    dates: dict[str, TypedDate] = {}

    def line(label: str, field: str, hint: str = "", length: int = 120) -> None:
        text[field] = st.text_input(label, key=f"{key}-{field}", help=hint or None, max_chars=length) or ""
        field_error(FORM, field)

    def choice(label: str, field: str, options: list[str]) -> None:
        text[field] = st.selectbox(label, options, key=f"{key}-{field}", format_func=sentence)
        field_error(FORM, field)

    def when(label: str, field: str) -> None:
        dates[field] = ask_date(label, key=f"{key}-{field}")
        field_error(FORM, field)

    st.header("The person on probation")
    line("CRN", "crn", "One capital letter and six digits, such as X123456.", 7)
    line("Given names", "given_names")
    line("Family name", "family_name")
    when("Date of birth", "date_of_birth")
    text["aliases"] = st.text_area(
        "Other names used (one on each line, if any)",
        key=f"{key}-aliases",
        help="Add the kind after a comma if you know it: nickname, birth, married, spelling or other.",
    )
    field_error(FORM, "alias")
    st.header("The offence charged")
    field_error(FORM, "offences")
    typed = tuple(_ask_offence(key, number) for number in range(1, offences + 1))
    st.header("Victims")
    victims = st.multiselect(
        "What each victim was to the person charged",
        [f"{number}: {sentence(relation.value)}" for number in range(1, 6) for relation in Relation],
        key=f"{key}-victims",
        help="Victim 1, victim 2 and so on. Names are not needed.",
        select_all=False,
    )
    st.header("Supervision at the time")
    choice("Order or licence", "supervision", [NOT_GIVEN, *Supervision])
    when("Start of supervision", "started_on")
    when("End of supervision, if it has ended", "ended_on")
    choice("Probation region", "region", [NOT_GIVEN, *REGIONS])
    line("Probation delivery unit", "unit")
    choice("Risk of serious harm, as last assessed before the offence", "risk_level", [NOT_GIVEN, *RiskLevel])
    choice("MAPPA level", "mappa_level", ["not MAPPA, or not known", "1", "2", "3"])
    st.header("The review")
    when("Notification date", "notified_on")
    choice("Kind of review", "review_type", list(ReviewType))
    when("Period under review starts", "period_from")
    parallel = st.multiselect(
        "Other processes about the same events",
        list(ParallelProcess),
        format_func=sentence,
        key=f"{key}-parallel",
        help="Record only that they exist.",
        select_all=False,
    )
    is_restricted = st.checkbox("Restrict this review to the people named on it", key=f"{key}-restricted")
    return TypedIntake(text, dates, typed, tuple(_relations(victims)), tuple(parallel), is_restricted)


def _ask_offence(key: str, number: int) -> TypedOffence:
    start = f"{key}-offence{number}"
    kinds = [NOT_GIVEN, *offence_list_on(clock.today()).kinds]
    kind = st.selectbox(f"Offence {number}", kinds, key=f"{start}-kind", format_func=sentence)
    field_error(FORM, "kind")
    on = ask_date(f"Date of offence {number}", key=f"{start}-on", hint="Leave empty if it is not known.")
    charged_on = ask_date(f"Charge date of offence {number}", key=f"{start}-charged_on")
    field_error(FORM, "charged_on")
    first = ask_date(f"First court appearance for offence {number}", key=f"{start}-first_court_on")
    field_error(FORM, "first_court_on")
    return TypedOffence(kind, on, charged_on, first)


def _relations(chosen: list[str]) -> list[str]:
    """The relations of victims chosen as “1: Stranger”, in the order of their numbers."""
    return [item.partition(": ")[2].lower() for item in sorted(chosen)]


def _aliases(text: str) -> tuple[AliasDraft, ...]:
    """Other names, one a line, with the kind after a comma when it is one of the kinds."""
    drafts = []
    for line in filter(None, (line.strip() for line in text.splitlines())):
        name, _, kind = line.rpartition(",")
        known = kind.strip().lower() in set(NameKind) and bool(name.strip())
        drafts.append(AliasDraft(name.strip(), NameKind(kind.strip().lower())) if known else AliasDraft(line))
    return tuple(drafts)
