"""Textbook vectors, each with where it is printed."""

# Fleiss (1971): 10 subjects, 14 raters, 5 categories, as widely reproduced; κ = 0.210.
FLEISS = (
    (0, 0, 0, 0, 14), (0, 2, 6, 4, 2), (0, 0, 3, 5, 6), (0, 3, 9, 2, 0), (2, 2, 8, 1, 1),
    (7, 7, 0, 0, 0), (3, 2, 6, 3, 0), (2, 5, 3, 2, 2), (6, 5, 2, 1, 0), (0, 2, 2, 3, 7),
)  # fmt: skip

# Krippendorff's example of 3 coders and 15 units with values missing; α nominal 0.691, interval 0.811.
_A = "* * * * * 3 4 1 2 1 1 3 3 * 3"
_B = "1 * 2 1 3 3 4 3 * * * * * * *"
_C = "* * 2 1 3 4 4 * 2 1 1 3 3 * 4"
THREE_CODERS = tuple(
    tuple(None if value == "*" else float(value) for value in unit)
    for unit in zip(_A.split(), _B.split(), _C.split(), strict=True)
)

# Krippendorff (2011), section C: 4 observers, 12 units; α nominal 0.743, ordinal 0.815, interval 0.849.
_W = "1 2 3 3 2 1 4 1 2 * * *"
_X = "1 2 3 3 2 2 4 1 2 5 * 3"
_Y = "* 3 3 3 2 3 4 2 2 5 1 *"
_Z = "1 2 3 3 2 4 4 1 2 5 1 *"
FOUR_OBSERVERS = tuple(
    tuple(None if value == "*" else float(value) for value in unit)
    for unit in zip(_W.split(), _X.split(), _Y.split(), _Z.split(), strict=True)
)


def two_by_two(both: int, first: int, second: int, neither: int) -> tuple[list[str], list[str]]:
    """Two coders' values from the four counts of a table."""
    pairs = [("yes", "yes")] * both + [("yes", "no")] * first + [("no", "yes")] * second + [("no", "no")] * neither
    return [a for a, _ in pairs], [b for _, b in pairs]
