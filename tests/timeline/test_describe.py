from urllib.parse import parse_qsl

import pytest

from app.timeline.filter import EventFilter

NAMES = {"IRN": "Iran", "TUR": "Turkey", "ISR": "Israel", "hakan-fidan": "Hakan Fidan"}


def _name(actor: str) -> str:
    return NAMES.get(actor, actor)


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ("", "All events"),
        ("commentary=1", "All events and commentary"),
        ("kind=call", "Calls"),
        ("actor=IRN", "Iran: all events"),
        ("actor=TUR&actor=IRN", "Iran or Turkey: all events"),
        (
            "actor=IRN&actor=TUR&match=between&kind=visit&kind=call&from=2023-10-01&to=2024-12-31",
            "Iran – Turkey: visits and calls, Oct 2023 – Dec 2024",
        ),
        ("actor=IRN&actor=TUR&actor=ISR&match=between", "Among Iran, Israel and Turkey: all events"),
        # With one chosen, "between" is any.
        ("actor=hakan-fidan&match=between&kind=military", "Hakan Fidan: military acts"),
        ("actor=nobody-known", "nobody-known: all events"),
        ("kind=visit&status=planned&status=claimed&from=2023-10-07", "Visits, claimed or planned, since 7 Oct 2023"),
        ("q=gaza+war&to=2022-12-31", "All events, until 2022, mentioning “gaza war”"),
        ("publisher=-&publisher=Al-Monitor", "All events, reported by a publisher not named or Al-Monitor"),
        ("review=machine&review=disputed&sort=date&show=40", "All events, disputed or machine-extracted"),
    ],
)
def test_a_filter_in_one_sentence(query: str, sentence: str) -> None:
    assert EventFilter.parse(parse_qsl(query)).describe(_name) == sentence


@pytest.mark.parametrize(
    ("query", "chips"),
    [
        ("sort=date&show=40", []),
        (
            "actor=IRN&actor=TUR&match=between&kind=visit&show=60",
            [("between Iran & Turkey", "kind=visit"), ("visit", "actor=IRN&actor=TUR&match=between")],
        ),
        (
            "actor=IRN&actor=TUR&from=2023-10-01&to=2024-12-31",
            [
                ("Iran", "actor=TUR&from=2023-10-01&to=2024-12-31"),
                ("Turkey", "actor=IRN&from=2023-10-01&to=2024-12-31"),
                ("from 1 October 2023", "actor=IRN&actor=TUR&to=2024-12-31"),
                ("to 31 December 2024", "actor=IRN&actor=TUR&from=2023-10-01"),
            ],
        ),
        (
            "q=gaza&publisher=-&review=machine&commentary=1&view=table",
            [
                ("“gaza”", "publisher=-&review=machine&commentary=1&view=table"),
                ("publisher not named", "q=gaza&review=machine&commentary=1&view=table"),
                ("machine-extracted", "q=gaza&publisher=-&commentary=1&view=table"),
                ("with commentary", "q=gaza&publisher=-&review=machine&view=table"),
            ],
        ),
    ],
)
def test_a_chip_for_each_thing_asked_for(query: str, chips: list[tuple[str, str]]) -> None:
    assert EventFilter.parse(parse_qsl(query)).chips(_name) == chips
