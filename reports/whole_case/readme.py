"""What the file says of itself in words, for whoever opens it without the workbench. Pure."""

from collections.abc import Mapping

from reports.whole_case.manifest import ACCOUNTS, AUDIT, Manifest

TEXT = """\
OFFICIAL-SENSITIVE

Review {reference}: the whole review as one file

This file holds everything that the workbench keeps of one serious further
offence review. It names people. It is not encrypted: whoever has it can read
all of it. Keep it as you would keep the review itself, and delete it when it
has served the purpose for which it was taken.

What is in it
  manifest.json   which review this is, when and by whom (by role) the file was
                  made, and a digest (SHA-256) of each part
  rows/           what is kept, one file a table, one row a line, as JSON. Days
                  are written 2026-04-03, moments in UTC. Files that were made
                  from the report are in base64.
  {accounts:<15} the people with an account who are named in the review
  {audit:<15} who did what to this review and when, in order; no values

What is not in it
  What somebody typed and had not sent. What was decided about the same person
  in other reviews. Copies that somebody had made for themselves. The chain of
  the audit record, which belongs to one database and is proved there.
  manifest.json counts what was left behind.

To bring it back
  sfo review restore FILE, as an administrator, into a database of the same
  schema ({schema}) that does not hold this review. It is restored whole or not
  at all.

What the digests are worth
  They show that the file was damaged or changed by accident. They do not
  protect against somebody who writes a new file with new digests: for that,
  keep the file's own digest elsewhere, or have it signed.

Parts
{parts}
"""


def readme_of(manifest: Manifest, parts: Mapping[str, tuple[int, bytes]]) -> str:
    """The page of words."""
    listed = [f"  {rows:>8,} rows  {name}" for name, (rows, _) in sorted(parts.items()) if rows]
    return TEXT.format(
        reference=manifest.reference,
        schema=manifest.schema,
        accounts=ACCOUNTS,
        audit=AUDIT,
        parts="\n".join(listed),
    )
