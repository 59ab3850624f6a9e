"""Look up, build and update the MeSH vocabulary that names are linked to.

  kgraph mesh lookup plaquenil            which concepts have this name
  kgraph mesh info                        version, counts, where it came from
  kgraph mesh build --source DIR --output DIR          pack from tables
  kgraph mesh update --input desc2025.gz qual2025.xml supp2025.gz --output DIR
  kgraph mesh update --year 2025 --output DIR          the same, downloaded from NLM
  kgraph mesh crossrefs --input MONDO.sssom.tsv DOID.tsv --output DIR     which MONDO and DOID ids are the same

A vocabulary that you made is used with --mesh PATH.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kgraph.cli.streams import Streams
from kgraph.errors import UsageError

if TYPE_CHECKING:
    from kgraph.mesh import Mesh
    from kgraph.model import Candidate, MentionType
    from kgraph.protocols import Term

# the score from which on a concept is worth showing
_LEAST = 0.05
HELP = "look up, build and update the MeSH vocabulary"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the verbs and options of ``kgraph mesh``."""
    verbs = parser.add_subparsers(dest="mesh_verb", metavar="VERB", required=True)
    about = verbs.add_parser("info", help="version, counts, source files and attribution")
    lookup = verbs.add_parser("lookup", help="the concepts with a name or id, or names near it")
    lookup.add_argument("name", nargs="+", help="a name (plaquenil) or an id (D006886)")
    lookup.add_argument("--limit", type=int, default=5, help="how many near names to show (default 5)")
    build = verbs.add_parser("build", help="pack a vocabulary from tables")
    build.add_argument("--source", type=Path, required=True, metavar="DIR", help="the folder with the five MeSH tables")
    build.add_argument("--output", type=Path, required=True, metavar="DIR", help="where mesh-YEAR.kgmesh goes")
    build.add_argument("--year", default="2024", help="the MeSH year of the tables (default 2024)")
    build.add_argument("--replaced", type=Path, metavar="FILE", help="a table of replaced ids: old, new, by")
    update = verbs.add_parser("update", help="compile NLM's descriptor, qualifier and supplementary files")
    update.add_argument(
        "--input", nargs="+", type=Path, metavar="FILE", help="descYYYY, qualYYYY, suppYYYY (.xml, .gz)"
    )
    update.add_argument("--year", help="download the files of this year from NLM")
    update.add_argument(
        "--downloads", type=Path, metavar="DIR", help="where downloads are kept (default: the output folder)"
    )
    update.add_argument(
        "--sha256",
        action="append",
        default=[],
        metavar="NAME=HEX",
        help="wanted checksum of a file, such as desc2025.gz=ab12...",
    )
    update.add_argument("--output", type=Path, required=True, metavar="DIR", help="where mesh-YEAR.kgmesh goes")
    crossrefs = verbs.add_parser("crossrefs", help="write the table of ids in MONDO and the Disease Ontology")
    crossrefs.add_argument(
        "--input", nargs="+", type=Path, required=True, metavar="FILE", help="SSSOM or id/xrefs tables"
    )
    crossrefs.add_argument("--output", type=Path, required=True, metavar="DIR", help="the folder of the vocabulary")
    for verb in (about, lookup, update):
        verb.add_argument(
            "--mesh", type=Path, metavar="PATH", help="another vocabulary than the one that came with kgraph"
        )


def run(args: argparse.Namespace, streams: Streams) -> int:
    """Run the verb; 1 if a name that was looked up is unknown."""
    if args.mesh_verb == "info":
        return _info(args, streams)
    if args.mesh_verb == "lookup":
        return _lookup(args, streams)
    if args.mesh_verb == "crossrefs":
        return _crossrefs(args, streams)
    return _build(args, streams) if args.mesh_verb == "build" else _update(args, streams)


def _info(args: argparse.Namespace, streams: Streams) -> int:
    from kgraph.mesh import open_mesh

    mesh = open_mesh(args.mesh)
    rows = [("version", mesh.version), ("file", mesh.path.name), ("size", f"{mesh.path.stat().st_size:,} bytes")]
    rows += [(name, f"{count:,}") for name, count in mesh.about["counts"].items()]
    rows += [(f"SHA-256 of {name}", digest) for name, digest in sorted(mesh.about["files"].items())]
    rows += [("attribution", mesh.about["attribution"])]
    _table(rows, streams)
    return 0


