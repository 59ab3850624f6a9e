"""The query library: one question per file ``queries/NAME.rq``, described by the comment lines at its head.

::

    # title: Treatments
    # question: Which drugs were used for which diseases, and did they help?
    # param drug (optional): only this drug
    # param article (article, optional): only this article
    # columns: drug, drugLabel, disease, diseaseLabel, effect, articles, belief
    #
    # Free text about the meaning of the rows.

A parameter is a concept unless its brackets say ``article``, ``number`` or ``text``; ``required`` or ``optional`` must be there. Where its
value goes, the query has the comment ``# bind drug`` (or ``# bind drug as variable``) on a line of its own; what follows ``with`` there
is a pattern that holds only then (for a variable that the query else binds in an OPTIONAL). Without a value the comment
stays one, so every file is a complete query that any SPARQL engine can run.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from kgraph import resources
from kgraph.errors import UsageError
from kgraph.rdf import Iri, Literal, term_text

KINDS = ("concept", "article", "number", "text")
_PARAMETER = re.compile(r"param (\w+) \(([^)]*)\): (.*)")
_BIND = re.compile(r"^[ \t]*# bind (\w+)(?: as (\w+))?(?: with (.*?))?[ \t]*$", re.MULTILINE)
_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameter:
    """What may be filled in: ``kind`` is one of :data:`KINDS`."""

    name: str
    kind: str
    required: bool
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryQuery:
    """A query with its head: ``columns`` are its variables in order, ``notes`` the free text of the head, ``text`` the whole file."""

    name: str
    title: str
    question: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    notes: str
    text: str


def names() -> list[str]:
    """Return the names of all queries of the library, sorted."""
    return sorted(path.stem for path in resources.folder("queries").glob("*.rq"))


def load(name: str) -> LibraryQuery:
    """Return the query *name* of the library.

    Raises:
        UsageError: if there is none, listing those there are.
    """
    path = resources.folder("queries") / f"{name}.rq"
    if not _NAME.fullmatch(name) or not path.is_file():
        known = names()
        close = difflib.get_close_matches(name, known, n=1)
        hint = f"did you mean {close[0]!r}? " if close else ""
        raise UsageError(f"there is no query {name!r}; {hint}known are {', '.join(known)}; a file's name ends in .rq")
    return parse(path.read_text(encoding="utf-8"), name=name)


def load_file(path: Path) -> LibraryQuery:
    """Return the query in a file of the user's; its head may be missing.

    Raises:
        UsageError: if the file cannot be read as text, or its head is malformed.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise UsageError(f"{path} cannot be read ({error.strerror}); give a file with a SPARQL query") from error
    except UnicodeDecodeError as error:
        raise UsageError(f"{path} is not UTF-8 text (byte {error.start}); give a file with a SPARQL query") from error
    return parse(text, name=path.name)


def parse(text: str, *, name: str) -> LibraryQuery:
    """Return *text* with its head understood.

    Raises:
        UsageError: for a parameter line that is not of the documented form.
    """
    fields: dict[str, str] = {}
    parameters: list[Parameter] = []
    notes: list[str] = []
    for line in text.lstrip("\ufeff").splitlines():
        if not line.startswith("#"):
            break
        content = line[1:].strip()
        key, colon, value = content.partition(": ")
        if content.startswith("param "):
            parameters.append(_parameter(content, name))
        elif colon and key in ("title", "question", "columns") and key not in fields:
            fields[key] = value.strip()
        else:
            notes.append(content)
    columns = tuple(column.strip() for column in fields.get("columns", "").split(",") if column.strip())
    return LibraryQuery(
        name=name,
        title=fields.get("title", ""),
        question=fields.get("question", ""),
        parameters=tuple(parameters),
        columns=columns,
        notes=" ".join(notes).strip(),
        text=text.lstrip("\ufeff"),
    )


def _parameter(content: str, name: str) -> Parameter:
    match = _PARAMETER.fullmatch(content)
    words = [word.strip() for word in match[2].split(",")] if match else []
    kinds = [word for word in words if word in KINDS]
    needs = [word for word in words if word in ("required", "optional")]
    if match is None or len(needs) != 1 or len(kinds) > 1 or len(needs) + len(kinds) != len(words):
        raise UsageError(
            f"{name}: the line '# {content}' is not of the form '# param NAME (optional): TEXT'; the brackets hold required or "
            f"optional, and may hold one of {', '.join(KINDS)}"
        )
    kind = kinds[0] if kinds else "concept"
    return Parameter(name=match[1], kind=kind, required=needs == ["required"], description=match[3])


def bind(query: LibraryQuery, values: Mapping[str, Iri | Literal]) -> str:
    """Return the query's text with its parameters bound as terms: ``# bind drug`` becomes ``VALUES ?drug { <...> }``.

    Raises:
        UsageError: if a required parameter has no value, or the text has no place for a value.
    """
    for parameter in query.parameters:
        if parameter.required and parameter.name not in values:
            raise UsageError(
                f"the query {query.name!r} needs {parameter.name} ({parameter.description}); add --param {parameter.name}=..."
            )
    placed: set[str] = set()

    def fill(match: re.Match[str]) -> str:
        name, variable = match[1], match[2] or match[1]
        if name not in values:
            return match[0]
        placed.add(name)
        return f"  VALUES ?{variable} {{ {term_text(values[name])} }} {match[3] or ''}".rstrip()

    text = _BIND.sub(fill, query.text)
    if missing := sorted(set(values) - placed):
        raise UsageError(f"the query {query.name!r} has no line '# bind {missing[0]}', so {missing[0]} cannot be set")
    return text
