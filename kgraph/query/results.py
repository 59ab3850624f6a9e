"""Answers as text: table, CSV, TSV, SPARQL JSON, Turtle. All but the table are written row by row."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from typing import Literal as OneOf
from typing import TextIO

from kgraph.errors import UsageError
from kgraph.ids import to_curie
from kgraph.query.plain import plain
from kgraph.query.turtle import write_turtle
from kgraph.rdf import XSD_STRING, Answer, BlankNode, Iri, Literal, Select

FORMATS = ("table", "csv", "tsv", "json", "turtle")
_Value = Iri | BlankNode | Literal | None


def write_answer(answer: Answer, form: str, out: TextIO, *, terminal: bool = False) -> int:
    """Write *answer* to *out* in the given form and return how many rows (or triples) there were.

    Identifiers are CURIEs in table, CSV and TSV, and IRIs in JSON and Turtle. A table is drawn with lines if *out* is a *terminal*, and is
    plain aligned text otherwise. The answer of CONSTRUCT and DESCRIBE is Turtle also where a table was asked for.

    Raises:
        UsageError: if the answer has no such form.
    """
    if form not in FORMATS:
        raise UsageError(f"there is no result format {form!r}; known are {', '.join(FORMATS)}")
    if isinstance(answer, bool):
        return _write_boolean(answer, form, out)
    if not isinstance(answer, Select):
        if form not in ("turtle", "table"):
            raise UsageError(
                f"the answer of CONSTRUCT and DESCRIBE is a graph and has no form {form}; use --format turtle"
            )
        return write_turtle(answer, out)
    if form == "turtle":
        raise UsageError(
            "the answer of SELECT is a table, not a graph; use --format table, csv, tsv or json, or CONSTRUCT"
        )
    if form == "table":
        return _write_table(answer, out, terminal=terminal)
    return {"csv": _write_csv, "tsv": _write_tsv, "json": _write_json}[form](answer, out)


def cell(value: _Value) -> str:
    """Return a term as a person reads it: the CURIE of an IRI, the bare text of a literal, "" for nothing."""
    if value is None:
        return ""
    if isinstance(value, Literal):
        return value.value
    return to_curie(value) if isinstance(value, Iri) else f"_:{value.name}"


def _write_boolean(answer: bool, form: str, out: TextIO) -> int:
    if form == "turtle":
        raise UsageError("the answer of ASK is true or false, not a graph; use --format table or json")
    out.write(json.dumps({"head": {}, "boolean": answer}) + "\n" if form == "json" else f"{str(answer).lower()}\n")
    return 1


def _write_csv(answer: Select, out: TextIO) -> int:
    writer = csv.writer(out, lineterminator="\r\n")  # RFC 4180
    writer.writerow(answer.variables)
    count = 0
    for row in answer.rows:
        writer.writerow([cell(value) for value in row])
        count += 1
    return count


_TSV = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})


def _write_tsv(answer: Select, out: TextIO) -> int:
    out.write("\t".join(answer.variables) + "\n")
    count = 0
    for row in answer.rows:
        out.write("\t".join(cell(value).translate(_TSV) for value in row) + "\n")
        count += 1
    return count


def _write_json(answer: Select, out: TextIO) -> int:
    """Write the W3C form (https://www.w3.org/TR/sparql11-results-json/)."""
    out.write('{"head":' + json.dumps({"vars": answer.variables}) + ',"results":{"bindings":[')
    count = 0
    for count, row in enumerate(answer.rows, 1):
        pairs = zip(answer.variables, row, strict=True)
        binding = {name: _json_term(value) for name, value in pairs if value is not None}
        out.write((",\n" if count > 1 else "\n") + json.dumps(binding, ensure_ascii=False))
    out.write("\n]}}\n")
    return count


def _json_term(value: Iri | BlankNode | Literal) -> dict[str, str]:
    if isinstance(value, Iri):
        return {"type": "uri", "value": str(value)}
    if isinstance(value, BlankNode):
        return {"type": "bnode", "value": value.name}
    term = {"type": "literal", "value": value.value}
    if value.language:
        term["xml:lang"] = value.language
    elif value.datatype != XSD_STRING:
        term["datatype"] = value.datatype
    return term


def _is_number(value: _Value) -> bool:
    return isinstance(value, Literal) and value.datatype.rpartition("#")[2] in ("integer", "decimal", "double", "float")


def _write_table(answer: Select, out: TextIO, *, terminal: bool) -> int:
    rows = list(answer.rows)
    texts = [[plain(cell(value)) for value in row] for row in rows]
    right = [
        any(_is_number(row[i]) for row in rows) and all(row[i] is None or _is_number(row[i]) for row in rows)
        for i in range(len(answer.variables))
    ]
    if terminal:
        _draw(answer.variables, texts, right, out)
    else:
        _align(answer.variables, texts, right, out)
    return len(rows)


# a column of names is not folded to less than this
_FOLD = 20


def _draw(variables: tuple[str, ...], texts: list[list[str]], right: list[bool], out: TextIO) -> None:
    """Draw with lines; names and sentences are folded to fit, numbers, ids and headings never (a narrow terminal breaks those lines)."""
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    needed = 0
    for i, (name, is_right) in enumerate(zip(variables, right, strict=True)):
        whole = is_right or not any(" " in row[i] for row in texts)
        longest = max([0, *(len(row[i]) for row in texts)])
        least = max(len(name), longest if whole else min(longest, _FOLD))
        needed += least + 3
        side: OneOf["left", "right"] = "right" if is_right else "left"
        table.add_column(Text(name), justify=side, no_wrap=whole, min_width=least, overflow="fold")
    for row in texts:
        table.add_row(*(Text(text) for text in row))
    width = max(Console(file=out).width, needed + 1)
    Console(file=out, width=width).print(table)


def _align(variables: tuple[str, ...], texts: list[list[str]], right: list[bool], out: TextIO) -> None:
    widths = [max([len(name), *(len(row[i]) for row in texts)]) for i, name in enumerate(variables)]

    def line(parts: Iterable[str]) -> Iterator[str]:
        for part, width, is_right in zip(parts, widths, right, strict=True):
            yield part.rjust(width) if is_right else part.ljust(width)

    rows = [list(variables), ["-" * width for width in widths], *texts]
    out.writelines("  ".join(line(row)).rstrip() + "\n" for row in rows)
