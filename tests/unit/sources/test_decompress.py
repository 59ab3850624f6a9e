from __future__ import annotations

import gzip
from io import BytesIO

import pytest

from kgraph.errors import InputError
from kgraph.sources import decompress
from kgraph.sources.decompress import Gunzip


def _gunzip(data: bytes) -> Gunzip:
    return Gunzip(BytesIO(data), "f.gz")


def test_in_pieces_and_at_once() -> None:
    data = bytes(range(256)) * 2000
    packed = gzip.compress(data[:1000]) + gzip.compress(data[1000:])
    assert _gunzip(packed).read() == data
    stream = _gunzip(packed)
    assert stream.read(0) == b""
    assert b"".join(iter(lambda: stream.read(777), b"")) == data
    assert stream.read(5) == b""


@pytest.mark.parametrize("cut", [1, 5, 9, 40])
def test_cut_off(cut: int) -> None:
    with pytest.raises(InputError, match=r"f\.gz: the gzip data is cut off"):
        _gunzip(gzip.compress(b"some text " * 50)[:-cut]).read()


def test_growth_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    packed = gzip.compress(b"a" * 3_000_000)
    assert len(_gunzip(packed).read()) == 3_000_000
    monkeypatch.setattr(decompress, "_ALWAYS", 1_000_000)
    with pytest.raises(InputError, match="200-fold"):
        _gunzip(packed).read()
