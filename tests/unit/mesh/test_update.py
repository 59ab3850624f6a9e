"""A new year's files: old ids stay known; downloads are proven by their checksum."""

from __future__ import annotations

import hashlib
import shutil
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from paths import DATA

from kgraph.errors import FetchError, RefusedError, VocabularyError
from kgraph.mesh import Mesh
from kgraph.mesh.download import download, download_year, file_urls, over_network
from kgraph.mesh.update import update

XML = DATA / "mesh" / "xml"


def next_year(folder: Path, *, change: dict[str, str]) -> list[Path]:
    files = []
    for path in sorted(XML.glob("*.xml")):
        text = path.read_text("utf-8")
        for old, new in change.items():
            text = text.replace(old, new)
        files.append(folder / path.name.replace("2099", "2100"))
        files[-1].write_text(text, "utf-8")
    return files


def test_a_promoted_concept_keeps_its_old_id(sample: Mesh, tmp_path: Path) -> None:
    files = next_year(tmp_path, change={"C900001": "C900077", "D900003": "D900033"})
    mesh = Mesh(update(files, tmp_path / "out", previous=sample))
    assert mesh.version == "2100"
    assert mesh.current("MESH:C900001") == "MESH:C900077"
    assert mesh.current("MESH:D900003") == "MESH:D900033"
    assert mesh.replaced["D900003"] == ("D900033", "name")
    # and over two years
    (tmp_path / "later").mkdir()
    later = Mesh(update(next_year(tmp_path / "later", change={"C900001": "C900088"}), tmp_path / "l", previous=mesh))
    assert later.current("MESH:C900001") == later.current("MESH:C900077") == "MESH:C900088"


def test_a_renamed_concept_is_found_by_registry_number_or_synonym(sample: Mesh, tmp_path: Path) -> None:
    change = {"D900005": "D900055", "Demomycin<": "Demomycinum<", "Demomycins<": "Samplicillins<"}
    assert Mesh(update(next_year(tmp_path, change=change), tmp_path, previous=sample)).replaced["D900005"] == (
        "D900055",
        "registry",
    )
    change |= {"50-00-0": "0"}
    assert Mesh(update(next_year(tmp_path, change=change), tmp_path, previous=sample)).replaced["D900005"] == (
        "D900055",
        "synonym",
    )


def test_a_concept_that_is_gone_without_trace_is_unknown(sample: Mesh, tmp_path: Path) -> None:
    change = {"D900007": "D900070", "Example Mood<": "Quite Another Thing<"}
    mesh = Mesh(update(next_year(tmp_path, change=change), tmp_path, previous=sample))
    assert mesh.concept("MESH:D900007") is None


def test_without_a_previous_vocabulary_nothing_is_replaced(tmp_path: Path) -> None:
    assert Mesh(update(sorted(XML.glob("*.xml")), tmp_path)).replaced == {}


class Shelf:
    """Stands for NLM's site: hands out files by name, counts, refuses what it has not."""

    def __init__(self, files: dict[str, bytes]) -> None:
        self.files, self.asked = files, []

    def __call__(self, url: str, path: Path) -> None:
        self.asked.append(url)
        name = url.rpartition("/")[2]
        if name not in self.files:
            raise RefusedError(f"{url}: HTTP 404")
        path.write_bytes(self.files[name])


def test_download_checks_what_was_asked_for(tmp_path: Path) -> None:
    data = b"the file"
    good = {"desc2099.gz": hashlib.sha256(data).hexdigest()}
    shelf = Shelf({"desc2099.gz": data})
    path = download("https://example.org/desc2099.gz", tmp_path, fetch=shelf, sha256=good)
    assert path.read_bytes() == data
    download("https://example.org/desc2099.gz", tmp_path, fetch=shelf, sha256=good)
    assert len(shelf.asked) == 1, "a file that is there and right is not fetched again"
    with pytest.raises(VocabularyError, match="SHA-256"):
        download("https://example.org/desc2099.gz", tmp_path, fetch=shelf, sha256={"desc2099.gz": "0" * 64})
    assert path.read_bytes() == data
    assert [entry.name for entry in tmp_path.iterdir()] == ["desc2099.gz"]


