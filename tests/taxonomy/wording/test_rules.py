"""What a remark is, and when leaving it as it is still holds."""

from dataclasses import replace

from taxonomy.wording.rules import Kind, Remark, digest_of, in_order, still_standing

TEXT = "It rained. He never rang. It was late."
NEVER = Remark(14, 19, Kind.ABSOLUTE, "never", "Why.", "How.", 11, 25)


def test_what_was_left_as_it_is_stays_left_while_its_sentence_stands() -> None:
    left = {digest_of(TEXT, NEVER)}
    assert not still_standing(TEXT, [NEVER], left)
    moved = replace(NEVER, start=3, end=8, sentence_start=0, sentence_end=14)
    assert not still_standing("He never rang. It was late, and wet.", [moved], left)


def test_it_comes_back_when_the_words_of_the_sentence_change() -> None:
    left = {digest_of(TEXT, NEVER)}
    assert still_standing("It rained. He never came. It was late.", [NEVER], left) == (NEVER,)


def test_of_two_remarks_of_one_kind_on_the_same_words_the_longer_stands() -> None:
    longer = replace(NEVER, end=24, words="never rang")
    other = replace(NEVER, kind=Kind.BLAME)
    assert in_order([NEVER, longer, other]) == (other, longer)
