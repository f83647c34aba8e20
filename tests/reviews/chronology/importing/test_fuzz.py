"""A short run of `benchmarks.fuzz_imports`: malformed files are refused in a sentence, or read with no row lost."""

from benchmarks import fuzz_imports, reading_malformed
from benchmarks.malformed import KINDS, malformed

FILES = 150


def test_malformed_files_are_refused_or_read_with_every_row_in_or_listed() -> None:
    (batch,) = fuzz_imports.fuzz(FILES, seed=7, batch=FILES)
    assert [each for each in batch.outcomes if each.is_wrong] == []
    assert len(batch.outcomes) == FILES
    assert {each.kind for each in batch.outcomes} == set(KINDS)
    assert {each.words for each in batch.outcomes} == {"refused", "read", "listed"}


def test_a_number_makes_the_same_file_again() -> None:
    assert [malformed(number) for number in range(20)] == [malformed(number) for number in range(20)]


def test_what_is_neither_refused_nor_read_is_named(monkeypatch) -> None:
    def lose_a_row(*_: object, **__: object) -> object:
        raise TypeError("not foreseen")

    monkeypatch.setattr(reading_malformed, "open_file", lose_a_row)
    outcome = reading_malformed.outcome_of(3)
    assert (outcome.is_wrong, outcome.words) == (True, "TypeError: not foreseen")
