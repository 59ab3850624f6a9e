"""Other people's spaCy pipelines as recognizers: how they are named, loaded, and which of their labels are ours.

scispaCy's models (Neumann et al. 2019, doi:10.18653/v1/W19-5034), spaCy's own, transformer pipelines, a folder of one's own: whatever
``spacy.load`` takes and that marks entities. kgraph takes their spans as they are and links them itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, cast

from kgraph.errors import KgraphError, UsageError
from kgraph.model import MentionType

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc, Span

PREFIX = "pipeline:"
_TYPES = ("Chemical", "Disease")
# labels of known recognizers, written as _plain writes them, and what they are here. A recognizer with other labels is told with --labels.
_CHEMICALS = (
    "chemical chemicals chem chemicalentity simplechemical chebi drug drugs drugname medication smallmolecule compound"
)
_DISEASES = (
    "disease diseases diseasedisorder diseaseorphenotypicfeature specificdisease diseaseclass disorder cancer symptom signsymptom sign "
    "adverseevent adversereaction adr ade"
)
_KNOWN: tuple[tuple[MentionType, str], ...] = (("Chemical", _CHEMICALS), ("Disease", _DISEASES))
LABELS: Mapping[str, MentionType] = {label: kind for kind, labels in _KNOWN for label in labels.split()}
_SCISPACY = re.compile(r"en_(core_sci_(sm|md|lg|scibert)|ner_(craft|jnlpba|bc5cdr|bionlp13cg)_md)")
_SPACY = re.compile(r"[a-z]{2}_(core|dep|ent|sent)_[a-z]+_(sm|md|lg|trf)")
_RELEASES = "https://s3-us-west-2.amazonaws.com/ai2-s2-scispacy/releases/v0.5.4"
_SPACY_ITSELF = "python -m pip install 'kgraph[spacy]'"
# components that come in packages of their own
_PACKAGES = {
    "curated_transformer": "spacy-curated-transformers",
    "transformer": "spacy-transformers",
    "hf_token_pipe": "spacy-huggingface-pipelines",
    "scispacy_linker": "scispacy",
    "abbreviation_detector": "scispacy",
}
_SPANS = "sc"  # where spaCy's span categorizer leaves its spans


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A pipeline's name (of an installed package) or folder, and labels beyond :data:`LABELS` with their types."""

    name: str
    labels: tuple[tuple[str, MentionType], ...] = ()

    @property
    def model(self) -> str:
        """The pipeline in one word, as the ``model`` of a build: ``pipeline:en_ner_bc5cdr_md?DRUG=Chemical``."""
        extra = ",".join(f"{label}={kind}" for label, kind in self.labels)
        return f"{PREFIX}{self.name}{'?' if extra else ''}{extra}"

    @property
    def short(self) -> str:
        """The name; of a folder the last part alone."""
        return Path(self.name).name


def parse(model: str) -> Pipeline:
    """Return the pipeline that :attr:`Pipeline.model` wrote.

    Raises:
        UsageError: if the labels in it are not of the form LABEL=TYPE.
    """
    name, _, labels = model.removeprefix(PREFIX).partition("?")
    return Pipeline(name, read_labels(labels))


def read_labels(text: str) -> tuple[tuple[str, MentionType], ...]:
    """Return the labels of "PROBLEM=Disease,TREATMENT=Chemical", sorted.

    Raises:
        UsageError: if it is of another form, or names a type that is not ours.
    """
    found: dict[str, MentionType] = {}
    for item in filter(None, (part.strip() for part in text.split(","))):
        label, sign, kind = item.partition("=")
        if not sign or kind not in _TYPES or not label:
            raise UsageError(f"{item!r} is no label with its type; write it like PROBLEM=Disease or DRUG=Chemical")
        found[label] = cast(MentionType, kind)
    return tuple(sorted(found.items()))


def provenance(model: str) -> str:
    """Return the pipeline as a graph's provenance names it: name, version and labels of its own; of a folder the last part alone."""
    pipeline = parse(model)
    version = _version(pipeline.name)
    return Pipeline(pipeline.short, pipeline.labels).model + (f" {version}" if version else "")


def from_provenance(text: str) -> str:
    """Return the ``model`` that :func:`provenance` wrote, without the version."""
    return text.partition(" ")[0]


def _version(name: str) -> str:
    folder = Path(name)
    if not folder.is_dir() and name.isidentifier():
        found = find_spec(name)
        folder = Path(found.origin).parent if found is not None and found.origin else folder
    try:
        meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ""
    return str(meta.get("version", "")) if isinstance(meta, dict) else ""


