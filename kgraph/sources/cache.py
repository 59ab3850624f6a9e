"""The cache of fetched records and related articles: one SQLite database in a folder.

What is kept: the XML of each article as PubMed delivered it, with the date of the fetch; and the neighbours that elink named,
with their date. Answers that say "nothing" are not kept. Dates are handed in, never read from a clock.

Several threads may share one :class:`RecordCache`, and several processes one folder: each batch is one transaction in
write-ahead mode, so a killed process leaves the batches it had finished and nothing of the one it had begun.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from kgraph.errors import StoreError

SCHEMA = 1
FILE_NAME = "records.sqlite"
_PATIENCE = 30.0  # seconds to wait for another process to finish its batch
_MOST_VARIABLES = 500  # in one statement; SQLite's own limit is 999 in old versions
_TABLES = """
CREATE TABLE record (pmid INTEGER PRIMARY KEY, fetched TEXT NOT NULL, xml BLOB NOT NULL);
CREATE TABLE related (pmid INTEGER PRIMARY KEY, fetched TEXT NOT NULL, links TEXT NOT NULL);
"""


@dataclass(frozen=True, slots=True)
class CachedRecord:
    """One article's XML element as PubMed delivered it, and the ISO date on which that was."""

    xml: bytes
    fetched: str


class RecordCache:
    """The cache in *folder*, made if it is not there. PMIDs are bare digits ("26873674").

    Use it as a context manager, or :meth:`close` it.

    Raises:
        StoreError: also from every method, if the folder cannot be used, the file is damaged or of another version, or another
            process holds it for over half a minute.
    """

    def __init__(self, folder: Path) -> None:
        self.path = Path(folder) / FILE_NAME
        self._lock = threading.Lock()
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._unusable(error.strerror or str(error)) from error
        with self._explained():
            # autocommit: transactions begin where this module says so
            self._db = sqlite3.connect(self.path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
        try:
            with self._explained():
                self._prepare()
        except BaseException:
            self._db.close()
            raise

    def _prepare(self) -> None:
        version = self._version()
        if version == 0:
            with self._transaction():
                if self._version() == 0:  # still: another process may have been quicker
                    for statement in _TABLES.split(";"):
                        self._db.execute(statement)
                    self._db.execute(f"PRAGMA user_version = {SCHEMA}")
            version = self._version()
        if version != SCHEMA:
            raise StoreError(
                f"{self.path}: a cache of version {version}, this kgraph reads {SCHEMA}; "
                "set KGRAPH_CACHE to another folder, or delete the file (the records will be fetched again)"
            )
        try:
            self._db.execute("PRAGMA journal_mode = WAL").fetchone()
        except sqlite3.OperationalError as error:
            # this change does not wait its turn; the present mode is safe too, only with less going on side by side
            if "locked" not in str(error) and "readonly" not in str(error):
                raise
        self._db.execute("PRAGMA synchronous = NORMAL")

    def _version(self) -> int:
        return int(self._db.execute("PRAGMA user_version").fetchone()[0])

    def records(self, pmids: Iterable[str]) -> dict[str, CachedRecord]:
        """Return those of the articles that are here."""
        return {
            str(pmid): CachedRecord(xml, fetched)
            for pmid, fetched, xml in self._select("SELECT pmid, fetched, xml FROM record", list(pmids))
        }

    def put_records(self, articles: Mapping[str, bytes], fetched: str) -> None:
        """Keep each article's XML under its PMID, in one transaction, in place of what was there."""
        rows = [(int(pmid), fetched, xml) for pmid, xml in sorted(articles.items())]
        with self._explained(), self._lock, self._transaction():
            self._db.executemany("INSERT OR REPLACE INTO record VALUES (?, ?, ?)", rows)

    def related(self, pmids: Iterable[str]) -> dict[str, tuple[tuple[str, int], ...]]:
        """Return the (PMID, score) neighbours of those of the articles for which they are here, in the order kept."""
        found = self._select("SELECT pmid, fetched, links FROM related", list(pmids))
        with self._explained():
            return {str(pmid): _links(links) for pmid, _, links in found}

    def put_related(self, links: Mapping[str, Sequence[tuple[str, int]]], fetched: str) -> None:
        """Keep the neighbours of each article, in one transaction, in place of what was there. Empty lists are not kept."""
        rows = [(int(pmid), fetched, json.dumps(list(found))) for pmid, found in sorted(links.items()) if found]
        with self._explained(), self._lock, self._transaction():
            self._db.executemany("INSERT OR REPLACE INTO related VALUES (?, ?, ?)", rows)

    def forget(self, pmids: Iterable[str]) -> None:
        """Drop what is kept about these articles, in one transaction."""
        rows = [(int(pmid),) for pmid in sorted(pmids)]
        with self._explained(), self._lock, self._transaction():
            self._db.executemany("DELETE FROM record WHERE pmid = ?", rows)
            self._db.executemany("DELETE FROM related WHERE pmid = ?", rows)

    def close(self) -> None:
        """Close the database; the cache cannot be used afterwards."""
        with self._lock:
            self._db.close()

    def __enter__(self) -> RecordCache:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _select(self, statement: str, pmids: list[str]) -> list[tuple[int, str, bytes]]:
        rows: list[tuple[int, str, bytes]] = []
        with self._explained(), self._lock:
            for begin in range(0, len(pmids), _MOST_VARIABLES):
                part = [int(pmid) for pmid in pmids[begin : begin + _MOST_VARIABLES]]
                marks = ",".join("?" * len(part))
                rows += self._db.execute(f"{statement} WHERE pmid IN ({marks})", part).fetchall()
        return rows

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            raise

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Turn SQLite's errors into one line that says what to do."""
        try:
            yield
        except sqlite3.ProgrammingError:
            raise  # a mistake in this program, such as use after close
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise StoreError(
                    f"{self.path}: in use by another process for over {_PATIENCE:.0f} s; wait for it, or set KGRAPH_CACHE"
                ) from error
            if "no such table" in str(error) or "no such column" in str(error):
                raise self._damaged(error) from error
            raise self._unusable(str(error)) from error
        except (sqlite3.DatabaseError, ValueError) as error:
            raise self._damaged(error) from error

    def _unusable(self, reason: str) -> StoreError:
        return StoreError(
            f"{self.path}: the cache cannot be used ({reason}); make the folder writable, or set KGRAPH_CACHE to another"
        )

    def _damaged(self, error: Exception) -> StoreError:
        return StoreError(
            f"{self.path}: the cache is damaged ({error}); delete the file, its records will be fetched again"
        )


def _links(text: bytes | str) -> tuple[tuple[str, int], ...]:
    return tuple((str(pmid), int(score)) for pmid, score in json.loads(text))
