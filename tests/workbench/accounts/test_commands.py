"""Accounts and sessions, on both databases."""

from datetime import timedelta

import pytest
from sqlmodel import Session, col, select

from tests.cast import Cast
from workbench import clock
from workbench.access import Actor, Grant, Role
from workbench.accounts import commands, queries, signing_in
from workbench.accounts.models import Account, SignIn
from workbench.audit.models import AuditEntry, History
from workbench.audit.queries import verify
from workbench.errors import Invalid, NotAllowed, Stale

PASSWORD = "kettle orchard violin"


def _events(db: Session) -> list[str]:
    """What was done in this test; the vocabulary was published before it."""
    events = db.exec(select(AuditEntry.event).order_by(col(AuditEntry.number)))
    return [event for event in events if event != "vocabulary_published"]


def _add(db: Session, cast: Cast, email: str = "new@demo.example", **more: object) -> str:
    return commands.add_account(db, cast.ada, email=email, name="New Person", **more)  # type: ignore[arg-type]


def test_an_administrator_adds_an_account_with_roles(db: Session, cast: Cast) -> None:
    grants = {Grant(Role.REVIEWER, "London"), Grant(Role.QA)}
    account_id = _add(db, cast, email="New@Demo.Example", grants=grants)
    found = queries.actor_by_email(db, "new@demo.example")
    assert (found.account_id, found.name, found.grants) == (account_id, "New Person", grants)
    assert _events(db) == ["account_added", "role_given", "role_given"]


def test_nobody_else_touches_accounts(db: Session, cast: Cast) -> None:
    tries = (
        lambda actor: commands.add_account(db, actor, email="x@demo.example", name="X"),
        lambda actor: commands.give_role(db, actor, actor.account_id, Grant(Role.ADMINISTRATOR)),
        lambda actor: commands.end_role(db, actor, cast.ada.account_id, Grant(Role.ADMINISTRATOR)),
        lambda actor: commands.disable_account(db, actor, cast.ada.account_id),
        lambda actor: commands.enable_account(db, actor, cast.ada.account_id),
        lambda actor: commands.give_first_password(db, actor, cast.ada.account_id, PASSWORD),
        lambda actor: commands.let_speak(db, actor, actor.account_id, "root"),
        lambda actor: commands.end_speaking(db, actor, actor.account_id, "root"),
        lambda actor: commands.end_sessions(db, actor, cast.ada.account_id),
        lambda actor: commands.mark_demonstration(db, actor, []),
        lambda actor: queries.accounts(db, actor),
    )
    for actor in (cast.rita, cast.colin, cast.stef, cast.quinn, cast.nat, cast.otto):
        for attempt in tries:
            with pytest.raises(NotAllowed):
                attempt(actor)
    assert _events(db) == []


def test_an_email_address_belongs_to_one_account(db: Session, cast: Cast) -> None:
    with pytest.raises(Invalid, match="already an account") as refusal:
        _add(db, cast, email="RITA@demo.example")
    assert refusal.value.field == "email"


def test_no_password_is_in_the_audit_record_in_any_form(db: Session, cast: Cast) -> None:
    account_id = _add(db, cast, password=PASSWORD)
    signing_in.choose_password(db, "new@demo.example", PASSWORD, "another lantern riverbank")
    kept = db.get_one(Account, account_id).password_hash or ""
    assert kept.startswith("$argon2id$")
    fields = {name for values in db.exec(select(History.values)) for name in values}
    assert "password_hash" not in fields
    everything = [entry.model_dump_json() for entry in db.exec(select(AuditEntry))]
    everything += [str(values) for values in db.exec(select(History.values))]
    assert not any(PASSWORD in one or kept in one for one in everything)
    assert verify(db).intact


def test_a_role_is_given_once_and_taken_back(db: Session, cast: Cast) -> None:
    qa = Grant(Role.QA, "Wales")
    commands.give_role(db, cast.ada, cast.otto.account_id, qa)
    commands.give_role(db, cast.ada, cast.otto.account_id, qa)
    assert queries.actor_by_id(db, cast.otto.account_id).grants == {qa}
    commands.end_role(db, cast.ada, cast.otto.account_id, qa)
    assert queries.actor_by_id(db, cast.otto.account_id).grants == frozenset()
    assert _events(db) == ["role_given", "role_ended"]
    with pytest.raises(Invalid, match="does not hold"):
        commands.end_role(db, cast.ada, cast.otto.account_id, qa)


def test_there_is_always_an_administrator(db: Session, cast: Cast) -> None:
    administrator = Grant(Role.ADMINISTRATOR)
    for attempt in (
        lambda: commands.end_role(db, cast.ada, cast.ada.account_id, administrator),
        lambda: commands.disable_account(db, cast.ada, cast.ada.account_id),
    ):
        with pytest.raises(Invalid, match="only administrator"):
            attempt()
    commands.give_role(db, cast.ada, cast.nat.account_id, administrator)
    commands.disable_account(db, cast.ada, cast.ada.account_id)


def test_disabling_an_account_ends_its_sessions_at_once(db: Session, cast: Cast) -> None:
    tokens = [signing_in.start_session(db, actor.account_id, "password") for actor in (cast.rita, cast.colin)]
    commands.disable_account(db, cast.ada, cast.rita.account_id)
    assert [queries.session_of_token(db, token) is None for token in tokens] == [True, False]
    with pytest.raises(NotAllowed):
        queries.actor_by_email(db, "rita@demo.example")
    with pytest.raises(NotAllowed):
        signing_in.start_session(db, cast.rita.account_id, "password")
    commands.enable_account(db, cast.ada, cast.rita.account_id)
    assert queries.session_of_token(db, tokens[0]) is None
    assert queries.actor_by_email(db, "rita@demo.example") == cast.rita


