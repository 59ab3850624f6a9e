"""Real SPARQL servers for tests and benchmarks: started on a free loopback port, waited for, and always stopped."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

_WAIT = 60.0


def free_port() -> int:
    """Return a port of the loopback interface that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """A server as a context: running inside the block, ended with it."""

    name = ""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"

    @staticmethod
    def program() -> str | None:
        """Return the path of the server's program, or None where it is not installed."""
        raise NotImplementedError

    def command(self) -> list[str]:
        raise NotImplementedError

    def ready_url(self) -> str:
        return self.url

    def __enter__(self):
        if self.folder is not None:
            self.folder.mkdir(parents=True, exist_ok=True)
        self.process = subprocess.Popen(
            self.command(),
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            self._wait()
            self.prepare()
        except BaseException:
            self.__exit__()
            raise
        return self

    def _wait(self) -> None:
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        end = time.monotonic() + _WAIT
        while True:
            try:
                opener.open(self.ready_url(), timeout=2).close()
                return
            except urllib.error.HTTPError:
                return  # it answers
            except OSError:
                if self.process.poll() is not None or time.monotonic() > end:
                    raise RuntimeError(f"{self.name} did not start") from None
                time.sleep(0.05)

    def prepare(self) -> None:
        """Do what the server needs once it runs."""

    def __exit__(self, *_: object) -> None:
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()

    def peak(self) -> float:
        """Return the most memory that it used, in MB."""
        for line in Path(f"/proc/{self.process.pid}/status").read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
        return 0.0


class OxigraphServer(Server):
    """The server that the PyPI package ``oxigraph`` brings."""

    name = "oxigraph"

    @staticmethod
    def program() -> str | None:
        beside = Path(sys.executable).with_name("oxigraph")
        return str(beside) if beside.exists() else shutil.which("oxigraph")

    def command(self) -> list[str]:
        place = ["--location", str(self.folder)] if self.folder is not None else []
        return [str(self.program()), "serve", "--bind", f"127.0.0.1:{self.port}", *place]


_INI = """[Database]
DatabaseFile = {folder}/v.db
ErrorLogFile = {folder}/v.log
LockFile = {folder}/v.lck
TransactionFile = {folder}/v.trx
xa_persistent_file = {folder}/v.pxa
FileExtend = 200
[TempDatabase]
DatabaseFile = {folder}/temp.db
TransactionFile = {folder}/temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
NumberOfBuffers = {buffers}
MaxDirtyBuffers = {dirty}
DirsAllowed = {readable}
CheckpointInterval = 0
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerRoot = {folder}
ServerThreads = 6
[SPARQL]
ResultSetMaxRows = 10000
MaxQueryCostEstimationTime = 0
MaxQueryExecutionTime = 0
"""


class Virtuoso(Server):
    """Virtuoso 7 as Debian's ``virtuoso-opensource-7-bin`` brings it; anyone on this machine may write to it."""

    name = "virtuoso"

    def __init__(self, folder: Path, *, readable: Path | None = None, buffers: int = 10_000) -> None:
        super().__init__(folder)
        self.sql = free_port()
        self.readable = readable or folder
        self.buffers = buffers

    @staticmethod
    def program() -> str | None:
        return shutil.which("virtuoso-t") if shutil.which("isql-vt") else None

    def command(self) -> list[str]:
        settings = _INI.format(
            folder=self.folder,
            sql=self.sql,
            http=self.port,
            buffers=self.buffers,
            dirty=self.buffers * 3 // 4,
            readable=self.readable,
        )
        (self.folder / "v.ini").write_text(settings, encoding="ascii")
        return [str(self.program()), "+configfile", "v.ini", "+foreground"]

    def ready_url(self) -> str:
        return f"{self.url}/sparql"

    def prepare(self) -> None:
        self.sql_command('grant SPARQL_UPDATE to "SPARQL";')

    def sql_command(self, text: str) -> None:
        """Run SQL as the administrator."""
        done = subprocess.run(
            ["isql-vt", f"127.0.0.1:{self.sql}", "dba", "dba", "ERRORS=STDOUT", f"EXEC={text}"],
            capture_output=True,
            text=True,
            check=False,
            timeout=1200,
        )
        if done.returncode or "*** Error" in done.stdout:
            raise RuntimeError(f"virtuoso: {done.stdout}{done.stderr}")

    def bulk_load(self, folder: Path, pattern: str) -> None:
        """Load N-Quads files of a folder with Virtuoso's bulk loader."""
        self.sql_command(f"ld_dir('{folder}', '{pattern}', 'urn:none'); rdf_loader_run(); checkpoint;")


ENGINES: dict[str, type[Server]] = {"oxigraph": OxigraphServer, "virtuoso": Virtuoso}
