"""Questions to the graph: the query library, free SPARQL, results in several forms, and explanations.

Works with any store that is :class:`kgraph.rdf.Queryable`.
"""
