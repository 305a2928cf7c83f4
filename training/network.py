"""The network in PyTorch; `beritaextract.entities.tagger.network` computes the same in numpy."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from beritaextract.entities.tagger.features import (
    FLAGS,
    FORM_ROWS,
    GRAM_ROWS,
    PIECE_ROWS,
    PROPERTIES,
    SHAPE_ROWS,
    WordFeatures,
    gram_rows,
)

LABELS = 13  # O and begin, inside, last, unit of three kinds


class Batch:
    """Sentences padded to one length: features of the distinct words, and which word stands where (0 is padding)."""

    def __init__(self, sentences: list[list[WordFeatures]]) -> None:
        index: dict[WordFeatures, int] = {}
        size = max(map(len, sentences))
        self.at = torch.zeros(len(sentences), size, dtype=torch.long)
        for row, sentence in enumerate(sentences):
            self.at[row, : len(sentence)] = torch.tensor([index.setdefault(word, len(index) + 1) for word in sentence])
        words = list(index)
        self.mask = (self.at > 0).float()
        self.form = torch.tensor([word.form for word in words])
        self.pieces = torch.tensor([word.pieces for word in words])
        self.shape = torch.tensor([word.shape for word in words])
        self.flags = torch.tensor([word.flags for word in words])
        rows, starts = gram_rows([word.letters for word in words])
        self.grams, self.offsets = torch.from_numpy(rows), torch.from_numpy(starts)


class Words(nn.Module):
    """One vector for a word, from its features."""

    def __init__(self, width: int, form: int, piece: int, shape: int, gram: int) -> None:
        super().__init__()
        self.form = nn.Embedding(FORM_ROWS, form)
        self.pieces = nn.Embedding(PIECE_ROWS, piece)
        self.shape = nn.Embedding(SHAPE_ROWS, shape)
        self.grams = nn.EmbeddingBag(GRAM_ROWS, gram, mode="mean")
        for table in (self.form, self.pieces, self.shape, self.grams):
            nn.init.normal_(table.weight, std=0.1 if table is not self.grams else 0.25)
        self.mix = nn.Linear(form + 4 * piece + shape + gram + FLAGS, 2 * width)
        self.norm = nn.LayerNorm(width)

    def forward(self, batch: Batch, unknown: float) -> Tensor:
        form = self.form(batch.form).sum(1)
        pieces = self.pieces(batch.pieces).flatten(1)
        grams = self.grams(batch.grams, batch.offsets)
        shape = self.shape(batch.shape)
        flags = batch.flags
        if self.training:
            # The form alone is dropped for some words: what is left is what an unseen word has.
            keep = (torch.rand(len(form), 1) >= unknown).float()
            form = form * keep
            keep_pieces = (torch.rand(len(form), 1) >= unknown / 3).float()
            pieces = pieces * keep_pieces
            grams = grams * (torch.rand(len(form), 1) >= unknown / 3).float()
            flags = torch.cat(
                [flags[:, :-PROPERTIES] * (torch.rand(len(form), 1) >= 0.15).float(), flags[:, -PROPERTIES:]], 1
            )
        mixed = self.mix(torch.cat([form, pieces, shape, grams, flags], 1))
        return self.norm(torch.maximum(*mixed.chunk(2, 1)))


class Tagger(nn.Module):
    """Words, residual windows of three words, and one linear head a corpus."""

    def __init__(
        self,
        width: int = 96,
        depth: int = 4,
        corpora: int = 2,
        *,
        form: int = 64,
        piece: int = 24,
        shape: int = 16,
        gram: int = 64,
        dropout: float = 0.3,
        lstm: bool = False,
    ) -> None:
        super().__init__()
        self.width = width
        self.words = Words(width, form, piece, shape, gram)
        self.windows = nn.ModuleList(nn.Linear((5 if layer == 0 else 3) * width, width) for layer in range(depth))
        self.norms = nn.ModuleList(nn.LayerNorm(width) for _ in range(depth))
        self.lstm = nn.LSTM(width, width // 2, bidirectional=True, batch_first=True) if lstm else None
        self.heads = nn.ModuleList(nn.Linear(width, LABELS) for _ in range(corpora))
        self.dropout = nn.Dropout(dropout)

    def encode(self, batch: Batch, unknown: float = 0.25) -> Tensor:
        words = self.words(batch, unknown)
        table = torch.cat([torch.zeros(1, self.width), words])
        mask = batch.mask.unsqueeze(2)
        x = self.dropout(table[batch.at])
        for layer, (window, norm) in enumerate(zip(self.windows, self.norms, strict=True)):
            reach = 2 if layer == 0 else 1
            padded = nn.functional.pad(x, (0, 0, reach, reach))
            around = torch.cat([padded[:, at : at + x.shape[1]] for at in range(2 * reach + 1)], 2)
            x = (x + self.dropout(norm(torch.relu(window(around))))) * mask
        if self.lstm is not None:
            x = (x + self.dropout(self.lstm(x)[0])) * mask
        return x

    def forward(self, batch: Batch, corpus: Tensor | None = None, unknown: float = 0.25) -> Tensor:
        """Scores of the labels for every word; `corpus` picks the head of every sentence."""
        x = self.encode(batch, unknown)
        if corpus is None:
            return self.heads[0](x)
        scores = torch.stack([head(x) for head in self.heads])
        return scores[corpus, torch.arange(len(corpus))]
