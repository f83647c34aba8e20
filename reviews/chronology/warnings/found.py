"""A warning as a rule raised it: what the record shows, the entries that raised it, and how it is known again. Pure."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from reviews.chronology.gaps.windows import Happening
from reviews.chronology.warnings.reference import Rule


@dataclass(frozen=True)
class Raised:
    """A warning. `id` is the same as long as the rule and what raised it are; `digest` while its facts are."""

    id: str
    rule: Rule
    says: str
    entry_ids: tuple[str, ...]
    since: date
    until: date | None  # the end of a length of time; nothing for what is about one entry
    digest: str


def raised(
    rule: Rule,
    says: str,
    entry_ids: tuple[str, ...],
    since: date,
    entries: Sequence[Happening],
    until: date | None = None,
    about: Sequence[str] = (),
) -> Raised:
    """A warning of this rule. It is known again by `about`, where its entries are not what makes it the same."""
    facts = sorted((one.id, one.kind, one.agency, str(one.window), dict(one.details)) for one in entries)
    return Raised(
        id=_digest([rule.code, list(about or entry_ids)])[:24],
        rule=rule,
        says=says,
        entry_ids=entry_ids,
        since=since,
        until=until,
        digest=_digest([says, list(entry_ids), facts]),
    )


def _digest(content: object) -> str:
    text = json.dumps(content, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()
