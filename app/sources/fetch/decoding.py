"""Unpacks what a server compressed, a bounded piece at a time, so that the caller can stop when it is enough."""

import zlib
from collections.abc import Iterable, Iterator

from app.errors import FetchError

_PIECE = 256 * 1024
# Reads the heads of gzip and of zlib alike.
_ANY_HEAD = zlib.MAX_WBITS | 32


def decoded(chunks: Iterable[bytes], encoding: str, shown: str) -> Iterator[bytes]:
    """Yield the plain bytes, no piece larger than 256 KB; FetchError for damage and for unknown encodings."""
    name = encoding.strip().lower()
    if name in {"", "identity"}:
        yield from chunks
        return
    if name not in {"gzip", "x-gzip", "deflate"}:
        raise FetchError(f"{shown} is packed in a way that was not asked for ({name[:40]}).")
    unpacker = zlib.decompressobj(_ANY_HEAD)
    for chunk in chunks:
        rest = chunk
        while rest:
            try:
                yield unpacker.decompress(rest, _PIECE)
            except zlib.error as error:
                raise FetchError(f"{shown} is packed, and damaged.") from error
            rest = unpacker.unconsumed_tail
        if unpacker.eof:
            return
    if not unpacker.eof:
        raise FetchError(f"{shown} ended before all of it had come.", again=True)
