"""The stages in their order, from a request to a graph folder."""

from kgraph.pipeline.builder import build
from kgraph.pipeline.request import BuildRequest, BuildResult
from kgraph.pipeline.workers import process

__all__ = ["BuildRequest", "BuildResult", "build", "process"]
