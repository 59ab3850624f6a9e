"""A sentence as the rules see it: lower-cased, with every list of drugs as "C0", "C1" ... and of diseases as "D0", "D1" ...

A drug that is only compared with ("than C") becomes "x0", one that was tried before ("refractory to C") "p0", a placebo "z0".

Lists and contrasts are folded before any rule looks: "headache (n = 4), dry mouth and rash" is one group with three members; in
"lupus (particularly discoid lupus) but not panniculitis" the last member is denied. As the text is lower case, a capital letter
in a pattern can only be a group, so ``[^A-Z]*`` means "no other drug or disease in between". Offsets are kept: every place of
the frame maps back to the record's text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kgraph.assertions.coordination import joins
from kgraph.model import Mention, Span


@dataclass(frozen=True, slots=True)
class Slot:
    """One place in a sentence that names a drug ("C") or a disease ("D"); offsets are of the record's text.

    ``mentions`` holds more than one for a composite; it is empty where the drug is only understood ("the drug"), and then ``concepts``
    are those of the drug the record is about. ``concepts`` is empty for a name that no concept fits.
    """

    kind: str
    start: int
    end: int
    mentions: tuple[Mention, ...]
    concepts: tuple[str, ...]

    @property
    def understood(self) -> bool:
        """Tell whether the place names its concept only by reference."""
        return not self.mentions


@dataclass(frozen=True, slots=True)
class Group:
    """Slots that stand in one list. ``denied`` are those that a contrast excludes ("A, but not B"; "unlike B, A")."""

    kind: str
    members: tuple[Slot, ...]
    denied: tuple[Slot, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Frame:
    """The folded text, its groups by token ("C0"), and the way back to the record's text."""

    text: str
    groups: dict[str, Group]
    slots: tuple[Slot, ...]
    _frame_starts: tuple[int, ...]
    _text_starts: tuple[int, ...]

    def place(self, offset: int) -> int:
        """Return the offset in the record's text of the frame's *offset*."""
        index = bisect_right(self._frame_starts, offset) - 1
        return self._text_starts[index] + offset - self._frame_starts[index]

    def offset(self, place: int) -> int:
        """Return the offset in the frame of a *place* in the record's text; one inside a list of names gives the end of its token."""
        index = max(0, bisect_right(self._text_starts, place) - 1)
        end = self._frame_starts[index + 1] if index + 1 < len(self._frame_starts) else len(self.text)
        return min(self._frame_starts[index] + max(0, place - self._text_starts[index]), end)

    def span(self, start: int, end: int) -> Span:
        """Return the span in the record's text of a stretch of the frame that begins and ends outside groups."""
        first = self.place(start)
        return Span(first, max(first, self.place(end - 1) + 1) if end > start else first)

    def without(self, cuts: Sequence[tuple[int, int]]) -> Frame:
        """Return the frame without the stretches *cuts* (frame offsets, in order, apart from each other)."""
        pieces: list[str] = []
        frame_starts: list[int] = []
        text_starts: list[int] = []
        length = at = 0
        for first, last in [*cuts, (len(self.text), len(self.text))]:
            inner = [begin for begin in self._frame_starts if at < begin < first]
            for begin, end in zip([at, *inner], [*inner, first], strict=True):
                if end > begin:
                    frame_starts.append(length)
                    text_starts.append(self.place(begin))
                    pieces.append(self.text[begin:end])
                    length += end - begin
            at = last
        return Frame("".join(pieces), self.groups, self.slots, tuple(frame_starts) or (0,), tuple(text_starts) or (0,))


PLACEBO = "MESH:D010919"


def is_placebo(slot: Slot) -> bool:
    """Tell whether a place names a placebo: it makes no facts, but it is an arm."""
    return slot.kind == "C" and slot.concepts == (PLACEBO,)


