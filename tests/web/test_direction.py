import pytest

from app.web.direction import direction


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("Fidan met Araqchi.", "auto"),
        ("", "auto"),
        ("2024 — 3", "auto"),
        ("“الحوار”, Abbas Araqchi said.", "ltr"),
        ("Netanyahu: “המלחמה חייבת להיפסק מיד”", "rtl"),
        ("BBC: وزیر خارجه ایران گفت", "rtl"),
        ("הַמִּלְחָמָה", "rtl"),
        ("Şırnak’ta İran ve Türkiye", "auto"),
    ],
)
def test_a_passage_runs_as_most_of_its_letters(text: str, runs: str) -> None:
    assert direction(text) == runs
