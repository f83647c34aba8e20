"""Files leave once, to the session they were offered to, after the permission is asked again."""

from datetime import timedelta

import pytest
from sqlmodel import Session, select

from tests.cast import Cast
from tests.workbench.conftest import Small, actor_of
from workbench import clock
from workbench.access import Actor
from workbench.accounts import queries, signing_in
from workbench.accounts.models import SignIn
from workbench.errors import NotAllowed
from workbench.files import Gone, ServedFile, kinds, offer_file, register_file_kind, take_file

REPORT = ServedFile("a.txt", "text/plain", b"words")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Who opened which file of the kind “test”. Stef may not."""
    done: list[tuple[str, str]] = []

    def open_it(db: Session, actor: Actor, reference: str) -> ServedFile:
        if actor.name.startswith("Stef"):
            raise NotAllowed("Not yours.")
        done.append((actor.name, reference))
        return REPORT

    monkeypatch.setattr(kinds, "_kinds", {})
    register_file_kind("test", open_it)
    return done


def _session(db: Session, actor: Actor) -> str:
    token = signing_in.start_session(db, actor.account_id, "password")
    found = queries.session_of_token(db, token)
    assert found is not None
    return found.session_id


def test_a_file_is_given_once(db: Session, cast: Cast, opened: list[tuple[str, str]]) -> None:
    session = _session(db, cast.rita)
    token = offer_file(db, session, "test", "7").removeprefix("/files/")
    assert take_file(db, cast.rita, session, token) == REPORT
    with pytest.raises(Gone):
        take_file(db, cast.rita, session, token)
    assert opened == [("Rita Reed", "7")]


def test_another_session_gets_nothing_and_uses_nothing_up(
    db: Session, cast: Cast, opened: list[tuple[str, str]]
) -> None:
    session, another = _session(db, cast.rita), _session(db, cast.rita)
    token = offer_file(db, session, "test", "7").removeprefix("/files/")
    for thief, theirs in ((cast.rita, another), (cast.colin, _session(db, cast.colin))):
        with pytest.raises(Gone):
            take_file(db, thief, theirs, token)
    assert take_file(db, cast.rita, session, token) == REPORT


def test_after_ten_minutes_the_link_has_run_out(db: Session, cast: Cast, opened: list[tuple[str, str]]) -> None:
    session = _session(db, cast.rita)
    token = offer_file(db, session, "test", "7").removeprefix("/files/")
    with clock.stopped_at(clock.now() + timedelta(minutes=10)), pytest.raises(Gone):
        take_file(db, cast.rita, session, token)
    assert opened == []


def test_the_permission_is_asked_when_the_file_is_fetched(
    db: Session, cast: Cast, opened: list[tuple[str, str]]
) -> None:
    session = _session(db, cast.stef)
    token = offer_file(db, session, "test", "7").removeprefix("/files/")
    with pytest.raises(NotAllowed):
        take_file(db, cast.stef, session, token)


def test_a_kind_has_one_way_of_being_opened(opened: list[tuple[str, str]]) -> None:
    with pytest.raises(ValueError, match="opened already"):
        register_file_kind("test", lambda _db, _actor, _reference: REPORT)


def _offered(small: Small, email: str) -> str:
    actor = actor_of(small, email)
    with Session(small.engine) as db:
        statement = select(SignIn.id).where(SignIn.account_id == actor.account_id).order_by(SignIn.started_at.desc())
        session = db.exec(statement).first()
        assert session is not None
        kinds._kinds.setdefault("small", lambda *_: REPORT)  # known to the server's own process too
        address = offer_file(db, session, "small", "7")
        db.commit()
    return address


def test_through_the_door_a_file_is_given_once_and_never_kept(small: Small) -> None:
    with small.sign_in("rita@demo.example") as client:
        client.get("/")
        _run_the_page(client)
        address = _offered(small, "rita@demo.example")
        assert client.head(address).status_code == 405
        with small.sign_in("nat@demo.example") as thief:
            assert thief.get(address).status_code == 410
        answer = client.get(address)
        assert (answer.status_code, answer.content) == (200, b"for rita@demo.example")
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["content-disposition"] == "attachment; filename*=UTF-8''Report%207%20%E2%80%93%20full.txt"
        again = client.get(address)
        assert again.status_code == 410
        assert "has been used already" in again.text
        assert client.get("/files/made-up").status_code == 410


def test_through_the_door_a_refusal_is_a_sentence(small: Small) -> None:
    with small.sign_in("nat@demo.example") as client:
        _run_the_page(client)
        answer = client.get(_offered(small, "nat@demo.example"))
        assert answer.status_code == 403
        assert "You do not have access to this." in answer.text


def _run_the_page(client: object) -> None:
    """The small page names its kind of file when it first runs."""
    from tests.workbench.visit import visit

    with visit(client) as page:  # type: ignore[arg-type]
        page.run()
