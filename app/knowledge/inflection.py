"""Verb lemmas → their forms, by the regular spelling rules of English and a table of the irregular ones."""

from collections.abc import Collection, Mapping, Sequence

_VOWELS = "aeiou"
_BE = ("be", "is", "are", "am", "was", "were", "been", "being", "'s", "'re")


def forms(
    lemma: str, irregular: Mapping[str, Sequence[str]], doubled: Collection[str], british: Collection[str] = ()
) -> tuple[str, ...]:
    """Return all forms of a verb: base, -s, -ing, past, past participle, in both spellings where there are two."""
    if lemma in british:
        american = forms(lemma, irregular, doubled)
        return tuple(dict.fromkeys((*american, lemma + lemma[-1] + "ing", lemma + lemma[-1] + "ed")))
    if lemma == "be":
        return _BE
    if lemma == "have":
        return ("have", "has", "having", "had")
    past = irregular.get(lemma) or (_with(lemma, "ed", doubled),)
    return tuple(dict.fromkeys((lemma, _third(lemma), _with(lemma, "ing", doubled), *past)))


def _third(lemma: str) -> str:
    if lemma.endswith(("s", "x", "z", "ch", "sh", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + "s"


def _with(lemma: str, ending: str, doubled: Collection[str]) -> str:
    if lemma in doubled:
        return lemma + lemma[-1] + ending
    if lemma.endswith("e") and (ending == "ed" or not lemma.endswith(("ee", "oe", "ye"))):
        return lemma[:-1] + ending
    if ending == "ed" and lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return lemma[:-1] + "ied"
    return lemma + ending
