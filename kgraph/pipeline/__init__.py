"""The stages in their order, from a request to a graph folder."""

from kgraph.pipeline.builder import build, process
from kgraph.pipeline.request import BuildRequest, BuildResult

__all__ = ["BuildRequest", "BuildResult", "build", "process"]
