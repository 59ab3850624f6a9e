"""File locks that end with the process that holds them, however that ends."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def take(path: Path, *, shared: bool = False, create: bool = True) -> int | None:
    """Lock the file *path* without waiting and return the open descriptor, or ``None`` if another holder is in the way.

    Closing the descriptor gives the lock back. Many may hold it *shared*, one alone otherwise; two openings within one process count
    as two holders. Windows knows no shared lock: there a shared one is only an open file, which keeps it from being deleted.

    Raises:
        OSError: if the file cannot be opened.
    """
    flags = os.O_RDWR | os.O_CREAT if create else os.O_RDONLY
    descriptor = os.open(path, flags | getattr(os, "O_CLOEXEC", 0), 0o644)
    try:
        locked = _lock(descriptor, shared=shared)
    except BaseException:
        os.close(descriptor)
        raise
    if not locked:
        os.close(descriptor)
        return None
    return descriptor


if sys.platform == "win32":  # pragma: no cover -- the tests run on POSIX

    def _lock(descriptor: int, *, shared: bool) -> bool:
        import msvcrt

        if shared:
            return True
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _lock(descriptor: int, *, shared: bool) -> bool:
        import fcntl

        try:
            fcntl.flock(descriptor, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return shared  # a file system without locks can still be read
        return True
