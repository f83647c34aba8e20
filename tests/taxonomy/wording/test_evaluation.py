"""Measuring: what counts as right and as found, and files that cannot be read."""

import pytest

from taxonomy.wording.checking import check
from taxonomy.wording.evaluation import evaluate, read_labelled
from taxonomy.wording.rules import Kind
from workbench.errors import Invalid

FILE = """id,text,names,remarks
1,The officer failed to ring Mr Hart.,,blame: failed to | name: Mr Hart
2,The plan was tardy.,,blame: tardy
3,He never came.,,
"""


def test_words_of_one_kind_that_share_a_place_are_right() -> None:
    labelled = read_labelled(FILE, "some.csv")
    found = evaluate(labelled, [check(one.text, one.names) for one in labelled])
    assert (found.by_words.labelled, found.by_words.found, found.by_words.right) == (3, 3, 2)
    assert found.by_words.precision == pytest.approx(2 / 3)
    assert found.by_kind[Kind.BLAME].recall == pytest.approx(1 / 2)
    assert found.by_kind[Kind.LONG].precision is None
    assert found.by_sentence.right == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [("a,b\n1,2\n", "headings"), ("id,text,remarks\n", "no rows"), ("id,text,remarks\n1,He,blame: she\n", "Row 1")],
)
def test_a_file_that_is_none_is_refused_with_what_is_wrong(words, says) -> None:
    with pytest.raises(Invalid, match=says):
        read_labelled(words, "some.csv")
