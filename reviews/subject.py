"""What the permission table needs to know of a review. Pure."""

from typing import Protocol

from reviews.stages import Stage


class Subject(Protocol):
    """What the permission table needs to know of a review."""

    @property
    def region(self) -> str:
        """The probation region it belongs to."""

    @property
    def stage(self) -> Stage:
        """Where it stands."""

    @property
    def is_restricted(self) -> bool:
        """Whether only the people named on it may open it."""

    @property
    def reviewer_id(self) -> str | None:
        """The account of its reviewer."""

    @property
    def countersigner_id(self) -> str | None:
        """The account of its countersigning manager."""

    @property
    def qa_id(self) -> str | None:
        """The account of whoever took it for QA."""

    @property
    def staff_ids(self) -> frozenset[str]:
        """The accounts of staff whose practice it looks at."""

    @property
    def blind_ids(self) -> frozenset[str]:
        """The accounts that code one of its findings a second time, and so may not see the first coding meanwhile."""
