"""Names inside a sentence: articles, and one or several."""

import pytest

from app.pipeline.noun_phrases import listed, stands_for_several, with_article

ONE = [
    *("Turkey", "Hamas", "Iran", "South Korea", "Islamic State", "NATO", "UNESCO", "al-Qaeda", "Human Rights Watch"),
    *("Hakan Fidan", "Ali Bagheri Kani", "Abdullah II of Jordan", "Iran's High Council for Human Rights", "Yemen"),
    *("the United States", "the United Arab Emirates", "the United Nations", "the UN", "the PKK", "the Gaza Strip"),
    *("the Turkish foreign ministry", "the Turkish Foreign Ministry", "the international community", "the West"),
    *("the US-led coalition", "the Syrian Observatory for Human Rights", "the Organization of Turkic States"),
    *("the People's Liberation Army", "the House of Commons", "the White House", "the axis of evil", "the Kremlin"),
    *("the Republic of the Congo", "the Islamic Revolutionary Guard Corps", "the Iranian press", "the Netherlands"),
    *("an Iranian official", "a UN-backed special envoy", "a European diplomat", "an Iranian member of parliament"),
    *("a Kurdish minister", "the Croatian foreign minister", "the Iranian parliament", "a Kurdish militia"),
    "an International Committee of the Red Cross official",
]
SEVERAL = [
    *("Palestinian officials", "Israeli settlers", "Iranian commanders", "US officials", "Turkish soldiers"),
    *("Arab states", "world powers", "Palestinian people", "Israeli media", "UN peacekeepers", "Western countries"),
    *("the Houthis", "the Taliban", "the Kurds", "the Turkish Armed Forces", "the Qassam Brigades", "the Palestinians"),
    *("the White Helmets", "the US Marines", "the Joint Chiefs of Staff", "the Friends of Syria"),
]


@pytest.mark.parametrize("phrase", [*ONE, *SEVERAL])
def test_article(phrase: str) -> None:
    name = phrase.removeprefix("the ").removeprefix("an ").removeprefix("a ")
    assert with_article(name) == phrase


@pytest.mark.parametrize("phrase", ONE)
def test_stands_for_one(phrase: str) -> None:
    assert not stands_for_several(phrase.removeprefix("the "))


@pytest.mark.parametrize("phrase", SEVERAL)
def test_stands_for_several(phrase: str) -> None:
    assert stands_for_several(phrase.removeprefix("the "))


@pytest.mark.parametrize(
    ("names", "joined"),
    [
        ([], ""),
        (["UN"], "the UN"),
        (["UN", "Iran"], "the UN and Iran"),
        (["A", "B", "C"], "A, B and C"),
        (["A", "B", "C", "D"], "A, B and 2 others"),
    ],
)
def test_listed(names: list[str], joined: str) -> None:
    assert listed(names, most=2) == joined


def test_names_that_are_none_are_let_be() -> None:
    assert with_article("") == ""
    assert with_article("of") == "of"
