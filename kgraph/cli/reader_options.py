"""The options that say who finds the mentions and what of a record is read; build, annotate and evaluate share them."""

from __future__ import annotations

import argparse

from kgraph.errors import UsageError

_DEFAULT = "default"


def add_reader(parser: argparse.ArgumentParser) -> None:
    """Declare ``--model``, ``--fast``, ``--pipeline``, ``--labels`` and ``--no-indexing``."""
    group = parser.add_argument_group("who finds the mentions")
    group.add_argument(
        "--model",
        metavar="MODEL",
        help="default or fast (trained recognizers), dictionary (names of the vocabulary alone), or a recognizer's folder",
    )
    group.add_argument("--fast", action="store_true", help="the fast recognizer: the same as --model fast")
    group.add_argument(
        "--pipeline",
        metavar="NAME",
        help="another spaCy pipeline, such as scispaCy's en_ner_bc5cdr_md, or a folder; kgraph links what it marks",
    )
    group.add_argument(
        "--labels",
        default="",
        metavar="LABEL=TYPE[,...]",
        help="labels of that pipeline that kgraph does not know, such as PROBLEM=Disease",
    )
    parser.add_argument(
        "--no-indexing",
        action="store_true",
        help="read the text alone: the records' MeSH headings and substances neither support facts nor help to read them",
    )


def reader(args: argparse.Namespace) -> str:
    """Return the ``model`` that the options ask for.

    Raises:
        UsageError: if they ask for several, or labels are given without a pipeline or in another form.
    """
    asked = [args.model is not None, args.fast, args.pipeline is not None]
    if sum(asked) > 1:
        raise UsageError("--model, --fast and --pipeline each say who finds the mentions; give one of them")
    if args.pipeline is not None:
        from kgraph.mentions.pipelines import Pipeline, read_labels

        return Pipeline(args.pipeline, read_labels(args.labels)).model
    if args.labels:
        raise UsageError("--labels says what the labels of a --pipeline are; give that as well")
    return "fast" if args.fast else str(args.model or _DEFAULT)
