"""Which way a result went, by the model that ships."""

import pytest

from kgraph.assertions.direction import DIRECTIONS, direction_model
from kgraph.assertions.direction_features import content, masked, p_values, question, sentence_features
from kgraph.errors import KgraphError

ASKED = question("zolemine", "placebo", "pain score")


def way(*sentences, asked=ASKED):
    chances = direction_model().chances([("results", one) for one in sentences], asked)
    assert sum(chances.values()) == pytest.approx(1.0)
    return max(DIRECTIONS, key=lambda name: chances[name])


AIM = "We studied zolemine in adults with gout."


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The pain score was significantly lower in the zolemine group than in the placebo group (p < 0.001).", "decreased"),
        ("Zolemine significantly increased the pain score compared with placebo (p = 0.01).", "increased"),
        ("The pain score did not differ significantly between zolemine and placebo (p = 0.45).", "no difference"),
    ],
)  # fmt: skip
def test_plain_sentences(sentence, expected):
    assert way(AIM, sentence) == expected


def test_no_sentences_say_no_difference():
    assert way() == "no difference"


def test_the_sentence_that_fits_the_question_weighs_most():
    sentences = [
        ("methods", AIM),
        ("results", "Weight was higher with zolemine than with placebo (p = 0.02)."),
        ("results", "The pain score fell more with zolemine than with placebo (p = 0.003)."),
    ]
    weights = direction_model().weights(sentences, ASKED)
    assert weights.sum() == pytest.approx(1.0)
    assert weights.argmax() == 2


def test_words_of_the_question_are_masked():
    assert masked("Pain scores fell with zolemine (p = 0.003) and not with placebo.", ASKED)[:4] == [
        "O",
        "fell",
        "with",
        "I",
    ]
    assert "psig" in masked("Pain fell (p < 0.05).", ASKED)
    assert "pns" in masked("Pain fell (P=0.3).", ASKED)


@pytest.mark.parametrize(
    ("text", "values"),
    [("p < 0.05", [0.045]), ("P=.3", [0.3]), ("p > 0.05", [0.06]), ("p = 2 × 10", [0.0001]), ("no value", [])],
)
def test_p_values(text, values):
    assert p_values(text) == pytest.approx(values)


def test_other_drugs_and_outcomes_give_the_same_features():
    one = sentence_features("The pain score was lower with zolemine than with placebo.", ASKED)
    other = sentence_features(
        "The urate level was lower with quibine than with placebo.", question("quibine", "placebo", "urate level")
    )
    assert one == other


def test_content_leaves_out_small_words_and_numbers():
    assert content("the relapses of 20 patients") == {"relaps"}


def test_a_file_that_is_no_model_is_refused(tmp_path):
    file = tmp_path / "x.npz"
    file.write_bytes(b"nothing")
    with pytest.raises(KgraphError, match="holds no model of directions"):
        direction_model(str(file))
