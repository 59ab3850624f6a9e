"""Learning names from annotated texts, on invented ones."""

import json

from kgraph.mesh import open_mesh
from kgraph.train.stoplist import Thresholds, examples, learn, main


def document(pmid, title, *mentions):
    lines = [f"{pmid}|t|{title}", f"{pmid}|a|"]
    for surface, kind, concept in mentions:
        start = title.index(surface)
        lines.append(f"{pmid}\t{start}\t{start + len(surface)}\t{surface}\t{kind}\t{concept}")
    return "\n".join(lines) + "\n\n"


def corpus(path):
    texts = [
        document(n, "Water helped gritty eyes and gout, not nausea", ("gritty eyes", "Disease", "D015352"), ("gout", "Disease", "D006073"), ("nausea", "Disease", "D009325"))
        for n in range(1, 5)
    ]  # fmt: skip
    texts.append(document(9, "Aspirin", ("Aspirin", "Chemical", "D001241")))
    path.write_text("".join(texts), encoding="utf-8")
    return path


def test_misleading_and_missing_names_are_learned(tmp_path):
    data = examples([corpus(tmp_path / "a.pubtator")], [])
    stop, names = learn(data, open_mesh(), Thresholds())
    assert stop["stopped"] == {"Chemical water ": [4, 0]}
    assert names == {"gritty eyes": ["Disease", ["MESH:D015352"], 4, 4]}


def test_documents_are_used_once_and_excluded_ones_not_at_all(tmp_path):
    path = corpus(tmp_path / "a.pubtator")
    assert len(examples([path, path], [])) == 5
    assert examples([path], [path]) == []


def test_the_files_are_written_and_the_same_each_time(tmp_path):
    path = corpus(tmp_path / "a.pubtator")
    (tmp_path / "out").mkdir()
    main(["--corpus", str(path), "--output", str(tmp_path / "out")])
    first = (tmp_path / "out" / "stoplist.json").read_bytes()
    assert json.loads(first)["stopped"] == {"Chemical water ": [4, 0]}
    main(["--corpus", str(path), "--output", str(tmp_path / "out")])
    assert (tmp_path / "out" / "stoplist.json").read_bytes() == first
