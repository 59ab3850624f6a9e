"""From assertions and quads to files that other programs open: graph files, tables, RDF, pictures and a report."""
