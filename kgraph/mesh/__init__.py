"""MeSH: packed into one file, opened in milliseconds, and looked up by name, by prefix, by id and along the tree.

Everything that reads text needs :func:`open_mesh` only; building and updating are in :mod:`kgraph.mesh.pack`,
:mod:`kgraph.mesh.compile_tsv`, :mod:`kgraph.mesh.compile_xml` and :mod:`kgraph.mesh.update`.
"""

from kgraph.mesh.mesh import Mesh, open_mesh

__all__ = ["Mesh", "open_mesh"]
