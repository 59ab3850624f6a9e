"""Small pieces of the report's HTML: everything that comes from outside goes through :func:`kgraph.export.xmltext.escape`."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kgraph.errors import UsageError
from kgraph.export.xmltext import escape
from kgraph.ids import assertion_iri, to_iri
from kgraph.model import Assertion, Span

_NOT_IN_ID: Final = re.compile(r"[^A-Za-z0-9.-]")


def anchor(kind: str, record: str, start: int | None = None) -> str:
    """Return an element id such as "s-PMID-26873674-712"; characters that ids should not hold become "_XX_" by code point."""
    local = _NOT_IN_ID.sub(lambda m: f"_{ord(m.group()):X}_", record.replace(":", "-", 1))
    return f"{kind}-{local}" + ("" if start is None else f"-{start}")


def fact_anchor(fact: Assertion) -> str:
    """Return the id of the table row of *fact*."""
    return "f-" + assertion_iri(fact).rpartition("/")[2]


def sentence_anchor(record: str, sentence: Span | None) -> str:
    """Return the id of a sentence of *record*, or of its MeSH indexing where *sentence* is ``None``."""
    return anchor("i", record) if sentence is None else anchor("s", record, sentence.start)


def tag(words: str, kind: str) -> str:
    """Return a small label; *kind* is "denied", "doubt" or "retracted"."""
    return f'<span class="tag {kind}">{escape(words)}</span>'


def outside(curie: str, words: str) -> str:
    """Return *words* as a link to the page of *curie*, or as plain text where it has no page."""
    try:
        address = to_iri(curie)
    except UsageError:
        return escape(words)
    return f'<a href="{escape(address)}" rel="noopener noreferrer">{escape(words)}</a>'


def named(curie: str, label: str) -> str:
    """Return the label of a concept with its linked CURIE below it."""
    if not curie or label == curie:
        return outside(curie, curie)
    return f'{escape(label)}<span class="id">{outside(curie, curie)}</span>'


@dataclass(frozen=True, slots=True)
class Row:
    """A table row of ready-made HTML cells; ``id`` is its element id, or ""; ``about`` names the CURIEs that it speaks of, joined by a space."""

    cells: tuple[str, ...]
    id: str = ""
    about: str = ""


def table(heads: Sequence[str], rows: Iterable[Row], *, caption: str, numbers: Collection[str] = ()) -> str:
    """Return a table without the columns in which no row has anything.

    Each cell carries its column's name, which narrow screens show beside it. *caption* is plain text, *numbers* names the columns
    set in figures.
    """
    rows = list(rows)
    used = [place for place in range(len(heads)) if any(row.cells[place] for row in rows)]
    head = "".join(f'<th scope="col">{escape(heads[place])}</th>' for place in used)
    opened = [
        f'<td class="number" data-label="{escape(name)}">' if name in numbers else f'<td data-label="{escape(name)}">'
        for name in heads
    ]
    body = "".join(
        _opened(row) + "".join(f"{opened[place]}{row.cells[place]}</td>" for place in used) + "</tr>\n" for row in rows
    )
    return (
        f'<div class="table">\n<table>\n<caption>{escape(caption)}</caption>\n<thead><tr>{head}</tr></thead>\n'
        f"<tbody>\n{body}</tbody>\n</table>\n</div>\n"
    )


def _opened(row: Row) -> str:
    name = f' id="{row.id}"' if row.id else ""
    about = f' data-about="{escape(row.about)}"' if row.about else ""
    return f"<tr{name}{about}>"
