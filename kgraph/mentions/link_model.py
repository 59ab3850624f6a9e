"""The trained linker: how likely it is that a mention means a concept.

Gradient-boosted trees (Ke et al., NIPS 2017) over the numbers of :mod:`kgraph.mentions.link_features`, a logistic curve fitted on documents that the trees had not seen (Platt,
1999), the least chance at which a link is made, and what annotators linked names to. Made by :mod:`kgraph.train.linker`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile

from kgraph.errors import KgraphError
from kgraph.forest import Forest
from kgraph.mentions.experience import Experience, load_experience
from kgraph.model import MentionType

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

NAME = "linker-1"
FOLDER = Path(__file__).resolve().parent / "models"


class LinkModel:
    """The arrays of a trained linker. Immutable, safe to share.

    Attributes:
        experience: what annotators linked names to.
        least: by type, the chance from which on a link is made.
        joint: how far the mean chance of the parts of a coordination must exceed that of the whole.
    """

    def __init__(self, arrays: Mapping[str, NDArray[Any]], experience: Experience) -> None:
        self._arrays = dict(arrays)
        self._forest = Forest(arrays)
        self.experience = experience
        self.least: dict[MentionType, float] = {
            "Chemical": float(arrays["least"][0]),
            "Disease": float(arrays["least"][1]),
        }
        self.joint = float(arrays["joint"])

    def chances(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """Return the probability that each row's concept is what the mention means."""
        import numpy as np

        if not rows:
            return []
        slope, shift = self._arrays["curve"]
        odds = self._forest.scores(np.asarray(rows, dtype=np.float64))
        chances: NDArray[np.float64] = 1 / (1 + np.exp(-(slope * odds + shift)))
        return [round(value, 4) for value in chances.tolist()]

    def untaught(self) -> LinkModel:
        """Return the same model without the experience."""
        return LinkModel(self._arrays, Experience({}))


def load_link_model(folder: Path | None = None) -> LinkModel:
    """Return the linker in *folder*; the one that travels with kgraph if there is none.

    Raises:
        KgraphError: if its files cannot be read.
    """
    return _load(folder if folder is not None and (folder / f"{NAME}.npz").is_file() else FOLDER)


@lru_cache(maxsize=4)
def _load(folder: Path) -> LinkModel:
    import numpy as np

    path = folder / f"{NAME}.npz"
    try:
        with path.open("rb") as stream, np.load(stream, allow_pickle=False) as arrays:
            return LinkModel(
                {name: arrays[name] for name in arrays.files}, load_experience(folder / f"{NAME}.links.json")
            )
    except (OSError, ValueError, EOFError, KeyError, BadZipFile) as error:
        raise KgraphError(
            f"{path}: the linker cannot be read ({error}); reinstall kgraph or train one: kgraph train linker"
        ) from error
