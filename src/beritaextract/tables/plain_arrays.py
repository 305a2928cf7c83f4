"""Arrow arrays of lists, made without `pyarrow.array`.

That loads pandas where it is installed, which takes a second of time and more memory than all else that a run does
while it puts its tables together.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

import numpy as np
import pyarrow as pa


def flags(values: Sequence[bool]) -> pa.BooleanArray:
    """An array of booleans."""
    return pa.Array.from_buffers(pa.bool_(), len(values), [None, _bits(values)])


def texts(values: Sequence[str | None]) -> pa.StringArray:
    """An array of strings that UTF-8 can hold, some of which may be missing."""
    encoded = [b"" if value is None else value.encode() for value in values]
    ends = np.fromiter(accumulate(map(len, encoded), initial=0), np.int32, len(values) + 1)
    buffers = [_present(values), pa.py_buffer(ends.tobytes()), pa.py_buffer(b"".join(encoded))]
    return pa.Array.from_buffers(pa.string(), len(values), buffers)


def floats(values: Sequence[float | None]) -> pa.FloatArray:
    """An array of numbers in single precision, some of which may be missing."""
    numbers = np.array([value or 0.0 for value in values], np.float32)
    return pa.Array.from_buffers(pa.float32(), len(values), [_present(values), pa.py_buffer(numbers.tobytes())])


def _present(values: Sequence[object]) -> pa.Buffer:
    return _bits([value is not None for value in values])


def _bits(values: Sequence[bool]) -> pa.Buffer:
    return pa.py_buffer(np.packbits(np.array(values, bool), bitorder="little").tobytes())
