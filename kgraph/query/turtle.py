"""Turtle, written triple by triple."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TextIO

from kgraph.rdf import XSD_BOOLEAN, XSD_DECIMAL, XSD_INTEGER, BlankNode, Iri, Literal, Triple, term_text
from kgraph.vocab import PREFIXES, RDF

_LOCAL = re.compile(r"[A-Za-z0-9_]([\w-]*[A-Za-z0-9_])?", re.ASCII)
# numbers and truth values that Turtle knows without their datatype
_BARE = {
    XSD_INTEGER: re.compile("-?[0-9]+"),
    XSD_DECIMAL: re.compile(r"-?[0-9]+\.[0-9]+"),
    XSD_BOOLEAN: re.compile("true|false"),
}


def write_turtle(triples: Iterable[Triple], out: TextIO) -> int:
    """Write *triples* to *out* and return their number; neighbours with one subject share it."""
    out.writelines(f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in sorted(PREFIXES.items()))
    count, subject = 0, None
    for triple in triples:
        count += 1
        pair = f"{'a' if triple.predicate == RDF + 'type' else short(triple.predicate)} {short(triple.object)}"
        if triple.subject == subject:
            out.write(f" ;\n    {pair}")
        else:
            out.write(f"{' .' if subject is not None else ''}\n\n{short(triple.subject)} {pair}")
        subject = triple.subject
    out.write(" .\n" if subject is not None else "")
    return count


def short(term: Iri | BlankNode | Literal) -> str:
    """Return *term* in Turtle, with a prefix where one of kgraph's fits."""
    if isinstance(term, Literal) and term.datatype and not term.language:
        if (bare := _BARE.get(term.datatype)) and bare.fullmatch(term.value):
            return term.value
        quoted, plain = term_text(Literal(term.value)), term_text(term)
        return plain if plain == quoted else f"{quoted}^^{short(Iri(term.datatype))}"
    if isinstance(term, Iri):
        for prefix, namespace in PREFIXES.items():
            if term.startswith(namespace) and _LOCAL.fullmatch(term, len(namespace)):
                return f"{prefix}:{term[len(namespace) :]}"
    return term_text(term)
