"""Tokens → units: the names and titles of the lexicon that stand in a sentence, longest first."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.folding import strip_accents
from app.domain.lexicon import Entries, Entry, Lexicon, Name, NameType
from app.domain.values import value
from app.extraction.text.pairs import hyphens, parties_joined, starts_near
from app.extraction.text.tokens import Token

_OWNERS = (NameType.ADJECTIVE, NameType.STATE, NameType.GROUP)
_DOERS = (NameType.STATE, NameType.CAPITAL, NameType.GROUP, NameType.ORGAN, NameType.GENERIC_ORGAN, NameType.SHORT)
_SHARED = 4  # tokens of "North and South Korea"
_BRACKETED = 3  # tokens of "(AU)"
_BEARINGS = frozenset({"North", "South", "East", "West"})
_LONGEST = 12  # tokens of a name


@value
class Unit:
    """A known name or noun at tokens `[first, last)`, with all that it can mean."""

    first: int
    last: int
    names: tuple[Name, ...]

    def get(self, *types: NameType) -> Name | None:
        """Return the first meaning of one of the types."""
        for name in self.names:
            if name.type in types:
                return name
        return None


def find_units(tokens: Sequence[Token], lexicon: Lexicon) -> dict[int, Unit]:
    """Return the longest known name or noun at each token, by index; units do not overlap."""
    units: dict[int, Unit] = {}
    dashes = hyphens(tokens)
    i = 0
    while i < len(tokens):
        unit = _unit_at(tokens, i, lexicon)
        if dashes and starts_near(dashes, i) and (joined := _joined(tokens, i, unit, lexicon)):
            unit = joined
        if unit and dashes and _is_helper(tokens, unit, lexicon):
            unit = None
        if unit and units and (_is_own_body(units, unit) or _is_held(tokens, units, unit, lexicon)):
            unit = None
        if unit is None and tokens[i].norm in _BEARINGS:
            unit = _sharing(tokens, i, lexicon)
        if unit and tokens[i].low == "the":
            # "the West" is a name, but not in "the West Bank".
            inner = _unit_at(tokens, i + 1, lexicon)
            unit = None if inner and inner.last > unit.last else unit
        if unit and all(name.type is NameType.SHORT for name in unit.names):
            unit = _shortened(tokens, unit, lexicon)
        if unit:
            units[i] = unit if unit.last >= len(tokens) or tokens[unit.last].low != "(" else _with_letters(tokens, unit)
            i = units[i].last
        else:
            i += 1
    return units


def _with_letters(tokens: Sequence[Token], unit: Unit) -> Unit:
    """Return a body's name with the letters that it is called by in brackets: "African Union (AU) chairman"."""
    near = tokens[unit.last + 1 : unit.last + _BRACKETED]
    if len(near) + 1 < _BRACKETED or near[1].low != ")" or not unit.get(NameType.GROUP, NameType.ORGAN):
        return unit
    letters = near[0].norm.replace(".", "")
    capitals = "".join(token.norm[0] for token in tokens[unit.first : unit.last] if token.norm[:1].isupper())
    return Unit(unit.first, unit.last + _BRACKETED, unit.names) if letters.isupper() and letters == capitals else unit


