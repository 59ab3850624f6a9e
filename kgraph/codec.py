"""Records, mentions, assertions, outcomes, related articles and rejects as JSON objects, and back, without loss.

The fixed fields of the files of a build come first and in their order; what a value holds beyond them follows, and is
left out where it has its default. The field ``pmid`` holds the record's CURIE ("PMID:26873674"), concepts are CURIEs or "",
spans are ``[start, end]`` in code points of the record's text. Numbers keep their full precision.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache
from typing import Any, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from kgraph.errors import InputError
from kgraph.model import Assertion, Evidence, Mention, OutcomeResult, Record, Reject, Related, Span, StudyFact

_T = TypeVar("_T")
_Decode = Callable[[object], Any]


def record_to_json(record: Record) -> dict[str, Any]:
    """Return *record* as ``{pmid, title, abstract, text, ...}``; fields that are empty are left out after these four."""
    out = {"pmid": record.id, "title": record.title, "abstract": record.abstract, "text": record.text}
    return out | {name: value for name, value in _members(record).items() if name != "id" and name not in out}


def record_from_json(data: Mapping[str, Any]) -> Record:
    """Return the record that :func:`record_to_json` wrote.

    Unknown fields are ignored, so that a file of a later version can be read.

    Raises:
        InputError: if ``pmid`` is missing or a field has a value of the wrong kind.
    """
    return _decode(Record, {"id": data.get("pmid"), **{k: v for k, v in data.items() if k != "id"}})


def mention_to_json(mention: Mention) -> dict[str, Any]:
    """Return *mention* as ``{pmid, start, end, text, type, mesh, score, method}`` and what it holds beyond that.

    ``mesh``, ``score`` and ``method`` are those of the best candidate ("", 0.0 and "" for a mention without one).
    """
    best = mention.candidates[0] if mention.candidates else None
    out: dict[str, Any] = {
        "pmid": mention.record,
        "start": mention.span.start,
        "end": mention.span.end,
        "text": mention.text,
        "type": mention.type,
        "mesh": best.id if best else "",
        "score": best.score if best else 0.0,
        "method": best.method if best else "",
    }
    return out | {name: value for name, value in _members(mention).items() if name not in ("record", "span", *out)}


def mention_from_json(data: Mapping[str, Any]) -> Mention:
    """Return the mention that :func:`mention_to_json` wrote.

    A line with the fixed fields only gives a mention with one candidate, or none where ``mesh`` is "".

    Raises:
        InputError: if a field is missing or has a value of the wrong kind.
    """
    found = _given(Mention, data)
    found |= {"record": data.get("pmid"), "span": [data.get("start"), data.get("end")]}
    if "candidates" not in data and data.get("mesh"):
        found["candidates"] = [
            {
                "id": data["mesh"],
                "label": "",
                "score": data.get("score", 0.0),
                "matched": "",
                "method": data.get("method", ""),
            }
        ]
    return _decode(Mention, found)


def assertions_to_json(assertion: Assertion) -> Iterator[dict[str, Any]]:
    """Yield *assertion* as one object per evidence, in the order of the evidence.

    The fields are ``{pmid, kind, subject, predicate, object, negated, certainty, effect, count, total, percent, sentence_start,
    sentence_end, method, score}``, then ``belief``, ``qualifiers`` (those beside the effect) and the rest of the evidence. An assertion
    without evidence yields one object with ``"pmid": ""`` and ``"evidence": "none"``.
    """
    extra: dict[str, Any] = {"belief": assertion.belief}
    plain = (("effect", assertion.effect),) if assertion.effect else ()
    if assertion.qualifiers != plain:
        extra["qualifiers"] = [list(pair) for pair in assertion.qualifiers]
    for evidence in assertion.evidence or (None,):
        line = _assertion_line(assertion, evidence) | extra
        if evidence is None:
            line["evidence"] = "none"
        else:
            known = ("record", "sentence", "subject", "object", *line)
            line |= {name: value for name, value in _members(evidence).items() if name not in known}
            line |= {f"{end}_span": list(_pair(span)) for end, span in _ends(evidence) if span is not None}
        yield line


def _ends(evidence: Evidence) -> tuple[tuple[str, Span | None], ...]:
    return ("subject", evidence.subject), ("object", evidence.object)


def _assertion_line(assertion: Assertion, evidence: Evidence | None) -> dict[str, Any]:
    start, end = _pair(evidence.sentence if evidence else None)
    return {
        "pmid": evidence.record if evidence else "",
        "kind": assertion.kind,
        "subject": assertion.subject,
        "predicate": assertion.predicate,
        "object": assertion.object,
        "negated": assertion.negated,
        "certainty": evidence.certainty if evidence else "asserted",
        "effect": assertion.effect,
        "count": evidence.count if evidence else None,
        "total": evidence.total if evidence else None,
        "percent": evidence.percent if evidence else None,
        "sentence_start": start,
        "sentence_end": end,
        "method": evidence.method if evidence else "",
        "score": evidence.score if evidence else 0.0,
    }


def assertions_from_json(lines: Iterable[Mapping[str, Any]]) -> list[Assertion]:
    """Return the assertions of these objects, with the evidence of equal assertions brought together in the order of the lines.

    The assertions come in the order in which they first appear; where lines of one assertion differ in belief (they were
    written before merging), the highest counts.

    Raises:
        InputError: if a field is missing or has a value of the wrong kind.
    """
    found: dict[Assertion, tuple[float, list[Evidence]]] = {}
    for line in lines:
        key = _decode(
            Assertion, _given(Assertion, line) | {"qualifiers": _qualifiers(line), "evidence": [], "belief": 0.0}
        )
        belief = float(line.get("belief", 0.0))
        before, evidence = found.setdefault(key, (belief, []))
        found[key] = (max(before, belief), evidence)
        if line.get("evidence") != "none":
            evidence.append(_evidence(line))
    return [_with_evidence(key, belief, evidence) for key, (belief, evidence) in found.items()]


def _qualifiers(line: Mapping[str, Any]) -> object:
    if "qualifiers" in line:
        return line["qualifiers"]
    return [["effect", line["effect"]]] if line.get("effect") else []


def _with_evidence(key: Assertion, belief: float, evidence: list[Evidence]) -> Assertion:
    values = {f.name: getattr(key, f.name) for f in fields(key)}
    return Assertion(**values | {"belief": belief, "evidence": tuple(evidence)})


def _evidence(line: Mapping[str, Any]) -> Evidence:
    found = _given(Evidence, line)
    found |= {"record": line.get("pmid"), "subject": line.get("subject_span"), "object": line.get("object_span")}
    if line.get("sentence_start") is not None:
        found["sentence"] = [line["sentence_start"], line.get("sentence_end")]
    return _decode(Evidence, {"text": "", **found})


def outcome_to_json(outcome: OutcomeResult) -> dict[str, Any]:
    """Return *outcome* as ``{pmid, drug, disease, category, label, n, total, percent, measure, value, low, high, p, time, dose, start, end,
    check}``, then ``arm``, ``subgroup`` and ``evidence``.

    ``start`` and ``end`` are those of the words that carry the result, or of the sentence where these are unknown.
    """  # noqa: D205 - the list of fields is the summary
    start, end = _pair(outcome.evidence.trigger or outcome.evidence.sentence)
    low, high = outcome.interval or (None, None)
    out: dict[str, Any] = {"pmid": outcome.record}
    for name in ("drug", "disease", "category", "label", "n", "total", "percent", "measure", "value"):
        out[name] = getattr(outcome, name)
    out |= {"low": low, "high": high, "p": outcome.p_value, "time": outcome.time, "dose": outcome.dose}
    out |= {"start": start, "end": end, "check": outcome.check}
    rest = _members(outcome)
    return out | {name: rest[name] for name in ("arm", "subgroup", "evidence") if name in rest}


def outcome_from_json(data: Mapping[str, Any]) -> OutcomeResult:
    """Return the outcome that :func:`outcome_to_json` wrote.

    Raises:
        InputError: if a field is missing or has a value of the wrong kind.
    """
    found = _given(OutcomeResult, data) | {"record": data.get("pmid"), "p_value": data.get("p", "")}
    if data.get("low") is not None:
        found["interval"] = [data["low"], data.get("high")]
    return _decode(OutcomeResult, found)


def study_to_json(fact: StudyFact) -> dict[str, Any]:
    """Return *fact* as ``{kind, text, span, value}``; ``span`` and ``value`` are left out where there are none."""
    return _members(fact)


def study_from_json(data: Mapping[str, Any]) -> StudyFact:
    """Return the study fact that :func:`study_to_json` wrote.

    Raises:
        InputError: if a field is missing or has a value of the wrong kind.
    """
    return _decode(StudyFact, data)


def related_to_json(related: Related) -> dict[str, Any]:
    """Return *related* as ``{pmid, related, score, rank}``."""
    return {"pmid": related.record, "related": related.related, "score": related.score, "rank": related.rank}


def related_from_json(data: Mapping[str, Any]) -> Related:
    """Return what :func:`related_to_json` wrote.

    Raises:
        InputError: if a field is missing or has a value of the wrong kind.
    """
    return _decode(Related, {**data, "record": data.get("pmid")})


def reject_to_json(reject: Reject) -> dict[str, Any]:
    """Return *reject* as ``{pmid, source, reason}``; ``pmid`` is "" where no id could be read."""
    return {"pmid": reject.id, "source": reject.source, "reason": reject.reason}


def reject_from_json(data: Mapping[str, Any]) -> Reject:
    """Return what :func:`reject_to_json` wrote.

    Raises:
        InputError: if a field is missing or has a value of the wrong kind.
    """
    return _decode(Reject, {**data, "id": data.get("pmid", "")})


def _pair(span: Span | None) -> tuple[int | None, int | None]:
    return (span.start, span.end) if span else (None, None)


def _given(kind: type, data: Mapping[str, Any]) -> dict[str, Any]:
    """Return those entries of *data* that are fields of the class *kind*."""
    return {f.name: data[f.name] for f in fields(kind) if f.name in data}


# --- the regular part: a frozen value and its nested values as plain JSON, fields with their default left out ---


def _plain(value: object) -> object:
    if isinstance(value, Span):
        return [value.start, value.end]
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return _members(value) if is_dataclass(value) else value


def _members(value: object) -> dict[str, Any]:
    return {n: _plain(v) for n, default in _defaults(cast(Any, type(value))) if (v := getattr(value, n)) != default}


@cache
def _defaults(kind: Any) -> tuple[tuple[str, object], ...]:  # noqa: ANN401 - any dataclass
    return tuple((f.name, f.default) for f in fields(kind))


def _decode(kind: type[_T], data: Mapping[str, Any]) -> _T:
    try:
        value: _T = _decoder(cast(Any, kind))(data)
    except (ValueError, TypeError) as error:
        name = data.get("id") or data.get("record")
        where = f"{kind.__name__.lower()}{f' {name}' if isinstance(name, str) else ''}"
        raise InputError(f"{where}: {error}; check the line against the fields that kgraph writes") from error
    return value


@cache
def _decoder(kind: Any) -> _Decode:  # noqa: ANN401, PLR0911 - an annotation is of no one type; one return per form
    """Return the function that turns plain JSON into a value of the annotated type *kind*; it raises ValueError."""
    origin, args = get_origin(kind), get_args(kind)
    if kind is Span:
        return lambda value: Span(*_sequence(value, 2, _decoder(int)))
    if is_dataclass(kind) and isinstance(kind, type):
        return _dataclass_decoder(kind)
    if origin is tuple and args[-1] is Ellipsis:
        item = _decoder(args[0])
        return lambda value: tuple(_sequence(value, None, item))
    if origin is tuple:
        item = _decoder(args[0])  # all members of our fixed tuples are of one type
        return lambda value: tuple(_sequence(value, len(args), item))
    if origin in (Union, types.UnionType):  # only "X | None" is used
        inner = _decoder(next(a for a in args if a is not type(None)))
        return lambda value: None if value is None else inner(value)
    if origin is Literal:
        return lambda value: _one_of(value, args)
    return lambda value: _scalar(value, kind)


def _dataclass_decoder(kind: type) -> _Decode:
    hints = get_type_hints(kind)
    decoders = [(f.name, _decoder(hints[f.name]), f.default is MISSING) for f in fields(kind)]

    def decode(data: object) -> object:
        if not isinstance(data, Mapping):
            raise ValueError(f"{data!r} is not an object")
        values = {}
        for name, decoder, required in decoders:
            if name in data:
                try:
                    values[name] = decoder(data[name])
                except ValueError as error:
                    raise ValueError(f"{name}: {error}") from None
            elif required:
                raise ValueError(f"{name} is missing")
        return kind(**values)

    return decode


def _sequence(value: object, length: int | None, item: _Decode) -> Iterator[Any]:
    if not isinstance(value, list | tuple) or length not in (None, len(value)):
        raise ValueError(f"{value!r} is not a list" + ("" if length is None else f" of {length}"))
    return map(item, value)


def _one_of(value: object, known: tuple[object, ...]) -> object:
    if value not in known:
        raise ValueError(f"{value!r} is not one of {', '.join(map(str, known))}")
    return value


def _scalar(value: object, kind: type) -> object:
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise ValueError(f"{value!r} is not of type {kind.__name__}")
    return value
