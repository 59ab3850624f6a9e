"""Sentences that name the harm and leave the drug to the reader: "Adverse effects included ...", "One patient developed ...".

References ("the drug", "this agent", "therapy") become slots of their own, so that all rules read them; here are the rules for sentences
where nothing stands for the drug at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kgraph.assertions.frame import Group, Slot
from kgraph.assertions.sentence_view import SentenceView

_REFERENCE = re.compile(
    r"\b(?:(?:the|this|study|that|these|both|trial|test)(?: study| test| active| new)? (?:drugs?|agents?|compounds?|medications?|medicines?|antibiotics?|antidepressants?|combinations?|infusions?|regimens?|chemotherapy)|"
    r"(?:the|this|study|active|drug) (?:treatment|therapy)|(?<=during )(?:treatment|therapy)|(?<=after )(?:treatment|therapy)|(?<=following )(?:treatment|therapy)|its use(?= |$)|chemotherapy|^(?:treatment|therapy|medication)(?= (?:was|had to be|has been|were) (?:[a-z]+ly )?(?:stopped|discontinued|interrupted|withdrawn))|^it(?= (?:has been|may|can|could|might|caused|causes|induced|induces|produced|is|was) ))\b(?! (?:of|with|for|group|arm|period|failure))"
)

_ADVERSE = (
    r"(?:(?:adverse|side|untoward|undesir(?:ed|able)|toxic|unwanted)[- ](?:drug |cardiac |renal |hepatic |clinical )?(?:effects?|events?|reactions?|experiences?)|side[- ]effects?|(?:dose[- ]limiting |treatment-related |drug-related |hematologic(?:al)? |haematological |non-?hematologic(?:al)? |major |severe |grade [\w ]{1,8} |the main |main |principal )toxicit(?:y|ies)|"
    r"toxicit(?:y|ies)(?= (?:included|consisted|was|were))|(?:treatment|drug|therapy)-(?:related|emergent|induced) [^A-Z;,]{0,30}?|adverse drug reactions?|(?:dose[- ]limiting|treatment[- ]limiting)[^A-Z;,]{0,30}?|reasons? for (?:discontinuation|withdrawal))"
)


@dataclass(frozen=True, slots=True)
class Understood:
    """A disease group that the record's own drug is said to have brought about; ``sure`` where the words say "adverse"."""

    name: str
    diseases: Group
    trigger: tuple[int, int]
    disease_at: tuple[int, int]
    score: float
    sure: bool


_SIGNS = r"(?:(?:common |frequent |clinical |presenting |main |major |further |other |initial |toxic |cardiac |neurologic(?:al)? )*(?:features|manifestations|symptoms|signs|findings|abnormalities|problems))"
_SOME = r"(?:in\s)?(?:only\s)?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|another|a single|the other|all|both|most|many|several|some)"
_PEOPLE = r"(?:patients?|subjects?|participants?|women|men|woman|man|children|child|infants?|cases?|volunteers?|individuals?|rats|mice|animals|dogs|of them|of these)"

