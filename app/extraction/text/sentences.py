"""Text → sentences, as spans; a line never runs into the next, and nothing is rewritten."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter

from app.domain.values import value
from app.extraction.text.quotes import Quotation, quotations_in

# A full stop, question or exclamation mark with the quotes and brackets that close over it, then blank space.
# Possessive, and only at the start of a run, so that a line of dots is read once.
_END = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?=\s)")
# Words whose full stop does not end a sentence, wherever they stand.
_NEVER = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "gen",
        "lt",
        "col",
        "maj",
        "brig",
        "capt",
        "sgt",
        "adm",
        "sen",
        "rep",
        "gov",
        "hon",
        "rev",
        "st",
        "mt",
        "no",
        "vs",
        "jr",
        "sr",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "mon",
        "tue",
        "wed",
        "thu",
        "fri",
        "sat",
        "sun",
        "fig",
        "approx",
        "dept",
        "est",
        "inc",
        "ltd",
        "co",
        "corp",
        "bros",
        "ave",
        "messrs",
        "ret",
    ]
)
# Abbreviations with inner stops, which end a sentence only if the next word starts one.
_INITIALS = re.compile(r"(?:\b[A-Za-z]\.)+$")
_LONGEST_ABBREVIATION = 20
_LAST_WORD = re.compile(r"[\w.'’-]+\Z")
# What follows an end mark: blanks, opening quotes or brackets, the first word.
_NEXT = re.compile(r"\s*(?P<opening>[\"'“‘(\[]*)(?P<word>[^\s]{0,30})")
# Words that start sentences far more often than they continue "U.S." or an initial.
_STARTERS = frozenset(
    [
        "The",
        "A",
        "An",
        "This",
        "That",
        "These",
        "Those",
        "He",
        "She",
        "It",
        "They",
        "We",
        "I",
        "You",
        "His",
        "Her",
        "Its",
        "Their",
        "In",
        "On",
        "At",
        "For",
        "But",
        "And",
        "As",
        "After",
        "Before",
        "However",
        "Meanwhile",
        "While",
        "When",
        "If",
        "There",
        "What",
        "Such",
        "Both",
        "Since",
        "According",
        "During",
        "Earlier",
        "Later",
        "Also",
        "Last",
    ]
)
# A heading inside the text whose line break is lost: "Ties with the fund In a meeting with Lagarde, he said". What
# opens a sentence with a capital goes on in small letters, so that headlines in capitals are left whole.
_AFTER_HEADING = re.compile(
    r"(?<=[A-Za-z0-9’'”\"])\s+(?=(?:In|At|During|After|Following) (?:a|an|the|his|her|their|another) [a-z]|"
    r"(?:Speaking|Appearing) (?:at|in|to|on|with|during|before) |Elsewhere(?:,| in | during )|Addressing (?:a|an|the) |"
    r"(?:Referring|Pointing|Reacting|Responding|Turning) to |(?:Commenting|Touching|Asked) (?:on|about) |"
    r"In (?:reaction|response|reference) to |According to )"
)
_LONGEST_HEADING = 110
# What an agency sets before a headline: "INTERVIEW-Zambia denies it", "UPDATE 2-Iran says". In capitals, at the start
# of a line and with a dash, so that neither a dateline ("TEHRAN - Iran said") nor "NATO-Russia talks" is one.
_LABEL = re.compile(
    r"(?:INTERVIEW|FOCUS|ANALYSIS|EXCLUSIVE|FEATURE|PREVIEW|NEWSMAKER|INSIGHT|FACTBOX|TIMELINE|CHRONOLOGY|URGENT|ADVISORY|"
    r"BULLETIN|FLASH|CORRECTED|REFILE|RPT|REPEAT|SPECIAL REPORT|WITNESS|SCENARIOS|(?:UPDATE|WRAPUP|LEAD) ?\d{0,2})"
    r" ?[-–—:]{1,2} ?(?=[\w\"'“‘])"
)
# Who tells it, behind the dash that ends a headline: "Eritrea shells town - official", "Kohl due in Kiev -- paper",
# "Sudan shells town-radio"; but no compound: "his vice-president", "a state-run radio".
_TELLER = re.compile(
    r"(?: [-–—]{1,2} ?|--)(?=(?:[\w.'’]{1,20} ){0,2}"
    r"(?:officials?|ministers?|ministry|spokes(?:man|woman|person)|president|PM|premier|aides?|envoys?|diplomats?|sources?|"
    r"TV|television|radio|agency|agencies|media|papers?|newspapers?|daily|magazine|reports?|statement|army|military|police|"
    r"rebels|witness(?:es)?|residents|group|lawyers?|monitors?)\.?$)"
    r"|-(?=(?:[A-Z][\w.]{1,20} )?(?:officials?|diplomats?|sources?|TV|radio|agency|papers?|reports?|spokesman)\.?$)",
    re.MULTILINE,
)
# Who asked or exclaimed what stands in marks before: "“Why should we pay?” Foreign Minister Fidan said."
_SPEAKER_FOLLOWS = re.compile(
    r"\s+[A-Z][^\s,.;:]{0,30}(?: [^\s,.;:]{1,30}){0,6}?(?:, [^\n,.;:]{1,60},)? "
    r"(?:said|asked|added|told|wondered|tweeted|wrote|remarked|exclaimed)(?=[\s,.:])"
)
# Who said it, and nothing more, behind a full stop that stands where a comma should: "“We wait.” Fidan told reporters."
_SPEAKER_ALONE = re.compile(
    r"\s+(?:[A-Z][^\s,.;:]{0,30}(?: [^\s,.;:]{1,30}){0,6}?(?:, [^\n,.;:]{1,60},)?|[Hh]e|[Ss]he) "
    r"(?:(?:said|added|stated|noted|stressed|warned|concluded)|told (?:the )?(?:reporters|journalists|media))"
    r"(?: (?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)?\.(?=\s|$)"
)
_CLOSING = frozenset("\"'”’")


@value
class Sentence:
    """A sentence as the half-open span `[start, end)` of the article's text, without outer blanks."""

    start: int
    end: int


