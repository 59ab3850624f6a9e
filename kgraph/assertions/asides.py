"""Sentences without their asides: "C0, a drug prescribed for D1, can cause D2" also reads "C0 can cause D2".

An aside stands between two commas, dashes or brackets and keeps apart what belongs together. The shorter sentence is read beside the whole one, so that
nothing within an aside is lost. Only asides that stand between a drug and a disease count, and only those that name another drug or disease or are long: the patterns of
the rules pass over short ones themselves.
"""

from __future__ import annotations

import re

from kgraph.assertions.frame import Frame

_VERB = r"(?:(?:also|never|not|often|rarely|frequently|occasionally|subsequently|then|usually|[a-z]+ly)\s)?(?:was|were|is|are|has|had|have|can|cannot|could|may|might|must|should|will|would|did|does|do|[a-z]{3,}(?:ed|es|ts|ks|rs)|led|gave|brought|began|arose|set|became|underwent|came|of|for|in|with|after|during|by|to|and|on)\b"
_OPENING = (
    r"(?:an?|the|one of|another|which|who|whose|that|when|if|even|given|used|taken|prescribed|administered|approved|indicated|licensed|introduced|marketed|known|formerly|originally|commonly|widely|frequently|often|especially|particularly|"
    r"however|in|at|as|like|but|although|though|while|whether|being|either|both|alone|combined|together|added|started|begun|now|currently|presumably|possibly|perhaps|albeit|including|such as|despite|unlike|for|first|its|his|her|their)"
)
_ASIDE = re.compile(
    rf"(?<=[\w)]),\s(?P<comma>(?!and\b|or\b){_OPENING}\s[^;()]{{6,140}}?),(?=\s{_VERB})|\s(?P<dash>[-–—]\s[^;]{{6,140}}?\s[-–—])(?=\s{_VERB})|\s(?P<bracket>[(\[][^()\[\]]{{3,140}}[)\]])"
)
_NAME = re.compile(r"[CDxpm]\d")
_LONG = 30


def without_asides(frame: Frame) -> Frame | None:
    """Return *frame* without its asides, or ``None`` if none of them is in the way of the rules."""
    text = frame.text
    if "," not in text and "(" not in text and " - " not in text and "–" not in text and "—" not in text:
        return None
    cuts = [match.span() for match in _ASIDE.finditer(text) if _in_the_way(text, match)]
    return frame.without(cuts) if cuts else None


def _in_the_way(text: str, match: re.Match[str]) -> bool:
    inside = _NAME.search(text, match.start(), match.end()) is not None
    if not inside and match.end() - match.start() < _LONG:
        return False
    before, after = _NAME.search(text, 0, match.start()), _NAME.search(text, match.end())
    return before is not None and after is not None
