from dataclasses import dataclass

from workbench.once import once

asked: list[int] = []


@dataclass(frozen=True)
class Sum:
    a: int
    b: int

    @once
    def value(self) -> int:
        """Both."""
        asked.append(self.a)
        return self.a + self.b


def test_it_is_worked_out_once_for_each_object():
    asked.clear()
    first, second = Sum(1, 2), Sum(10, 20)
    assert (first.value, first.value, second.value) == (3, 3, 30)
    assert asked == [1, 10]
    assert first == Sum(1, 2)
    assert Sum.value.__doc__ == "Both."
