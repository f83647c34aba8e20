"""Choosing by weight. Pure, given its own source of chance."""

import random
from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")


def one_of(chance: random.Random, weights: Mapping[T, float]) -> T:
    """One of these, each as likely as its weight says."""
    return chance.choices(list(weights), list(weights.values()))[0]
