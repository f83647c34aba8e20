"""What makes an account, a password and a session good."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.access import Grant, Role
from workbench.accounts.rules import (
    ABSOLUTE,
    IDLE,
    LOCK_AFTER,
    LONGEST_LOCK,
    REGIONS,
    Seen,
    check_grant,
    check_password,
    clean_email,
    clean_name,
    digest_of,
    is_open,
    lock_for,
    needs_touch,
)
from workbench.errors import Invalid

NOON = datetime(2026, 4, 3, 12, tzinfo=UTC)
SECOND = timedelta(seconds=1)


@pytest.mark.parametrize(
    ("started", "last_seen", "ended", "stands"),
    [
        (NOON, NOON, None, True),
        (NOON - IDLE, NOON - IDLE + SECOND, None, True),
        (NOON - IDLE, NOON - IDLE, None, False),
        (NOON - ABSOLUTE + SECOND, NOON, None, True),
        (NOON - ABSOLUTE, NOON, None, False),
        (NOON, NOON, NOON, False),
    ],
)
def test_a_session_stands_until_it_is_idle_old_or_ended(
    started: datetime, last_seen: datetime, ended: datetime | None, stands: bool
) -> None:
    assert is_open(Seen(started, last_seen, ended), NOON) is stands


def test_a_session_in_use_is_written_down_once_a_minute() -> None:
    assert not needs_touch(Seen(NOON, NOON, None), NOON + timedelta(seconds=59))
    assert needs_touch(Seen(NOON, NOON, None), NOON + timedelta(minutes=1))


@given(st.integers(0, 10_000))
def test_the_more_wrong_passwords_the_longer_the_wait_up_to_a_limit(failures: int) -> None:
    lock, next_lock = lock_for(failures), lock_for(failures + 1)
    assert (lock is None) == (failures < LOCK_AFTER)
    assert (lock or timedelta(0)) <= (next_lock or timedelta(0)) <= LONGEST_LOCK


@pytest.mark.parametrize(
    "email", ["", "rita", "rita@", "@example.org", "rita@example", "a b@example.org", "a@b@example.org"]
)
def test_what_is_no_email_address_is_refused(email: str) -> None:
    with pytest.raises(Invalid) as refusal:
        clean_email(email)
    assert refusal.value.field == "email"


def test_an_email_address_is_kept_in_one_spelling() -> None:
    assert clean_email("  Rita.Reed@Example.ORG ") == "rita.reed@example.org"


def test_a_name_is_needed_and_kept_without_stray_spaces() -> None:
    assert clean_name("  Rita   Reed ") == "Rita Reed"
    for name in ("", "   ", "x" * 201):
        with pytest.raises(Invalid):
            clean_name(name)


@pytest.mark.parametrize(
    "password",
    ["kettle orchard violin", "Ünlü bir şehir, üç köprü", "x7$Qp!z9Lm2@Vw4#Rt6", "a good long phrase with spaces " * 5],
)
def test_a_long_password_of_any_characters_is_good(password: str) -> None:
    check_password(password, "rita@example.org", "Rita Reed")


@pytest.mark.parametrize(
    "password",
    [
        "", "short", "fourteen chars", "x" * 257, "passwordpassword", "Password12345678", "123456789012345",
        "abcdefghijklmno", "aaaaaaaaaaaaaaaa", "abababababababab", "ritareedritareed", "workbenchworkbench",
        "probation review", "zyxwvutsrqponml", "1111222233334444",
    ],
)  # fmt: skip
def test_a_password_that_is_short_or_easily_guessed_is_refused(password: str) -> None:
    with pytest.raises(Invalid) as refusal:
        check_password(password, "ritareed@example.org", "Rita Reed")
    assert refusal.value.field == "password"


def test_a_role_is_held_in_a_region_that_there_is_or_in_all() -> None:
    check_grant(Grant(Role.REVIEWER, "London"))
    check_grant(Grant(Role.ANALYST))
    assert len(REGIONS) == 12
    with pytest.raises(Invalid, match="no region called Londn"):
        check_grant(Grant(Role.REVIEWER, "Londn"))


@given(st.text(), st.text())
def test_a_digest_recognises_its_token_and_no_other(one: str, another: str) -> None:
    try:
        assert (digest_of(one) == digest_of(another)) is (one == another)
    except UnicodeEncodeError:  # half a character: no token has one
        assert any("\ud800" <= letter <= "\udfff" for letter in one + another)
