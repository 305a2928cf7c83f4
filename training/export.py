"""Writes the weights of a trained network for `beritaextract.entities.tagger`: `python -m training.export MODEL.pt`."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import torch

WEIGHTS = Path(__file__).parents[1] / "src/beritaextract/entities/tagger/weights.npz"
# Added to the score of "outside" everywhere: the networks name a little too much, and a wrong name does more harm than
# a missed one.  Evens out precision and recall on the development part.
CAUTION = 0.6


def export(state: dict[str, torch.Tensor], path: Path = WEIGHTS) -> None:
    """Half precision, matrices turned so that rows of words multiply from the left."""
    half = {name: tensor.numpy().astype(np.float16) for name, tensor in state.items()}
    arrays = {
        "form": half["words.form.weight"],
        "pieces": half["words.pieces.weight"],
        "shape": half["words.shape.weight"],
        "grams": half["words.grams.weight"],
        "mix": half["words.mix.weight"].T,
        "mix_bias": half["words.mix.bias"],
        "mix_scale": half["words.norm.weight"],
        "mix_shift": half["words.norm.bias"],
        "head": half["heads.0.weight"].T,
        "head_bias": half["heads.0.bias"],
    }
    arrays["head_bias"][0] += np.float16(CAUTION)
    for layer in range(sum(name.startswith("windows.") and name.endswith("bias") for name in half)):
        arrays[f"window{layer}"] = half[f"windows.{layer}.weight"].T
        arrays[f"window_bias{layer}"] = half[f"windows.{layer}.bias"]
        arrays[f"scale{layer}"] = half[f"norms.{layer}.weight"]
        arrays[f"shift{layer}"] = half[f"norms.{layer}.bias"]
    np.savez_compressed(path, **{name: np.ascontiguousarray(array) for name, array in arrays.items()})
    print(path, path.stat().st_size)


if __name__ == "__main__":
    export(torch.load(sys.argv[1], weights_only=False)["state"])
