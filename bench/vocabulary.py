"""Size, opening time, speed and memory of the packed vocabulary, beside a plain dictionary of tuples with the same content.

    python bench/vocabulary.py

Each memory figure comes from a process of its own: proportional set size after opening and one pass over the text.
"""

from __future__ import annotations

import multiprocessing
import pickle
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from kgraph.mesh import open_mesh
from kgraph.names import key, words

# invented text, near the make-up of an abstract: about one word in four begins a name of the vocabulary
TEXT = (
    "We gave lenalidomide to nine patients whose cutaneous lupus erythematosus had not responded to hydroxychloroquine or to topical"
    " corticosteroids. Five of them had a complete response within six weeks, and two a partial one; leukopenia was seen once. "
    "The dose was then lowered, and neither venous thrombosis nor renal failure occurred during a follow-up of two years. "
)
Prefixes = Callable[[str], object]


def windows(text: str, longest: int = 8) -> list[str]:
    """The keys that a search hands over: from each word on, as many words as a name may have."""
    norms = [f"{word.norm} " for word in words(text)]
    return ["".join(norms[start : start + longest]) for start in range(len(norms))]


def plain_dictionary() -> dict[str, tuple[tuple[str, str, bool], ...]]:
    mesh = open_mesh()
    return {
        name: tuple((term.concept, term.name, term.preferred) for term in mesh._terms_of_key(mesh._keys[name]))
        for name in mesh._keys.keys()  # noqa: SIM118 - a trie, no dictionary
    }


def dictionary_prefixes(table: dict[str, tuple[tuple[str, str, bool], ...]]) -> Prefixes:
    def prefixes(text: str) -> list[tuple[int, object]]:
        found = []
        end = text.find(" ") + 1
        while end:
            if text[:end] in table:
                found.append((end, table[text[:end]]))
            end = text.find(" ", end) + 1
        return found

    return prefixes


def per_call(prefixes: Prefixes, keys: list[str], rounds: int = 200) -> float:
    best = float("inf")
    for _ in range(5):
        begin = time.perf_counter()
        for _ in range(rounds):
            for one in keys:
                prefixes(one)
        best = min(best, time.perf_counter() - begin)
    return best / rounds / len(keys) * 1e6


def memory_kib() -> dict[str, int]:
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    return {line.split(":")[0]: int(line.split()[1]) for line in lines[1:]}


def memory_of(kind: str, path: str, answer: object) -> None:
    before = memory_kib()
    begin = time.perf_counter()
    if kind == "packed":
        prefixes: Prefixes = open_mesh().prefixes
    else:
        prefixes = dictionary_prefixes(pickle.loads(Path(path).read_bytes()))
    opened = time.perf_counter() - begin
    for one in windows(TEXT):
        prefixes(one)
    after = memory_kib()
    private = after["Private_Dirty"] - before["Private_Dirty"]
    answer.send((opened * 1000, (after["Rss"] - before["Rss"]) / 1024, private / 1024))  # type: ignore[attr-defined]


def in_own_process(kind: str, path: str) -> tuple[float, float, float]:
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=memory_of, args=(kind, path, there))
    process.start()
    result: tuple[float, float, float] = here.recv()
    process.join()
    return result


def main() -> None:
    mesh = open_mesh()
    keys = windows(TEXT)
    misses = [one for one in keys if not mesh.prefixes(one)]
    hits = [one for one in keys if mesh.prefixes(one)]
    table = plain_dictionary()
    with tempfile.TemporaryDirectory() as folder:
        pickled = Path(folder) / "table.pickle"
        pickled.write_bytes(pickle.dumps(table, protocol=5))
        sizes = (mesh.path.stat().st_size, pickled.stat().st_size)
        packed, plain = in_own_process("packed", ""), in_own_process("plain", str(pickled))
    print(
        f"Python {sys.version.split()[0]}, MeSH {mesh.version}: {len(table):,} keys; {len(keys)} words, {len(misses)} begin no name\n"
    )
    print("| | packed, memory-mapped | dictionary of tuples, pickled |\n|---|---|---|")
    rows = [
        ("file", f"{sizes[0] / 1e6:.1f} MB (with tree, actions, synonyms)", f"{sizes[1] / 1e6:.1f} MB (names only)"),
        ("open", f"{packed[0]:.0f} ms", f"{plain[0]:.0f} ms"),
        ("memory, resident", f"{packed[1]:.0f} MiB", f"{plain[1]:.0f} MiB"),
        ("of it private to the process", f"{packed[2]:.1f} MiB", f"{plain[2]:.0f} MiB"),
    ]
    naive = dictionary_prefixes(table)
    for label, some in (("prefixes(), no name begins here", misses), ("prefixes(), a name begins here", hits)):
        rows.append((label, f"{per_call(mesh.prefixes, some):.2f} µs", f"{per_call(naive, some):.2f} µs"))
    normalise = per_call(key, [TEXT], rounds=100) / len(keys)
    rows.append(("for comparison: to normalise one word", f"{normalise:.2f} µs", "the same"))
    for row in rows:
        print("| " + " | ".join(row) + " |")


if __name__ == "__main__":
    main()
