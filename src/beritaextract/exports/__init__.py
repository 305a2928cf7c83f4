"""The tables of a run for other people's tools: one module a target, all listed in `exports.targets`."""

from beritaextract.exports.targets import TARGETS, Exported, Target, export

__all__ = ["TARGETS", "Exported", "Target", "export"]
