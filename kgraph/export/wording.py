"""How assertions read: one wording for the picture, the report and the labels of graph files."""

from __future__ import annotations

from typing import Final

from kgraph.model import Assertion, Certainty

_EFFECTS: Final[dict[str, str]] = {
    "effective": "effective for",
    "partially effective": "partly effective for",
    "ineffective": "not effective for",
}
_KINDS: Final[dict[str, tuple[str, str]]] = {  # kind -> as stated, as denied
    "treatment": ("used for", "not used for"),
    "adverse-event": ("adverse event", "no adverse event"),
    "cause": ("causes", "does not cause"),
    "prevention": ("prevents", "does not prevent"),
    "contraindication": ("contraindicated in", "not contraindicated in"),
    "aggravation": ("aggravates", "does not aggravate"),
}
_CERTAINTY: Final[dict[Certainty, str]] = {
    "asserted": "",
    "speculated": "possibly",
    "hypothetical": "hypothesis",
    "background": "background",
}
KIND_NAMES: Final[dict[str, str]] = {
    "treatment": "Treatment",
    "adverse-event": "Adverse event",
    "cause": "Cause",
    "prevention": "Prevention",
    "contraindication": "Contraindication",
    "aggravation": "Aggravation",
}
OUTCOME_NAMES: Final[dict[str, str]] = {
    "complete-response": "Complete response",
    "partial-response": "Partial response",
    "response": "Response",
    "stable-disease": "Stable disease",
    "no-response": "No response",
    "progression": "Progression",
    "relapse": "Relapse",
    "death": "Death",
    "survival": "Survival",
    "discontinuation": "Discontinuation",
    "improvement": "Improvement",
    "other": "Other",
}


def phrase(assertion: Assertion) -> str:
    """Return the words between subject and object: "effective for", "not effective for", "no adverse event".

    A denied treatment reads "not effective for" where its effect is effective or ineffective: authors deny the effect, not the use.
    """
    effect = assertion.effect
    if assertion.kind == "treatment" and effect in _EFFECTS:
        return _EFFECTS["ineffective"] if assertion.negated else _EFFECTS[effect]
    stated, denied = _KINDS[assertion.kind]
    return denied if assertion.negated else stated


def hedge(certainty: Certainty) -> str:
    """Return the word that marks *certainty* before a phrase: "" for asserted, "possibly" for speculated."""
    return _CERTAINTY[certainty]


def hedged(assertion: Assertion, certainty: Certainty, beings: str = "") -> str:
    """Return the phrase with its certainty in front ("possible adverse event") and whom it is of, if not of people, for labels of one line."""
    word, words = hedge(certainty), phrase(assertion)
    if beings:
        words += f" ({beings})"
    if certainty == "speculated":
        return f"{'possible' if words.startswith('adverse event') else 'possibly'} {words}"
    return f"{word}: {words}" if word else words


def numbers(n: int | None, total: int | None, percent: float | None) -> str:
    """Return "5/9 (56%)", "5", "56%" or "", whatever is known; a percentage that is not printed is worked out, rounded."""
    if n is not None and total:
        share = percent if percent is not None else 100 * n / total
        return f"{n}/{total} ({share:.3g}%)" if percent is not None else f"{n}/{total} ({share:.0f}%)"
    if n is not None:
        return f"{n}" if percent is None else f"{n} ({percent:.3g}%)"
    return "" if percent is None else f"{percent:.3g}%"


def p_words(p_value: str) -> str:
    """Return a p value as people write it: "p = 0.004" for "0.004", "p < 0.001" for "<0.001", "" for none."""
    if not p_value:
        return ""
    sign = p_value[0] if p_value[0] in "<>=≤≥" else "="
    return f"p {sign} {p_value.removeprefix(sign).strip()}"
