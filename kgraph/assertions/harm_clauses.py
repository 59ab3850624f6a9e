"""Harm read by slots: a clause with a drug, a disease and a word of harm, in whatever order, where no rule has said anything of the two.

The rules for harm are patterns with an order of words; what they miss is read here. A word that puts harm down to something ("toxicity", "provoked", "the
culprit") joins the drug and the disease next to it; a word that says only that something came ("ensued", "was noted") does so where the drug is said to have
been given. A clause without a drug takes that of a clause that tells of harm beside it, and one that only names the culprit takes the disease.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kgraph.assertions.harm_words import HAPPEN, inflected, one_of, participles
from kgraph.assertions.rule import Finding, Rule
from kgraph.assertions.sentence_view import SentenceView

_RULE = Rule("harm-clause", "harm", (), 0.5)
_CLOSE = 30
_BY = 45  # how far a word may stand from the names that it joins
_VERBS = ("cause", "induce", "produce", "provoke", "precipitate", "trigger", "elicit", "evoke", "engender", "instigate", "incite", "unleash", "unmask", "inflict", "entail")  # fmt: skip
_CAUSING = one_of(inflected(*_VERBS))
# C ... D
_ACTIVE = rf"(?:{_CAUSING}|(?:led|leads?|leading) to|result(?:s|ed|ing)? in|g[ai]ves? rise to|(?:brought|brings?|bring) (?:on|about)|contribut(?:ed|es|ing|e) to|responsible for|to blame for|culprit|blamed for|accountable for|implicated in|incriminated in|predispos\w+)"
# D ... C
_PASSIVE = rf"(?:(?:{one_of(participles(*_VERBS))}|brought (?:on|about)|set off) by|result(?:s|ed|ing)? from|due to|owing to|secondary to|because of|attribut(?:ed|able) to|ascribed to|consequence of|complication of|manifestation of|result of|reaction to|hypersensitivity to|effects? of|blamed on|linked to|related to|part of|feature of|sign of|among the|trigger(?:ed)? was|cause was|culprit was)"
# says of a drug that it harms: "C toxicity", "adverse effects of C"
_NOUN = r"(?:[a-z]*toxic(?:ity|ities)?|adverse(?: drug)? (?:effects?|events?|reactions?)|side[- ]effects?|(?:untoward|unwanted|undesirable|ill|toxic) effects?|intoxication|overdos(?:e|age)|poisoning|hypersensitivity|hazards?|complications?|dangers?)"
_EVENT = rf"(?:{HAPPEN}|{one_of(inflected('develop', 'experience', 'suffer', 'exhibit', 'sustain', 'report', 'contract', 'bother', 'trouble', 'distress'))}|had|observed|noted|saw|encountered|complained of|presented with|presenting with|diagnosed with|(?:was|were|is|are) (?:[a-z]+ )?(?:absent|common|frequent|rare|unusual|uncommon|infrequent|prevalent|universal|present|troublesome|bothersome|mild|severe|dose-limiting)|(?:can|may|might|could) (?:result|occur|follow|ensue|arise|develop)(?! from| in)|gave birth|born)"
_WORD = re.compile(
    rf"(?<![\w-])(?:(?P<passive>{_PASSIVE})|(?P<active>{_ACTIVE})|(?P<noun>{_NOUN})|(?P<event>{_EVENT}))(?![\w-])"
)
_GIVEN_BEFORE = re.compile(
    r"\b(?:after|during|on|under|following|taking|took|receiv(?:ed|ing)|given|using|(?:users?|recipients?|doses?|use|infusions?|injections?|administration|ingestion|intake|courses?|cycles?|introduction|initiation) of|exposed to|exposure to|treated with|treatment with|therapy with|started on|starting|"
    r"rechallenge with|inject(?:ed|ing)|ingest(?:ed|ing)|began|begun|swallowed|inhal(?:ed|ing)|with|while on)\s(?:(?!without\b)[a-z0-9%-]+\s){0,4}$"
)
_GIVEN_BEHIND = re.compile(
    r"\s?-?(?:[a-z]+ )?(?:therapy|treatment|use|users?|recipients?|infusions?|injections?|administration|ingestion|exposure|treated|exposed|fed|(?:is|are) given|was (?:given|added|started|introduced|begun|administered|continued|injected|infused|ingested|taken)|were (?:given|added|started|administered)|had been|been continued|arm|group)\b"
)
_SPLIT = re.compile(
    r";\s|:\s|,?\s(?:but|whereas|although|though|yet|however|albeit)\s|^(?:although|whereas|while|though|despite)\s|,\s(?:while|and|so)\s(?!(?:taking|receiving|on|using|under)\b)|\swhile\s(?!(?:taking|receiving|on|using|under|being|he|she|they|the patient)\b)|,\s(?=(?:it|they|this|she|he|no|none|one|two|three|the|[CD]\d+)\b)"
)
_TOKEN = re.compile(r"(?<![\w-])(?P<kind>[CDxpzm])\d+(?!\d)")
_ONLY_CULPRIT = re.compile(
    r"(?<![\w-])(?:culprit|(?:the|a|its|sole|only|likely|probable) (?:[a-z]+ ){0,2}?(?:cause|culprit|trigger|offender)|to blame|responsible|implicated|incriminated|exonerated|blamed|causative|offending|suspected)(?![\w-])"
)
# a clause that speaks of treatment, or of what was before
_HELPED = re.compile(
    r"\b(?:treat(?:ed|s|ing|ment) (?:of|for)|(?:successfully|then|was|were|been) (?:[a-z]+ly )?treated|improv\w+|resol\w+|respon(?:d|ded|se)\b|reliev\w+|effective\w*|efficacy|efficacious|prevent\w*|protect\w*|prophyla\w*|"
    r"reduc\w+|decreas\w+|lower|fewer|less|remission|beneficial|cured?|indicated|for the (?:treatment|management)|management|risk factors?|predict\w+|compar\w+|histor(?:y|ies) of|withdrawal|discontinu\w+|stopp(?:ed|ing)|cessation|replac\w+|switch\w*|instead|substitut\w+|model)\b"
)
_NEVER_GIVEN = re.compile(r"\b(?:no|without|not|never|non|off|before|prior to|instead of)[\s-](?:[a-z]+[\s-]){0,2}$")


@dataclass(frozen=True, slots=True)
class _Clause:
    start: int
    end: int
    drugs: tuple[tuple[int, int], ...]
    diseases: tuple[tuple[int, int], ...]
    others: bool


def harm_findings(view: SentenceView, known: frozenset[tuple[str, str]], harmful: frozenset[str]) -> Iterator[Finding]:
    """Yield what the clauses of a sentence say of harm beyond what the rules said.

    Args:
        view: the sentence.
        known: (drug, disease) tokens of the frame that a rule has spoken of; they are passed over.
        harmful: drug tokens that a rule has put harm down to.
    """
    text = view.frame.text
    words = list(_WORD.finditer(text))
    if not words and _ONLY_CULPRIT.search(text) is None:
        return
    clauses = _clauses(view)
    harming = set(harmful)
    for clause in clauses:
        if _HELPED.search(text, clause.start, clause.end) or clause.others:
            continue
        inside = [word for word in words if clause.start <= word.start() < clause.end]
        for disease in clause.diseases:
            drug = _next_to(text, disease, clause.drugs)
            if drug is None or (text[slice(*drug)], text[slice(*disease)]) in known:
                continue
            word = _joining(text, inside, drug, disease)
            if word is not None:
                harming.add(text[slice(*drug)])
                yield _finding(view, drug, disease, word.span())
    yield from _borrowed(view, clauses, words, known, frozenset(harming))


def _borrowed(
    view: SentenceView,
    clauses: list[_Clause],
    words: list[re.Match[str]],
    known: frozenset[tuple[str, str]],
    harming: frozenset[str],
) -> Iterator[Finding]:
    """Yield harm of clauses that leave out the drug, or the disease, which the sentence names only once."""
    text = view.frame.text
    drugs = [place for clause in clauses for place in clause.drugs]
    diseases = [place for clause in clauses for place in clause.diseases]
    if len(clauses) < 2 or len(drugs) != 1 or any(clause.others for clause in clauses):
        return
    name = text[slice(*drugs[0])]
    for clause in clauses:
        if _HELPED.search(text, clause.start, clause.end):
            continue
        if clause.diseases and not clause.drugs and name in harming:
            for disease in clause.diseases:
                word = next(
                    (w for w in words if clause.start <= w.start() < clause.end and _near(text, w, disease)), None
                )
                if word is not None and (name, text[slice(*disease)]) not in known:
                    yield _finding(view, drugs[0], disease, word.span())
        elif clause.drugs and not clause.diseases and len(diseases) == 1:
            word = _ONLY_CULPRIT.search(text, clause.start, clause.end)
            if word is not None and (name, text[slice(*diseases[0])]) not in known:
                said = replace(
                    _finding(view, drugs[0], diseases[0], word.span()), trigger=(clause.start + 1, word.end())
                )
                yield replace(
                    said, disease_at=word.span()
                )  # what is said of the disease in its own clause does not count


def _clauses(view: SentenceView) -> list[_Clause]:
    text = view.frame.text
    tokens = [match for match in _TOKEN.finditer(text) if match.group() in view.frame.groups]
    clauses = []
    at = 0
    edges = list(_SPLIT.finditer(text))
    for start, end in [*((m.start(), m.end()) for m in edges), (len(text), len(text))]:
        if start > at:
            inside = [t for t in tokens if at <= t.start() < start]
            clauses.append(
                _Clause(
                    at,
                    start,
                    tuple(t.span() for t in inside if t["kind"] == "C"),
                    tuple(t.span() for t in inside if t["kind"] == "D"),
                    any(t["kind"] in "xpzm" for t in inside),
                )
            )
        at = end
    return _joined(clauses)


def _joined(clauses: list[_Clause]) -> list[_Clause]:
    """Join a clause that names a drug alone to one that names a disease alone: "after C, D developed" is one."""
    result: list[_Clause] = []
    for clause in clauses:
        last = result[-1] if result else None
        if last is not None and last.drugs and not last.diseases and clause.diseases and not clause.drugs:
            result[-1] = _Clause(last.start, clause.end, last.drugs, clause.diseases, last.others or clause.others)
        else:
            result.append(clause)
    return result


def _next_to(text: str, disease: tuple[int, int], drugs: tuple[tuple[int, int], ...]) -> tuple[int, int] | None:
    """Return the drug nearest to a disease with no other name between."""
    best = None
    for drug in drugs:
        first, second = sorted((drug, disease))
        if _TOKEN.search(text, first[1], second[0]) is None:
            gap = second[0] - first[1]
            if best is None or gap < best[0]:
                best = (gap, drug)
    return best[1] if best and best[0] <= 3 * _BY else None


def _joining(
    text: str, words: list[re.Match[str]], drug: tuple[int, int], disease: tuple[int, int]
) -> re.Match[str] | None:
    """Return the word that puts the disease down to the drug: one of harm, or an event where the drug is said to be given."""
    first, second = sorted((drug, disease))
    if _NEVER_GIVEN.search(text, max(0, drug[0] - 30), drug[0]):
        return None
    given: bool | None = None
    for word in words:
        between = first[1] <= word.start() < second[0]
        kind = word.lastgroup
        if kind == "active" and between and drug < disease and disease[0] - word.end() <= _BY:
            return word
        if kind == "passive" and between and disease < drug and drug[0] - word.end() <= _BY:
            return word
        if kind == "noun" and (between or _beside(text, word, first, second)) and _beside(text, word, drug, drug):
            return word
        if kind == "event" and _comes(text, word, disease):
            if given is None:
                given = (
                    _GIVEN_BEFORE.search(text, max(0, drug[0] - 70), drug[0]) is not None
                    or _GIVEN_BEHIND.match(text, drug[1]) is not None
                )
            if given:
                return word
    return None


def _beside(text: str, word: re.Match[str], first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Tell whether a word stands close before *first* or close behind *second*, with no other name between."""
    if word.end() <= first[0]:
        return first[0] - word.end() <= _CLOSE and _TOKEN.search(text, word.end(), first[0]) is None
    return (
        word.start() >= second[1]
        and word.start() - second[1] <= _CLOSE
        and _TOKEN.search(text, second[1], word.start()) is None
    )


def _comes(text: str, word: re.Match[str], disease: tuple[int, int]) -> bool:
    """Tell whether an event word says of the disease that it came: "D ensued", "suffered D"."""
    if word.end() <= disease[0]:
        gap = text[word.end() : disease[0]]
    elif word.start() >= disease[1]:
        gap = text[disease[1] : word.start()]
    else:
        return False
    return len(gap) <= _CLOSE and _TOKEN.search(gap) is None and "," not in gap


def _near(text: str, word: re.Match[str], disease: tuple[int, int]) -> bool:
    """Tell whether a word stands beside a disease with no other name between."""
    first, second = sorted((word.span(), disease))
    return second[0] - first[1] <= _BY and _TOKEN.search(text, first[1], second[0]) is None


def _finding(view: SentenceView, drug: tuple[int, int], disease: tuple[int, int], word: tuple[int, int]) -> Finding:
    text, groups = view.frame.text, view.frame.groups
    return Finding(
        rule=_RULE,
        view=view,
        drugs=groups[text[slice(*drug)]],
        diseases=groups[text[slice(*disease)]],
        start=min(drug[0], disease[0], word[0]),
        end=max(drug[1], disease[1], word[1]),
        trigger=word,
        drug_at=drug,
        disease_at=disease,
    )
