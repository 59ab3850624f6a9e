"""Fixtures for all tests."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from eutils_server import EutilsServer


@pytest.fixture
def eutils_server() -> Iterator[EutilsServer]:
    """A stand-in for the NCBI E-utilities, fresh for each test."""
    with EutilsServer() as server:
        yield server