def lower(text: str) -> str:
    """Return *text* in lower case with its length unchanged (some letters would become two)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


# "toxicity", "adverse reactions": linked, but words of the rules rather than a disease
_HARM_ITSELF = "MESH:D064420"
_HARM_WORD = re.compile(
    r"toxicit(?:y|ies)|(?:adverse|side|toxic)[ -](?:drug )?(?:effects?|reactions?|events?)", re.IGNORECASE
)


def slots_of(mentions: Sequence[Mention]) -> list[Slot]:
    """Return the places of *mentions* (sorted by start): overlapping ones share a place, the longer wins over one inside it."""
    clusters: list[list[Mention]] = []
    end = -1
    for mention in mentions:
        if mention.type == "Outcome" or (mention.concept == _HARM_ITSELF and _HARM_WORD.fullmatch(mention.text)):
            continue
        if mention.span.start < end:
            clusters[-1].append(mention)
        else:
            clusters.append([mention])
        end = max(end, mention.span.end)
    slots: list[Slot] = []
    for cluster in clusters:
        slots.extend(_resolve(cluster))
    return slots


def _resolve(cluster: list[Mention]) -> Iterable[Slot]:
    if len(cluster) > 1:
        longest = max(cluster, key=lambda m: (m.span.end - m.span.start, -m.span.start))
        kept = [
            m
            for m in cluster
            if m.type == longest.type and (m.span == longest.span or not longest.span.contains(m.span))
        ]
    else:
        kept = cluster
    start, end = min(m.span.start for m in kept), max(m.span.end for m in kept)
    concepts = tuple(dict.fromkeys(m.concept for m in kept if m.concept))
    yield Slot("C" if kept[0].type == "Chemical" else "D", start, end, tuple(kept), concepts)


def build_frame(text: str, sentence: Span, slots: Sequence[Slot]) -> Frame:
    """Return the frame of one sentence of *text* with its *slots* in order."""
    groups, blanks = _group(text, sentence, slots)
    for first, last in blanks:
        text = text[:first] + " " * (last - first) + text[last:]
    pieces: list[str] = []
    frame_starts: list[int] = []
    text_starts: list[int] = []
    tokens: dict[str, Group] = {}
    at, length = sentence.start, 0

    def add(piece: str, start: int) -> None:
        nonlocal length
        if piece:
            if length and piece[0].isdigit():
                piece = " " + piece[1:]  # a digit right behind a token would read as part of it
            frame_starts.append(length)
            text_starts.append(start)
            pieces.append(piece)
            length += len(piece)

    for number, group in enumerate(groups):
        if group.start < at:
            continue
        add(lower(text[at : group.start]), at)
        letter = _role(text, max(at, sentence.start), group)
        token = f"{'x' if letter == 'C' and _ADDED.search(''.join(pieces[-3:])) else letter}{number}"
        tokens[token] = group
        add(token, group.start)
        at = group.end
    add(lower(text[at : sentence.end]), at)
    frame = Frame(
        "".join(pieces), tokens, tuple(slots), tuple(frame_starts) or (0,), tuple(text_starts) or (sentence.start,)
    )
    return frame.without([match.span() for match in _BLANK.finditer(frame.text)]) if blanks else frame


_BLANK = re.compile(r"(?<= ) {3,4}(?=\S)")  # what is left of a "not" that a group has taken in


_NOT = re.compile(r"\b(not)\s(?:[a-z]+\s){0,2}$", re.IGNORECASE)
# a drug that only serves for comparison, and one that was tried before
_COMPARED = re.compile(
    r"\b(?:as (?:effective|efficacious|good|well|potent|safe) as|(?<!more )(?<!less )(?<!fewer )than|than(?! (?:\d+|half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|a (?:third|quarter|half|dozen|hundred))\b)|versus|vs\.?|compared (?:with|to)|as compared (?:with|to)|in comparison (?:with|to)|relative to|comparable (?:with|to|to that of)|similar to(?: that of)?|instead of|rather than|as opposed to|superior to|(?:non-?)?inferior to|equivalent to|not different from|differ(?:ed|s)? from)\s"
    r"(?:[a-z0-9%-]+\s){0,6}?$|(?:^|[,;]\s)(?:like|as with|similar(?:ly)? to)\s(?:(?:other|most|many|all|some)\s){0,2}(?:[a-z-]+\s)?$"
)
_TRIED = re.compile(
    r"\b(?:uncontrolled|inadequately controlled|not controlled|insufficiently controlled) (?:on|with|by)\s(?:[^,.;]{0,30}?)$|\b(?:cannot|could not|unable to|did not) tolerate\s(?:[^,.;]{0,20}?)$|\b(?:refractory|resistant|resistance|unresponsive|non-?responsive|intolerant|nonresponsive|non-?responders?) (?:to|of)\s(?:[^,.;]{0,40}?)$|"
    r"\b(?:failed(?! to\b)|progress(?:ed|ing|ion)(?: [a-z]+)? (?:on|after|during|despite|following)|failure of|failing|failure with|despite (?:concurrent|concomitant|simultaneous|combined)(?: [a-z]+){0,2}(?: with)?|despite|added to|add-on to|on top of|unsuccessful(?:ly)? (?:treated |treatment )?(?:with|by)|previously (?:[a-z]+ ){0,3}(?:with|to|received)|after discontinuation of|naive to|(?:after|with|despite|following) (?:previous|prior)(?= )|(?:previous|prior) (?:treatment|therapy|use|exposure|administration|courses?|trials?)(?: with| of| to))\s(?:[^,.;]{0,30}?)$"
)
_ADDED = re.compile(
    r"C\d+\s[^A-Z;,]{0,40}\bpretreated with\s$|\b(?:adding|addition of)\s(?:[a-z-]+\s){0,2}C\d+\sto\s(?:[a-z-]+[\s/]){0,2}$"
)  # "adding A to B": B was there
# "failure of C to prevent D" is what C did; "after failure of C" is what was tried
_FAILURE = re.compile(r"\bfailure of\s(?:[a-z]+\s){0,2}$")
_TRIED_AFTER = re.compile(r"[- ](?:resistant|refractory|unresponsive|nonresponsive|naive|intolerant)\b|-experienced\b")


def _role(text: str, floor: int, group: Group) -> str:
    """Return the letter of a group's token: lower case ("x" compared, "p" tried before) for a drug that no rule should take as its subject."""
    if group.kind == "D":
        return "D"
    if is_placebo(group.members[0] if group.members else group.denied[0]):
        return "z"
    before = lower(text[max(floor, group.start - 80) : group.start])
    if not group.denied and _COMPARED.search(before):
        return "x"
    after = lower(text[group.end : group.end + 16])
    if _TRIED_AFTER.match(after) or (
        _TRIED.search(before) and not (_FAILURE.search(before) and after.startswith(" to "))
    ):
        return "p"
    if _LEVEL_AFTER.match(lower(text[group.end : group.end + 30])) or _LEVEL_BEFORE.search(before):
        return "m"
    return "C"


