"""Reading `coder,unit,value` rows, and every figure that they give."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from taxonomy.agreement import distances
from taxonomy.agreement.alpha import Alpha
from taxonomy.agreement.kappa import Cohen, Fleiss, counts_of
from taxonomy.agreement.rules import NOTHING, Estimate
from taxonomy.agreement.statistic import estimate
from workbench.errors import Invalid

COLUMNS = ("coder", "unit", "value")
NOT_CODED = frozenset({"", "*", "na", "nan"})  # as people, R and pandas write that a value is missing


@dataclass(frozen=True)
class Codings:
    """What each coder said of each unit: `units[u][c]`, None where they said nothing."""

    coders: tuple[str, ...]
    units: Mapping[str, tuple[str | None, ...]]

    @property
    def compared(self) -> int:
        """How many units two coders or more coded."""
        return sum(sum(value is not None for value in unit) >= 2 for unit in self.units.values())


def read_file(path: Path) -> Codings:
    """The codings of a CSV file. Raises `Invalid`, saying where, when it is not one."""
    try:
        content = path.read_bytes()
    except OSError:
        raise Invalid(f"We cannot read {path}. Check that the file is there.", "file") from None
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", errors="replace")
    return read_rows(text, path.name)


def read_rows(text: str, name: str = "The file") -> Codings:
    """The codings of a text with a line of headings. A coder may say one thing of a unit, once."""
    reader = csv.DictReader(io.StringIO(text, newline=""))
    headings = [(heading or "").strip().lower() for heading in reader.fieldnames or ()]
    if not set(COLUMNS) <= set(headings):
        raise Invalid(f"{name} needs a first line with the headings coder, unit and value, parted by commas.", "file")
    reader.fieldnames = headings
    said: dict[tuple[str, str], str | None] = {}
    for row in reader:
        coder, unit, value = ((row[column] or "").strip() for column in COLUMNS)
        if not coder or not unit:
            raise Invalid(f"{name}, line {reader.line_num}: say which coder and which unit this is.", "file")
        if (coder, unit) in said:
            raise Invalid(f"{name}, line {reader.line_num}: {coder} has coded {unit} before. Remove one.", "file")
        said[coder, unit] = None if value.lower() in NOT_CODED else value
    coders = tuple(dict.fromkeys(coder for coder, _unit in said))
    units = dict.fromkeys(unit for _coder, unit in said)
    return Codings(coders, {unit: tuple(said.get((coder, unit)) for coder in coders) for unit in units})


def figures_of(codings: Codings) -> dict[str, Estimate]:
    """Every figure by its name. One that does not apply (Cohen with three coders, ranks of words) is `NOTHING`."""
    units = list(codings.units.values())
    numbers = _as_numbers(units)
    whole = counts_of(units)
    return {
        "cohen_kappa": estimate(Cohen(*zip(*units, strict=True))) if len(codings.coders) == 2 else NOTHING,
        "fleiss_kappa": estimate(Fleiss(whole)) if whole and len(codings.coders) >= 2 else NOTHING,
        "krippendorff_alpha_nominal": estimate(Alpha(units)),
        "krippendorff_alpha_ordinal": estimate(Alpha(numbers, None)) if numbers is not None else NOTHING,
        "krippendorff_alpha_interval": estimate(Alpha(numbers, distances.interval)) if numbers is not None else NOTHING,
    }


def _as_numbers(units: Sequence[Sequence[str | None]]) -> list[list[float | None]] | None:
    """The values as numbers, or nothing when one of them is a word."""
    try:
        return [[None if value is None else float(value) for value in unit] for unit in units]
    except ValueError:
        return None
