"""How far a review has come: the lines of its task list, and what is next. Pure."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Task:
    """One line of a review's task list: its page, what is still missing there, and the task it waits for, if any.

    `so_far` says how far a task has come that no stage waits for; it is empty once that is done.
    """

    url_path: str
    label: str
    missing: tuple[str, ...]
    waits_for: str = ""
    is_needed: bool = True
    so_far: str = ""

    @property
    def is_done(self) -> bool:
        """Whether nothing is missing or left to be answered, and nothing else has to come first."""
        return not (self.missing or self.waits_for or self.so_far)


@dataclass(frozen=True)
class Progress:
    """How far a review has come: its tasks, and what is next in one sentence."""

    tasks: tuple[Task, ...]
    next_step: str

    @property
    def needed(self) -> tuple[Task, ...]:
        """The tasks that have to be done before the review moves on."""
        return tuple(task for task in self.tasks if task.is_needed)
