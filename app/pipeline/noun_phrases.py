"""Actors' names as English says them inside a sentence: with "the", "a" or nothing, and as one or several."""

import re
from collections.abc import Sequence

_CUT = re.compile(r" (?:of|for|on|to|in|without)(?= )")
# "Iran's High Council"; not "the People's Liberation Army", which is nobody's.
_OWNED = re.compile(r"(?!People|Workers|Women)\S+(?:['’]s|s['’]) ")
# Spoken with a vowel first: not "European", "EU", nor what begins with U ("US", "UN", "Ukrainian").
_VOWEL_FIRST = re.compile(r"(?!eu)[aeio]", re.IGNORECASE)
# Proper names whose head is one of these take "the": the World Bank, the United Arab Emirates, the Gaza Strip.
_WITH_THE = frozenset(
    "administration agency alliance army assembly authority axis bahamas bank bloc board brigade brotherhood "
    "bundestag bundeswehr bureau cabinet center centre chancellery coalition command commission committee "
    "commonwealth comoros company conference congress convention corporation corps council court crescent curia "
    "department diet directorate duma emirates federation fleet force forum foundation framework front fund "
    "gambia government group guard headquarters house initiative islands jirga kingdom knesset kremlin league "
    "majlis maldives ministry mission movement nations navy netherlands network observatory office opposition "
    "organisation organization palace parliament party pentagon philippines politburo presidency program "
    "programme quad quartet republic reserve resistance riksdag secretariat sejm senate service seychelles "
    "society south staff states strip treasury tribunal union west wing".split()
)
# Abbreviations that are read letter by letter, most of them; NATO, UNESCO and OPEC are read as words.
_LETTERS = frozenset(
    "AU BND CDU CIA E3 EU FARC FBI FSB G20 G7 G77 GCC GRU IAEA ICC ICJ ICRC IDF IMF IRA IRGC KDP KDPI KRG LTTE "
    "MEK OECD OIC OSCE P5 P5+1 PA PFLP PKK PLO PUK SBU SCO SDF SVR UAE UK UN US WHO WTO YPG".split()
)
# Somebody who holds one of several such posts: "an Iranian official".
_ONE_OF_SEVERAL = frozenset(
    "adviser advisor aide ambassador cleric commander delegate diplomat envoy general lawmaker leader mediator "
    "member militia negotiator officer official politician representative senator source spokesman spokesperson "
    "spokeswoman".split()
)
# Plurals that are proper names ("the Houthis"), or do not end in -s.
_SEVERAL = frozenset(
    "brigades chiefs committees falcons forces friends guards helmets houthis kurds marines media men militias "
    "people peshmerga police rebels rohingya taliban troops turks units uyghurs women".split()
)
# Common nouns in -s that stand for one.
_ONE_IN_S = frozenset({"axis", "congress", "corps", "emirates", "headquarters", "press"})
_PEOPLES = ("ians", "ites", "elis")


def listed(names: Sequence[str], *, most: int) -> str:
    """Return the names joined, each with its article; of more than `most` and one, the others only counted."""
    shown = [with_article(name) for name in names]
    if len(shown) > most + 1:
        return f"{', '.join(shown[:most])} and {len(shown) - most} others"
    return " and ".join(part for part in (", ".join(shown[:-1]), *shown[-1:]) if part)


def with_article(name: str) -> str:
    """Return the name as the middle of a sentence has it: "the UN", "an Iranian official", "Israeli settlers"."""
    head = _head(name)
    if _OWNED.match(name):
        return name
    if head.islower() and " " in name:
        return name if stands_for_several(name) else f"{_common_article(name, head)} {name}"
    proper = head.lower() in _WITH_THE or name in _LETTERS or stands_for_several(name)
    return f"the {name}" if proper else name


def stands_for_several(name: str) -> bool:
    """Tell whether a verb after the name is in the plural: "US officials", "the Houthis"; not "the United States"."""
    head = _head(name)
    word = head.lower()
    if word in _SEVERAL or (word.endswith(_PEOPLES) and " " not in name):
        return True
    return head.islower() and " " in name and word.endswith(("s", "men")) and word not in _ONE_IN_S


def _head(name: str) -> str:
    """Return the noun that decides: before "of", else the last word; a common noun at the end wins."""
    words = _CUT.split(name, maxsplit=1)[0].split()
    last = name.split()[-1:]
    if not words or (last[0].islower() and not words[-1].islower()):
        return "".join(last)
    return words[-1]


def _common_article(name: str, head: str) -> str:
    several_such = head in _ONE_OF_SEVERAL or (head == "minister" and name.count(" ") == 1)
    if not several_such:
        return "the"
    return "an" if _VOWEL_FIRST.match(name) else "a"
