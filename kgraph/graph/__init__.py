"""From facts to RDF, and the store that keeps it: see docs/data-model.md for the model."""
