"""Section labels that stand in the running text of an abstract ("RESULTS: Six of ..."), as MEDLINE and page text print them.

NLM publishes the labels in use ("Structured Abstracts in MEDLINE"); they are thousands of combinations of few words, so a label is
known by its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

Part = tuple[str, str, str]

_WORDS = frozenset(
    """abstract aim aims analyses analysis application applications approach approaches assessment assessments background
    backgrounds basis case cases challenges clinical comment comments comparison comparisons conclusion conclusions
    concluding considerations context contribution controls data database date design designs diagnosis diagnoses
    diagnostic direction directions disclosure discussion discussions endpoint endpoints end evaluation evidence
    examination experience experimental exposure exposures extraction facts factors finding findings follow-up funding
    future goal goals highlights history hypotheses hypothesis impact implication implications importance interpretation
    intervention interventions introduction investigation investigations key limitation limitations literature location
    main management material materials measure measurement measurements measures message messages method methodological
    methodology methods motivation novelty number objective objectives observation observations originality outcome
    outcomes overview participant participants patient patients period perspective perspectives place point points
    population populations practice presentation presenting primary principal procedure procedures process prognosis
    progress prospero protocol purpose purposes question questions rationale recent recommendation recommendations
    registration relevance report reports research result results review sample samples scope search secondary selection
    setting settings significance site sources source statement statistical statistics strategies strategy strength
    strengths studies study subject subjects summary synthesis technique techniques testing tests theory therapy timing
    topic treatment treatments trial trials type types uniqueness unlabelled value variable variables
    acquisition adds animals areas authors availability characteristics collection commentary concerns consensus contact contributing
    cost costs covered criteria description dissemination efficacy eligibility ethics examples existing expert financial happened
    identifier implementation index information international lesson lessons level levels needs nursing opinion outlook paper
    policy practical reference registered reviewer reviewers risk safety scientific supplementary systematic test tools used""".split()
)
_JOINING = frozenset(
    "s and or of the in for to with on from a an this these our by at as is are was were what new".split()
)
_LABEL = re.compile(r"([^\W\d_][^:.;?!\n]{1,78}?)(?:\(S\)|\(s\))?:(?=\s|$)")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SENTENCE_END = re.compile(r"(?<=[.?!)\]\"”%])\s+(?=[A-Z])")


def is_label(text: str) -> bool:
    """Tell whether *text* (without the colon) is a section label such as "MATERIALS AND METHODS" or "Conclusion(s)"."""
    words = [word.lower() for word in _WORD.findall(text.replace("(s)", "").replace("(S)", ""))]
    known = [word for word in words if word in _WORDS]
    return bool(known) and text[:1].isupper() and all(word in _WORDS or word in _JOINING for word in words)


def leading_label(text: str) -> tuple[str, str]:
    """Return the section label that *text* begins with, as printed and without its colon, and the rest; ("", text) without one."""
    match = _LABEL.match(text)
    if match is None:
        return "", text
    label = text[: match.end() - 1]
    return (label, text[match.end() :].strip()) if is_label(label) else ("", text)


def split_capitals(text: str) -> list[Part]:
    """Split an abstract in one piece at labels in capitals at its beginning and after sentences, as MEDLINE prints them.

    What stands before the first label is a section without one; with a single label after it, the whole abstract is.
    """
    pieces: list[tuple[str, list[str]]] = []
    start = 0
    for end in [*(m.end() for m in _SENTENCE_END.finditer(text)), len(text)]:
        piece = text[start:end]
        label, body = leading_label(piece)
        if label and label == label.upper():
            pieces.append((label, [body]))
        elif not pieces:
            pieces.append(("", [piece]))
        else:
            pieces[-1][1].append(piece)
        start = end
    if not pieces[0][0] and len(pieces) < 3:
        return [("", "", text)]  # one label alone in the middle may be anything
    return [(label, "", _joined(bodies)) for label, bodies in pieces]


def _joined(pieces: Iterable[str]) -> str:
    return " ".join(filter(None, (piece.strip() for piece in pieces)))
