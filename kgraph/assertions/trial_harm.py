"""Where harm read in a trial with arms is none: it is the outcome, belongs to the other arm or to what both arms got, or to a regimen."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kgraph.assertions.exclusions import by_chance
from kgraph.assertions.focus import is_antineoplastic
from kgraph.assertions.sentence_view import SentenceView
from kgraph.assertions.statement import Statement
from kgraph.protocols import Vocabulary

LEAST_SCORE = 0.6  # the score of a rule that is heard on harm in a trial with arms
_ARMS = re.compile(
    r"\b(?:random(?:ly|i[sz]\w+)|placebo|cross-?over|double-blind|(?:both|all|each|other|other two|control|study|treatment|intervention|experimental) (?:groups?|arms?)|(?:group|arm) (?:[a-d]|[1-4]|i+)|versus|vs)\b|\b(?-i:[A-Z]{2,6}) (?:group|arm)\b",
    re.IGNORECASE,
)
_ENDPOINT = re.compile(r"\bmajor adverse|\badverse (?:cardiac|cardiovascular|cerebro\w+)|\bMACE\b", re.IGNORECASE)
_ALIKE = re.compile(
    r"\b(?:similar(?:ly)?|comparable|alike|equal(?:ly)?|the same|balanced|did not (?:[a-z]+ ){0,2}differ|not (?:[a-z]+ ){0,2}different|no (?:[a-z]+ ){0,3}differences?|(?:in|of) (?:both|each|either) (?:groups?|arms?|treatments?))\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r";|,?\s(?:but|and there|although|whereas|while)\s|\.\s")
# names of harm that stand right behind their drug: "A cardiotoxicity", "A withdrawal symptoms", not "A trial pain"
_HARM_NAME = re.compile(r"toxicit|withdrawal|dependence|addict", re.IGNORECASE)
_SCALE = re.compile(
    r"\s?(?:sub-?)?(?:scales?|scores?|questionnaires?|inventor(?:y|ies)|domains?|components?)\b", re.IGNORECASE
)
_ALONE = re.compile(
    r"\s?(?:\([^()]{1,30}\)\s)?(?:alone|monotherapy|only)\b|\s(?:plus|and|with|\+)\splacebo\b", re.IGNORECASE
)
_WITH_PLACEBO = re.compile(
    r"\bplacebo\s(?:plus|and|with|\+|in combination with|combined with)\s(?:the\s)?$", re.IGNORECASE
)
_JOINED_AFTER = re.compile(
    r"\s?(?:\([^()]{1,30}\)\s)?(?:plus|\+|/|(?:in )?combin(?:ation|ed) with|with|and)\s?", re.IGNORECASE
)
_JOINED_BEFORE = re.compile(r"(?:\bplus|\+|/|\bcombin(?:ation|ed) with|\bwith|\band)\s?(?:the\s)?$", re.IGNORECASE)


# "D (A 8.5%, placebo 12.2%)"
_SHARES = re.compile(
    r"[a-z -]{0,20}\(\s?[^()\d]{0,30}(?P<own>\d+(?:\.\d+)?)\s?%?(?:,|;|\svs\.?|\sv|\sversus|\sand)\s(?:(?:placebo|controls?|vehicle)[a-z ]{0,10}:?\s(?P<other>\d+(?:\.\d+)?)|(?P<last>\d+(?:\.\d+)?)\s?%?\s(?:with |in |for |on )?(?:the )?(?:placebo|controls?|vehicle))"
)
# an arm that has a name of its own need not be that of the understood drug
_NAMED_ARM = re.compile(
    r"\b(?:in|with|on|for) (?:the )?(?!(?:both|each|all|either|any|treatment|treated|study|active|two|three|these|intervention|verum|test|trial|drug|placebo|control)\b)[\w+/-]+ (?:arm|group)\b"
)
_BY_SHARE = frozenset({"rule:harm-arm-shares", "rule:harm-arm-rates"})  # both begin with the share of the drug's arm
_NUMBER = re.compile(r"(\d+(?:\.\d+)?)\s?%")
_COMPARED = re.compile(r"\b(?:groups?|arms?|vs|versus|placebo)\b")
# "in 2 (7.7%) of the A group and 6 (24%) of the other group"
_SHARE_BEFORE = re.compile(r"(\d+(?:\.\d+)?)\s?%\)?\s(?:of|in|with|on|for|among)\s[^;%]{0,30}$")
_SHARE_BEHIND = re.compile(
    r"[^;%]{0,30}?\b(?:and|vs\.?|versus|compared (?:with|to)|while|whereas)\s[^;%]{0,50}?(\d+(?:\.\d+)?)\s?%"
)
# what comes with a treatment that all arms had
_BESIDE = re.compile(
    r"\b(?:chemotherapy|radiotherapy|irradiation|radiation|chemoradi\w+|surgery|surgical|undergoing)\b"
)
_OWN = re.compile(r"\b(?:related|attribut\w+|due|drug|caused)\b")


def has_arms(text: str) -> bool:
    """Tell whether a record speaks of arms, a placebo or random assignment."""
    return _ARMS.search(text) is not None


_INBORN = re.compile(r"\b(?:hereditary|congenital|familial|inherited|inborn)\b", re.IGNORECASE)


def is_inborn(one: Statement, views: Sequence[SentenceView], vocabulary: Vocabulary) -> bool:
    """Tell whether harm is read as an inborn disease that the words do not name as such ("sensory neuropathy" linked to a hereditary one)."""
    place = one.evidence.object
    if one.relation != "harm" or place is None:
        return False
    concept = vocabulary.concept(one.disease)
    printed = views[one.sentence].record_text[place.start : place.end]
    return concept is not None and _INBORN.search(concept.label) is not None and _INBORN.search(printed) is None


def is_no_finding(
    one: Statement, views: Sequence[SentenceView], treated: Sequence[str], vocabulary: Vocabulary
) -> bool:
    """Tell whether a statement of harm in a trial with arms is none.

    The title names what was looked at, as "A-D trial" does; "chemotherapy-induced" need not mean the drug of the title; weak patterns catch events of the other arm;
    a disease that the record treats, and "major adverse events" of the heart, are its outcome; what arms share is not the understood drug's; an abbreviation that the record
    never spells out, or that its letters do not explain, is a regimen as often as a drug; what the combination adds to B alone is not B's.
    """
    if one.relation != "harm" or one.negated or one.evidence.certainty != "asserted":
        return False
    view = views[one.sentence]
    if one.evidence.method == "rule:harm-adjacent":
        return not _is_named_harm(one, view)
    if _is_regimen(one, views, vocabulary):
        return True
    if one.presupposed:
        return one.understood or _is_dependent(one, view)
    own = one.disease
    return (
        one.evidence.score < LEAST_SCORE
        or view.category == "TITLE"
        or any(d == own or vocabulary.narrower(d, own) or vocabulary.narrower(own, d) for d in treated)
        or _ENDPOINT.search(one.evidence.text) is not None
        or (one.understood and (_said_alike(one, view) or _is_anothers(one, views, vocabulary)))
        or _fewer_than_control(one, view)
        or _not_more(one, view)
        or _is_backbone(one, views)
    )


def _said_alike(one: Statement, view: SentenceView) -> bool:
    """Tell whether the clause that names the disease says that arms were alike."""
    place = one.evidence.object
    at = place.start - view.span.start if place else 0
    start = max((match.end() for match in _CLAUSE.finditer(view.text, 0, at)), default=0)
    after = _CLAUSE.search(view.text, at)
    return _ALIKE.search(view.text, start, after.start() if after else len(view.text)) is not None


def _is_dependent(one: Statement, view: SentenceView) -> bool:
    """Tell whether a disease only depends on a substance ("estrogen-dependent cancer")."""
    place = one.evidence.trigger
    return place is not None and view.record_text[place.start : place.end].lower() == "dependent"


def _not_more(one: Statement, view: SentenceView) -> bool:
    """Tell whether arms differ by chance alone, or an arm without a drug, told behind the drug's own, has a higher share of the event."""
    if _COMPARED.search(view.low) and by_chance(view.low):
        return True
    place = one.evidence.subject
    if place is None:
        return False
    start, end = place.start - view.span.start, place.end - view.span.start
    own = _SHARE_BEFORE.search(view.low, max(0, start - 60), start)
    other = _SHARE_BEHIND.match(view.low, end) if own else None
    if own is None or other is None:
        return False
    first, last = view.span.start + end, view.span.start + other.end()
    bare = not any(first <= slot.start < last + 40 for slot in view.slots)  # neither another event nor another drug
    return bare and float(own[1]) <= float(other[1])


