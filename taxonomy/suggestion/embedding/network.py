"""The network: from the pieces of a text to what it means. The whole forward pass, on numpy.

An encoder of transformers as in BERT (Vaswani and others, “Attention is all you need”, 2017; Devlin and others, 2019),
small enough for a page: 6 layers, 384 wide, 12 heads (MiniLM: Wang and others, 2020), tuned to sentences as in
Sentence-BERT (Reimers and Gurevych, 2019). What a text means is the mean over its pieces after the last layer, made one
long; beside it the mean after the layer before, which is nearer to the words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import numpy as np
import numpy.typing as npt
from threadpoolctl import ThreadpoolController

from taxonomy.suggestion.embedding.pieces import Piece, pieces_of

FILE = Path(__file__).with_name("minilm.npz")
WIDTH, LAYERS, HEADS = 384, 6, 12
HEAD = WIDTH // HEADS
TINY = 1e-12  # added to a variance before its root, as in training

Numbers = npt.NDArray[np.float32]
Weights = Mapping[str, Numbers]


@dataclass(frozen=True)
class Read:
    """A text as the network read it: its pieces, each in the light of all others, and what they mean together."""

    pieces: tuple[Piece, ...]
    shares: Numbers  # what each piece adds to the vector: they add up to it
    vector: Numbers  # 768 numbers, one long; the product of two texts' vectors is how alike they are (the cosine)

    def moved(self, by: int) -> "Read":
        """The same, of a text that begins further on in a longer one."""
        pieces = tuple(Piece(one.number, one.start + by, one.end + by) for one in self.pieces)
        return replace(self, pieces=pieces)


class Network:
    """The weights in memory, ready to read texts."""

    def __init__(self, kept: Mapping[str, npt.NDArray[np.generic]]) -> None:
        self.cores = ThreadpoolController()
        self.words = kept["embeddings.word_embeddings.weight"]  # 12 MB as whole numbers; rows are made real when read
        self.scales: Numbers = kept["embeddings.word_embeddings.weight scale"].astype(np.float32)
        self.weights: Weights = {name: _real(kept, name) for name in kept if "word_emb" not in name and " " not in name}

    def read(self, text: str) -> Read:
        """What a text means. On one core: many are slower for so little, and others wait for theirs."""
        pieces = tuple(pieces_of(text))
        with self.cores.limit(limits=1, user_api="blas"):
            last_two = self._states([piece.number for piece in pieces])[-2:]
        shares = np.concatenate([state / np.linalg.norm(state.sum(axis=0)) for state in last_two], axis=1)
        shares /= np.float32(np.sqrt(len(last_two)))
        return Read(pieces, shares, shares.sum(axis=0))

    def _states(self, pieces: list[int]) -> list[Numbers]:
        """The numbers of each piece after each layer."""
        weights, states = self.weights, []
        state: Numbers = self.words[pieces].astype(np.float32) * self.scales[pieces]
        state += weights["embeddings.position_embeddings.weight"][: len(pieces)]
        state += weights["embeddings.token_type_embeddings.weight"][0]
        state = self._level(state, "embeddings.LayerNorm")
        for number in range(LAYERS):
            layer = f"encoder.layer.{number}"
            state = self._level(state + self._attended(state, layer), f"{layer}.attention.output.LayerNorm")
            wide = _gelu(self._turned(state, f"{layer}.intermediate.dense"))
            state = self._level(state + self._turned(wide, f"{layer}.output.dense"), f"{layer}.output.LayerNorm")
            states.append(state)
        return states

    def _attended(self, state: Numbers, layer: str) -> Numbers:
        """Every piece takes from all others, in each head as much as its question fits their keys."""
        asked, keys, values = (
            self._turned(state, f"{layer}.attention.self.{part}").reshape(-1, HEADS, HEAD).transpose(1, 0, 2)
            for part in ("query", "key", "value")
        )
        fit = asked @ keys.transpose(0, 2, 1) / np.float32(np.sqrt(HEAD))
        shares = np.exp(fit - fit.max(axis=-1, keepdims=True))
        shares /= shares.sum(axis=-1, keepdims=True)
        taken = (shares @ values).transpose(1, 0, 2).reshape(-1, WIDTH)
        return self._turned(taken, f"{layer}.attention.output.dense")

    def _turned(self, state: Numbers, name: str) -> Numbers:
        turned: Numbers = state @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]
        return turned

    def _level(self, state: Numbers, name: str) -> Numbers:
        """Layer normalisation: each piece's numbers around 0 with spread 1, then scaled and shifted as learned."""
        around = state - state.mean(axis=-1, keepdims=True)
        spread = np.sqrt((around * around).mean(axis=-1, keepdims=True) + TINY)
        level: Numbers = around / spread * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]
        return level


@cache
def network() -> Network:
    """The network, read from its file once in a process."""
    with np.load(FILE, allow_pickle=False) as kept:
        return Network({name: kept[name] for name in kept.files})


def _real(kept: Mapping[str, npt.NDArray[np.generic]], name: str) -> Numbers:
    """Weights as real numbers. What is kept as whole numbers from -127 to 127 has a scale for each row."""
    real = kept[name].astype(np.float32)
    scale = kept.get(f"{name} scale")
    return real if scale is None else real * scale.astype(np.float32)


def _gelu(values: Numbers) -> Numbers:
    """Gaussian error linear units (Hendrycks and Gimpel, 2016): each value times the chance that a normal is less."""
    return values * np.float32(0.5) * (1 + _erf(values / np.float32(np.sqrt(2))))


def _erf(values: Numbers) -> Numbers:
    """The error function, to 1.5e-7 (Abramowitz and Stegun, 7.1.26): numpy has none."""
    far = np.abs(values)
    step = 1 / (1 + np.float32(0.3275911) * far)
    curve = np.zeros_like(step)
    for factor in (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592):
        curve = (curve + np.float32(factor)) * step
    found: Numbers = np.copysign(1 - curve * np.exp(-far * far), values)
    return found
