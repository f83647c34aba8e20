"""The vectors of known texts, worked out beforehand. Any other text is read by the network when it is asked for."""

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import numpy as np

from taxonomy.suggestion.embedding.network import Numbers, network

FILE = Path(__file__).with_name("vectors.npz")


def key_of(text: str) -> int:
    """By what a text is known in the file: the first eight bytes of its digest."""
    return int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big")


def vectors_of(texts: Iterable[str]) -> Numbers:
    """A row for each text."""
    rows, (places, known) = [], kept()
    for text in texts:
        place = places.get(key_of(text))
        rows.append(network().read(text).vector if place is None else known[place])
    return np.array(rows, np.float32)


@cache
def kept() -> tuple[dict[int, int], Numbers]:
    """The row of each text by its key, and the rows."""
    with np.load(FILE, allow_pickle=False) as file:
        return {int(key): place for place, key in enumerate(file["keys"])}, file["vectors"].astype(np.float32)