def test_a_change_to_an_account_that_somebody_else_changed_is_refused(db: Session, cast: Cast) -> None:
    (seen,) = (one for one in queries.accounts(db, cast.ada) if one.id == cast.otto.account_id)
    commands.disable_account(db, cast.ada, seen.id, seen.version)
    with pytest.raises(Stale):
        commands.enable_account(db, cast.ada, seen.id, seen.version)


def test_a_session_is_found_by_its_token_alone(db: Session, cast: Cast) -> None:
    token = signing_in.start_session(db, cast.rita.account_id, "password")
    row = db.exec(select(SignIn)).one()
    assert token not in row.model_dump_json()
    found = queries.session_of_token(db, token)
    assert found is not None
    assert found.actor == cast.rita
    assert queries.session_by_id(db, found.session_id) == found
    assert queries.actor_for_session(db, found.session_id) == cast.rita
    for wrong in (row.token_digest, "", token[:-1], found.session_id):
        assert queries.session_of_token(db, wrong) is None


def test_roles_count_from_the_next_click(db: Session, cast: Cast) -> None:
    token = signing_in.start_session(db, cast.otto.account_id, "password")
    commands.give_role(db, cast.ada, cast.otto.account_id, Grant(Role.ANALYST))
    found = queries.session_of_token(db, token)
    assert found is not None
    assert found.actor.has(Role.ANALYST)


def test_using_a_session_keeps_it_open_for_half_a_day_at_most(db: Session, cast: Cast) -> None:
    start = clock.now()
    with clock.stopped_at(start):
        token = signing_in.start_session(db, cast.rita.account_id, "password")
    for minutes in range(20, 12 * 60, 20):
        with clock.stopped_at(start + timedelta(minutes=minutes)):
            found = queries.session_of_token(db, token)
            assert found is not None
            assert found.needs_touch
            signing_in.touch(db, found.session_id)
            db.flush()
    with clock.stopped_at(start + timedelta(hours=12)):
        assert queries.session_of_token(db, token) is None


def test_signing_out_is_for_oneself(db: Session, cast: Cast) -> None:
    signing_in.start_session(db, cast.rita.account_id, "password")
    session_id = db.exec(select(SignIn.id)).one()
    with pytest.raises(NotAllowed):
        signing_in.end_session(db, cast.colin, session_id)
    signing_in.end_session(db, cast.rita, session_id)
    signing_in.end_session(db, cast.rita, session_id)
    assert _events(db) == ["signed_in", "signed_out"]


def test_a_person_may_end_all_their_own_sessions(db: Session, cast: Cast) -> None:
    for _ in range(3):
        signing_in.start_session(db, cast.rita.account_id, "password")
    assert commands.end_sessions(db, cast.rita, cast.rita.account_id) == 3
    with pytest.raises(NotAllowed):
        commands.end_sessions(db, cast.rita, cast.colin.account_id)


def test_a_new_first_password_shuts_out_whoever_had_the_old_one(db: Session, cast: Cast) -> None:
    account_id = _add(db, cast, password=PASSWORD)
    token = signing_in.start_session(db, account_id, "password")
    commands.give_first_password(db, cast.ada, account_id, "another lantern riverbank")
    assert queries.session_of_token(db, token) is None
    assert signing_in.account_with_password(db, "new@demo.example", PASSWORD) is None
    found = signing_in.account_with_password(db, "new@demo.example", "another lantern riverbank")
    assert found is not None
    assert found.password_is_initial


def test_a_demonstration_holds_nobody_but_its_cast(db: Session, cast: Cast) -> None:
    everybody = [f"{part}@demo.example" for part in ("rita", "colin", "stef", "quinn", "nat", "ada", "otto")]
    assert not queries.is_demonstration(db)
    assert queries.cast_of_demonstration(db) == ()
    with pytest.raises(Invalid, match="not invented"):
        commands.mark_demonstration(db, cast.ada, everybody[:-1])
    commands.mark_demonstration(db, cast.ada, everybody)
    assert queries.is_demonstration(db)
    assert [person.email for person in queries.cast_of_demonstration(db)] == everybody


def test_an_operating_system_account_speaks_for_whom_it_was_allowed(db: Session, cast: Cast) -> None:
    commands.let_speak(db, cast.ada, cast.rita.account_id, "jobs")
    commands.let_speak(db, cast.ada, cast.rita.account_id, "jobs")
    assert queries.accounts_of_operator(db, "jobs") == ("rita@demo.example",)
    assert queries.accounts_of_operator(db, "root") == ()
    (rita,) = (one for one in queries.accounts(db, cast.ada) if one.email.startswith("rita"))
    assert rita.operators == ("jobs",)
    with pytest.raises(Invalid):
        commands.let_speak(db, cast.ada, cast.rita.account_id, " ")
    commands.end_speaking(db, cast.ada, cast.rita.account_id, "jobs")
    assert queries.accounts_of_operator(db, "jobs") == ()


def test_an_id_that_is_not_there_is_refused_like_one_that_is_not_theirs(db: Session, cast: Cast) -> None:
    with pytest.raises(NotAllowed):
        commands.disable_account(db, cast.ada, "no-such-account")
    with pytest.raises(NotAllowed):
        queries.actor_by_id(db, "no-such-account")
    with pytest.raises(NotAllowed):
        signing_in.end_session(db, Actor("", "", ""), "no-such-session")
