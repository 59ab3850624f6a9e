"""The reference page of the query library, made from the heads of the queries.

``python -m kgraph.query.reference`` writes ``docs/reference/queries.md`` of a checkout.
"""

from __future__ import annotations

from kgraph import resources
from kgraph.query import library

_INTRODUCTION = """# The query library

Made from the heads of `queries/*.rq` by `python -m kgraph.query.reference`; change those, not this page.

`kgraph query NAME` answers a question; `--param NAME=VALUE` narrows it. A drug or disease is given by name, synonym, MeSH id or CURIE
(`plaquenil`, `SLE`, `D008180`, `MESH:D008180`), an article by its PubMed id. Belief is rounded to two digits. Each file is also a complete
SPARQL query that runs as it is in any engine.
"""


def reference() -> str:
    """Return the page as Markdown."""
    return _INTRODUCTION + "".join(_section(library.load(name)) for name in library.names())


def _section(query: library.LibraryQuery) -> str:
    lines = ["", f"## {query.name}", "", query.question, ""]
    if query.notes:
        lines += [query.notes, ""]
    for parameter in query.parameters:
        needed = "required" if parameter.required else "optional"
        lines.append(f"- `{parameter.name}` ({needed}): {parameter.description}")
    if query.parameters:
        lines.append("")
    lines.append("Columns: " + ", ".join(f"`{column}`" for column in query.columns))
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    page = resources.folder("queries").parent / "docs" / "reference" / "queries.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(reference(), encoding="utf-8", newline="\n")
