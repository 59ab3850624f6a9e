"""The model of directions is trained from invented questions, written, and read again."""

import json

import pytest

pytest.importorskip("sklearn", reason="scikit-learn is not installed (extra: train)")

from kgraph.assertions.direction import direction_model, learned_from
from kgraph.assertions.direction_features import question
from kgraph.train.direction import direction_lines, train_direction

WAYS = (
    ("significantly increased", "Pain was higher with {drug} than with placebo (p < 0.01)."),
    ("significantly decreased", "Pain was lower with {drug} than with placebo (p < 0.01)."),
    ("no significant difference", "Pain did not differ between {drug} and placebo (p = 0.6)."),
)


def corpus(folder):
    lines = []
    for number in range(60):
        label, words = WAYS[number % 3]
        sentence = words.format(drug=f"drug{'abcdefg'[number % 7]}")
        text = f"TITLE: \nA trial\n\nABSTRACT.RESULTS::\nWe studied many men. {sentence} Weight was measured.\n"
        evidence = {"label": label, "evidence": sentence, "in_abstract": True}
        prompt = {
            "intervention": f"drug{'abcdefg'[number % 7]}", "comparator": "placebo", "outcome": "pain", "gold_label": label,
            "evidence_in_abstract": True, "annotations": [evidence],
        }  # fmt: skip
        lines.append(json.dumps({"pmid": number, "abstract_text": text, "prompts": [prompt]}))
    (folder / "evidence-inference").mkdir()
    (folder / "evidence-inference" / "ei_v2.jsonl").write_text("\n".join(lines))


@pytest.mark.slow
def test_train_write_and_read(tmp_path):
    corpus(tmp_path)
    card = train_direction(tmp_path, tmp_path / "one.npz")
    again = train_direction(tmp_path, tmp_path / "two.npz")
    assert card["file"] == again["file"]
    assert len(direction_lines(card)) == 2
    assert all(right == number for right, number in (fold["in abstract"] for fold in card["folds"]))
    assert learned_from(str(tmp_path / "one.npz")) == frozenset(card["ids"])
    assert len(card["ids"]) < len(train_direction(tmp_path, tmp_path / "all.npz", with_dev=True)["ids"]) == 60
    model = direction_model(str(tmp_path / "one.npz"))
    chances = model.chances(
        [("results", "Pain was lower with drugx than with placebo (p < 0.01).")], question("drugx", "placebo", "pain")
    )
    assert max(chances, key=lambda way: chances[way]) == "decreased"
