"""Who may do what: every role, stage, relation and restriction, tried out."""

from dataclasses import dataclass
from itertools import product

import pytest

from reviews.claims import reviews_here
from reviews.permissions import Permission
from reviews.stages import APPROVED, READABLE_BY_STAFF, WRITING, Stage
from workbench.access import Actor, Grant, Role, can

P = Permission
HERE, ELSEWHERE = "London", "Wales"
WRITES = [p for p in P if p.name.startswith("WRITE_") and p is not P.WRITE_NOTIFICATION]
TEXT = [P.WRITE_FINDINGS, P.WRITE_JUDGEMENT, P.WRITE_IMPROVEMENTS, P.WRITE_SUMMARIES]
# What an administrator does to a review without being shown any of it, wherever the review stands.
UNSEEN = (P.RESTORE_CASE, P.ERASE_FROZEN)
OF_NO_CASE = (
    P.CREATE_CASE, P.READ_NATION, P.WRITE_CASELOAD, P.DRAW_FINDINGS, P.READ_AGREEMENT, P.READ_FOLLOWING, *UNSEEN,
)  # fmt: skip
OF_A_CASE = [p for p in P if p not in OF_NO_CASE]
# The note of one's own interview goes back while the review is still being written.
OWN_NOTE = {P.READ_OWN_NOTE, P.ANSWER_NOTE}
INTERVIEWED = set(Stage) - {Stage.NOTIFIED, Stage.WITHDRAWN}
RELATIONS = ["none", "reviewer", "countersigner", "qa", "staff"]


@dataclass(frozen=True)
class Review:
    """As much of a review as the table looks at."""

    region: str = HERE
    stage: Stage = Stage.DRAFTING
    is_restricted: bool = False
    reviewer_id: str | None = "somebody"
    countersigner_id: str | None = "somebody else"
    qa_id: str | None = None
    staff_ids: frozenset[str] = frozenset()
    blind_ids: frozenset[str] = frozenset()


def person(*roles: Role, region: str = HERE) -> Actor:
    """Somebody with these roles here."""
    return Actor("me", "me@demo.example", "Me", frozenset(Grant(role, region) for role in roles))


def review(relation: str, stage: Stage, is_restricted: bool, region: str = HERE) -> Review:
    """A review to which I stand in this relation."""
    extra = {
        "none": {},
        "reviewer": {"reviewer_id": "me"},
        "countersigner": {"countersigner_id": "me"},
        "qa": {"qa_id": "me"},
        "staff": {"staff_ids": frozenset({"me"})},
    }[relation]
    return Review(region=region, stage=stage, is_restricted=is_restricted, **extra)


EVERY = list(product(RELATIONS, Stage, (False, True)))


@pytest.mark.parametrize("role", [Role.ADMINISTRATOR, Role.ANALYST, Role.PRACTITIONER])
def test_administrators_analysts_and_practitioners_open_no_review(role: Role) -> None:
    for relation, stage, is_restricted in EVERY:
        for permission in OF_A_CASE:
            case = review(relation, stage, is_restricted)
            allowed = can(person(role), permission, case)
            if allowed:
                assert relation == "staff"
                assert permission in (P.READ_REPORT, P.REPLY, *OWN_NOTE)
                assert stage in (INTERVIEWED if permission in OWN_NOTE else READABLE_BY_STAFF)


@pytest.mark.parametrize("permission", UNSEEN)
def test_nobody_but_an_administrator_restores_a_review_or_erases_from_it(permission: P) -> None:
    for relation, stage, is_restricted in EVERY:
        case = review(relation, stage, is_restricted)
        assert {role for role in Role if can(person(role), permission, case)} == {Role.ADMINISTRATOR}


def test_somebody_with_no_role_sees_only_a_report_that_names_them_as_staff() -> None:
    for relation, stage, is_restricted in EVERY:
        seen = {p for p in OF_A_CASE if can(person(), p, review(relation, stage, is_restricted))}
        assert seen - OWN_NOTE <= (
            {P.READ_REPORT, P.REPLY} if relation == "staff" and stage in READABLE_BY_STAFF else set()
        )
        assert not seen & OWN_NOTE or (relation == "staff" and stage in INTERVIEWED)


