"""Train the models that travel with kgraph, from gold corpora that do not.

  kgraph train recognizer --corpora DIR --mesh DIR --pubmed DIR --work DIR --output DIR
  kgraph train stack --model DIR --name quick --teachers DIR,DIR --work DIR --second 80 --alone fast
  kgraph train linker --corpora DIR --output DIR
  kgraph train spans --corpora DIR --encoder MODEL --output DIR
  kgraph train ade --corpora DIR --mesh DIR --work DIR --model DIR
  kgraph train direction --corpora DIR --output FILE

All learn from the training parts and measure on the development parts; with --with-dev they learn from both, as the shipped
models do. The recognizer's work folder keeps the subword vectors and the language model, which all models share. Needs the
extra "train" (PyTorch, floret, onnx, LightGBM); the recognizer takes an hour or two on one core, nearly all of it for the language model,
the linker two minutes. A linker in a recognizer's folder takes the place of the one that kgraph ships. The heads for spans
(outcomes, participants, counts, ...) are small networks over a trained recognizer's first layer and take minutes. A stack is another upper
part over that first layer, which also learns from plain texts that other models label; 10 minutes. The head for adverse events (ade) is
a network of its own, whose first layer has not learned from the ADE corpus; it is trained in ten folds, whose figures are printed, and then on all.
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
    one.add_argument(
        "--only-names", action="store_true", help="keep the network in --output and make its table of names anew"
    )
    one.add_argument("--epochs", type=int, metavar="N", help="how often to go through the corpora (default 12)")
    one.add_argument("--seed", type=int, default=1, metavar="N", help="where chance begins (default 1)")
    one.add_argument("--threads", type=int, default=1, metavar="N", help="threads for PyTorch (default 1)")
    _add_stack(verbs.add_parser("stack", help="another upper part over a trained recognizer's first layer"))
    two = verbs.add_parser("linker", help="what chooses the concept of a mention")
    two.add_argument("--corpora", type=Path, default=Path("../shared/corpora"), metavar="DIR", help="the gold corpora")
    two.add_argument("--mesh", type=Path, metavar="PATH", help="another vocabulary (see kgraph mesh build)")
    two.add_argument("--output", type=Path, required=True, metavar="DIR", help="where the model goes")
    two.add_argument("--with-dev", action="store_true", help="learn from the development parts too")
    _add_spans(verbs.add_parser("spans", help="heads for the spans of studies, over a trained recognizer"))
    _add_ade(verbs.add_parser("ade", help="the head for drugs and their adverse events, with the figures of its folds"))
    way = verbs.add_parser("direction", help="which way results went (more, less, no difference)")
    way.add_argument("--corpora", type=Path, default=Path("../shared/corpora"), metavar="DIR", help="the gold corpora")
    way.add_argument("--output", type=Path, required=True, metavar="FILE", help="where the arrays go (.npz)")
    way.add_argument("--with-dev", action="store_true", help="learn from the held-out articles too")


def _add_spans(one: argparse.ArgumentParser) -> None:
    one.add_argument("--corpora", type=Path, default=Path("../shared/corpora"), metavar="DIR", help="the gold corpora")
    one.add_argument("--encoder", type=Path, required=True, metavar="MODEL", help="the folder of the recognizer")
    one.add_argument(
        "--output", type=Path, metavar="DIR", help="where a folder for each head goes (default: heads/ in MODEL)"
    )
    one.add_argument("--task", metavar="NAME", help="one head (default: all)")
    one.add_argument("--with-dev", action="store_true", help="learn from the held-out texts too (measures nothing)")
    one.add_argument("--epochs", type=int, metavar="N", help="how often to go through the corpus (default: the task's)")
    one.add_argument("--seed", type=int, default=1, metavar="N", help="where chance begins (default 1)")


def _spans(args: argparse.Namespace, streams: Streams) -> int:
    from kgraph.train.span_tasks import SPAN_TASKS
    from kgraph.train.spans import SpanPlan, span_lines, train_spans

    output = args.output or args.encoder / "heads"
    plan = SpanPlan(encoder=args.encoder, output=output, with_dev=args.with_dev, epochs=args.epochs, seed=args.seed)
    for name in [args.task] if args.task else SPAN_TASKS:
        for line in span_lines(train_spans(args.corpora, name, plan, report=streams.progress.note)):
            streams.out.write(line + "\n")
    return 0


def _add_ade(one: argparse.ArgumentParser) -> None:
    one.add_argument("--corpora", type=Path, default=Path("../shared/corpora"), metavar="DIR", help="the gold corpora")
    one.add_argument("--mesh", type=Path, default=Path("../shared/mesh"), metavar="DIR", help="the MeSH tables")
    one.add_argument("--work", type=Path, required=True, metavar="DIR", help="holds the recognizer's language model")
    one.add_argument("--model", type=Path, required=True, metavar="DIR", help="the recognizer that gets the head")
    one.add_argument(
        "--output", type=Path, metavar="DIR", help="where the head's folder goes (default: heads/ in MODEL)"
    )
    one.add_argument("--with-dev", action="store_true", help="learn from the held-out articles too")
    one.add_argument("--folds", type=int, default=10, metavar="N", help="how many folds of articles (default 10)")
    one.add_argument("--epochs", type=int, metavar="N", help="how often to go through the corpus")
    one.add_argument("--seed", type=int, default=1, metavar="N", help="where chance begins (default 1)")


def _ade(args: argparse.Namespace, streams: Streams) -> int:
    from kgraph.train.adverse import AdversePlan, adverse_lines, train_adverse
    from kgraph.train.recognizer import Sources

    plan = AdversePlan(
        model=args.model, work=args.work, output=args.output or args.model / "heads", with_dev=args.with_dev,
        folds=args.folds, epochs=args.epochs, seed=args.seed,
    )  # fmt: skip
    sources = Sources(corpora=args.corpora, mesh=args.mesh)
    for line in adverse_lines(train_adverse(sources, plan, report=streams.progress.note)):
        streams.out.write(line + "\n")
    return 0


def _add_stack(one: argparse.ArgumentParser) -> None:
    one.add_argument("--corpora", type=Path, default=Path("../shared/corpora"), metavar="DIR", help="the gold corpora")
    one.add_argument("--mesh", type=Path, default=Path("../shared/mesh"), metavar="DIR", help="the MeSH tables")
    one.add_argument("--pubmed", type=Path, metavar="DIR", help="PubMed XML files: more plain text")
    one.add_argument("--work", type=Path, required=True, metavar="DIR", help="keeps the labelled plain texts")
    one.add_argument("--model", type=Path, required=True, metavar="DIR", help="the model that gets the stack")
    one.add_argument("--name", required=True, metavar="NAME", help="what the stack is called")
    one.add_argument(
        "--teachers", default="", metavar="DIR,DIR", help="models that label plain texts together (default: none do)"
    )
    one.add_argument(
        "--setting",
        default="default",
        metavar="NAME",
        help="the setting of the model that the stack joins (default: default)",
    )
    one.add_argument(
        "--alone", default="", metavar="NAME", help="a setting that reads with this stack alone, such as fast"
    )
    one.add_argument(
        "--first",
        type=int,
        default=0,
        metavar="N",
        help="width, each way, of a first layer of its own; only with --alone (default: none, it reads the model's)",
    )
    one.add_argument("--second", type=int, default=128, metavar="N", help="width of its layer, each way (default 128)")
    one.add_argument("--memory", type=int, default=96, metavar="N", help="width of its memory (default 96)")
    one.add_argument("--names", type=int, default=32, metavar="N", help="width for known names (default 32)")
    one.add_argument(
        "--epochs", type=int, default=8, metavar="N", help="how often to go through the corpora (default 8)"
    )
    one.add_argument("--dropout", type=float, default=0.4, metavar="X", help="share of a layer to drop (default 0.4)")
    one.add_argument(
        "--plain", type=float, default=0.5, metavar="X", help="weight of the texts that teachers labelled (default 0.5)"
    )
    one.add_argument("--seed", type=int, default=2, metavar="N", help="where chance begins (default 2)")
    one.add_argument("--threads", type=int, default=1, metavar="N", help="threads for PyTorch (default 1)")


def _stack(args: argparse.Namespace, streams: Streams) -> int:
    from kgraph.errors import UsageError
    from kgraph.train.recognizer import Sources
    from kgraph.train.stack_plan import StackPlan
    from kgraph.train.stacks import Lesson, stack_lines, train_stack

    sources = Sources(corpora=args.corpora, mesh=args.mesh, pubmed=args.pubmed)
    lesson = Lesson(
        model=args.model, name=args.name, work=args.work, teachers=args.teachers, setting=args.setting, alone=args.alone,
        threads=args.threads,
    )  # fmt: skip
    if args.first and not args.alone:
        raise UsageError("a stack with a first layer of its own reads alone; name its setting: --alone fast")
    plan = StackPlan(
        first=args.first, second=args.second, memory=args.memory, names=args.names, epochs=args.epochs, seed=args.seed,
        dropout=args.dropout, plain=args.plain,
    )  # fmt: skip
    for line in stack_lines(train_stack(sources, lesson, plan, report=streams.progress.note)):
        streams.out.write(line + "\n")
    return 0


def run(args: argparse.Namespace, streams: Streams) -> int:
    """Train; figures go to stdout: the recognizer's and the heads' on the development parts, the others' of their cross-validation."""
    verbs = {"stack": _stack, "linker": _linker, "spans": _spans, "ade": _ade, "direction": _direction}
    return verbs.get(args.train_verb, _recognizer)(args, streams)


def _direction(args: argparse.Namespace, streams: Streams) -> int:
    from kgraph.train.direction import direction_lines, train_direction

    for line in direction_lines(train_direction(args.corpora, args.output, with_dev=args.with_dev)):
        streams.out.write(line + "\n")
    return 0


def _recognizer(args: argparse.Namespace, streams: Streams) -> int:
    from kgraph.train.recognizer import Plan, Sources, lines_of, renew_names, train_recognizer

    sources = Sources(corpora=args.corpora, mesh=args.mesh, pubmed=args.pubmed)
    if args.only_names:
        renew_names(sources, args.output)
        return 0
    plan = Plan(output=args.output, work=args.work, with_dev=args.with_dev, threads=args.threads)
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
