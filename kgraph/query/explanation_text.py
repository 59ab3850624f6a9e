"""Explanations as text for a terminal or a pipe."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, TextIO

from kgraph.ids import to_curie
from kgraph.query.evidence import Part, Reading
from kgraph.query.explain import Explanation
from kgraph.query.explain_outcomes import ExplainedOutcome, outcome_headline, rounded
from kgraph.query.plain import plain

if TYPE_CHECKING:
    from rich.text import Text

_STYLES = {"subject": "bold cyan", "object": "bold magenta", "trigger": "yellow"}
# without colour: drug and disease in square brackets, the words that relate them in angle ones
_MARKS = {"subject": ("[", "]"), "object": ("[", "]"), "trigger": ("<", ">")}


_NO_PEOPLE = {"animal": "in animals", "in-vitro": "in cells"}


def write_explanations(
    explanations: Sequence[Explanation],
    names: Mapping[str, str],
    out: TextIO,
    *,
    outcomes: Sequence[ExplainedOutcome] = (),
    colour: bool = False,
) -> None:
    """Write *explanations*, then *outcomes*; *names* are the labels of the concepts by IRI. Control characters of record texts are not passed on."""
    found = [(_headline(one, names), one.readings) for one in explanations]
    found += [(outcome_headline(one, names), one.readings) for one in outcomes]
    if colour:
        from rich.console import Console

        console = Console(file=out, highlight=False, soft_wrap=True, force_terminal=True)
        for text in _coloured(found):
            console.print(text)
        return
    for headline, readings in found:
        out.write(headline + "\n")
        for reading in readings:
            sentence = "".join(_marked(chunk, role) for chunk, role in chunks(reading))
            out.write(f"    {_source(reading)}\n      {sentence}\n")
            if study := study_line(reading):
                out.write(f"      {study}\n")
        out.write("\n")


def _headline(explanation: Explanation, names: Mapping[str, str]) -> str:
    subject, target = (f"{plain(names[iri])} ({to_curie(iri)})" for iri in (explanation.subject, explanation.object))
    effect = "" if explanation.negated or explanation.effect in ("", "not stated") else f", {explanation.effect}"
    if explanation.belief is None:
        support = "nothing that counts supports it"
    else:
        noun = "article" if explanation.articles == 1 else "articles"
        denied = " in the denial" if explanation.negated else ""
        support = f"belief{denied} {rounded(str(explanation.belief), 2)}, {explanation.articles} {noun}"
    return f"{subject} {explanation.words} {target}{effect}: {support}"


def _source(reading: Reading) -> str:
    beings = _NO_PEOPLE.get(reading.population, "")
    parts = [
        reading.record,
        plain(reading.section),
        reading.certainty,
        beings,
        plain(reading.method),
        plain(reading.numbers),
    ]
    fallen = "" if reading.stands else f" [{reading.status.upper()}: does not count]"
    return ", ".join(part for part in parts if part) + fallen


def study_line(reading: Reading) -> str:
    """Return what the article tells of its study as one line ("study: randomised; 40 patients; 200 mg daily; for 12 weeks"), or ""."""
    parts = [_STUDY_WORDS.get(kind, "{}").format(plain(words)) for kind, words in reading.study]
    return "study: " + "; ".join(parts) if parts else ""


_STUDY_WORDS = {
    "patients": "{} patients",
    "age": "age: {}",
    "sex": "sex: {}",
    "dose": "dose: {}",
    "duration": "duration: {}",
}


def chunks(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield the sentence in pieces as (text, role), role "" between the parts. Of overlapping parts the first, then the longest counts."""
    place = 0
    for part in sorted(reading.parts, key=_rank):
        if part.start < place or part.start == part.end:
            continue
        yield plain(reading.sentence[place : part.start]), ""
        yield plain(reading.sentence[part.start : part.end]), part.role
        place = part.end
    yield plain(reading.sentence[place:]), ""


def _rank(part: Part) -> tuple[int, bool, int]:
    return (part.start, part.role == "trigger", -part.end)


def _marked(text: str, role: str) -> str:
    before, after = _MARKS.get(role, ("", ""))
    return f"{before}{text}{after}"


def _coloured(found: Sequence[tuple[str, Sequence[Reading]]]) -> Iterator[Text]:
    from rich.text import Text

    for headline, readings in found:
        yield Text(headline, style="bold")
        for reading in readings:
            yield Text(f"    {_source(reading)}", style="dim" if reading.stands else "red")
            line = Text("      ")
            for chunk, role in chunks(reading):
                line.append(chunk, style=_STYLES.get(role, ""))
            yield line
            if study := study_line(reading):
                yield Text(f"      {study}", style="dim")
        yield Text("")
