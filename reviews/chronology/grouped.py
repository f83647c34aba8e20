"""Entries that stand under another, as a figure tells them. Pure."""

PART = " (part of a group)"


def is_part(entry: object) -> bool:
    """Whether it stands under another. Who draws entries that know nothing of groups, such as drafts, has none."""
    return bool(getattr(entry, "is_grouped", False))
