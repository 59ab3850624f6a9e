"""Subword vectors from plain text, by floret (fastText's skip-gram with subwords hashed into a small table)."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.errors import UsageError
from kgraph.mentions.neural.pieces import piece_spans
from kgraph.mentions.neural.subwords import HASHES, LONGEST, SHORTEST
from kgraph.mentions.neural.word_vectors import subword_key

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

ROWS, WIDTH, EPOCHS = 50_000, 100, 8


def train_subwords(texts: Iterable[str], *, threads: int = 1, epochs: int = EPOCHS) -> NDArray[np.float32]:
    """Return the table (50,000 x 100); the same on every run only with one thread.

    Raises:
        UsageError: if floret is not installed.
    """
    import numpy as np

    try:
        import floret
    except ImportError as error:
        raise UsageError("training needs floret; install it with: pip install 'kgraph[train]'") from error
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder)
        with (path / "text").open("w", encoding="utf-8") as lines:
            for text in texts:
                pieces = (text[start:end] for start, end in piece_spans(text))
                lines.write(" ".join(subword_key(piece) for piece in pieces) + "\n")
        model = floret.train_unsupervised(
            str(path / "text"), model="skipgram", mode="floret", dim=WIDTH, bucket=ROWS, hashCount=HASHES,
            minn=SHORTEST, maxn=LONGEST, epoch=epochs, minCount=3, ws=5, neg=5, lr=0.05, thread=threads, verbose=0,
        )  # fmt: skip
        model.save_floret_vectors(str(path / "vectors"))
        with (path / "vectors").open(encoding="utf-8") as lines:
            next(lines)
            return np.array([[float(x) for x in line.split(" ")[1 : WIDTH + 1]] for line in lines], dtype=np.float32)


def quantise(rows: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Return *rows* as 8-bit integers and the scale of each row."""
    import numpy as np

    scale = np.maximum(np.abs(rows).max(axis=1), 1e-8) / 127
    return np.rint(rows / scale[:, None]).astype(np.int8), scale.astype(np.float32)