def _lookup(args: argparse.Namespace, streams: Streams) -> int:
    from kgraph.mesh import open_mesh
    from kgraph.protocols import Term

    mesh = open_mesh(args.mesh)
    name = " ".join(args.name)
    curie = name if name.startswith("MESH:") else f"MESH:{name.upper()}"
    if terms := mesh.terms(curie)[:1]:
        _concepts([(term, "id", "") for term in terms], mesh, streams)
        return 0
    likely = _likely(name, mesh)
    scores = {one.id: f"{one.score:.2f}" for one in likely}
    if terms := mesh.lookup(name):
        how = [("preferred" if term.preferred else "exact", scores.get(term.concept, "")) for term in terms]
        _concepts([(term, *one) for term, one in zip(terms, how, strict=True)], mesh, streams)
        return 0
    found = [(term, "near", scores.get(term.concept, "")) for term in mesh.near(name, args.limit)]
    shown = {term.concept for term, *_ in found}
    more = [one for one in likely if one.score >= _LEAST and one.id not in shown][: args.limit]
    found += [(Term(one.id, one.matched, preferred=False), one.method, scores[one.id]) for one in more]
    if found:
        streams.err.write(f"{name!r} is not a name in MeSH {mesh.version}; near it:\n")
        _concepts(found, mesh, streams)
    else:
        streams.err.write(f"{name!r} is not a name in MeSH {mesh.version}, and no name is near it\n")
    return 1


def _likely(name: str, mesh: Mesh) -> list[Candidate]:
    """Return what a mention of *name* may mean, as the trained linker sees it without a text around, the likeliest first."""
    from kgraph.mentions.link_model import load_link_model
    from kgraph.mentions.linking import Linker

    linker = Linker(mesh, load_link_model())
    kinds: tuple[MentionType, ...] = ("Disease", "Chemical")
    return sorted(
        (one for kind in kinds for one in linker.candidates(name, kind)), key=lambda one: (-one.score, one.id)
    )


def _concepts(found: Iterable[tuple[Term, str, str]], mesh: Mesh, streams: Streams) -> None:
    """Write a table of (term, method, score)."""
    rows = [("id", "label", "matched name", "method", "score", "type", "tree", "same as")]
    for term, method, score in found:
        concept = mesh.concept(term.concept)
        if concept is not None:
            kind = ", ".join(concept.types) or str(mesh.kind(concept.id))
            same = " ".join(mesh.exact_matches(concept.id))
            tree = " ".join(concept.tree_numbers)
            rows.append((concept.id, concept.label, term.name, method, score, kind, tree, same))
    _table(rows, streams)


def _table(rows: Sequence[Sequence[str]], streams: Streams) -> None:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        streams.out.write("  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() + "\n")


def _build(args: argparse.Namespace, streams: Streams) -> int:
    from kgraph.mesh.compile_tsv import compile_tables
    from kgraph.mesh.pack import write_packed

    path = write_packed(compile_tables(args.source, year=_year(args.year), replaced=args.replaced), args.output)
    streams.err.write(f"wrote {path} ({path.stat().st_size:,} bytes)\n")
    return 0


def _update(args: argparse.Namespace, streams: Streams) -> int:
    from kgraph.mesh import open_mesh
    from kgraph.mesh.download import download_year
    from kgraph.mesh.update import update

    if bool(args.input) == bool(args.year):
        raise UsageError("mesh update needs either --input with NLM's files or --year to download them")
    wanted = _checksums(args.sha256)
    if args.input:
        files = list(args.input)
        _check(files, wanted)
    else:
        files = []
        for path in download_year(_year(args.year), args.downloads or args.output, sha256=wanted):
            streams.err.write(f"have {path}\n")
            files.append(path)
    task = streams.progress.track("reading MeSH")
    path = update(files, args.output, previous=open_mesh(args.mesh), progress=task.advance)
    task.finish()
    streams.err.write(f"wrote {path} ({path.stat().st_size:,} bytes); use it with --mesh {path}\n")
    return 0


def _crossrefs(args: argparse.Namespace, streams: Streams) -> int:
    from kgraph.mesh.crossrefs import compile_crossrefs, write_crossrefs

    pairs = compile_crossrefs(args.input)
    streams.err.write(f"wrote {write_crossrefs(pairs, args.output)} ({len(pairs):,} ids)\n")
    return 0


def _year(text: str) -> str:
    if not re.fullmatch(r"(?:19|2\d)\d\d", text):
        raise UsageError(f"{text!r} is not a MeSH year; write it like 2025")
    return text


def _checksums(given: Iterable[str]) -> dict[str, str]:
    wanted = {}
    for text in given:
        name, _, digest = text.partition("=")
        if not name or not re.fullmatch(r"[0-9a-fA-F]{64}", digest):
            raise UsageError(
                f"{text!r} is not NAME=HEX with 64 hexadecimal digits; write it like desc2025.gz=<SHA-256>"
            )
        wanted[name] = digest.lower()
    return wanted


def _check(files: Iterable[Path], wanted: dict[str, str]) -> None:
    from kgraph.mesh.source import sha256_of

    for path in files:
        if not path.is_file():
            raise UsageError(f"{path}: there is no such file; give NLM's MeSH files")
        if path.name in wanted and sha256_of(path) != wanted[path.name]:
            raise UsageError(f"{path}: has another SHA-256 than given; check the checksum or get the file again")