# name, pattern, score, whether the words themselves say "adverse"
_PATTERNS: tuple[tuple[str, re.Pattern[str], float, bool], ...] = (
    ("harm-listed", re.compile(rf"(?P<t>{_ADVERSE})(?:[^A-Z;]{{0,90}}?)(?:\b(?:include[sd]?|including|were|was|consisted of|consist of|comprised|such as|like|being|is|are|e\.g\.,?)\b|:|\(|,|-)(?:[^A-Z;]{{0,60}}?)(?P<d>D\d+)(?!\d)"), 0.7, True),
    ("harm-listed-back", re.compile(rf"(?P<d>D\d+)(?!\d)(?:[^A-Z;.]{{0,40}}?)\b(?:was|were|is|are|as|being)\b(?:[^A-Z;.]{{0,60}}?)(?P<t>{_ADVERSE})"), 0.7, True),
    ("harm-developed", re.compile(r"\b(?P<t>develop(?:ed|s|ing|ment of)?|experienced|suffered(?: from)?|manifested|presented with|presenting with|complained of|resulted in|revealed|led to|causing|caused)\b(?:[^A-Z;]{0,45}?)(?P<d>D\d+)(?!\d)"), 0.55, False),
    ("harm-occurred", re.compile(r"(?P<d>D\d+)(?!\d)(?:[^A-Z;]{0,45}?)\b(?P<t>occurred|developed|appeared|ensued|(?:was|were) (?:also |not |only )*(?:observed|seen|noted|reported|found|detected|documented|diagnosed|recorded|encountered|present|universal|common|frequent|infrequent|uncommon|rare|transient)|required|necessitated|increased)\b"), 0.55, False),
    ("harm-had", re.compile(rf"\b{_SOME}\s(?:\([^()]{{1,20}}\)\s)?(?:[a-z]+\s){{0,2}}?{_PEOPLE}\s(?:\([^()]{{1,20}}\)\s)?(?P<t>had|has|have|reported|complained of|experienced)\s(?:[^A-Z;]{{0,35}}?)(?P<d>D\d+)(?!\d)"), 0.5, False),
    ("harm-withdrew", re.compile(r"\b(?P<t>withdrew|withdrawn|discontinued|dropped out|stopped)\b(?:[^A-Z;]{0,40}?)\b(?:because of|due to|owing to|on account of)\s(?:[^A-Z;,]{0,25}?)(?P<d>D\d+)(?!\d)"), 0.65, True),
    ("harm-including", re.compile(r"D\d+[^A-Z;]{0,40}?\b(?:occurred|developed|appeared|(?:was|were) (?:[a-z]+ )?(?:observed|seen|noted|reported|found|recorded))\b[^A-Z;]{0,40}?\b(?P<t>including)\s(?:[^A-Z;]{0,30}?)(?P<d>D\d+)(?!\d)"), 0.55, False),
    ("harm-no-rise", re.compile(r"\b(?P<t>(?:increase|increased|rise|higher|excess)(?: [a-z]+)?(?: in)? (?:the )?(?:risk|incidence|rate|frequency|occurrence) of)\s(?:[^A-Z;]{0,25}?)(?P<d>D\d+)(?!\d)"), 0.55, False),
    ("harm-signs", re.compile(rf"\b(?P<t>{_SIGNS})\s(?:[^A-Z;]{{0,30}}?)(?:included|were|consisted of|was)\s(?:[^A-Z;]{{0,30}}?)(?P<d>D\d+)(?!\d)"), 0.5, False),
)  # fmt: skip
# what is told beside it is told of the drug
_TOLERATED = re.compile(r"\b(?:well|generally|poorly) tolerated\b|\btolerability\b")
# "...; one patient had D": goes on with the list of adverse effects that the sentence began
_CONTINUED = re.compile(
    r"(?:;|,|\band\b)\s(?:and\s)?(?:(?:in\s)?(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|another|a|no|an)\s[^A-Z;]{0,30}?)?(?P<t>had|developed|experienced|suffered|showed|occurred|was|were)?\b[^A-Z;]{0,30}?(?P<d>D\d+)(?!\d)"
)


# a count of people, or a denial: something that was looked for in those who got the drug
_COUNTED = frozenset({"of", "withp", "slash", "people", "nobody", "share", "sharen", "equals", "bare"})
_ELSEWHERE = re.compile(
    r"\b(?:placebo|controls?|groups?|arms?|versus|vs|than|compared|baseline|history|before|previous(?:ly)?|prior|pre-?existing|underlying|at (?:entry|presentation|diagnosis|admission)|"
    r"associated with|predict\w*|risk factors?|due to|caused by|secondary to|because of|relapse\w*|recur\w*|progress\w*|died|deaths?|mortality)\b"
)


