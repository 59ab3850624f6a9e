"""What PubMed's site prints around an article, taken off the lines of a page that was copied as a whole."""

from __future__ import annotations

import re

# lines of the site's head and of the buttons; none of them is ever a line of an article
_SITE = frozenset(
    line.strip()
    for line in """skip to main page content|skip to main content|warning: this page requires javascript to be enabled|
    u.s. flag|an official website of the united states government|here's how you know|here’s how you know|
    the .gov means it's official.|the .gov means it’s official.|the site is secure.|log in|log out|account|logged in as:|
    dashboard|account settings|access keys|ncbi homepage|myncbi homepage|main content|main navigation|show account info|close|
    pubmed|pubmed logo|pubmed®|search|search: search|search term|search in pubmed|search in nlm catalog|add to search|advanced|clipboard|
    user guide|save|email|send to|display options|display options cog icon|format|format:|abstract (text)|cite|cite this|
    collections|add to collections|favorites|share|permalink|copy|copied!|download .nbib|.nbib|full text links|
    full text provider logo|actions|action|expand|collapse|expand all|authors|free article|free pmc article|pubmed disclaimer|
    create alert|create rss|your saved search|item in clipboard|national library of medicine|
    national center for biotechnology information""".split("|")
)
_DATE_ONLY = re.compile(r"\s*\.\s*(?=(?:1[6-9]|20)\d\d\b)")


def without_site(lines: list[str]) -> list[str]:
    """Return *lines* without those of the site, each replaced by an empty one, and with the parts of its head set apart.

    The site prints the journal, a button, the rest of the citation (". 2016 Aug;55(8):e431-9."), the title and the authors, each on
    one line, and above them what kind of article it is. These lines come back as blocks, the citation in one piece.
    """
    found: list[str] = []
    apart = 0  # how many lines of the head are still to be set apart
    for line in lines:
        if " ".join(line.lower().split()) in _SITE:
            found.append("")
        elif _DATE_ONLY.match(line) and (journal := _last_written(found)):
            found = ["", f"{journal}. {_DATE_ONLY.sub('', line, count=1)}", ""]
            apart = 2
        elif apart and line.strip():
            apart -= 1
            found += [line, ""]
        else:
            found.append(line)
    return found


def _last_written(lines: list[str]) -> str:
    return next((line.strip() for line in reversed(lines) if line.strip()), "")
