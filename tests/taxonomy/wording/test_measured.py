"""How good the remarks are, on sentences that no rule was made from, and on those that the rules were made with.

The sentences of `held_out.csv` were written and labelled before there was a rule; only sums of them were looked at.
"""

import hashlib
from pathlib import Path

import pytest

from taxonomy.wording.checking import check
from taxonomy.wording.evaluation import Evaluation, evaluate, read_labelled
from taxonomy.wording.rules import Kind

HELD_OUT = "1970cafe4e151c5a64ab24b443031f366b32e0be3ef23fb69f756a881b9baef2"


def measured(name: str) -> Evaluation:
    labelled = read_labelled(Path(__file__).with_name(name).read_text(), name)
    return evaluate(labelled, [check(one.text, one.names) for one in labelled])


def test_the_held_out_sentences_are_as_they_were_written() -> None:
    content = Path(__file__).with_name("held_out.csv").read_bytes()
    assert hashlib.sha256(content).hexdigest() == HELD_OUT


@pytest.mark.parametrize("name", ["held_out.csv", "development.csv"])
def test_nine_remarks_in_ten_are_right_and_eight_labels_in_ten_are_found(name) -> None:
    found = measured(name)
    assert found.sentences == 200
    assert found.by_words.precision >= 0.9
    assert found.by_words.recall >= 0.8
    assert found.by_sentence.precision >= 0.9
    assert found.by_sentence.recall >= 0.8


@pytest.mark.parametrize("kind", list(Kind))
def test_so_it_is_for_every_kind(kind) -> None:
    one = measured("held_out.csv").by_kind[kind]
    assert one.precision >= 0.9
    assert one.recall >= 0.8