def _fewer_than_control(one: Statement, view: SentenceView) -> bool:
    """Tell whether brackets behind the disease give a control arm at least as many events."""
    place, trigger = one.evidence.object, one.evidence.trigger
    if trigger is not None and one.evidence.method in _BY_SHARE:
        first, *others = (
            float(number) for number in _NUMBER.findall(view.record_text, trigger.start, trigger.end + 80)
        )
        return bool(others) and first <= others[0]
    match = _SHARES.match(view.low, place.end - view.span.start) if place else None
    return match is not None and float(match["own"]) <= float(match["other"] or match["last"])


def _is_anothers(one: Statement, views: Sequence[SentenceView], vocabulary: Vocabulary) -> bool:
    """Tell whether the sentence names another arm, or the title chemotherapy, radiation or surgery beside a drug that is no antineoplastic and that the sentence does not blame."""
    if _NAMED_ARM.search(views[one.sentence].low):
        return True
    if _OWN.search(one.evidence.text) or is_antineoplastic(one.drug, vocabulary):
        return False
    return any(view.category == "TITLE" and _BESIDE.search(view.low) for view in views)


def _is_named_harm(one: Statement, view: SentenceView) -> bool:
    place = one.evidence.object
    if place is None:
        return False
    end = place.end - view.span.start
    return (
        _HARM_NAME.search(view.text, place.start - view.span.start, end) is not None
        and _SCALE.match(view.text, end) is None
    )