def came_about(view: SentenceView) -> bool:
    """Tell whether a sentence of results counts or denies events, and neither compares nor speaks of the time before: in a study of a treatment they are the drug's."""
    if view.category not in {"RESULTS", ""} or _ELSEWHERE.search(view.low):
        return False
    return any(count.form in _COUNTED for count in view.counts) or bool(view.cues.denied)


_CONTROLS_HAD_MORE = re.compile(
    r"\b(?:more (?:common|frequent|prevalent|often)|higher|commoner|greater)\b[^;.]{0,20}?\b(?:in|with|among|on)\s(?:the\s)?(?:placebo|controls?|comparator|vehicle|sham)\b"
)


def controls_had_more(view: SentenceView) -> bool:
    """Tell whether a sentence says that an event was more frequent without the drug."""
    return _CONTROLS_HAD_MORE.search(view.low) is not None


def references(view: SentenceView, drugs: tuple[str, ...], *, chemotherapy: bool = True) -> list[Slot]:
    """Return slots for "the drug" and the like, if the sentence names no drug itself; *chemotherapy* tells whether that word may mean *drugs*."""
    if not drugs or view.has_drug:
        return []
    start = view.span.start
    taken = [(slot.start, slot.end) for slot in view.slots]
    slots = []
    for match in _REFERENCE.finditer(view.low):
        first, last = start + match.start(), start + match.end()
        if "chemotherapy" in match.group() and not chemotherapy:
            continue
        if not any(first < end and begin < last for begin, end in taken):
            slots.append(Slot("C", first, last, (), drugs))
    return slots


# fewer adverse events are the good of a drug, and those "of radiotherapy" are not its own
_FEWER_OF = re.compile(
    r"\b(?:reduc\w+|decreas\w+|fewer|less|lower|lowest|improvements?|differences?)\b(?: (?:in|of|from))?(?: [a-z-]+){0,5} ?$"
)
_NEGLIGIBLE = re.compile(
    r"[^A-Z;.]{0,15}\b(?:was|were|is|are) (?:negligible|nil|minimal|absent)\b|\s(?:[a-z]+ )?did not (?:occur|develop|appear|arise)\b"
)
_OF_ANOTHER = re.compile(
    r"\s?of (?!(?:the |this |these |study |trial |active |both |each |all |any )*(?:drugs?|agents?|medications?|medicines?|compounds?|treatments?|therap\w+|combinations?|regimens?|study|grades?|interest|special|severity|moderate|mild|severe|which|whom|note|\d|[≥>]))"
)


def _not_its_own(text: str, match: re.Match[str]) -> bool:
    first, last = match.span("t")
    if _NEGLIGIBLE.match(text, match.end("d")):
        return True
    return _FEWER_OF.search(text, max(0, first - 60), first) is not None or _OF_ANOTHER.match(text, last) is not None


def find_understood(view: SentenceView) -> Iterator[Understood]:
    """Yield the diseases that a sentence without any drug gives as its adverse effects or as something that came about."""
    frame = view.frame
    listed_at: int | None = None
    tolerated = _TOLERATED.search(frame.text) is not None
    seen: set[int] = set()
    for name, pattern, score, sure in _PATTERNS:
        at = 0
        while (match := pattern.search(frame.text, at)) is not None:
            at = match.start() + 1
            if match.start("d") in seen:
                continue
            seen.add(match.start("d"))
            if sure and _not_its_own(frame.text, match):
                continue
            if name == "harm-listed" and listed_at is None:
                listed_at = match.end("d")
            yield Understood(name, frame.groups[match["d"]], match.span("t"), match.span("d"), score, sure or tolerated)
    if listed_at is None:
        return
    at = listed_at
    while (match := _CONTINUED.search(frame.text, at)) is not None:
        at = match.end("d")
        if match.start("d") not in seen:
            trigger = match.span("t") if match["t"] else match.span("d")
            yield Understood("harm-listed", frame.groups[match["d"]], trigger, match.span("d"), 0.65, True)