def test_a_role_in_another_region_opens_nothing() -> None:
    everything = person(Role.REVIEWER, Role.COUNTERSIGNER, Role.QA, region=ELSEWHERE)
    for relation, stage, is_restricted in EVERY:
        if relation == "staff":
            continue
        for permission in OF_A_CASE:
            assert not can(everything, permission, review(relation, stage, is_restricted)), (relation, permission)


def test_a_restricted_review_is_for_the_people_named_on_it() -> None:
    everybody = person(Role.REVIEWER, Role.COUNTERSIGNER, Role.QA)
    for stage in Stage:
        for permission in OF_A_CASE:
            assert not can(everybody, permission, review("none", stage, True)), (stage, permission)


def test_the_text_is_written_by_its_reviewer_alone_and_only_while_it_is_open() -> None:
    everybody = person(Role.REVIEWER, Role.COUNTERSIGNER, Role.QA)
    for (relation, stage, is_restricted), permission in product(EVERY, TEXT):
        allowed = can(everybody, permission, review(relation, stage, is_restricted))
        assert allowed == (relation == "reviewer" and stage in WRITING), (relation, stage, permission)


def test_nobody_writes_anything_in_a_review_that_is_approved_or_withdrawn() -> None:
    everybody = person(Role.REVIEWER, Role.COUNTERSIGNER, Role.QA)
    for relation, stage in product(RELATIONS, APPROVED | {Stage.WITHDRAWN}):
        for permission in [*WRITES, P.WRITE_NOTIFICATION, P.ALLOCATE_CASE, P.COUNTERSIGN, P.RATE_QUALITY]:
            assert not can(everybody, permission, review(relation, stage, False)), (relation, stage, permission)


def test_nobody_reviews_signs_or_assures_their_own_practice() -> None:
    everybody = person(Role.REVIEWER, Role.COUNTERSIGNER, Role.QA)
    for stage in Stage:
        case = Review(stage=stage, reviewer_id="me", countersigner_id="me", qa_id="me", staff_ids=frozenset({"me"}))
        seen = {p for p in OF_A_CASE if can(everybody, p, case)}
        assert seen <= {P.READ_REPORT, P.REPLY, *OWN_NOTE}, stage


def test_nobody_countersigns_or_assures_a_review_they_wrote() -> None:
    everybody = person(Role.REVIEWER, Role.COUNTERSIGNER, Role.QA)
    for stage in Stage:
        case = Review(stage=stage, reviewer_id="me", countersigner_id="me", qa_id="me")
        assert not can(everybody, P.COUNTERSIGN, case)
        assert not can(everybody, P.RATE_QUALITY, case)


def test_qa_sees_nothing_before_it_comes_to_qa() -> None:
    for stage in (Stage.NOTIFIED, Stage.COMMISSIONED, Stage.DRAFTING, Stage.REPLYING, Stage.WITHDRAWN):
        assert not can(person(Role.QA), P.READ_CASE, review("none", stage, False))
    assert can(person(Role.QA), P.READ_CASE, review("none", Stage.QUALITY_ASSURANCE, False))
    assert can(person(Role.QA), P.RATE_QUALITY, review("none", Stage.QUALITY_ASSURANCE, False))


def test_one_reviewer_does_not_see_anothers_review() -> None:
    for stage in Stage:
        assert not can(person(Role.REVIEWER), P.READ_CASE, review("none", stage, False))


def test_only_analysts_read_the_nation() -> None:
    for role in Role:
        assert can(person(role), P.READ_NATION) == (role is Role.ANALYST)


def test_reviews_are_made_by_reviewers_and_managers_of_the_region() -> None:
    for role in Role:
        expected = role in (Role.REVIEWER, Role.COUNTERSIGNER)
        assert reviews_here(person(role), HERE) == expected
        assert not can(person(role, region=ELSEWHERE), P.CREATE_CASE, HERE)
