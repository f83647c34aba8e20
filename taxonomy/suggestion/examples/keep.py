"""Works out the vectors of the sentences, the plain facts and the published notes, and keeps them. About a minute.

python -m taxonomy.suggestion.examples.keep
"""

import numpy as np

from taxonomy.suggestion.embedding.network import network
from taxonomy.suggestion.examples import reading, vectors
from taxonomy.vocabulary.rules import Kind, read_version
from taxonomy.vocabulary.versions import published_files


def known_texts() -> list[str]:
    """Every text whose vector is kept, each once, in a fixed order."""
    versions = [read_version(content).factors for content in published_files()]
    factors = [factor for version in versions for factor in version if factor.kind is not Kind.APART]
    return list(dict.fromkeys(reading.texts(factors)))


def main() -> None:
    """Read them all, and write."""
    known = known_texts()
    keys = np.array([vectors.key_of(text) for text in known], np.uint64)
    np.savez(vectors.FILE, keys=keys, vectors=np.array([network().read(text).vector for text in known], np.float16))


if __name__ == "__main__":
    main()
