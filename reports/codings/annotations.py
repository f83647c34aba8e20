"""Codings for programs that label text: doccano, Label Studio and spaCy. Positions count code points. Pure."""

import json
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from reports.codings.contents import Codings, Hint, Passage, Text


def doccano_lines(codings: Codings) -> Iterator[str]:
    """A text to a line: its labels as spans, and again as entities, with the steps of the why-chain as relations."""
    for review, text in codings.texts():
        placed = [(passage, put) for passage in text.coded for put in passage.puts]
        entities = [
            {"id": number, "start_offset": passage.start, "end_offset": passage.end, "label": put.label}
            for number, (passage, put) in enumerate(placed, start=1)
        ]
        record = {
            "text": text.text,
            "label": [[passage.start, passage.end, put.label] for passage, put in placed],
            "entities": entities,
            "relations": list(_relations(text.passages)),
            "review": review.reference,
            "document": text.title,
        }
        yield _line(record)


def _relations(passages: tuple[Passage, ...]) -> Iterator[dict[str, Any]]:
    """From every factor of a step to every factor of the next step that has one."""
    numbers, at = [], 0
    for passage in passages:
        numbers.append(range(at + 1, at + 1 + len(passage.puts)))
        at += len(passage.puts)
    having = [some for some in numbers if some]
    pairs = [(a, b) for one, other in pairwise(having) for a in one for b in other]
    for number, (origin, target) in enumerate(pairs, start=1):
        yield {"id": number, "from_id": origin, "to_id": target, "type": "why"}


def label_studio_tasks(codings: Codings) -> str:
    """Every text as a task: factors that people put as annotations, one for each coder; suggestions as predictions."""
    numbers = {guid: number for number, guid in enumerate(codings.coders, start=1)}
    tasks = []
    for review, text in codings.texts():
        about = {"text": text.text, "review": review.reference, "document": text.title}
        tasks.append(
            {"data": about, "annotations": _annotations(text, numbers), "predictions": list(_predictions(text))}
        )
    return json.dumps(tasks, ensure_ascii=False, indent=1) + "\n"


def _annotations(text: Text, numbers: dict[str, int]) -> list[dict[str, Any]]:
    by_coder: dict[str, list[dict[str, Any]]] = {}
    for passage in text.coded:
        for put in passage.puts:
            result = _result(text, put.id, passage.start, passage.end, put.label)
            by_coder.setdefault(put.coder, []).append(result)
    return [{"completed_by": numbers.get(coder, 0), "result": results} for coder, results in by_coder.items()]


def _predictions(text: Text) -> Iterator[dict[str, Any]]:
    by_engine: dict[str, list[Hint]] = {}
    for hint in text.hints:
        by_engine.setdefault(hint.engine, []).append(hint)
    for engine, hints in by_engine.items():
        results = [
            {**_result(text, f"suggested-{at}-{nth}", start, end, hint.label), "score": hint.score}
            for at, hint in enumerate(hints, start=1)
            for nth, (start, end) in enumerate(hint.spans, start=1)
        ]
        yield {"model_version": engine, "score": max(hint.score for hint in hints), "result": results}


def _result(text: Text, id: str, start: int, end: int, label: str) -> dict[str, Any]:
    value = {"start": start, "end": end, "text": text.text[start:end], "labels": [label]}
    return {"id": id, "from_name": "label", "to_name": "text", "type": "labels", "value": value}


def spacy_lines(codings: Codings) -> Iterator[str]:
    """A text with factors to a line, its spans under the key “sc”, as a span categorizer learns from."""
    for _, text in codings.texts():
        spans = [
            {"start": passage.start, "end": passage.end, "label": put.code}
            for passage in text.coded
            for put in passage.puts
        ]
        if spans:
            yield _line({"text": text.text, "spans": {"sc": spans}})


def _line(record: dict[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False) + "\n"