@lru_cache(maxsize=2)
def load(pipeline: Pipeline) -> Language:
    """Return the pipeline, loaded.

    Raises:
        UsageError: if it is not installed, with the command that installs it, or if none of its labels is one of ours.
        KgraphError: if it is damaged, or a part of it is not installed.
    """
    try:
        import spacy
    except ModuleNotFoundError as error:
        command = " && ".join(filter(None, [_SPACY_ITSELF, _command(pipeline.name)]))
        raise UsageError(f"{pipeline.name} needs spaCy, which is not installed; run: {command}") from error
    try:
        nlp = spacy.load(pipeline.name)
    except (OSError, ImportError, ValueError, KeyError) as error:
        raise _reason(pipeline.name, error) from error
    known = {label for _, pipe in nlp.pipeline for label in getattr(pipe, "labels", ()) if _marks(pipe)}
    if known and not any(_type(label, pipeline) for label in known):
        raise UsageError(
            f"{pipeline.name} marks {', '.join(sorted(known)[:20])}, none of which is known as a chemical or a disease; "
            f"say which is: --labels {min(known)}=Chemical"
        )
    return nlp


def _marks(pipe: object) -> bool:
    """Tell whether a component's labels are those of entities, as far as that can be known."""
    from spacy.pipeline import EntityRecognizer, SpanCategorizer

    return isinstance(pipe, EntityRecognizer | SpanCategorizer)


def _reason(name: str, error: Exception) -> KgraphError:
    text = " ".join(str(error).split())
    part = next((p for p in _PACKAGES if f"'{p}'" in text), "")
    if part:
        return KgraphError(
            f"{name} needs {part!r}, which is not installed; run: python -m pip install {_PACKAGES[part]}"
        )
    if isinstance(error, ImportError) and error.name and error.name != name:
        return KgraphError(
            f"{name} needs {error.name!r}, which is not installed; run: python -m pip install {error.name}"
        )
    if Path(name).exists() or (name.isidentifier() and find_spec(name) is not None):
        return KgraphError(f"{name} cannot be loaded as a spaCy pipeline ({text[:200]}); install or train it again")
    if command := _command(name):
        return UsageError(f"the pipeline {name} is not installed; run: {command}")
    return UsageError(
        f"there is no pipeline {name!r}, neither a folder nor an installed package; check the name, or run: python -m pip install {name}"
    )


def _command(name: str) -> str:
    """Return what installs a pipeline of scispaCy's or spaCy's own; "" for others."""
    if _SCISPACY.fullmatch(name):
        # without --no-deps pip would go back to an older spaCy, which the model does not need
        return f"python -m pip install --no-deps {_RELEASES}/{name}-0.5.4.tar.gz"
    return f"python -m spacy download {name}" if _SPACY.fullmatch(name) else ""


def spans(nlp: Language, pipeline: Pipeline, text: str) -> list[tuple[int, int, MentionType]]:
    """Return (start, end, type) of the chemicals and diseases that a pipeline marks in *text*, in order; where spans overlap, the longest.

    Raises:
        KgraphError: if the pipeline's tokens do not make up the text, so that its places are not the text's.
    """
    nlp.max_length = max(nlp.max_length, len(text) + 1)
    with nlp.memory_zone():
        doc = nlp(text)
        if doc.text != text:
            raise KgraphError(
                f"the tokenizer of {pipeline.name} changes the text, so its places are of no use; take another"
            )
        return marked(doc, pipeline)


def marked(doc: Doc, pipeline: Pipeline) -> list[tuple[int, int, MentionType]]:
    """Return (start, end, type) of the entities of *doc* that are chemicals or diseases, in order and without overlaps."""
    found = {
        (span.start_char, span.end_char, kind)
        for span in _entities(doc)
        if (kind := _type(span.label_, pipeline)) is not None and span.start_char < span.end_char
    }
    kept: list[tuple[int, int, MentionType]] = []
    for start, end, kind in sorted(found, key=lambda s: (s[0] - s[1], s)):
        if all(end <= a or b <= start for a, b, _ in kept):
            kept.append((start, end, kind))
    return sorted(kept)


def _entities(doc: Doc) -> Iterable[Span]:
    yield from doc.ents
    if _SPANS in doc.spans:
        yield from doc.spans[_SPANS]


def _type(label: str, pipeline: Pipeline) -> MentionType | None:
    own = dict(pipeline.labels)
    return own.get(label) or mention_type(label)


def mention_type(label: str) -> MentionType | None:
    """Return what *label* is here, by :data:`LABELS`; ``None`` for a label of other things."""
    return LABELS.get(_plain(label))


def _plain(label: str) -> str:
    return re.sub(r"[^a-z0-9]", "", label.lower())
