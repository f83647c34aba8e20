"""What makes an account, a password and a signed-in session good. Pure."""

import hashlib
import itertools
import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from workbench.access import Grant
from workbench.errors import Invalid

IDLE = timedelta(minutes=30)
ABSOLUTE = timedelta(hours=12)
TOUCH_EVERY = timedelta(minutes=1)  # how often a session that is in use is written down as seen

SHORTEST, LONGEST = 15, 256
LOCK_AFTER = 5
LONGEST_LOCK = timedelta(minutes=15)
SERVICE_WORDS = ("password", "probation", "workbench", "offence", "review", "justice")

REGIONS = (
    "East Midlands", "East of England", "Greater Manchester", "Kent, Surrey and Sussex", "London", "North East",
    "North West", "South Central", "South West", "Wales", "West Midlands", "Yorkshire and the Humber",
)  # fmt: skip

DEMONSTRATION = "demonstration"
REFUSED = "The email address or the password is not right. Check both and try again. After five tries you must wait."
_EMAIL = re.compile(r"[^@\s]+@[^@\s.]+(\.[^@\s.]+)+")


@dataclass(frozen=True)
class Seen:
    """When a session started, was last used, and was ended."""

    started_at: datetime
    last_seen_at: datetime
    ended_at: datetime | None


def is_open(seen: Seen, now: datetime) -> bool:
    """Whether the session still stands: not ended, used in the last 30 minutes, and begun in the last 12 hours."""
    return seen.ended_at is None and now - seen.last_seen_at < IDLE and now - seen.started_at < ABSOLUTE


def needs_touch(seen: Seen, now: datetime) -> bool:
    """Whether it is time to write down that the session is in use."""
    return now - seen.last_seen_at >= TOUCH_EVERY


def lock_for(failures: int) -> timedelta | None:
    """How long an account waits after this many wrong passwords in a row: a minute, doubling up to a quarter hour."""
    if failures < LOCK_AFTER:
        return None
    return min(timedelta(minutes=2 ** min(failures - LOCK_AFTER, 10)), LONGEST_LOCK)


def digest_of(token: str) -> str:
    """What is kept of a token: enough to recognise it, not to make it. The token is random, so no salt is needed."""
    return hashlib.sha256(token.encode()).hexdigest()


def clean_email(email: str) -> str:
    """The email address as it is kept. Raises `Invalid` when it is not one."""
    cleaned = email.strip().lower()
    if not _EMAIL.fullmatch(cleaned) or len(cleaned) > 254:
        raise Invalid("Enter an email address in the form name@example.com.", "email")
    return cleaned


def clean_name(name: str) -> str:
    """The person's name as it is kept. Raises `Invalid` when there is none."""
    cleaned = " ".join(name.split())
    if not cleaned or len(cleaned) > 200:
        raise Invalid("Enter the person's name, in up to 200 characters.", "name")
    return cleaned


def check_grant(grant: Grant) -> None:
    """Raise `Invalid` unless the role is held in a probation region that there is, or (empty) in every region."""
    if grant.region and grant.region not in REGIONS:
        raise Invalid(f"There is no region called {grant.region}. The regions are: {'; '.join(REGIONS)}.", "region")


def check_password(password: str, email: str, name: str) -> None:
    """Raise `Invalid` unless this password may be chosen. Length counts, and being hard to guess; nothing else does.

    Fifteen characters put it beyond the lists of common passwords, of which those that are as long are a short run
    repeated or made of the words below.
    """
    if len(password) < SHORTEST:
        raise Invalid(f"The password needs at least {SHORTEST} characters. Three or four words will do.", "password")
    if len(password) > LONGEST:
        raise Invalid(f"The password must have at most {LONGEST} characters.", "password")
    lowered = password.lower()
    own = [word for word in re.split(r"[^a-z]+", f"{email} {name}".lower()) if len(word) > 3]
    rest = lowered
    for word in sorted([*own, *SERVICE_WORDS], key=len, reverse=True):
        rest = rest.replace(word, "")
    if len(set(rest)) < 6 or _climbs(lowered):
        raise Invalid(
            "The password is easy to guess: it repeats itself, runs in order, or is made of your name or of words "
            "about this service. Choose three or four words that have nothing to do with each other.",
            "password",
        )


def _climbs(text: str) -> bool:
    """Whether most characters follow the one before them in order, as in 123456789012345 or abcdefghijklmno."""
    steps = [ord(after) - ord(before) for before, after in itertools.pairwise(text)]
    return sum(step in (0, 1, -1) for step in steps) > len(steps) / 2
