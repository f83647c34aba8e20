"""A project of ours goes out under the schema and comes back the same."""

import io
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from taxonomy.interchange.project_reading import project_from, read_project
from taxonomy.interchange.project_writing import as_qdpx
from taxonomy.interchange.projects import Project
from taxonomy.interchange.rules import Codebook
from tests.taxonomy.interchange.made import TEXT, WORDS, our_project
from tests.taxonomy.interchange.schemas import check_against
from workbench.errors import Invalid


def read(content: bytes) -> Project:
    found = read_project(lambda *_: None, content)
    assert not found.drops.found
    return found.project


def qde(content: bytes) -> bytes:
    return zipfile.ZipFile(io.BytesIO(content)).read("project.qde")


def test_the_project_is_valid_under_the_schema() -> None:
    check_against("Project.xsd", qde(as_qdpx(our_project())))


def test_a_project_without_people_texts_and_links_is_valid_too() -> None:
    bare = Project("Bare", our_project().codebook)
    check_against("Project.xsd", qde(as_qdpx(bare)))


def test_what_goes_out_comes_back_the_same() -> None:
    project = our_project()
    assert replace(read(as_qdpx(project)), made_at=project.made_at) == project


def test_the_parts_stand_in_the_order_of_the_format_and_texts_are_named_by_their_guid() -> None:
    content = as_qdpx(our_project())
    names = [etree.QName(part).localname for part in etree.fromstring(qde(content))]
    assert names == ["Users", "CodeBook", "Variables", "Cases", "Sources", "Notes", "Links", "Description"]
    files = zipfile.ZipFile(io.BytesIO(content))
    assert files.read(f"sources/{TEXT}.txt").decode() == WORDS
    assert {name.partition("/")[0] for name in files.namelist()} == {"project.qde", "sources"}


def test_the_same_project_gives_the_same_bytes() -> None:
    assert as_qdpx(our_project()) == as_qdpx(our_project())


@pytest.mark.parametrize("span", [(-1, 3), (3, 3), (5, 2), (0, len(WORDS) + 1)])
def test_a_passage_outside_its_text_is_never_written(span: tuple[int, int]) -> None:
    with pytest.raises(Invalid):
        as_qdpx(our_project(WORDS, *span))


def test_a_project_without_a_code_is_never_written() -> None:
    with pytest.raises(Invalid):
        as_qdpx(replace(our_project(), codebook=Codebook(())))


def test_a_strangers_file_is_read_in_a_child_process() -> None:
    assert project_from(as_qdpx(our_project())).project.name == "Codings"


TEXTS = st.text(
    st.sampled_from("\ufeffabc \n\r\té👪🏽‍\u200f\u202eשלוםمرحبا\u0301\u0007")
    | st.characters(exclude_categories=("Cs",)),
    min_size=1,
    max_size=60,
)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.data())
def test_passages_keep_their_words_whatever_the_script(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    source = read(as_qdpx(our_project(text, start, end))).sources[0]
    (passage,) = source.selections
    assert source.text[passage.start : passage.end] == text[start:end]
