"""An event as a picture of 1200 by 630 for those who share its link: the date, the sentence, the quote.

Words are set in the script that they are in, each script in a font of its own, right-to-left ones shaped and ordered as
such. What no font here can set is left out, never shown as empty boxes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from itertools import groupby

from PIL import Image, ImageDraw, ImageFont

from app import resources
from app.timeline.dates import say_date, say_day
from app.timeline.rows import EventCard, QuoteRef

MEDIA_TYPE = "image/png"
WIDTH, HEIGHT = 1200, 630

_FONTS = resources.STATIC / "vendor" / "noto-fonts@20201225"
_MARGIN = 72
_RIGHT = WIDTH - _MARGIN
_PAPER, _INK, _SOFT, _ACCENT = "#fbfaf6", "#1c1b19", "#5b5750", "#17566a"
# What a face is called in the files of each script; the sans has no right-to-left sister here.
_FILES = {
    ("serif", "latin"): "NotoSerif-Regular.ttf",
    ("bold", "latin"): "NotoSerif-Bold.ttf",
    ("sans", "latin"): "NotoSans-Regular.ttf",
    ("serif", "arabic"): "NotoNaskhArabic-Regular.ttf",
    ("bold", "arabic"): "NotoNaskhArabic-Bold.ttf",
    ("sans", "arabic"): "NotoNaskhArabic-Regular.ttf",
    ("serif", "hebrew"): "NotoSerifHebrew-Regular.ttf",
    ("bold", "hebrew"): "NotoSerifHebrew-Bold.ttf",
    ("sans", "hebrew"): "NotoSerifHebrew-Regular.ttf",
}
_RANGES = {"hebrew": ((0x590, 0x5FF), (0xFB1D, 0xFB4F)), "arabic": ((0x600, 0x77F), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))}
_NO_SUCH_LETTER = "\U0010fffe"
_SENTENCE_SIZES = (58, 50, 44, 38)
_QUOTE_SIZES = (36, 32, 28)
_SENTENCE_LINES, _QUOTE_LINES = 3, 4
_LEADING = 1.36
_INSET, _FOOT = 32, HEIGHT - 92


@dataclass(frozen=True, slots=True)
class _Word:
    """A word as (letters, script of the font that has them), and its direction: that of its own script."""

    parts: tuple[tuple[str, str], ...]
    script: str

    @property
    def goes_left(self) -> bool:
        return self.script != "latin"


_ELLIPSIS = _Word((("…", "latin"),), "latin")


@dataclass(frozen=True, slots=True)
class _Face:
    name: str
    size: int

    def font(self, script: str) -> ImageFont.FreeTypeFont:
        return _font(_FILES[self.name, script], self.size)

    def width(self, words: Sequence[_Word]) -> float:
        parts = sum(self.font(script).getlength(text) for word in words for text, script in word.parts)
        return parts + self.space * (len(words) - 1)

    @property
    def space(self) -> float:
        return self.font("latin").getlength(" ")


@dataclass(frozen=True, slots=True)
class _Pen:
    """Writes on a picture in one face and colour, `inset` pixels from the margins."""

    draw: ImageDraw.ImageDraw
    face: _Face
    fill: str
    inset: int = 0

    def lines(self, lines: Sequence[Sequence[_Word]], top: int) -> int:
        """Write lines one under the other, all in the direction of the first; return where they end."""
        goes_left = bool(lines) and _reads_left(lines[0])
        for line in lines:
            self.line(line, top, goes_left=goes_left)
            top += round(self.face.size * _LEADING)
        return top

    def line(self, words: Sequence[_Word], top: int, *, goes_left: bool = False) -> None:
        """Write a line by runs of one direction: those of the other direction keep their own order inside."""
        at: float = _RIGHT - self.inset if goes_left else _MARGIN + self.inset
        for left, group in groupby(words, lambda word: word.goes_left):
            run = list(group)
            step = self.face.width(run) + self.face.space
            self._run(run[::-1] if left else run, at - step + self.face.space if goes_left else at, top)
            at += -step if goes_left else step

    def _run(self, words: Sequence[_Word], x: float, top: int) -> None:
        for word in words:
            direction = "rtl" if word.goes_left else "ltr"
            for text, script in word.parts[::-1] if word.goes_left else word.parts:
                font, place = self.face.font(script), (x, top + self.face.size)
                self.draw.text(place, text, font=font, fill=self.fill, anchor="ls", direction=direction)
                x += font.getlength(text)
            x += self.face.space


def picture(card: EventCard, quote: QuoteRef | None) -> bytes:
    """Return the picture of an event, with `quote` where it can be set, as PNG."""
    image = Image.new("RGB", (WIDTH, HEIGHT), _PAPER)
    draw = ImageDraw.Draw(image)
    draw.rectangle((0, 0, WIDTH, 10), fill=_ACCENT)
    status = "" if card.status == "occurred" else f" · {card.status.value}"
    small = _Pen(draw, _Face("sans", 28), _SOFT)
    small.line(words_of(f"{say_date(card.when)} · {card.kind.value}{status}"), 60)
    face, lines = _fit(card.summary, "bold", _SENTENCE_SIZES, _SENTENCE_LINES, _RIGHT - _MARGIN)
    below = _Pen(draw, face, _INK).lines(lines, 112)
    if quote and can_set(quote.text):
        said = _in_marks(quote.text) if quote.is_quote else quote.text
        face, lines = _fit(said, "serif", _QUOTE_SIZES, _QUOTE_LINES, _RIGHT - _MARGIN - _INSET)
        top = below + 34
        bottom = _Pen(draw, face, _INK, _INSET).lines(lines, top)
        at = _RIGHT - 5 if _reads_left(lines[0]) else _MARGIN
        draw.rectangle((at, top + 6, at + 5, bottom), fill=_ACCENT)
        small.line(words_of(f"{quote.publisher or 'Publisher not named'}, {say_day(quote.published_on)}"), _FOOT)
    house = _Face("bold", 28)
    draw.text((_RIGHT, _FOOT + house.size), "Chancery", font=house.font("latin"), fill=_INK, anchor="rs")
    out = BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()


def can_set(text: str) -> bool:
    """Tell whether the fonts here have every letter of a text."""
    parts = (part for word in words_of(text) for part in word.parts)
    return all(_has(script, letter) for letters, script in parts for letter in letters)


def words_of(text: str) -> tuple[_Word, ...]:
    """Return the words of a text with their scripts; one without letters has that of the word before it."""
    words: list[_Word] = []
    for word in text.split():
        known = next((found for letter in word if (found := _script(letter))), None)
        script = known or (words[-1].script if words else "latin")
        words.append(_Word(tuple(_parts(word, script)), script))
    return tuple(words)


def _parts(word: str, script: str) -> Iterator[tuple[str, str]]:
    for found, letters in groupby(word, lambda letter: _script(letter) or _font_for(letter, script)):
        yield "".join(letters), found


def _font_for(letter: str, script: str) -> str:
    """Return the script whose font has a sign or a digit: that of its word, else the Latin one."""
    return script if _has(script, letter) else "latin"


def _in_marks(text: str) -> str:
    """Return a speaker's words in the quotation marks of their script."""
    marks = {"arabic": "«»", "hebrew": '""'}.get(next((word.script for word in words_of(text)), ""), "“”")
    return f"{marks[0]}{text}{marks[1]}"


