"""One person's screen without names: each text is looked through once, and kept while the people are the same."""

from collections.abc import Callable

from sqlmodel import Session

from reviews.people.hiding.names import Names
from reviews.people.hiding.queries import names_to_hide
from workbench.access import Actor

MOST_KEPT = 20_000  # texts


class WithoutNames:
    """Texts with a label in the place of every name, and those that were asked for before."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._kept: dict[str, str] = {}

    def __call__(self, text: str) -> str:
        """The text without names."""
        kept = self._kept.get(text)
        if kept is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            kept = self._kept[text] = self._names.replaced(text)
        return kept


def names_taken_out(db: Session, actor: Actor, case_id: str) -> Callable[[str], str] | None:
    """What a text passes through before it leaves in a file, while this person looks at the review without names."""
    return without_names(db, actor, case_id) if actor.only_reads else None


def without_names(db: Session, actor: Actor, case_id: str) -> WithoutNames:
    """What every text on the screens of this review passes through while names are hidden."""
    return WithoutNames(names_to_hide(db, actor, case_id))
