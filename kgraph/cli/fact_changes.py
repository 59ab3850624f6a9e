"""How changed facts are shown: a table for people, JSON and TSV for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from kgraph.pipeline.changes import Change
    from kgraph.protocols import Vocabulary
    from kgraph.rdf import Literal

FORMATS = ("table", "json", "tsv")
_COLUMNS = ("change", "drug", "relation", "disease", "before", "after", "why")
# the article that a reason begins with is named; of more than these only the number is told
_NAMED = 5


def write_changes(
    changes: Sequence[Change], out: TextIO, form: str, label: Callable[[str], str], *, terminal: bool = False
) -> None:
    """Write one row for each changed fact; ``label`` gives the name of a CURIE.

    The table shows names; JSON (one list) and TSV have the ids as well. A belief is empty (``null``) where there is no such fact.
    """
    if form == "json":
        out.write(json.dumps([_object(change, label) for change in changes], ensure_ascii=False, indent=1) + "\n")
        return
    if form == "tsv":
        names = list(_object_names())
        out.write("\t".join(names) + "\n")
        for change in changes:
            values = _object(change, label)
            values["why"] = "; ".join(change.why)
            out.write("\t".join("" if values[name] is None else _plain(values[name]) for name in names) + "\n")
        return
    from kgraph.query.results import write_answer
    from kgraph.rdf import Select

    write_answer(Select(_COLUMNS, iter(_rows(changes, label))), "table", out, terminal=terminal)


def _plain(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else " ".join(str(value).split())


def _rows(changes: Iterable[Change], label: Callable[[str], str]) -> Iterator[tuple[Literal | None, ...]]:
    from kgraph.export.wording import phrase
    from kgraph.rdf import Literal, decimal

    words = {"support": "other articles"}
    for change in changes:
        one = change.statement
        texts = (words.get(change.kind, change.kind), label(one.subject), phrase(one), label(one.object))
        beliefs = [None if value is None else decimal(round(value, 4)) for value in (change.before, change.after)]
        yield (*(Literal(text) for text in texts), *beliefs, Literal(_why(change.why)))


def _why(reasons: Sequence[str]) -> str:
    more = len(reasons) - _NAMED
    return ", ".join(reasons[:_NAMED]) + (f" and {more:,} more" if more > 0 else "")


def _object_names() -> tuple[str, ...]:
    return (
        "change", "kind", "subject", "subjectLabel", "predicate", "relation", "object", "objectLabel", "negated", "effect",
        "before", "after", "why",
    )  # fmt: skip


def _object(change: Change, label: Callable[[str], str]) -> dict[str, object]:
    from kgraph.export.wording import phrase

    one = change.statement
    values = (
        change.kind, one.kind, one.subject, label(one.subject), one.predicate, phrase(one), one.object, label(one.object),
        one.negated, one.effect, change.before, change.after, list(change.why),
    )  # fmt: skip
    return dict(zip(_object_names(), values, strict=True))


def namer(vocabulary: Vocabulary | None) -> Callable[[str], str]:
    """Return what gives the name of a CURIE by *vocabulary* (``None``: the CURIE itself)."""

    def label(curie: str) -> str:
        found = vocabulary.concept(curie) if vocabulary is not None else None
        return found.label if found else curie

    return label
