"""Fetches articles by PMID: through the history server where there are many, otherwise in batches of ids.

The history server (epost, then efetch page by page) spares NCBI the long lists; it is never relied on. What it does not deliver
is asked for by id, where a failure can be pinned to the id that causes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from kgraph.errors import FetchError
from kgraph.http import Client
from kgraph.sources.eutils_answers import read_articles, read_posted
from kgraph.sources.eutils_batches import Collected, collect

NOT_DELIVERED = "PubMed did not deliver it; the id may be deleted or never used"
_BATCH = 200  # articles in one answer
_LARGE = 1000  # from so many on, the history server is used
_POST = 5000  # ids in one epost
_TRIES_POSTED = 3


def fetch_articles(
    wanted: Sequence[str], client: Client, keep: Callable[[dict[str, bytes]], None], done: Callable[[int], None]
) -> Collected[bytes]:
    """Fetch the articles with these PMIDs as XML elements (UTF-8).

    Args:
        wanted: PMIDs, checked, without duplicates.
        client: asks.
        keep: called with each batch as it arrives.
        done: called with the number of PMIDs that are settled.
    """

    def ask(part: Sequence[str], tries: int, deadline: float) -> dict[str, bytes]:
        parameters = [("db", "pubmed"), ("retmode", "xml"), ("id", ",".join(part))]
        return client.ask("efetch", parameters, read_articles, tries=tries, deadline=deadline)

    posted: dict[str, bytes] = {}
    if len(wanted) > _LARGE:
        try:
            for page in _pages(wanted, client):
                new = {pmid: xml for pmid, xml in page.items() if pmid not in posted}
                keep(new)
                posted.update(new)
                done(len(new))
        except FetchError:
            pass  # not the end: what is not here yet is asked for by id, and that tells why it fails
    rest = [pmid for pmid in wanted if pmid not in posted]
    collected = collect(rest, ask, client, size=_BATCH, absent=NOT_DELIVERED, keep=keep, done=done)
    collected.found.update(posted)
    return collected


def _pages(wanted: Sequence[str], client: Client) -> Iterator[dict[str, bytes]]:
    """Post the ids and yield the answers page by page, without what was not posted."""
    for begin in range(0, len(wanted), _POST):
        part = wanted[begin : begin + _POST]
        posted = client.ask("epost", [("db", "pubmed"), ("id", ",".join(part))], read_posted, tries=_TRIES_POSTED)
        place = [("db", "pubmed"), ("retmode", "xml"), ("WebEnv", posted.web_env), ("query_key", posted.query_key)]
        for start in range(0, len(part), _BATCH):
            page = [*place, ("retstart", str(start)), ("retmax", str(_BATCH))]
            articles = client.ask("efetch", page, read_articles, tries=_TRIES_POSTED)
            yield {pmid: articles[pmid] for pmid in part if pmid in articles}
