"""Fixtures for all tests."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from eutils_server import EutilsServer


@pytest.fixture(autouse=True, scope="module")
def _no_garbage_from_before() -> None:
    """Clear garbage here and now: answers of Oxigraph may be dropped by the thread that made them only, not by a server's."""
    gc.collect()


@pytest.fixture
def eutils_server() -> Iterator[EutilsServer]:
    """A stand-in for the NCBI E-utilities, fresh for each test."""
    gc.collect()
    with EutilsServer() as server:
        yield server
