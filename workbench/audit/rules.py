"""What an audit entry says, and how entries are chained. Pure."""

import hashlib
import hmac
import json
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

FIRST = "0" * 64
HEAD_ID = "head"
# What of an entry its digest covers: everything but the digests of the chain itself.
CHAINED = {
    "id", "number", "at", "operation", "event", "actor_id", "through", "object_type", "object_id", "case_id", "facts",
    "digests",
}  # fmt: skip
SAME_CONSULTATION = timedelta(minutes=10)


class Operation(StrEnum):
    """The six operations of section 62(1) of the Data Protection Act 2018, and two of our own."""

    COLLECTION = "collection"
    ALTERATION = "alteration"
    CONSULTATION = "consultation"
    DISCLOSURE = "disclosure"
    COMBINATION = "combination"
    ERASURE = "erasure"
    SIGN_IN = "sign_in"
    WORKFLOW = "workflow"


def as_text(value: Any) -> str:
    """A value in one fixed spelling, so that its digest can be worked out again."""

    def plain(odd: Any) -> str:
        if isinstance(odd, datetime | date):
            return odd.isoformat()
        if isinstance(odd, set | frozenset):
            return json.dumps(sorted(str(item) for item in odd))
        return str(odd)

    return json.dumps(value, default=plain, ensure_ascii=False, sort_keys=True)


def value_digest(key: str, text: str) -> str:
    """HMAC-SHA-256 of a value under its own key (hex). With the key erased, the digest tells nothing of the value."""
    return hmac.new(bytes.fromhex(key), text.encode(), hashlib.sha256).hexdigest()


def entry_digest(previous: str, content: Mapping[str, Any]) -> str:
    """SHA-256 (hex) of an entry's content and of the digest before it."""
    return hashlib.sha256(f"{previous}\n{as_text(dict(content))}".encode()).hexdigest()
