"""What a remark is, and when leaving it as it is still holds."""

from dataclasses import replace

from taxonomy.wording.rules import Kind, Remark, digest_of, in_order

TEXT = "It rained. He never rang. It was late."
NEVER = Remark(14, 19, Kind.ABSOLUTE, "never", "Why.", "How.", 11, 25)


def test_what_was_left_as_it_is_is_known_while_its_sentence_stands() -> None:
    moved = replace(NEVER, start=3, end=8, sentence_start=0, sentence_end=14)
    assert digest_of("He never rang. It was late, and wet.", moved) == digest_of(TEXT, NEVER)


def test_it_is_another_once_the_words_of_the_sentence_change() -> None:
    assert digest_of("It rained. He never came. It was late.", NEVER) != digest_of(TEXT, NEVER)


def test_of_two_remarks_of_one_kind_on_the_same_words_the_longer_stands() -> None:
    longer = replace(NEVER, end=24, words="never rang")
    other = replace(NEVER, kind=Kind.BLAME)
    assert in_order([NEVER, longer, other]) == (other, longer)
