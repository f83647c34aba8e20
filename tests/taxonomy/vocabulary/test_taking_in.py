"""Vocabularies of other programs are read, and what has no place here is listed."""

import pytest

from taxonomy.vocabulary.formats import as_csv
from taxonomy.vocabulary.rules import Level, read_version
from taxonomy.vocabulary.taking_in import read_vocabulary
from taxonomy.vocabulary.versions import published_files
from workbench.errors import Invalid

VERSION = read_version(published_files()[0])


def test_our_own_table_comes_back_as_it_was() -> None:
    taken = read_vocabulary(as_csv(VERSION.published_on, VERSION.factors).encode(), VERSION.factors)
    assert (taken.kind, taken.dropped) == ("ours", ())
    for one, factor in zip(taken.factors, VERSION.factors, strict=True):
        assert (one.code, one.level) == (factor.code, factor.level)
        assert (one.words.definition, one.words.synonyms) == (factor.definition, factor.synonyms)
        assert one.words.notes == factor.notes


def test_our_table_may_hold_a_few_columns_and_what_it_leaves_out_stays() -> None:
    taken = read_vocabulary(b"factor_id,name,status,colour\nPD01,Too much work,,red\nIP05,,retired,\n", VERSION.factors)
    first, second = taken.factors
    assert (first.words.name, first.words.definition) == ("Too much work", VERSION_BY_CODE["PD01"].definition)
    assert second.is_retired
    assert taken.dropped == ((1, "column “colour”"),)


VERSION_BY_CODE = {factor.code: factor for factor in VERSION.factors}


def test_a_taguette_codebook_is_read_by_its_names() -> None:
    text = "tag,description,number of highlights\nTeam or PDU/High caseload,Too much.,3\nOurs/Paper notes,On paper.,1\n"
    taken = read_vocabulary(text.encode(), VERSION.factors)
    known, new = taken.factors
    assert (taken.kind, known.code, known.words.definition) == ("Taguette", "PD01", "Too much.")
    assert (new.code, new.level, new.words.name) == ("", None, "Paper notes")
    assert taken.dropped == ((1, "column “number of highlights”"), (3, "category “Ours” of “Paper notes”"))
    with pytest.raises(Invalid, match="Keep one of them"):
        read_vocabulary(b"tag,name\na,b\n", VERSION.factors)


def test_qualcoder_text_is_read_by_its_categories() -> None:
    text = "Information systems>>Access>>Two log-ins\tEach record had another password.\nHigh caseload\t\n"
    taken = read_vocabulary(text.encode(), VERSION.factors, Level.TEAM)
    new, known = taken.factors
    assert (taken.kind, new.level, new.words.name) == ("QualCoder", Level.SYSTEMS, "Two log-ins")
    assert (known.code, known.words.definition) == ("PD01", VERSION_BY_CODE["PD01"].definition)
    assert taken.dropped == ((1, "category “Access” of “Two log-ins”"),)


def test_another_file_is_refused_in_a_sentence() -> None:
    with pytest.raises(Invalid, match="no vocabulary that we can read"):
        read_vocabulary(b"a;b\n1;2\n", VERSION.factors)
    with pytest.raises(Invalid, match="no plain text"):  # a project, or a spreadsheet
        read_vocabulary(b"PK\x03\x04\t>>", VERSION.factors, Level.TEAM)
