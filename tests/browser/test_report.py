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


def opened(page: Path, folder: Path) -> tuple[str, list[str], set[str]]:
    """Open *page* and return the document as the browser sees it, what it complains of, and the addresses asked for by the page."""
    log = folder / "net.json"
    done = subprocess.run(
        [BROWSER, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--no-first-run", f"--user-data-dir={folder / 'profile'}", "--enable-logging=stderr", f"--log-net-log={log}",
         "--host-resolver-rules=MAP * ~NOTFOUND", "--dump-dom", page.as_uri()],
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
    assert dom.count("<svg") == 1 + len(seed_outcomes())
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