def _script(letter: str) -> str | None:
    for script, ranges in _RANGES.items():
        if any(first <= ord(letter) <= last for first, last in ranges):
            return script
    return "latin" if letter.isalpha() else None


def _fit(text: str, name: str, sizes: Sequence[int], most: int, room: float) -> tuple[_Face, list[list[_Word]]]:
    """Return the largest face in which the text takes at most so many lines; the smallest cuts it off with a sign."""
    words = words_of(text)
    for size in sizes:
        face = _Face(name, size)
        lines = list(_wrap(words, face, room))
        if len(lines) <= most:
            return face, lines
    cut = lines[:most]
    while len(cut[-1]) > 1 and face.width([*cut[-1], _ELLIPSIS]) > room:
        cut[-1].pop()
    cut[-1].append(_Word(_ELLIPSIS.parts, cut[-1][-1].script))
    return face, cut


def _wrap(words: Sequence[_Word], face: _Face, room: float) -> Iterator[list[_Word]]:
    line: list[_Word] = []
    for word in words:
        if line and face.width([*line, word]) > room:
            yield line
            line = []
        line.append(word)
    if line:
        yield line


def _reads_left(words: Sequence[_Word]) -> bool:
    """Tell whether most words of a line are of a script that goes to the left."""
    return 2 * sum(word.goes_left for word in words) > len(words)


@cache
def _font(file: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(_FONTS / file, size, layout_engine=ImageFont.Layout.RAQM)


@cache
def _has(script: str, letter: str) -> bool:
    """Tell whether a script's font has a letter: what it has not, it draws as it draws what no font has."""
    if not letter.isprintable():
        return letter in "\u200c\u200d\u200e\u200f"
    font = _font(_FILES["serif", script], 40)
    return letter.isspace() or bytes(font.getmask(letter)) != bytes(font.getmask(_NO_SUCH_LETTER))
