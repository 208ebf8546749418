import pytest

from app.web.fragments import text_fragment


@pytest.mark.parametrize(
    ("url", "words", "address"),
    [
        ("https://x.test/a", "They met.", "https://x.test/a#:~:text=They%20met."),
        # An address that points somewhere already keeps its place.
        ("https://x.test/a#top", "They met.", "https://x.test/a#top:~:text=They%20met."),
        # The directive's own signs are no words.
        ("https://x.test/a", "Al-Monitor, R&D", "https://x.test/a#:~:text=Al%2DMonitor%2C%20R%26D"),
        # Long words by their ends.
        (
            "https://x.test/a",
            " ".join(f"w{n}" for n in range(20)),
            "https://x.test/a#:~:text=w0%20w1%20w2%20w3%20w4%20w5,w14%20w15%20w16%20w17%20w18%20w19",
        ),
        # A fragment ends with its paragraph.
        ("https://x.test/a", "One.\n\nTwo.", "https://x.test/a#:~:text=One."),
        ("https://x.test/a", "عراقچی", "https://x.test/a#:~:text=%D8%B9%D8%B1%D8%A7%D9%82%DA%86%DB%8C"),
        ("https://x.test/a", " ", "https://x.test/a"),
        ("file:///a", "They met.", "file:///a"),
    ],
)
def test_an_address_leads_to_the_words(url: str, words: str, address: str) -> None:
    assert text_fragment(url, words) == address
