"""What a record is called: by its PMID where it has one, and by something lasting where it has none."""

from __future__ import annotations

import re
from pathlib import PurePath

from kgraph.ids import content_hash

_PMID = re.compile(r"\d{1,8}")


def pmid_curie(text: str) -> str:
    """Return "PMID:123" for "123", "00123" or "PMID:123"; "" if *text* is no PubMed id."""
    number = text.strip().removeprefix("PMID:").strip()
    return f"PMID:{int(number)}" if _PMID.fullmatch(number) and number.isascii() and int(number) else ""


def choose_id(*, pmid: str = "", file: str = "", doi: str = "", content: str = "") -> str:
    """Return the CURIE of a record: PMID, else a file name of one to eight digits, else DOI, else a hash of the content.

    Args:
        pmid: what stands in the text as its PMID.
        file: the name of the file, where it holds this record alone.
        doi: the bare DOI.
        content: title and abstract.
    """
    found = pmid_curie(pmid) or pmid_curie(PurePath(file).name.split(".")[0])
    if found:
        return found
    return f"DOI:{doi}" if doi else f"kgr:{content_hash(content)}"