# a substance that is measured, not given
_LEVEL_AFTER = re.compile(
    r"(?: (?:serum|plasma|blood|urinary))? (?:levels?|concentrations?|values?|staining|excretion|metabolism|and eosin|clearance|uptake|homeostasis|deficiency)\b"
)
_LEVEL_BEFORE = re.compile(
    r"\b(?:serum|plasma|urinary|urine|circulating|endogenous|baseline|levels? of|concentrations? of|(?:increased?|elevated|raised|lower|decreased) blood|(?:increases?|decreases?|elevations?|reductions?|changes?|rises?|falls?|drops?|differences?) in(?: (?:serum|plasma|blood|urinary|mean))?)\s$"
)


# a subordinate clause that begins a sentence ends at the comma before the main one
_SUBORDINATE = re.compile(r"(?:although|though|while|whereas|when|once|even though|as soon as)\s[^,;]*$", re.IGNORECASE)
_BARE_COMMA = re.compile(r",\s(?:the\s)?(?:[a-z]+\s)?")
_PREDICATE = re.compile(
    r"\s(?:was|were|is|are|had|has|did|does|set in|persisted|remained|continued|worsened|improved|developed|occurred|appeared|resolved|got|became|stayed|went|returned|recurred|increased)\b"
)


def _begins_clause(text: str, sentence: Span, previous: Slot, slot: Slot) -> bool:
    """Tell whether *slot* is the subject of the main clause behind a subordinate one that *previous* ends."""
    return (
        slot.kind == "D"
        and _BARE_COMMA.fullmatch(text, previous.end, slot.start) is not None
        and _PREDICATE.match(text, slot.end) is not None
        and _SUBORDINATE.match(text[sentence.start : previous.end]) is not None
    )


def _group(text: str, sentence: Span, slots: Sequence[Slot]) -> tuple[list[Group], list[tuple[int, int]]]:
    """Return the groups, and the places of a "not" that a group has taken in ("not by A but by B")."""
    groups: list[Group] = []
    blanks: list[tuple[int, int]] = []
    members: list[Slot] = []
    denied: list[Slot] = []

    def close() -> None:
        if members or denied:
            every = sorted([*members, *denied], key=lambda s: s.start)
            first, last = every[0].start, every[-1].end
            if (
                denied
                and denied[0].start == first
                and (negated := _NOT.search(text, max(sentence.start, first - 12), first))
            ):
                blanks.append(negated.span(1))
            if text.count("(", first, last) > text.count(")", first, last) and text[last : last + 1] == ")":
                last += 1
            groups.append(Group(every[0].kind, tuple(members), tuple(denied), first, last))
        members.clear()
        denied.clear()

    previous: Slot | None = None
    for slot in slots:
        if previous is not None and previous.kind == slot.kind and not (is_placebo(previous) or is_placebo(slot)):
            before = lower(text[max(sentence.start, previous.start - 32) : previous.start])
            gap = lower(text[previous.end : slot.start])
            same = bool(previous.concepts) and previous.concepts == slot.concepts
            relation = joins(gap, slot.kind, before, same_concept=same)
            if slot.understood or (relation == "and" and _begins_clause(text, sentence, previous, slot)):
                relation = ""  # "A and B, the latter", "while C stopped D1, D2 set in": no list
        else:
            relation = ""
        if relation == "and":
            (denied if denied and not members else members).append(slot)
        elif relation == "not":
            denied.append(slot)
        elif relation == "instead":  # "unlike A, B", "not A but B": what stood before is what is denied
            denied.extend(members)
            members.clear()
            members.append(slot)
        else:
            close()
            members.append(slot)
        previous = slot
    close()
    return groups, blanks
