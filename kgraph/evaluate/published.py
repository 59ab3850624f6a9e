"""What others reached on the corpora of the scoreboard, as they published it; most on the official test sets, which are not ours to tune on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Published:
    """A system, what it was measured on, its F1 as printed, and where it was published."""

    system: str
    what: str
    figures: str
    source: str


_TAGGERONE = "Leaman and Lu 2016, doi:10.1093/bioinformatics/btw343"
_SPARK = "Kocaman and Talby 2020, arXiv:2011.06315"
_BIOBERT = "Lee et al. 2020, doi:10.1093/bioinformatics/btz682"
_SCISPACY = "Neumann et al. 2019, doi:10.18653/v1/W19-5034"
_TASK = "Wei et al. 2016, doi:10.1093/database/baw032"

PUBLISHED: Mapping[str, tuple[Published, ...]] = {
    "abbreviations": (
        Published(
            "Ab3P", "the whole corpus", "P .961, R .834, F .893", "Sohn et al. 2008, doi:10.1186/1471-2105-9-402"
        ),
    ),
    "bc5cdr-ner": (
        Published("scispaCy en_ner_bc5cdr_md", "test", "both .843", _SCISPACY),
        Published("TaggerOne", "test", "chemicals .914, diseases .826", _TAGGERONE),
        Published("Spark NLP (BiLSTM-CNN)", "test", "both .897", _SPARK),
        Published("BioBERT", "test", "chemicals .935, diseases .872", _BIOBERT),
    ),
    "bc5cdr-link": (
        Published("TaggerOne", "test, end to end", "chemicals .895, diseases .837", _TAGGERONE),
        Published("best of the shared task", "test, end to end", "diseases .865", _TASK),
    ),
    "ncbi-ner": (
        Published("TaggerOne", "test", ".829", _TAGGERONE),
        Published("Spark NLP (BiLSTM-CNN)", "test", ".891", _SPARK),
        Published("BioBERT", "test", ".897", _BIOBERT),
    ),
    "ncbi-link": (Published("TaggerOne", "test, end to end", ".807", _TAGGERONE),),
    "bc5cdr-cid": (
        Published("winner of the shared task", "test, from plain text", ".570", _TASK),
        Published("18 teams together", "test, from plain text", ".628", _TASK),
    ),
    "ade": (
        Published(
            "BiLSTM, tree LSTM",
            "10 folds, sentences with events",
            ".714",
            "Li et al. 2017, doi:10.1186/s12859-017-1609-9",
        ),
        Published(
            "multi-head selection",
            "10 folds, sentences with events",
            ".755",
            "Bekoulis et al. 2018, doi:10.18653/v1/D18-1307",
        ),
        Published(
            "SpERT (BERT)", "10 folds, sentences with events", ".792", "Eberts and Ulges 2020, doi:10.3233/FAIA200321"
        ),
        Published(
            "the head `ade`",
            "10 folds, sentences with events; all sentences",
            ".764; .662",
            "[adverse events](reference/adverse-events.md)",
        ),
    ),
}
