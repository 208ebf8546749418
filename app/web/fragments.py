"""Addresses that open a page at given words: text fragments, which browsers without them ignore."""

from urllib.parse import quote, urlsplit

# Long words are named by their first and last few: a publisher may have changed what stands between.
_ENDS = 6
_WHOLE = 2 * _ENDS


def text_fragment(url: str, words: str) -> str:
    """Return `url` with a fragment that scrolls to `words`; a help to the reader, never a proof.

    The words end with their paragraph: a fragment does not reach over the bounds of a block.
    """
    said = words.strip().partition("\n")[0].split()
    if not said or urlsplit(url).scheme not in {"http", "https"}:
        return url
    parts = [said] if len(said) <= _WHOLE else [said[:_ENDS], said[-_ENDS:]]
    directive = ",".join(_encode(" ".join(part)) for part in parts)
    return f"{url}{'' if '#' in url else '#'}:~:text={directive}"


def _encode(words: str) -> str:
    # A hyphen, a comma and an ampersand are the directive's own signs.
    return quote(words, safe="").replace("-", "%2D")
