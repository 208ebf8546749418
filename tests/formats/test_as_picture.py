"""Pictures: of the size that sites ask for, with every script set in a font that has it."""

from dataclasses import replace
from io import BytesIO

import pytest
from PIL import Image, features
from sqlalchemy.orm import Session

from app.formats.as_picture import HEIGHT, WIDTH, can_set, picture, words_of
from app.timeline.filter import EventFilter
from app.timeline.query import stream_events
from app.timeline.rows import EventCard, QuoteRef

PERSIAN = "وزیر امور خارجه ایران، عباس عراقچی، گفت‌وگو با Hakan Fidan در سال 2024."
HEBREW = "שר החוץ ישראל כ״ץ אמר היום (יום ב׳) כי The Times יפרסם בשנת 2024."
TURKISH = "İstanbul’da görüşme: “Şık ılıca” — ağrı"


@pytest.fixture
def card(gold_session: Session) -> EventCard:
    return next(card for card in stream_events(gold_session, EventFilter()) if card.quote and card.quote.is_quote)


def _quote(card: EventCard, text: str) -> QuoteRef:
    assert card.quote is not None
    return replace(card.quote, text=text)


def _image(drawn: bytes) -> Image.Image:
    return Image.open(BytesIO(drawn)).convert("L")


def _ink(image: Image.Image, box: tuple[int, int, int, int]) -> int:
    """Return how many pixels of a box are dark."""
    return sum(image.crop(box).histogram()[:128])


def test_letters_can_be_shaped() -> None:
    assert features.check("raqm")


def test_a_picture_has_the_size_that_sites_ask_for(card: EventCard) -> None:
    image = Image.open(BytesIO(picture(card, card.quote)))
    assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT))


def test_the_same_event_gives_the_same_picture(card: EventCard) -> None:
    assert picture(card, card.quote) == picture(card, card.quote)
    assert picture(card, card.quote) != picture(replace(card, summary="Other words"), card.quote)


@pytest.mark.parametrize("text", [PERSIAN, HEBREW, TURKISH])
def test_scripts_that_can_be_set(text: str) -> None:
    assert can_set(text)


@pytest.mark.parametrize("text", ["外交部长", "министр", "सचिव", "Iran 外交部"])
def test_scripts_that_cannot_be_set_are_known(text: str) -> None:
    assert not can_set(text)


def test_what_cannot_be_set_is_left_out(card: EventCard) -> None:
    assert picture(card, _quote(card, "外交部长")) == picture(card, None)


def test_words_of_other_scripts_keep_their_own() -> None:
    assert [word.script for word in words_of("گفت Hakan Fidan 2024 در")] == [
        "arabic",
        "latin",
        "latin",
        "latin",
        "arabic",
    ]
    # A full stop that the script's font does not have comes from the Latin one; the word's direction stays.
    (word,) = words_of("שלום.")
    assert "".join(text for text, _ in word.parts) == "שלום."
    assert word.goes_left


@pytest.mark.parametrize("text", [PERSIAN, HEBREW])
def test_a_quote_that_goes_left_begins_at_the_right(card: EventCard, text: str) -> None:
    short = replace(card, summary="They meet")
    image = _image(picture(short, _quote(short, " ".join(text.split()[:3]))))
    left, right = _ink(image, (0, 220, WIDTH // 3, 420)), _ink(image, (WIDTH // 3 * 2, 220, WIDTH, 420))
    assert left == 0 < right
    latin = _image(picture(short, _quote(short, "No more.")))
    assert _ink(latin, (WIDTH // 3 * 2, 220, WIDTH, 420)) == 0 < _ink(latin, (0, 220, WIDTH // 3, 420))


@pytest.mark.parametrize("text", ["word " * 400, PERSIAN * 20, "x" * 300, ""])
def test_words_of_any_length_stay_inside(card: EventCard, text: str) -> None:
    image = _image(picture(replace(card, summary=text), _quote(card, text)))
    # The foot is kept for the publisher and the house.
    assert _ink(image, (0, HEIGHT - 50, WIDTH, HEIGHT)) == 0