def _sharing(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Unit | None:
    """Return the first of two names that share their last word: "North" of "North and South Korea"."""
    near = [token.norm for token in tokens[i : i + _SHARED]]
    if len(near) < _SHARED or near[1] not in ("and", "or"):
        return None
    known = lexicon.names
    shared = [known.get(first, {}).get(near[3], ()) for first in (near[0], near[2])]
    if near[3] in _BEARINGS or not all(shared) or near[0] not in _BEARINGS or near[2] not in _BEARINGS:
        return None
    return Unit(i, i + 1, shared[0][0][1])


def _joined(tokens: Sequence[Token], i: int, unit: Unit | None, lexicon: Lexicon) -> Unit | None:
    """Return the parties joined by hyphens at token `i`, unless what is joined is a longer name: Guinea-Bissau."""
    found = parties_joined(tokens, i, lexicon)
    if found is None or (unit is not None and unit.last >= found[0]):
        return None
    return Unit(i, found[0], tuple(Name(NameType.PAIR, party, party) for party in found[1]))


def _is_own_body(units: dict[int, Unit], unit: Unit) -> bool:
    """Tell the body of a pair, "the Iran-Turkey Joint Commission", from the one that bears the name by itself."""
    before = next(reversed(units.values()))
    return before.last == unit.first and bool(before.get(NameType.PAIR)) and bool(unit.get(NameType.GROUP))


def _is_helper(tokens: Sequence[Token], unit: Unit, lexicon: Lexicon) -> bool:
    """Tell who only helped what is named behind a hyphen: "the U.S.-brokered deal" is that of others."""
    behind = tokens[unit.last : unit.last + 2]
    return len(behind) > 1 and behind[0].low == "-" and behind[1].low in lexicon.words["helped"]


def _is_held(tokens: Sequence[Token], units: dict[int, Unit], unit: Unit, lexicon: Lexicon) -> bool:
    """Tell the verb behind who did it, "Israel occupied East Jerusalem", from the name of a place that is held."""
    before = next(reversed(units.values()))
    held = unit.last > unit.first + 1 and tokens[unit.first].low in lexicon.words["held"]
    return held and before.last == unit.first and before.get(*_DOERS) is not None


def _shortened(tokens: Sequence[Token], unit: Unit, lexicon: Lexicon) -> Unit | None:
    """Return what is left of "King Hamad" in "King Hamad bin Isa", where a longer name starts within it."""
    for k in range(unit.first + 1, unit.last):
        longer = _unit_at(tokens, k, lexicon)
        if longer and longer.last > unit.last:
            return _unit_at(tokens[:k], unit.first, lexicon)
    return unit


def name_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Unit | None:
    """Return the longest name in its own letter case that starts at token `i`, even within another unit."""
    found = _cased_at(tokens, i, lexicon)
    return Unit(i, i + len(found[0]), found[1]) if found else None


def _unit_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Unit | None:
    token = tokens[i]
    if token.norm not in lexicon.names and token.low not in lexicon.nouns:
        return _owner_unit(tokens, i, lexicon) if "-" in token.norm else None  # most words begin nothing
    cased, uncased = _cased_at(tokens, i, lexicon), _uncased_at(tokens, i, lexicon)
    longer = len(cased[0]) - len(uncased[0]) if cased and uncased else 0
    title = uncased is not None and longer <= 0 and (longer < 0 or _is_title(tokens, uncased, i, lexicon))
    best = uncased if cased is None or title else cased
    last = i + (len(best[0]) if best else 1)
    if last < len(tokens) and "-" in tokens[last].norm and (name := _name_in_compound(tokens, last - 1, lexicon)):
        return _owning(tokens, i, last, name, lexicon)  # "the West Bank-based" is not the West's
    if best and last + 1 < len(tokens) and tokens[last].low == "-":
        owner = _owning(tokens, i, last + 1, best[1], lexicon)  # "two U.S.-owned boats"
        if owner is not None:
            return owner
    if cased and uncased and best is cased and longer == 0:
        generic = tuple(name for name in uncased[1] if name.type is NameType.GENERIC_ORGAN)
        return Unit(i, i + len(cased[0]), cased[1] + generic)  # "Congress" is Washington's, or Mexico's
    return Unit(i, i + len(best[0]), best[1]) if best else _owner_unit(tokens, i, lexicon)


def _is_title(tokens: Sequence[Token], entry: Entry, i: int, lexicon: Lexicon) -> bool:
    """Tell "the Emir of Qatar", "Qatari Emir Sheikh Hamad" from the first name of "Emir Kusturica"."""
    last = i + len(entry[0])
    if last >= len(tokens) or not any(name.type is NameType.OFFICE for name in entry[1]):
        return False
    honorific = _cased_at(tokens, last, lexicon)
    titled = honorific is not None and any(name.type is NameType.HONORIFIC for name in honorific[1])
    return titled or tokens[last].low == "of"


def _owner_unit(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Unit | None:
    """Return a word like "British-flagged" or "Iranian-owned" as the adjective of the party that it names first.

    "Israeli-occupied territories" are Israel's for what is fired from there; "the Israeli-occupied West Bank" is not.
    """
    name, dash, _ = tokens[i].norm.partition("-")
    entry = _longest(lexicon.names.get(name, {}), [name]) if dash else None
    return _owning(tokens, i, i, entry[1], lexicon) if entry else None


def _owning(tokens: Sequence[Token], first: int, last: int, names: Sequence[Name], lexicon: Lexicon) -> Unit | None:
    """Return the adjective that `names`, before the hyphen of the compound that ends at token `last`, makes of it."""
    owning = tokens[last].norm.rpartition("-")[2]
    held = owning in lexicon.words["held"] and last + 1 < len(tokens) and tokens[last + 1].low in lexicon.words["lands"]
    based = owning in lexicon.words["based"] and any(
        t.low in lexicon.words["firms"] for t in tokens[last + 1 : last + 4]
    )
    if not held and not based and owning not in lexicon.words["owned"]:
        return None
    party = next((n for n in names if n.party and n.type in _OWNERS), None)
    return Unit(first, last + 1, (replace(party, type=NameType.ADJECTIVE),)) if party else None


def _name_in_compound(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> tuple[Name, ...]:
    """Return the name of two words that a hyphen joins to a third: "Saudi Arabia" of "Saudi Arabia-led"."""
    pair = (tokens[i].norm, tokens[i + 1].norm.partition("-")[0])
    found = (entry for entry in lexicon.names.get(pair[0], {}).get(pair[1], ()) if tuple(entry[0]) == pair)
    return next((entry[1] for entry in found), ())


def _cased_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Entry | None:
    entries = lexicon.names.get(tokens[i].norm)
    return _longest(entries, [token.norm for token in tokens[i : i + _LONGEST]]) if entries else None


def _uncased_at(tokens: Sequence[Token], i: int, lexicon: Lexicon) -> Entry | None:
    entries = lexicon.nouns.get(tokens[i].low)
    return _longest(entries, [token.low for token in tokens[i : i + _LONGEST]]) if entries else None


def _longest(entries: Entries, words: Sequence[str]) -> Entry | None:
    """Return the longest of the entries whose words stand here; their first word is known to fit."""
    if len(words) > 1:
        for entry in entries.get(words[1], ()):
            cut = entry[0]
            if len(cut) <= len(words) and list(cut) == words[: len(cut)]:
                return entry
    return next(iter(entries.get("", ())), None)


def slugify(name: str) -> str:
    """Return a name as a lower-case ASCII slug: `hakan-fidan`."""
    plain = strip_accents(name).replace("'", "").lower()
    kept = "".join(c if c.isascii() and c.isalnum() else " " for c in plain)
    return "-".join(kept.split())
