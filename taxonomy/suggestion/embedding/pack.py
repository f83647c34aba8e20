"""Makes `minilm.npz` and `vocab.txt` of the weights as they were published. Done once; the files are kept here.

python -m taxonomy.suggestion.embedding.pack FOLDER

FOLDER holds model.safetensors and vocab.txt of sentence-transformers/all-MiniLM-L6-v2. Each row of a matrix is kept as
whole numbers from -127 to 127 with one scale: 23 MB instead of 91, and vectors that are the same to a cosine of 0.999.
"""

import argparse
import hashlib
import json
import shutil
import struct
from pathlib import Path

import numpy as np
import numpy.typing as npt

from taxonomy.suggestion.embedding import network, pieces

# SHA-256 of the weights as published: no others are taken.
PUBLISHED = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"


def published_weights(content: bytes) -> dict[str, npt.NDArray[np.float32]]:
    """The matrices in a safetensors file: a length, a table of contents in JSON, then the numbers."""
    if hashlib.sha256(content).hexdigest() != PUBLISHED:
        raise SystemExit(
            "These are not the weights that were published: their SHA-256 is another. Nothing was written."
        )
    (length,) = struct.unpack("<Q", content[:8])
    body = memoryview(content)[8 + length :]
    found = {}
    for name, about in json.loads(content[8 : 8 + length]).items():
        if about.get("dtype") == "F32":
            start, end = about["data_offsets"]
            found[name] = np.frombuffer(body[start:end], np.float32).reshape(about["shape"])
    return found


def packed(weights: dict[str, npt.NDArray[np.float32]]) -> dict[str, npt.NDArray[np.generic]]:
    """Matrices as whole numbers with a scale for each row; what is one row long stays as it is."""
    kept: dict[str, npt.NDArray[np.generic]] = {}
    for name, matrix in weights.items():
        if name.startswith("pooler"):
            continue  # made for another task
        if matrix.ndim == 1:
            kept[name] = matrix
            continue
        scale = np.maximum(np.abs(matrix).max(axis=1, keepdims=True), 1e-12) / 127
        kept[name], kept[f"{name} scale"] = np.round(matrix / scale).astype(np.int8), scale.astype(np.float32)
    return kept


def main() -> None:
    """Read, pack, write."""
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    arguments.add_argument("folder", type=Path)
    folder = arguments.parse_args().folder
    weights = published_weights((folder / "model.safetensors").read_bytes())
    np.savez(network.FILE, allow_pickle=False, **packed(weights))
    shutil.copyfile(folder / "vocab.txt", pieces.FILE)


if __name__ == "__main__":
    main()
