"""Learning from annotated texts; needs the corpora, which do not travel with kgraph."""
