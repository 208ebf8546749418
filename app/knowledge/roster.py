"""States, groups, organs and people → Roster."""

from app.domain.parties import Party, Person, Roster, Tenure
from app.errors import LexiconError
from app.knowledge.yaml import LexiconData, Record, first_day, last_day


def read_roster(data: LexiconData) -> Roster:
    """Return all parties, organs and persons; raises LexiconError where one stands twice or acts for nobody known."""
    parties: dict[str, Party] = {}
    for state in data.states:
        _add(parties, Party(state["code"], state["name"], "state", _adjective(state)))
    for group in data.groups:
        _add(parties, Party(group["id"], group["name"], group["type"], _adjective(group), group.get("home")))
    persons: dict[str, Person] = {}
    for record in data.people:
        if record["id"] in persons:
            raise LexiconError(f"The person {record['id']} stands twice in the lexicon.")
        persons[record["id"]] = _person(record, parties)
    organs = {organ["id"]: (organ["name"], organ["party"]) for organ in data.organs["named"]}
    return Roster(parties, persons, organs)


def _adjective(record: Record) -> str | None:
    """Return the adjective to show with a party's organs: Turkish, Houthi, not UN-backed."""
    return next((word for word in record.get("adjectives") or () if "-" not in word), None)


def _add(parties: dict[str, Party], party: Party) -> None:
    if party.id in parties:
        raise LexiconError(f"The party {party.id} stands twice in the lexicon.")
    parties[party.id] = party


def _person(record: Record, parties: dict[str, Party]) -> Person:
    tenures = tuple(
        Tenure(t["party"], t["office"], first_day(t.get("from")), last_day(t.get("to"))) for t in record["tenures"]
    )
    for tenure in tenures:
        if tenure.party not in parties:
            raise LexiconError(f"{record['id']} acts for {tenure.party}, which no file of the lexicon holds.")
    return Person(
        id=record["id"],
        name=record["name"],
        aliases=tuple(record.get("aliases") or ()),
        short=tuple(record.get("short") or ()),
        gender=record.get("gender"),
        died=first_day(record.get("died")),
        tenures=tenures,
    )
