"""The report in a real browser: nothing is refused by its own policy, and nothing is asked of the network."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from export_samples import label, seed_assertions, seed_document, seed_outcomes

from kgraph.export.report import write_report

BROWSER = shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(BROWSER is None, reason="no Chromium here (Debian: apt-get install chromium)"),
]


def opened(page: Path, folder: Path, place: str = "") -> tuple[str, list[str], set[str]]:
    """Open *page* and return the document as the browser sees it, what it complains of, and the addresses asked for by the page."""
    log = folder / "net.json"
    done = subprocess.run(
        [BROWSER, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--no-first-run", f"--user-data-dir={folder / 'profile'}", "--enable-logging=stderr", f"--log-net-log={log}",
         "--host-resolver-rules=MAP * ~NOTFOUND", "--dump-dom", page.as_uri() + place],
        capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    complaints = [line for line in done.stderr.splitlines() if "CONSOLE" in line]
    asked = set(re.findall(r'"url":"(https?://[^"/]*)', log.read_text(encoding="utf-8")))
    # the browser calls home by itself: only hosts that the page names are the page's doing
    return done.stdout, complaints, asked & set(re.findall(r"https?://[^\"/]*", page.read_text(encoding="utf-8")))


@pytest.fixture(scope="module")
def report(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("report") / "report.html"
    write_report(
        path, title="Seed", summary={"Asked for": "PMID 26873674"}, assertions=seed_assertions(), outcomes=seed_outcomes(),
        documents=[seed_document()], label=label, missing=["something"],
    )  # fmt: skip
    return path


def test_the_page_is_whole_and_quiet(report, tmp_path):
    dom, complaints, asked = opened(report, tmp_path)
    assert dom.count("<article") == 1
    assert dom.count("<svg") == 1 + len(seed_outcomes()) + dom.partition('class="stack"')[2].partition("<section")[
        0
    ].count("<svg")
    assert (complaints, asked) == ([], set())


def test_the_policy_holds(report, tmp_path):
    changed = tmp_path / "changed.html"
    text = report.read_text(encoding="utf-8")
    text = text.replace("--page: #f6f8fa", "--page: #f6f8fb").replace(
        "</body>", '<script>document.body.innerHTML = ""</script><img src="http://example.org/x.png"></body>'
    )
    changed.write_text(text, encoding="utf-8")
    dom, complaints, asked = opened(changed, tmp_path)
    assert "<article" in dom  # the script did not run
    assert len(complaints) >= 3  # style, script and image were refused
    assert asked == set()


def rows(dom: str) -> tuple[list[str], list[str]]:
    """The fact rows that are shown and those that are hidden, by what they are about."""
    found = re.findall(r"<tr id=[^>]*>", dom)
    about = [(re.search(r'data-about="([^"]*)"', row)[1], "hidden" in row) for row in found]
    return [name for name, hidden in about if not hidden], [name for name, hidden in about if hidden]


def test_words_find_rows(report, tmp_path):
    dom, complaints, _ = opened(report, tmp_path, "#find=LEUKOPENIA")
    shown, hidden = rows(dom)
    assert (shown, complaints) == (["MESH:D000077269 MESH:D007970"], [])
    assert len(hidden) == len(seed_assertions()) - 1
    assert re.search(r"2 of \d+ rows and texts on this page", dom)  # the row and the abstract


def test_a_node_shows_only_its_facts(report, tmp_path):
    dom, complaints, _ = opened(report, tmp_path, "#about=MESH:D015435")
    shown, hidden = rows(dom)
    assert complaints == []
    assert set(shown) == {"MESH:D000077269 MESH:D015435"}
    assert len(shown) == 2
    assert len(hidden) == len(seed_assertions()) - 2
    assert "about Panniculitis, Lupus Erythematosus" in dom
    edges = dict(re.findall(r'<g data-ends="MESH:D000077269 ([^"]*)"(?: class="(\w*)")?', dom))
    assert edges.pop("MESH:D015435") == ""
    assert set(edges.values()) == {"dim"}


def test_a_link_to_a_row_works(report, tmp_path):
    row = re.search(r'<tr id="(f-[^"]*)"', report.read_text(encoding="utf-8"))[1]
    dom, _, _ = opened(report, tmp_path, f"#{row}")
    assert rows(dom)[1] == []
