"""The spaCy component ``kgraph_spans``: what trained heads find besides mentions, in ``doc._.kgraph_spans``."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from kgraph.mentions.study_spans import load_spans

if not Doc.has_extension("kgraph_spans"):
    Doc.set_extension("kgraph_spans", default=())


@Language.factory("kgraph_spans", assigns=["doc._.kgraph_spans"], default_config={"model": ""})
class SpanFinder:
    """Labels spans by the heads of a trained model (:class:`kgraph.mentions.study_spans.SpanReader`).

    Behind ``kgraph_recognizer`` with the same model a text is encoded once. With a record in ``doc.user_data["kgraph_record"]`` only the heads that are
    for such records are asked, without one all.
    """

    def __init__(self, nlp: Language, name: str, model: str) -> None:  # noqa: ARG002  # spaCy passes it
        self.name = name
        self._reader = load_spans(model)

    def __call__(self, doc: Doc) -> Doc:
        """Set ``doc._.kgraph_spans``."""
        record = doc.user_data.get("kgraph_record")
        doc._.kgraph_spans = self._reader.find(doc.text if record is None else record.text, record)
        return doc
