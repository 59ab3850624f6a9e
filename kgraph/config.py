"""The settings of a run; the only module that reads the environment.

Order of precedence: command-line options, environment variables, the file given with ``--config`` (TOML), defaults.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path

from kgraph.errors import UsageError

EUTILS_URL = "https://eutils.ncbi.nlm.nih.gov/entrez/eutils/"
_ENVIRONMENT = {
    "NCBI_API_KEY": "api_key",
    "NCBI_EMAIL": "email",
    "KGRAPH_EUTILS_URL": "eutils_url",
    "KGRAPH_CACHE": "cache",
    "KGRAPH_DATE": "date",
    "KGRAPH_SPARQL_USER": "sparql_user",
    "KGRAPH_SPARQL_PASSWORD": "sparql_password",
    "KGRAPH_SPARQL_TOKEN": "sparql_token",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What can be set from outside.

    ``email`` and ``api_key`` go to NCBI with each request, ``eutils_url`` is the base URL of the E-utilities, ``cache`` the folder for
    fetched records, ``timeout`` the seconds one request may take, ``patience`` the seconds all tries of one request may take.
    ``date`` (ISO) is the date that a run is said to have; empty means that the caller decides. ``sparql_user`` with
    ``sparql_password``, or ``sparql_token``, are for a graph behind a SPARQL endpoint.
    """

    email: str = ""
    api_key: str = ""
    eutils_url: str = EUTILS_URL
    cache: str = ""
    date: str = ""
    timeout: float = 30.0
    patience: float = 120.0
    sparql_user: str = ""
    sparql_password: str = field(default="", repr=False)
    sparql_token: str = field(default="", repr=False)

    @property
    def cache_folder(self) -> Path:
        """The folder of the record cache; by default ``kgraph`` below the user's cache folder."""
        return Path(self.cache) if self.cache else _user_cache() / "kgraph"


def with_email(settings: Settings, email: str) -> Settings:
    """Return *settings* with another address.

    Raises:
        UsageError: if *email* cannot be an address.
    """
    if "@" not in email or any(c.isspace() for c in email):
        raise UsageError(f"{email!r} is not an e-mail address; NCBI wants one like me@example.org")
    return replace(settings, email=email)


def wants_colour(environment: Mapping[str, str] | None = None) -> bool:
    """Tell whether a terminal may be written to in colour (https://no-color.org)."""
    environment = os.environ if environment is None else environment
    return not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def _user_cache() -> Path:
    base = os.environ.get("XDG_CACHE_HOME", "")
    return Path(base) if base else Path.home() / ".cache"


def load(path: Path | None = None, environment: Mapping[str, str] | None = None) -> Settings:
    """Return the settings from the TOML file *path* and the *environment* (default: the process's own), which wins.

    Raises:
        UsageError: if the file cannot be read, is not TOML, or sets something unknown or of the wrong type.
    """
    settings = Settings() if path is None else _from_file(path)
    environment = os.environ if environment is None else environment
    found = {name: environment[variable] for variable, name in _ENVIRONMENT.items() if environment.get(variable)}
    return replace(settings, **found)  # type: ignore[arg-type]  # all of these fields are strings


def _from_file(path: Path) -> Settings:
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}); check the name given with --config") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f'{path}: not TOML ({error}); write lines like email = "me@example.org"') from error
    known = {f.name: f.type for f in fields(Settings)}
    for name, value in values.items():
        if name not in known:
            raise UsageError(f"{path}: unknown setting {name!r}; known are {', '.join(known)}")
        wanted: tuple[type, ...] = (int, float) if known[name] == "float" else (str,)
        if not isinstance(value, wanted) or isinstance(value, bool):
            raise UsageError(f"{path}: {name} must be a {'number' if len(wanted) > 1 else 'string'}, not {value!r}")
    return replace(Settings(), **values)
