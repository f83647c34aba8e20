"""Gathering the one page of a case from every feature that has something to say of it."""

from sqlmodel import Session

from reports.case_page.cards.homes import homes
from reports.case_page.cards.levels import risk
from reports.case_page.cards.record import agencies, warnings
from reports.case_page.cards.responsibility import responsible
from reports.case_page.cards.standing import stands, who
from reports.case_page.contents import CasePage, fitted, without_names
from reviews.cases.queries import the_case
from reviews.chronology.entries.counting import agencies_of
from reviews.chronology.periods.queries import periods_of
from reviews.chronology.warnings.queries import open_warnings
from reviews.overview.queries import progress_of
from reviews.people.hiding.screen import names_taken_out
from reviews.people.queries import people_of
from reviews.permissions import Permission
from workbench import clock
from workbench.access import Actor


def case_page_of(db: Session, actor: Actor, case_id: str) -> CasePage:
    """The case on one page, as it stands now; without names while this person sees none."""
    case = the_case(db, actor, Permission.READ_CASE, case_id)
    periods = periods_of(db, actor, case_id)
    today = clock.today()
    change = names_taken_out(db, actor, case_id) or str
    page = CasePage(
        case.reference,
        today,
        (
            who(people_of(db, actor, case_id).supervised, case),
            risk(case, periods),
            responsible(periods),
            stands(case, progress_of(db, actor, case), today),
            warnings(open_warnings(db, actor, case_id)),
            homes(periods),
            agencies(agencies_of(db, actor, case_id), change),
        ),
    )
    return fitted(without_names(page, change))
