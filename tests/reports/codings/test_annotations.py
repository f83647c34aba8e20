"""Positions say what the words are, in every form, whatever the script."""

import csv
import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reports.codings.annotations import doccano_lines, label_studio_tasks, spacy_lines
from reports.codings.making import make_file
from reports.codings.project import project_of
from reports.codings.rules import Form
from reports.codings.segments import segments_csv
from reports.codings.texts import plain
from taxonomy.interchange.project_reading import read_project
from tests.reports.codings.made import CODER, WORDS, codings


def test_doccano_has_spans_entities_and_the_steps_as_relations() -> None:
    first, second = (json.loads(line) for line in doccano_lines(codings()))
    assert [first["text"][start:end] for start, end, _ in first["label"]] == [WORDS[9:24], "No plan."]
    assert first["label"][0][2] == "IP01 Name"
    assert [(one["id"], one["start_offset"], one["end_offset"]) for one in first["entities"]] == [
        (1, 9, 24),
        (2, 26, 34),
    ]
    assert first["relations"] == [{"id": 1, "from_id": 1, "to_id": 2, "type": "why"}]
    assert second["label"] == []


def test_label_studio_has_what_people_put_and_what_was_suggested_apart() -> None:
    task = json.loads(label_studio_tasks(codings()))[0]
    ((annotation,), (prediction,)) = task["annotations"], task["predictions"]
    assert annotation["completed_by"] == 1
    value = annotation["result"][0]["value"]
    assert value["text"] == task["data"]["text"][value["start"] : value["end"]] == WORDS[9:24]
    assert value["labels"] == ["IP01 Name"]
    assert (prediction["model_version"], prediction["score"]) == ("2+1", 0.8)
    assert {"id", "from_name", "to_name", "type", "value", "score"} == set(prediction["result"][0])


def test_spacy_has_texts_with_factors_only() -> None:
    (line,) = spacy_lines(codings())
    record = json.loads(line)
    assert [record["text"][one["start"] : one["end"]] for one in record["spans"]["sc"]] == [WORDS[9:24], "No plan."]
    assert record["spans"]["sc"][0]["label"] == "IP01"


def test_spacy_itself_takes_the_spans() -> None:
    spacy = pytest.importorskip("spacy")
    (line,) = spacy_lines(codings())
    record = json.loads(line)
    document = spacy.blank("en").make_doc(record["text"])
    for one in record["spans"]["sc"]:
        assert document.char_span(one["start"], one["end"], label=one["label"], alignment_mode="expand") is not None


def test_the_table_has_a_row_for_each_factor_with_its_score_when_it_was_suggested() -> None:
    first, second = csv.DictReader(io.StringIO(segments_csv(codings()), newline=""))
    assert (first["review"], first["factor"]) == ("SFO-2026-0001", "Individual practitioner > IP01 Name")
    assert (first["suggested"], first["score"], second["suggested"], second["score"]) == ("yes", "0.8", "no", "")
    assert (first["coder"], first["date"]) == ("Reviewer 1", "2026-04-03")
    assert WORDS[int(first["start"]) : int(first["end"])] == first["text"]


def test_the_project_leaves_out_links_that_lead_nowhere() -> None:
    project = project_of(codings())
    assert [link.name for link in project.links] == ["shows"]
    assert [(user.guid, user.name) for user in project.users] == [(CODER, "Reviewer 1")]


@pytest.mark.parametrize("form", list(Form))
def test_the_same_codings_give_the_same_bytes(form: Form) -> None:
    first, second = (make_file(lambda *_: None, codings(), form) for _ in range(2))
    assert first.content == second.content
    assert (first.codings, first.references) == (2, ("SFO-2026-0001",))


TEXTS = st.text(
    st.sampled_from("abc \n\r👪🏽‍\u200f\u202eשלוםمرحبا\u0301") | st.characters(exclude_categories=("Cs",)),
    min_size=2,
    max_size=50,
)


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.data())
def test_every_form_keeps_the_words_of_a_passage(written: str, data: st.DataObject) -> None:
    text = f"a{plain(written)}"
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    made = codings(text, ((start, end),))
    record = json.loads(next(doccano_lines(made)))
    assert record["text"][record["label"][0][0] : record["label"][0][1]] == text[start:end]
    task = json.loads(label_studio_tasks(made))[0]
    assert task["annotations"][0]["result"][0]["value"]["text"] == text[start:end]
    found = read_project(lambda *_: None, make_file(lambda *_: None, made, Form.QDPX).content).project
    assert (
        found.sources[0].text[found.sources[0].selections[0].start : found.sources[0].selections[0].end]
        == text[start:end]
    )
