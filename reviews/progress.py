"""How far a review has come: the lines of its task list, and what is next. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Task:
    """One line of a review's task list: its page, and what is still missing there (nothing when it is done)."""

    url_path: str
    label: str
    missing: tuple[str, ...]

    @property
    def is_done(self) -> bool:
        """Whether nothing is missing."""
        return not self.missing


@dataclass(frozen=True)
class Progress:
    """How far a review has come: its tasks, and what is next in one sentence."""

    tasks: tuple[Task, ...]
    next_step: str
