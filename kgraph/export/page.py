"""The report's frame: policy, style, heading, counts, what is missing, and the end of the page."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.resources import files
from typing import Final

from kgraph.export.xmltext import escape

_NAV: Final = (
    ("treatments", "Treatments"), ("adverse-events", "Adverse events"), ("outcomes", "Outcomes"), ("denied", "Denied"),
    ("doubtful", "Doubtful"), ("articles", "Articles"), ("texts", "Texts"),
)  # fmt: skip
FOOT: Final = (
    "<footer><p>Made by kgraph from the records named above. Facts are read by a program and can be wrong: look at the sentence before you use one. "
    "Not medical advice. Abstracts are their publishers'; records courtesy of the U.S. National Library of Medicine, MeSH likewise.</p></footer>\n"
    "</main>\n"
)
# shown by the script, which alone can use it
_TOOLS: Final = (
    '<div id="tools" class="tools" role="search" hidden><label for="find">Find</label> '
    '<input id="find" type="search" autocomplete="off" placeholder="drug, condition, word" aria-describedby="said"> '
    '<button id="all" type="button" hidden>Show all</button> <span id="said" class="note" role="status"></span></div>\n'
)


@dataclass(frozen=True, slots=True)
class Count:
    """A number for the top of the page and the section that it counts."""

    section: str
    name: str
    value: int


def opening(
    title: str, summary: Mapping[str, str | int], counts: Sequence[Count], missing: Sequence[str], rejects: int
) -> str:
    """Return the page from its doctype to the counts."""
    style = "\n" + files("kgraph.export").joinpath("report.css").read_text(encoding="utf-8")
    policy = (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; script-src 'sha256-{_digest(_script())}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    cards = "".join(f'<li><a href="#{c.section}"><b>{c.value:,}</b>{escape(c.name)}</a></li>' for c in counts)
    items = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{escape(_figure(value))}</dd></div>" for name, value in summary.items()
    )
    links = "".join(f'<a href="#{name}">{words}</a>' for name, words in _NAV)
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
        '<meta name="generator" content="kgraph">\n<link rel="icon" href="data:,">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n<body>\n<main>\n<header>\n<h1>{escape(title)}</h1>\n"
        + (f'<div class="panel"><dl class="summary">{items}</dl></div>\n' if items else "")
        + _missing(missing, rejects)
        + f'<nav aria-label="Sections">{links}</nav>\n<ul class="cards">{cards}</ul>\n</header>\n'
        + _TOOLS
    )


def closing() -> str:
    """Return the page from its footer to its end: the small script that finds rows stands there."""
    return f"{FOOT}<script>{_script()}</script>\n</body>\n</html>\n"


def _script() -> str:
    return "\n" + files("kgraph.export").joinpath("report.js").read_text(encoding="utf-8")


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _figure(value: str | int) -> str:
    return value if isinstance(value, str) else f"{value:,}"


def _missing(missing: Sequence[str], rejects: int) -> str:
    if not missing and not rejects:
        return ""
    lines = [*missing[:50]]
    if len(missing) > 50:
        lines.append(f"and {len(missing) - 50:,} more")
    if rejects:
        lines.append(
            f"{rejects:,} record{' was' if rejects == 1 else 's were'} present and could not be read (see rejects.jsonl)"
        )
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f'<section class="panel missing" aria-label="What is missing"><b>What is missing</b><ul>{items}</ul></section>\n'
