"""The command line: one module per verb, found by its name; a verb's docstring is its help.

A verb module has ``HELP`` (one line), ``add_arguments(parser)`` and ``run(args, streams) -> exit code``. Heavy imports happen in
``run``, so that ``kgraph --help`` is quick. Data goes to stdout; messages and progress go to stderr.
"""

from __future__ import annotations

import argparse
import errno
import importlib
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

from kgraph import __version__
from kgraph.cli.streams import Streams, standard_streams
from kgraph.errors import KgraphError

VERBS = (
    "build", "annotate", "query", "explain", "export", "refresh", "remove", "diff", "validate", "evaluate", "mesh", "train",
)  # fmt: skip

# the disk or the quota is used up
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})
_EPILOG = """exit codes: 0 done; 1 a check found something, or a record that was asked for by id could not be had;
2 an error that one line explains. `kgraph VERB --help` tells more.
"""


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        """Write *message* on one line to stderr and exit with 2."""
        self.exit(2, f"{self.prog}: error: {message}; see {self.prog} --help\n")


def make_parser() -> argparse.ArgumentParser:
    """Return the parser with all verbs."""
    parser = Parser(
        prog="kgraph",
        description="From PubMed records to a knowledge graph of drugs, diseases, outcomes and adverse events.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"kgraph {__version__}")
    verbs = parser.add_subparsers(dest="verb", metavar="VERB", title="verbs", parser_class=Parser)
    for name in VERBS:
        module = importlib.import_module(f"kgraph.cli.{name}")
        child = verbs.add_parser(
            name, help=module.HELP, description=module.__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
        )
        module.add_arguments(child)
        child.set_defaults(run=module.run)
    return parser


def main(argv: Sequence[str] | None = None, streams: Streams | None = None) -> int:
    """Run the command line and return its exit code: 0 done, 1 a check found something, 2 a user's or source's error.

    Args:
        argv: the arguments without the program's name; the process's own by default.
        streams: where to read and write; the process's own by default.
    """
    streams = standard_streams() if streams is None else streams
    parser = make_parser()
    args = parser.parse_args(argv)
    if args.verb is None:
        parser.print_help(streams.out)
        return 0
    try:
        code = int(args.run(args, streams))
        streams.out.flush()  # here, where what goes wrong can still be told
        return code
    except KgraphError as error:
        message = " ".join(str(error).split())
        streams.err.write(f"kgraph {args.verb}: error: {message}\n")
        return 2
    except KeyboardInterrupt:
        streams.err.write(f"kgraph {args.verb}: stopped; what was there before is unchanged, run it again to go on\n")
        return 130
    except BrokenPipeError:
        _write_nowhere()  # the reader of stdout went away (head, less): not an error
        return 0
    except OSError as error:
        if error.errno not in _FULL:
            raise
        _write_nowhere()
        streams.err.write(f"kgraph {args.verb}: error: cannot write ({error.strerror}); free space and run it again\n")
        return 2
    finally:
        streams.progress.close()


def _write_nowhere() -> None:
    """Turn stdout to the null device, so that Python's last flush at exit has nothing to complain of."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