def test_download_compares_with_the_published_checksum(tmp_path: Path) -> None:
    md5 = hashlib.md5(b"the file").hexdigest()
    shelf = Shelf({"qual2099.xml": b"the file", "qual2099.xml.md5": f"MD5(qual2099.xml)= {md5}\n".encode()})
    assert download("https://example.org/qual2099.xml", tmp_path, fetch=shelf).is_file()
    shelf.files["qual2099.xml"] = b"another file"
    with pytest.raises(VocabularyError, match="published MD5"):
        download("https://example.org/qual2099.xml", tmp_path / "again", fetch=shelf)
    assert list((tmp_path / "again").iterdir()) == []


def test_a_past_year_is_sought_in_its_own_folder(tmp_path: Path) -> None:
    (_, past), *_ = file_urls("2099")
    names = {url.rpartition("/")[2]: b"x" for url, _ in file_urls("2099")}

    class Archive(Shelf):
        def __call__(self, url: str, path: Path) -> None:
            if "MESH_FILES" in url and not url.endswith(".md5"):
                raise RefusedError(f"{url}: HTTP 404")
            super().__call__(url, path)

    archive = Archive(names)
    assert [path.name for path in download_year("2099", tmp_path, fetch=archive)] == sorted(names)
    assert past in archive.asked


def test_a_failed_transfer_leaves_nothing(tmp_path: Path) -> None:
    def broken(url: str, path: Path) -> None:
        path.write_bytes(b"half")
        raise FetchError(f"{url} could not be had whole")

    with pytest.raises(FetchError):
        download("https://example.org/desc2099.gz", tmp_path, fetch=broken)
    assert list(tmp_path.iterdir()) == []


def test_the_update_does_not_touch_its_input(sample: Mesh, tmp_path: Path) -> None:
    shutil.copytree(XML, tmp_path / "in")
    before = {path.name: path.read_bytes() for path in (tmp_path / "in").iterdir()}
    update(sorted((tmp_path / "in").iterdir()), tmp_path / "out", previous=sample)
    assert {path.name: path.read_bytes() for path in (tmp_path / "in").iterdir()} == before


class _Files(BaseHTTPRequestHandler):
    """A web server with one good file, one that breaks off twice, and one that always does."""

    def do_GET(self) -> None:
        self.server.seen.append(self.path)  # type: ignore[attr-defined]
        if self.path == "/missing":
            self.send_error(404)
            return
        self.send_response(200)
        self.send_header("Content-Length", "10")
        self.end_headers()
        cut = self.path == "/cut" or (self.path == "/shaky" and self.server.seen.count("/shaky") < 3)  # type: ignore[attr-defined]
        self.wfile.write(b"0123456789"[: 4 if cut else 10])

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[tuple[str, list[str]]]:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Files) as server:
        server.seen = []  # type: ignore[attr-defined]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", server.seen  # type: ignore[attr-defined]
        server.shutdown()
        thread.join()


def test_transfers_over_the_network(site: tuple[str, list[str]], tmp_path: Path) -> None:
    base, seen = site
    over_network(f"{base}/good", tmp_path / "good")
    assert (tmp_path / "good").read_bytes() == b"0123456789"
    over_network(f"{base}/shaky", tmp_path / "shaky")
    assert (tmp_path / "shaky").read_bytes() == b"0123456789"
    assert seen.count("/shaky") == 3
    with pytest.raises(FetchError, match="could not be had whole"):
        over_network(f"{base}/cut", tmp_path / "cut")
    with pytest.raises(RefusedError, match="404"):
        over_network(f"{base}/missing", tmp_path / "missing")
    with pytest.raises(FetchError, match="could not be reached"):
        over_network("http://127.0.0.1:9/file", tmp_path / "none")
