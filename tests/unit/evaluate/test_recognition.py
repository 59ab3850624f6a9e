"""The whole reading against annotated texts."""

import pytest
from paths import SHARED, needs_shared

from kgraph.evaluate.recognition import score_recognition
from kgraph.mesh import open_mesh


def test_only_annotated_types_are_scored(tmp_path):
    path = tmp_path / "gold.pubtator"
    path.write_text("7|t|Gout and aspirin\n7|a|No gout.\n7\t0\t4\tGout\tDisease\tD006073\n", encoding="utf-8")
    scores = score_recognition(path, open_mesh())
    assert set(scores.recognition) == {"Disease", "all"}
    assert (scores.recognition["all"].right, scores.recognition["all"].found) == (1, 2)
    assert scores.linking["Disease"].f1 == 1.0


@needs_shared
@pytest.mark.slow
def test_the_dictionary_beats_the_first_study():
    scores = score_recognition(SHARED / "corpora" / "bc5cdr" / "dev.pubtator", open_mesh())
    assert scores.recognition["Chemical"].f1 > 0.89
    assert scores.recognition["Disease"].f1 > 0.82
    assert scores.linking["all"].f1 > 0.83
