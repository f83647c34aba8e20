"""Measuring the check on labelled sentences: of each kind, how many remarks are right, and how many are found."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from taxonomy.wording.rules import Kind, Remark
from workbench.errors import Invalid

HEADINGS = ("id", "text", "remarks")


@dataclass(frozen=True)
class Label:
    """Words of a sentence that ought to be remarked on, as what kind, and where they stand."""

    kind: Kind
    start: int
    end: int


@dataclass(frozen=True)
class Labelled:
    """A sentence with its labels, and the names that its review holds."""

    id: str
    text: str
    names: tuple[str, ...]
    labels: tuple[Label, ...]


@dataclass(frozen=True)
class Measures:
    """How many were labelled, found, and right; the share of those found that are right, and of those labelled found.

    A remark is right, and a label found, where both are of one kind and share a place.
    """

    labelled: int
    found: int
    right: int
    labels_found: int

    @property
    def precision(self) -> float | None:
        """Of all remarks, the share that was labelled."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Of all labels, the share that was remarked on."""
        return self.labels_found / self.labelled if self.labelled else None


@dataclass(frozen=True)
class Evaluation:
    """Measures by words: of all kinds together and of each. And by sentences: whether it carries a kind at all."""

    sentences: int
    by_words: Measures
    by_kind: dict[Kind, Measures]
    by_sentence: Measures


def read_labelled(words: str, name: str) -> tuple[Labelled, ...]:
    """The rows of a CSV file with the columns id, text, remarks and, where there is one, names.

    `remarks` is “kind: words | kind: words”, `names` is “name;name”.
    """
    rows = csv.DictReader(io.StringIO(words, newline=""))
    if not set(HEADINGS) <= set(rows.fieldnames or ()):
        raise Invalid(f"{name} needs a first line with the headings id, text and remarks, parted by commas.", "file")
    found = tuple(_labelled(row, name) for row in rows)
    if not found:
        raise Invalid(f"{name} has no rows. Add at least one sentence.", "file")
    return found


def evaluate(labelled: Sequence[Labelled], remarks: Sequence[Sequence[Remark]]) -> Evaluation:
    """Measure the remarks on each sentence against its labels."""
    pairs = list(zip(labelled, remarks, strict=True))
    by_kind = {kind: _measures(pairs, (kind,)) for kind in Kind}
    has = [({label.kind for label in one.labels}, {remark.kind for remark in found}) for one, found in pairs]
    right = sum(len(wanted & given) for wanted, given in has)
    by_sentence = Measures(sum(len(one) for one, _ in has), sum(len(one) for _, one in has), right, right)
    return Evaluation(len(pairs), _measures(pairs, tuple(Kind)), by_kind, by_sentence)


def _measures(pairs: Iterable[tuple[Labelled, Sequence[Remark]]], kinds: Sequence[Kind]) -> Measures:
    labelled = found = right = labels_found = 0
    for one, given in pairs:
        labels = [label for label in one.labels if label.kind in kinds]
        remarks = [remark for remark in given if remark.kind in kinds]
        labelled, found = labelled + len(labels), found + len(remarks)
        right += sum(any(_meet(remark, label) for label in labels) for remark in remarks)
        labels_found += sum(any(_meet(remark, label) for remark in remarks) for label in labels)
    return Measures(labelled, found, right, labels_found)


def _meet(remark: Remark, label: Label) -> bool:
    return remark.kind is label.kind and remark.overlaps(label.start, label.end)


def _labelled(row: dict[str, str | None], name: str) -> Labelled:
    text = row["text"] or ""
    given = [part.strip() for part in (row["remarks"] or "").split(" | ") if part.strip()]
    names = tuple(part.strip() for part in (row.get("names") or "").split(";") if part.strip())
    return Labelled(row["id"] or "", text, names, tuple(_label(part, text, row["id"] or "", name) for part in given))


def _label(part: str, text: str, row_id: str, name: str) -> Label:
    kind, _colon, words = part.partition(": ")
    start = text.find(words)
    if kind not in list(Kind) or not words or start < 0:
        kinds = ", ".join(Kind)
        raise Invalid(
            f"Row {row_id} of {name} has the label “{part}”. A label is one of {kinds}, a colon and words of it.",
            "file",
        )
    return Label(Kind(kind), start, start + len(words))