def _is_regimen(one: Statement, views: Sequence[SentenceView], vocabulary: Vocabulary) -> bool:
    """Tell whether a drug is named by two to four capitals that no longer name of it in the record explains ("AC" of cyclophosphamide)."""
    place = one.evidence.subject
    names = [
        slot.mentions[0].text for view in views for slot in view.slots if one.drug in slot.concepts and slot.mentions
    ]
    if names and all(_is_short(name) for name in names):
        return True
    if place is None:
        return False
    view = views[one.sentence]
    short = view.record_text[place.start : place.end]
    if not _is_short(short) or not short.isalpha():
        return False
    concept = vocabulary.concept(one.drug)
    long = [name for name in names if not _is_short(name)] + ([concept.label] if concept else [])
    return not any(_explains(name.lower(), short.lower()) for name in long)


def _is_short(name: str) -> bool:
    return len(name) <= 4 and name.upper() == name


def _explains(name: str, short: str) -> bool:
    """Tell whether the letters of an abbreviation stand in a name in order, the first at its beginning or that of one of its words."""
    for start in [match.start() for match in re.finditer(r"\b" + re.escape(short[0]), name)]:
        at = start
        for letter in short[1:]:
            at = name.find(letter, at + 1)
            if at < 0:
                break
        else:
            return True
    return False


def _is_backbone(one: Statement, views: Sequence[SentenceView]) -> bool:
    """Tell whether a drug that is named beside another is what the other arm got alone ("A plus B" against "B alone" or "B plus placebo")."""
    view = views[one.sentence]
    place = one.evidence.subject
    if place is not None and not _is_combined(view, place.start, place.end):
        return False
    return any(
        _ALONE.match(other.record_text, slot.end)
        or _WITH_PLACEBO.search(other.record_text, max(0, slot.start - 30), slot.start)
        for other in views
        for slot in other.slots
        if one.drug in slot.concepts and slot.mentions
    )


def _is_combined(view: SentenceView, start: int, end: int) -> bool:
    drugs = [slot for slot in view.slots if slot.kind == "C" and slot.mentions]
    text = view.record_text
    return any(
        (slot.start > end and _JOINED_AFTER.fullmatch(text, end, slot.start) is not None)
        or (slot.end < start and _JOINED_BEFORE.fullmatch(text[slot.end : start].strip() + " ") is not None)
        for slot in drugs
        if (slot.start, slot.end) != (start, end)
    )
