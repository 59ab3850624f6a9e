from __future__ import annotations

import pytest
from paths import SHARED, needs_shared

from kgraph.evaluate.belief import ASSERTED, SUSPECTED, Sample, reliability, samples
from kgraph.mesh import open_mesh

TEXT = """1|t|Ibuprofen-induced gastric ulcer.
1|a|Ibuprofen may cause tinnitus. Naproxen-induced leukopenia was seen.
1\t0\t9\tIbuprofen\tChemical\tD007052
1\t18\t31\tgastric ulcer\tDisease\tD013276
1\t33\t42\tIbuprofen\tChemical\tD007052
1\t53\t61\ttinnitus\tDisease\tD014012
1\t63\t71\tNaproxen\tChemical\tD009288
1\t80\t90\tleukopenia\tDisease\tD007970
1\tCID\tD007052\tD013276
1\tCID\tD007052\tD014012

"""


@pytest.mark.parametrize("gold", [True, False])
def test_pairs_with_their_belief_and_truth(tmp_path, gold):
    path = tmp_path / "gold.pubtator"
    path.write_text(TEXT, encoding="utf-8")
    found = samples(path, open_mesh(), gold=gold)
    assert sorted((one.group, one.right) for one in found) == [(ASSERTED, False), (ASSERTED, True), (SUSPECTED, True)]
    for one in found:
        assert (one.belief >= 0.5) == (one.group == ASSERTED)


def test_the_table_of_known_samples():
    table = reliability([Sample(0.6, True, ASSERTED), Sample(0.64, False, ASSERTED), Sample(1.0, True, ASSERTED)])
    assert [(one.low, one.high, one.number) for one in table.bins] == [(0.6, 0.7, 2), (0.9, 1.0, 1)]
    assert table.bins[0].belief == pytest.approx(0.62)
    assert table.bins[0].share == 0.5
    assert table.brier == pytest.approx((0.16 + 0.64**2) / 3)
    assert table.error == pytest.approx(2 * 0.12 / 3)
    assert reliability([]) == reliability(iter(()))


@needs_shared
@pytest.mark.slow
def test_belief_can_be_taken_at_its_word_on_text_that_it_was_not_fitted_to():
    found = samples(SHARED / "corpora" / "biored" / "dev.pubtator", open_mesh(), gold=False)
    found += samples(SHARED / "corpora" / "bc5cdr" / "dev.pubtator", open_mesh(), gold=False)
    asserted = reliability(one for one in found if one.group == ASSERTED)
    assert sum(one.number for one in asserted.bins) > 300
    assert asserted.error < 0.12
