"""Keeps the party, actor and tenure rows as the lexicon's roster has them; nothing is done while that is unchanged."""

import hashlib

from sqlalchemy import delete
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from app.domain.parties import Person, Roster
from app.storage.tables import ActorRow, MetaRow, PartyRow, TenureRow

_META_NAME = "roster"


def sync_roster(session: Session, roster: Roster) -> bool:
    """Write the roster's rows unless they were made from this very roster; return whether anything was written.

    Actors that only articles name (commentators, organs) stay.
    """
    digest = _digest(roster)
    stored = session.get(MetaRow, _META_NAME)
    if stored is not None and stored.value == digest:
        return False
    _write_parties(session, roster)
    _write_actors(session, roster)
    _write_tenures(session, roster)
    session.merge(MetaRow(name=_META_NAME, value=digest))
    session.flush()
    session.expire_all()
    return True


def _digest(roster: Roster) -> str:
    parts = [repr(sorted(part.items(), key=lambda item: item[0])) for part in (roster.parties, roster.persons)]
    parts.append(repr(sorted(roster.organs.items())))
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _write_parties(session: Session, roster: Roster) -> None:
    rows = {party.id: {"id": party.id, "name": party.name, "type": party.type} for party in roster.parties.values()}
    for person in roster.persons.values():
        for tenure in person.tenures:
            rows.setdefault(tenure.party, {"id": tenure.party, "name": tenure.party, "type": "group"})
    if rows:
        statement = insert(PartyRow)
        changed = {"name": statement.excluded.name, "type": statement.excluded.type}
        session.execute(statement.on_conflict_do_update(index_elements=["id"], set_=changed), list(rows.values()))


def _write_actors(session: Session, roster: Roster) -> None:
    rows = [{"id": party.id, "name": party.name, "type": "party", "aliases": []} for party in roster.parties.values()]
    rows += [{"id": organ, "name": name, "type": "organ", "aliases": []} for organ, (name, *_) in roster.organs.items()]
    rows += [
        {"id": person.id, "name": person.name, "type": "person", "aliases": _spellings(person)}
        for person in roster.persons.values()
    ]
    if rows:
        statement = insert(ActorRow)
        changed = {name: getattr(statement.excluded, name) for name in ("name", "type", "aliases")}
        session.execute(statement.on_conflict_do_update(index_elements=["id"], set_=changed), rows)


def _write_tenures(session: Session, roster: Roster) -> None:
    session.execute(delete(TenureRow))
    rows = [
        {
            "actor_id": person.id,
            "position": position,
            "party_id": tenure.party,
            "office": tenure.office,
            "start": tenure.start,
            "end": tenure.end,
        }
        for person in roster.persons.values()
        for position, tenure in enumerate(person.tenures)
    ]
    if rows:
        session.execute(insert(TenureRow), rows)


def _spellings(person: Person) -> list[str]:
    return list(dict.fromkeys((*person.aliases, *person.short)))
