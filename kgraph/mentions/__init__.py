"""Reading: tokens, sentences, abbreviations, and the mentions of drugs and diseases, linked to the vocabulary."""

from kgraph.mentions.annotate import annotate

__all__ = ["annotate"]
