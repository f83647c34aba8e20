"""Whether what would settle a rule came after an entry, and in time. Pure."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from datetime import date

from reviews.chronology.gaps.windows import Happening
from reviews.chronology.warnings.matching import matches
from reviews.chronology.warnings.reference import Match


class Following:
    """Everything that may settle a rule, so ordered that a chronology of any size is asked quickly."""

    def __init__(self, unless: Sequence[Match], happenings: Sequence[Happening], counts: Callable[[str], bool]) -> None:
        self._sure: list[date] = []
        perhaps: list[tuple[date, date, str]] = []
        for one in happenings:
            if one.window is None:
                continue
            answers = [matches(match, one) for match in unless if not match.counted or counts(one.agency)]
            if True in answers and one.window.is_exact:
                self._sure.append(one.window.begins_from)
            elif True in answers or None in answers:
                perhaps.append((one.window.begins_from, one.window.ends_by, one.id))
        self._sure.sort()
        perhaps.sort()
        self._begins = [begins for begins, _, _ in perhaps]
        # Of those that begin no later, the two that end last: one of them may be the entry that is asked about.
        self._last_two: list[list[tuple[date, str]]] = []
        best: list[tuple[date, str]] = []
        for _, ends, entry_id in perhaps:
            if len(best) < 2 or (ends, entry_id) > best[0]:
                best = sorted([*best[-1:], (ends, entry_id)])
            self._last_two.append(best)

    def by(self, trigger: Happening, due: date) -> bool | None:
        """Whether something surely came after this entry and by that day, or surely not; nothing when it may have."""
        assert trigger.window is not None, "asked of entries with a date only"
        after = bisect_left(self._sure, trigger.window.ends_by)
        if after < len(self._sure) and self._sure[after] <= due:
            return True
        place = bisect_right(self._begins, due)
        others = self._last_two[place - 1] if place else []
        if any(ends >= trigger.window.begins_from for ends, entry_id in others if entry_id != trigger.id):
            return None
        # What fell exactly within the time in which an imprecise entry can have been may have come after it.
        return None if bisect_left(self._sure, trigger.window.begins_from) < after else False
