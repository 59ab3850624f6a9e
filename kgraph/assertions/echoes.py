"""What is said of one drug, or disease, and then of another by an echo alone: "as did B", "the same was true of B", "B did not", "like B, A ...".

The clause of the echo has no verb of its own, so that no rule can read it: the statements about the last drug and the last disease before it are taken over
with the other name, turned round where the echo is a "not". A count is taken over only where the echo prints its own ("versus 3 of 20 on B").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kgraph.assertions.focus import GENERIC
from kgraph.assertions.frame import Group, Slot
from kgraph.assertions.sentence_view import SentenceView
from kgraph.assertions.statement import Statement
from kgraph.model import Span

_AUX = r"(?:did|does|do|was|were|is|are|had|has|have|would)"
_NAME = r"(?P<{}>[CDx]\d+)(?!\d)(?:[- ](?:alone|therapy|treatment|group|arm|monotherapy))?"
_END = r"(?=\s?(?:[.;)]|,(?! [CD]\d+(?:,| and))|$))"
_WITH = r"(?:(?:of|for|to|with|in|after|on|among|by|under)\s)(?:(?:the|patients?|those|children|subjects?|treated|given|receiving|taking|on|with)\s){0,4}"
_SAME_OF = r"(?:true|the case|so|seen|observed|noted|found|reported|said|valid)"
_LEAD = r"(?:[,;:.]|\b(?:and|but|whereas|while|although|though|yet))\s(?:(?:however|by contrast|in contrast|conversely|on the other hand|in turn|that|and|also|similarly|likewise),?\s){0,2}"
_FOLK = r"(?:(?:the|patients?|those|children|adults|subjects?|treated|given|receiving|taking|on|with)\s){0,5}"
_WHEN = r"(?:,\s(?:however|by contrast|in contrast|on the other hand),)?"
_SAME = re.compile(
    rf"\b(?:just |exactly |much )?as {_AUX} (?:also )?{_FOLK}{_NAME.format('a')}{_END}"
    rf"|\b(?:so|nor|neither)(?:, [a-z ]{{3,40}},)? {_AUX} {_FOLK}{_NAME.format('b')}{_END}"
    rf"|\bthe same (?:also )?(?:was|is|were|held|holds|applied|applies|happened|went|goes|could be) (?:also )?(?:{_SAME_OF} )?{_WITH}{_NAME.format('c')}{_END}"
    rf"|{_LEAD}{_FOLK}{_NAME.format('d')} (?:{_AUX} )?(?:too|also|likewise|as well|so too|the same|similarly|less so|more so|even more so|to a (?:lesser|greater|smaller|similar) (?:extent|degree)){_END}"
    rf"|{_LEAD}(?:too|also|likewise|similarly|to a (?:lesser|greater|smaller|similar) (?:extent|degree),?|less so) {_AUX}?\s?{_WITH}?{_NAME.format('e')}{_END}"
    rf"|,\san? (?:[a-z]+ ){{0,2}}(?:reaction|effect|response|benefit|property|complication|problem|finding) (?:also |likewise )?(?:seen|observed|noted|shared|reported|produced|caused|found|known) (?:with|by|for|in|from|after) {_NAME.format('f')}{_END}"
)
_NOT = re.compile(
    rf"{_LEAD}{_FOLK}{_NAME.format('a')}{_WHEN} {_AUX} not(?: do so| so)?{_END}"
    rf"|\bnot so (?:{_WITH})?{_NAME.format('b')}{_END}"
    rf"|\b(?:the same|this|that|such) (?:was|is|did|could) not (?:be )?(?:apply|hold|{_SAME_OF}) (?:true )?{_WITH}{_NAME.format('c')}{_END}"
    rf"|,\s(?:in (?:[a-z]+ )?contrast (?:to|with)|unlike|contrary to)\s(?:the )?{_NAME.format('d')}{_END}"
)
# "C caused D1 and D2, B neither"
_EACH = re.compile(
    rf"{_LEAD}{_FOLK}{_NAME.format('name')} (?:(?:caused|produced|induced|provoked|had|did|showed|led to|improved|relieved|helped|prevented) )?(?P<which>neither|none of (?:these|them)|both|only the (?:former|latter|first|second))(?: of (?:them|these|the two))?{_END}"
)
_LIKE = re.compile(
    r"(?:^|[;.]\s)(?:(?:just )?like|as with|similar(?:ly)? to)\s(?:the\s)?(?P<name>x\d+),\s(?P<other>C\d+)\b"
)
_VERSUS = re.compile(
    r"(?<![\w.])(?P<n1>\d+)\s?(?:of|/|out of)\s?(?P<t1>\d+)\b[^;.,]{0,60}?,?\s(?:versus|vs\.?|compared with|compared to|as against|against|and)\s(?:in\s)?(?P<n>\d+)\s?(?:of|/|out of)\s?(?P<t>\d+)\s(?:[a-z]+\s){0,3}?(?:on|with|given|receiving|taking|after|in|treated with)\s(?:the\s)?(?P<name>[Cx]\d+)\b"
)
# "cured D in 18 of 20 and B in 17 of 20"
_AND_IN = re.compile(
    r"(?<![\w.])(?P<n1>\d+)\s?(?:of|/|out of)\s?(?P<t1>\d+)(?: [a-z]+)?(?:,| and|, and| versus|;)\s(?P<name>[Cx]\d+) in (?P<n>\d+)\s?(?:of|/|out of)\s?(?P<t>\d+)(?!\d)"
)
_DOUBT = re.compile(
    r"\b(?:less|fewer|lower|reduced|prevent\w*|whether|compar(?:e|ed|ing) (?:whether|if)|may|might|could|should|if)\b"
)
_LESSER = re.compile(r"\b(?:less|lesser|smaller)\b")
_COMPARED = re.compile(r"\b(?:compared|against)\b")  # a comparator's own events are no harm that is told of it
_SHARE = 0.6  # of the first arm's share, from which the other arm counts as helped as well


def echoes(view: SentenceView, statements: Sequence[Statement]) -> list[Statement]:
    """Return what a sentence says by echo alone, beyond *statements*, those that the rules read from it.

    Args:
        view: the sentence.
        statements: the settled statements of the sentence.
    """
    text, groups = view.frame.text, view.frame.groups
    if not statements:
        return []
    known = {(one.drug, one.disease) for one in statements}
    result: list[Statement] = []

    def add(found: Iterator[Statement]) -> None:
        for one in found:
            if (one.drug, one.disease) not in known:
                known.add((one.drug, one.disease))
                result.append(one)

    for pattern, turned in ((_SAME, False), (_NOT, True)):
        for match in pattern.finditer(text):
            name = next(value for value in match.groupdict().values() if value)
            if name in groups and not (name[0] == "D" and _LESSER.search(match.group())):
                add(_taken_over(groups[name], _source(view, statements, match.start()), turned=turned))
    for match in _EACH.finditer(text):
        if match["name"] in groups:
            add(_of_two(groups[match["name"]], match["which"], _source(view, statements, match.start())))
    for match in _LIKE.finditer(text):
        if match["name"] in groups and match["other"] in groups:
            spans = _spans(groups[match["other"]])
            add(
                _taken_over(groups[match["name"]], [s for s in statements if s.evidence.subject in spans], turned=False)
            )
    for match in [*_VERSUS.finditer(text), *_AND_IN.finditer(text)]:
        if match["name"] in groups and _DOUBT.search(text) is None:
            add(_other_arm(view, statements, match))
    return result


def _spans(group: Group) -> set[Span | None]:
    return {Span(slot.start, slot.end) for slot in (*group.members, *group.denied)}


def _source(view: SentenceView, statements: Sequence[Statement], start: int) -> list[Statement]:
    """Return the statements that an echo takes up: those on the last disease before it that have been read, of one drug."""
    text, groups = view.frame.text, view.frame.groups
    tokens = [m for m in re.finditer(r"(?<![\w-])[CDpxm]\d+(?!\d)", text[:start]) if m.group() in groups]
    diseases = [m.group() for m in tokens if m.group()[0] == "D"]
    if not diseases:
        return []
    spans = _spans(groups[diseases[-1]])
    found = [s for s in statements if s.evidence.object in spans and s.evidence.subject is not None]
    first: dict[str, Statement] = {}
    before = [s for s in found if s.evidence.subject and view.frame.offset(s.evidence.subject.start) < start]
    for one in sorted(before, key=lambda s: s.evidence.subject.start if s.evidence.subject else 0, reverse=True):
        first.setdefault(one.disease, one)
    return list(first.values())


def _taken_over(group: Group, source: Sequence[Statement], *, turned: bool) -> Iterator[Statement]:
    for one in source:
        said = _turned(one) if turned else one
        if said is None or one.presupposed:
            continue
        for slot in group.members:
            yield from _renamed(said, slot)


def _of_two(group: Group, which: str, source: Sequence[Statement]) -> Iterator[Statement]:
    """Yield what "neither", "both" or "only the latter" says of a drug, the two being the diseases of *source*."""
    two = sorted(source, key=lambda s: s.evidence.object.start if s.evidence.object else 0)
    if len(two) != 2:
        return
    if which.startswith("only"):
        two = two[:1] if which.endswith(("former", "first")) else two[1:]
    yield from _taken_over(group, two, turned=which.startswith(("neither", "none")))


def _turned(one: Statement) -> Statement | None:
    """Return a statement turned round by a "not"; ``None`` where that says nothing: not to have been given a drug is no result."""
    if one.relation == "contraindication" or (one.relation == "treatment" and not one.effect):
        return None
    effect = ("effective" if one.effect == "ineffective" else "ineffective") if one.effect else ""
    return replace(one, negated=not one.negated, effect=effect)


def _renamed(one: Statement, slot: Slot) -> Iterator[Statement]:
    span = Span(slot.start, slot.end)
    alone = replace(one.evidence, score=round(one.evidence.score * 0.9, 4), count=None, total=None, percent=None)
    for concept in slot.concepts:
        if concept in GENERIC:
            continue
        if slot.kind == "C":
            yield replace(one, drug=concept, evidence=replace(alone, subject=span))
        elif one.relation in {"treatment", "prevention"} or one.negated:
            yield replace(one, disease=concept, evidence=replace(alone, object=span))


def _other_arm(view: SentenceView, statements: Sequence[Statement], match: re.Match[str]) -> Iterator[Statement]:
    """Yield the statement of an arm that gives no more than its numbers."""
    n, total = int(match["n"]), int(match["t"])
    before = [s for s in _source(view, statements, match.start("n")) if not s.negated]
    if not 0 < n <= total or int(match["t1"]) == 0:
        return
    helped = n / total >= _SHARE * int(match["n1"]) / int(match["t1"])
    for one in before:
        if (one.relation == "harm" and not _COMPARED.search(match.group())) or (
            one.relation == "treatment" and one.effect == "effective" and helped
        ):
            for slot in view.frame.groups[match["name"]].members:
                for said in _renamed(one, slot):
                    counted = replace(said.evidence, count=n, total=total) if one.relation == "harm" else said.evidence
                    yield replace(said, evidence=counted)
