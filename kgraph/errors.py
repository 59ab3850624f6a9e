"""The errors that kgraph raises on purpose.

::

    KgraphError                 anything the user can act on; one line, exit code 2 on the command line
    ├── InputError              a file or text that cannot be read as what it claims to be
    ├── UsageError              an argument, parameter or name that does not exist or does not fit
    ├── FetchError              a remote service did not deliver; carries the ids still missing
    │   ├── UnreachableError    there is no way to the service: no network, no such host, connection refused
    │   ├── BusyError           the service asks to slow down for longer than we may wait
    │   └── RefusedError        the service said no to this request; the same request would be refused again
    │       └── StatusError     the same, with the HTTP status and what the service said
    ├── VocabularyError         the MeSH resource is missing, damaged or of an unknown version
    ├── StoreError              a graph folder is missing, locked, damaged or of an unknown version
    └── QueryError              a SPARQL text that does not parse or asks for what is not allowed

Every message names the thing, the reason and what to do, in one line. Anything else that escapes is a bug.
"""

from __future__ import annotations


class KgraphError(Exception):
    """Base of all errors that kgraph raises on purpose; ``str()`` is one line for the user."""


class InputError(KgraphError):
    """A file or text that cannot be read as what it claims to be."""


class UsageError(KgraphError):
    """An argument, parameter or name that does not exist or does not fit."""


class FetchError(KgraphError):
    """A remote service did not deliver.

    Attributes:
        missing: the ids (CURIEs, sorted) that were asked for and not delivered; may be empty.
    """

    def __init__(self, message: str, *, missing: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.missing = missing


class UnreachableError(FetchError):
    """There is no way to the service: no network, no such host, connection refused."""


class BusyError(FetchError):
    """The service asks to slow down for longer than we may wait."""


class RefusedError(FetchError):
    """The service said no to this request; the same request would be refused again."""


class StatusError(RefusedError):
    """A service answered with an HTTP error; ``code`` is the status, ``said`` the beginning of its message in one line."""

    def __init__(self, message: str, *, code: int, said: str) -> None:
        super().__init__(message)
        self.code = code
        self.said = said


class VocabularyError(KgraphError):
    """The MeSH resource is missing, damaged or of an unknown version."""


class StoreError(KgraphError):
    """A graph folder is missing, locked, damaged or of an unknown version."""


class QueryError(KgraphError):
    """A SPARQL text that does not parse or asks for what is not allowed."""
