"""Train the models that travel with kgraph, from gold corpora that do not.

  kgraph train recognizer --corpora DIR --mesh DIR --pubmed DIR --work DIR --output DIR
  kgraph train linker --corpora DIR --output DIR

Both learn from the training parts and measures on the development parts; with --with-dev it learns from both, as the shipped
models do. The recognizer's work folder keeps the subword vectors and the language model, which all models share. Needs the
extra "train" (PyTorch, floret, onnx, LightGBM); the recognizer takes an hour or two on one core, nearly all of it for the language model,
the linker two minutes. A linker in a recognizer's folder takes the place of the one that kgraph ships.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from kgraph.cli.streams import Streams

HELP = "train the models that kgraph ships"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the verbs and options of ``kgraph train``."""
    verbs = parser.add_subparsers(dest="train_verb", metavar="MODEL", required=True)
    one = verbs.add_parser("recognizer", help="the recognizer of chemicals and diseases")
    one.add_argument("--corpora", type=Path, default=Path("../shared/corpora"), metavar="DIR", help="the gold corpora")
    one.add_argument("--mesh", type=Path, default=Path("../shared/mesh"), metavar="DIR", help="the MeSH tables")
    one.add_argument("--pubmed", type=Path, metavar="DIR", help="PubMed XML files: more text for the language model")
    one.add_argument("--work", type=Path, required=True, metavar="DIR", help="keeps what several models share")
    one.add_argument("--output", type=Path, required=True, metavar="DIR", help="where the model goes")
    one.add_argument("--with-dev", action="store_true", help="learn from the development parts too (measures nothing)")
    one.add_argument("--fast", action="store_true", help="the smaller network")
    one.add_argument(
        "--only-names", action="store_true", help="keep the network in --output and make its table of names anew"
    )
    one.add_argument("--epochs", type=int, metavar="N", help="how often to go through the corpora (default 12)")
    one.add_argument("--seed", type=int, default=1, metavar="N", help="where chance begins (default 1)")
    one.add_argument("--threads", type=int, default=1, metavar="N", help="threads for PyTorch (default 1)")
    two = verbs.add_parser("linker", help="what chooses the concept of a mention")
    two.add_argument("--corpora", type=Path, default=Path("../shared/corpora"), metavar="DIR", help="the gold corpora")
    two.add_argument("--mesh", type=Path, metavar="PATH", help="another vocabulary (see kgraph mesh build)")
    two.add_argument("--output", type=Path, required=True, metavar="DIR", help="where the model goes")
    two.add_argument("--with-dev", action="store_true", help="learn from the development parts too")


def run(args: argparse.Namespace, streams: Streams) -> int:
    """Train; figures go to stdout: the recognizer's on the development parts, the linker's of its cross-validation."""
    if args.train_verb == "linker":
        return _linker(args, streams)
    from kgraph.train.recognizer import Plan, Sources, lines_of, renew_names, train_recognizer

    sources = Sources(corpora=args.corpora, mesh=args.mesh, pubmed=args.pubmed)
    if args.only_names:
        renew_names(sources, args.output)
        return 0
    plan = Plan(output=args.output, work=args.work, with_dev=args.with_dev, threads=args.threads, fast=args.fast)
    card = train_recognizer(sources, plan, epochs=args.epochs, seed=args.seed, report=streams.progress.note)
    for line in lines_of(card):
        streams.out.write(line + "\n")
    return 0


def _linker(args: argparse.Namespace, streams: Streams) -> int:
    from kgraph.mesh import open_mesh
    from kgraph.train.linker import train_linker

    card = train_linker(args.corpora, args.output, open_mesh(args.mesh), with_dev=args.with_dev)
    for kind, value in card["folds"]["f1"].items():
        streams.out.write(
            f"{kind}: F1 {value:.4f} (sets of ids by abstract, gold mentions, {card['abstracts']} abstracts in folds)\n"
        )
    return 0