def split_sentences(text: str, quotations: Sequence[Quotation] = ()) -> list[Sentence]:
    """Return the sentences of `text` in order; every character that is not blank belongs to exactly one.

    Where `quotations` are given, a sentence does not end inside one of them: what somebody said in several sentences
    stays with the words that say who said it.
    """
    sentences = []
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        inside = quotations_in(quotations, line.start(), line.end())
        for end in [*_ends(text, line.start(), line.end(), inside), line.end()]:
            chunk = text[start:end]
            left = start + len(chunk) - len(chunk.lstrip())
            right = left + len(chunk.strip())
            if right > left:
                sentences.append(Sentence(left, right))
            start = end
    return sentences


def _ends(text: str, start: int, end: int, quotations: Sequence[Quotation]) -> list[int]:
    ends = [
        match.end()
        for match in _END.finditer(text, start, end)
        if not _is_quoted(quotations, match.end()) and _is_end(text, start, match, end)
    ]
    label = _LABEL.match(text, start, end)
    around = [label.end()] if label else []
    if end - start <= _LONGEST_HEADING:
        around += [match.start() for match in _TELLER.finditer(text, start, end)]
    return sorted({*around, *ends, *_heading_ends(text, start, end, [start, *ends], quotations)})


def _heading_ends(
    text: str, start: int, end: int, sentences: Sequence[int], quotations: Sequence[Quotation]
) -> Iterator[int]:
    """Yield where a heading ends that runs into its text; it is short and the first thing after a full stop."""
    for match in _AFTER_HEADING.finditer(text, start, end):
        before = sentences[bisect_right(sentences, match.start()) - 1]
        if match.start() - before <= _LONGEST_HEADING and not _is_quoted(quotations, match.start()):
            heading = text[before : match.start()]
            if heading.count(" ") > 1 and "," not in heading[-2:]:
                yield match.end()


def _is_quoted(quotations: Sequence[Quotation], at: int) -> bool:
    following = bisect_left(quotations, at, key=attrgetter("start"))
    return following > 0 and at < quotations[following - 1].end


def _is_end(text: str, start: int, match: re.Match[str], end: int) -> bool:
    following = _NEXT.match(text, match.end(), end)
    first = following["word"] if following else ""
    if not first:
        return True
    if first[0].islower():
        return False
    closing = match.group()[-1] in _CLOSING
    if match.group()[0] != ".":
        return not closing or not _SPEAKER_FOLLOWS.match(text, match.end(), end)
    # No abbreviation is longer than this: looking no further keeps the work linear in the length of a line.
    before = _LAST_WORD.search(text, max(start, match.start() - _LONGEST_ABBREVIATION), match.start())
    last = before.group() if before else ""
    if last.lower().strip(".") in _NEVER and match.group() == ".":
        # "No." and "co." end sentences too, "Mr." never does: a starter tells the two apart.
        return first in _STARTERS and len(last) > 1 and last.islower()
    if _INITIALS.search(last + "."):
        return first in _STARTERS or bool(following and following["opening"])
    return not closing or not _SPEAKER_ALONE.match(text, match.end(), end)
