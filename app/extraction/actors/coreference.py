"""Mentions that lean on others → the actors they stand for: offices, counterparts, pronouns, organs, plurals."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from app.domain.lexicon import Lexicon
from app.extraction.actors.home import SOLE, Offices, host_around
from app.extraction.actors.introductions import as_introduced
from app.extraction.actors.people import People
from app.extraction.actors.referring import (
    COUNTRY,
    OWNERS,
    PEOPLE,
    as_ahead,
    as_group,
    as_known,
    as_party,
    is_a,
    is_called,
    is_restricted,
    may_be,
    member_named,
    opens_with_it,
    owner_named,
    owning_party,
    unnamed,
    whom_him_means,
)
from app.extraction.actors.salience import (
    ACTING,
    Memory,
    author_of,
    called_the_same,
    did_it,
    of_two,
    speaker_behind_comma,
    what_it_means,
    whose_words,
)
from app.extraction.actors.together import (
    all_called,
    apposed,
    called,
    is_spoken_to,
    is_where,
    joint,
    names_subject_last,
    parties_of,
    plural_subject,
    they,
)
from app.extraction.syntax.grammar import FINITE
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import HIM, Mention, MentionType
from app.extraction.syntax.obliques import free_mentions, is_oblique
from app.extraction.text.names import slugify

_SPOKESPERSON = "spokesperson"
_VAGUE_OFFICES = frozenset({"official", "minister", "spokesperson", "leader", "commander", "diplomat"})
_MINISTER = "minister"
_OWNS = frozenset({"his", "her"})
_HEADS = ("minister", "president")
_THESE = frozenset({"the", "these", "this"})
_HOLDER = "holds this office on the article's day"
_PAIR = 2
_SIDES = frozenset({"sides", "parties"})
_MANY = 3  # parties that "the ministers" may stand for


class Resolver:
    """Resolves the mentions of one article, sentence by sentence."""

    def __init__(self, lexicon: Lexicon, published: date, people: People, home: str | None = None) -> None:
        self.roster = lexicon.roster
        self.on = published
        self.people = people
        self.offices = Offices(lexicon, published, home)
        self.memory = Memory()
        self.words = lexicon.words

    def resolve(self, items: Sequence[Item]) -> list[Item]:
        """Return the items of the next sentence with their mentions resolved where that is possible."""
        resolved: list[Item] = []
        self.memory.acting = self.memory.acting if opens_with_it(items) else None
        for i, item in enumerate(items):
            if item.mention is None:
                resolved.append(item)
                continue
            mention = as_introduced(item.mention, items, i, self.words, self.people)
            mention = mention if is_restricted(items, i) else as_ahead(items, i) or self._resolve(mention, resolved)
            if mention.type is MentionType.PLURAL and not mention.parties and (listed := apposed(items, i)):
                mention = replace(mention, parties=listed, via="those listed beside it")
            if mention.type is MentionType.PERSON and mention.party is None and self._tells_words_before(items, i):
                mention = self._named_at_last(mention)
            if mention.type is MentionType.PERSON and mention.party is None:
                mention = self._hosting(mention, resolved, items[i + 1 :])
            resolved.append(item if mention is item.mention else replace(item, mention=mention))
            self.offices.note(mention)
            if i == 0 or not is_oblique(resolved, i) or did_it(resolved, i):
                self._note(mention)
            else:
                self.memory.note_aside(mention)
        self._note_subjects(resolved)
        return resolved

    def _tells_words_before(self, items: Sequence[Item], i: int) -> bool:
        """Tell "Mahmoudi made the remarks in Cairo": whose words the sentence before told."""
        following = items[i + 1 : i + 5]
        made = i == 0 and bool(following) and following[0].tag in FINITE
        return made and any(a.low in _THESE and b.noun in self.words["utterances"] for a, b in pairwise(following))

    def _named_at_last(self, mention: Mention) -> Mention:
        """Return somebody whose office alone was told: "An Iranian envoy said so. Karim Saadeh made the remarks"."""
        last = self.memory.people[-1] if self.memory.people else None
        if last is None or last.type is not MentionType.OFFICE or last.actor in self.roster.persons:
            return mention
        self.people.add(mention.name, last.party)
        return replace(mention, party=last.party, via=f"makes the remarks of {last.name}")

    def _hosting(self, mention: Mention, before: Sequence[Item], behind: Sequence[Item]) -> Mention:
        if (host := host_around(mention, before, behind, self.offices.lexicon)) is None:
            return mention
        self.people.add(mention.name, host)
        return replace(mention, party=host, via="met in this state")

    def _note(self, mention: Mention) -> None:
        memory = self.memory
        if mention.type in PEOPLE and mention.actor:
            memory.people.append(mention)
        elif mention.type is MentionType.ORGAN and mention.party:
            memory.organs.append(mention)
        elif mention.type in (MentionType.PARTY, MentionType.PEOPLE) and mention.party:
            memory.parties.append(mention)

    def _note_subjects(self, items: Sequence[Item]) -> None:
        """Move the first subject of the sentence to the top, and remember which parties it names together."""
        subject = next((it.mention for i, it in enumerate(items) if it.mention and not is_oblique(items, i)), None)
        party = subject.party if subject is not None and subject.type in ACTING else None
        self.offices.acting = party if party and party.isupper() else None
        if subject is not None:
            subject = author_of(items, self.words["documents"]) or subject
            self._note(subject if subject.type is not MentionType.PRONOUN else self.memory.meant(subject))
        if speaker := speaker_behind_comma(items, self.words["saying"]):
            self._note(speaker)
        acting = [it for i, it in enumerate(items) if it.actor is not None and not is_where(items, i)]
        named = {m.actor: m for it in acting if (m := it.actor) is not None and m.actor and not m.possessive}
        memory = self.memory
        memory.named = tuple(named.values())
        distinct = parties_of(acting)
        joined = (joint(items, i) for i, it in enumerate(items) if it.actor is not None and it.actor.party)
        memory.pairs.extend(pair for pair in (distinct, *joined) if len(set(pair)) == _PAIR)
        if len(distinct) > 1:
            memory.together.append(distinct)
        memory.plural = plural_subject(items, distinct, self.words)
        memory.go_on(None if memory.plural else subject)
        memory.close(items)

    def _resolve(self, mention: Mention, before: Sequence[Item]) -> Mention:
        if mention.actor is not None:
            return self._posted(mention, before)
        leaning: dict[MentionType, Callable[[Mention, Sequence[Item]], Mention]] = {
            MentionType.OFFICE: self._office,
            MentionType.COUNTERPART: self._counterpart,
            MentionType.PRONOUN: self._pronoun,
            MentionType.ORGAN: self._organ,
            MentionType.PEOPLE: self._people,
            MentionType.PLURAL: self._plural,
            MentionType.DEFINITE: self._definite,
        }
        resolve = leaning.get(mention.type)
        return resolve(mention, before) if resolve else mention

    def _office(self, mention: Mention, before: Sequence[Item] = ()) -> Mention:
        office, party = mention.office or "", mention.party or owning_party(mention, before, self.memory.told)
        owned = mention.owner in _OWNS  # "his spokesman" is not he himself
        if party is None and owned and not parties_of(before) and self.memory.people:
            party = self.memory.people[-1].party  # "The emir agreed. His envoy said so"
        if mention.former:
            someone = self._recent(lambda m: m.former and party in (None, m.party))
            nobody = unnamed(mention, party, self.roster, "former ")
            return as_known(mention, someone, "the former official") if someone else nobody
        known = self._spokesperson(party) if office == _SPOKESPERSON and not mention.indefinite else None
        if known is None and not mention.indefinite:
            known = self._recent(lambda m: self._holds(m, mention, party, owned=owned))
        if known:
            return as_known(mention, known, "the office of")
        party = party or self.offices.party_of(mention)
        if party is None and office in SOLE and all(m.office != office for m in self.memory.presented):
            party = SOLE[office]
        named = not mention.indefinite and office not in self.words["shared offices"]  # "a commander" is nobody by name
        holder = self.roster.holder(party, office, on=self.on) if party and named else None
        if holder:
            return replace(mention, actor=holder.id, party=party, name=holder.name, gender=holder.gender, via=_HOLDER)
        told = () if mention.indefinite else (m for m in reversed(self.memory.presented) if party in (None, m.party))
        # "with his counterpart Faisal Mekdad … the Syrian official"
        vague = office in _VAGUE_OFFICES - {_SPOKESPERSON} and party and not owned
        if someone := next((m for m in told if m.office == office or (vague and self._holds(m, mention, party))), None):
            return as_known(mention, someone, "presented with this office:")
        heads = office.endswith(_HEADS)  # "the Bosnian prime minister" is not their president
        if party and not (mention.indefinite or heads or owned) and not self.roster.has_office(party, office):
            # "the Turkish ruler": a title that nobody there has held describes whoever was named last.
            someone = self._recent(lambda m: m.party == party)
            if someone:
                return as_known(mention, someone, "describes who was named last:")
        return unnamed(mention, party, self.roster)

    def _posted(self, mention: Mention, before: Sequence[Item]) -> Mention:
        """Return somebody called by an office, who acts for nobody yet, with the party whose office it is."""
        if mention.party is not None:
            return mention
        named = owner_named(mention, before, self.memory.people, self.words["reporting"])
        if party := owning_party(mention, before, self.memory.told) or named or self.offices.party_of(mention):
            self.people.add(mention.name, party)
        return replace(mention, party=party, via="the party whose office this is here") if party else mention

    def _spokesperson(self, party: str | None) -> Mention | None:
        """Return who speaks for somebody, named last: a minister named since is not "the spokesman"."""
        return self._recent(
            lambda m: (
                party in (None, m.party)
                and any((office or "").endswith(_SPOKESPERSON) for office in (m.office, self._tenure(m)))
            )
        )

    def _tenure(self, mention: Mention) -> str | None:
        person = self.roster.persons.get(mention.actor or "")
        tenure = person.tenure_on(self.on) if person else None
        return tenure.office if tenure else None

    def _holds(self, known: Mention, mention: Mention, party: str | None, *, owned: bool = False) -> bool:
        """Tell whether somebody named before may be called by the office of the mention."""
        office = mention.office or ""
        if party is not None and known.party != party:
            return False
        serves = {known.office, self._tenure(known)} - {None}
        tenure = self._tenure(known) or ""
        vague = office in _VAGUE_OFFICES and not owned and not (office == _SPOKESPERSON and serves)
        ruler = office == _MINISTER and bool(tenure) and not tenure.endswith(_MINISTER)  # no minister is a president
        if is_called(mention, known, tenure or None) or (vague and not ruler):
            return True
        return tenure.endswith(office)

    def _counterpart(self, mention: Mention, before: Sequence[Item]) -> Mention:
        owner = self._owner(mention, before)
        office = (owner.office or self._tenure(owner)) if owner else None
        if mention.party and office:
            holder = self.roster.holder(mention.party, office, on=self.on)
            if holder and not mention.plural:
                via = f"counterpart of {owner.name if owner else 'who was named last'}"
                return replace(mention, actor=holder.id, name=holder.name, office=office, via=via)
            return self._office(replace(mention, office=office))
        return mention

    def _owner(self, mention: Mention, before: Sequence[Item]) -> Mention | None:
        for i in range(len(before) - 1, -1, -1):
            found = before[i].mention
            if (
                found
                and found.type is MentionType.PERSON
                and not is_oblique(before, i)
                and found.party != mention.party
            ):
                return found
        return self._recent(lambda m: m.party != mention.party)

    def _pronoun(self, mention: Mention, before: Sequence[Item]) -> Mention:
        if mention.name in HIM:
            other = whom_him_means(before, self.memory.people, mention)
            return as_known(mention, other, "the pronoun means") if other else mention
        if mention.gender in ("m", "f"):
            here = [*whose_words(before), *free_mentions(before)]
            person = next((m for m in here if m.type in PEOPLE and m.actor and may_be(m, mention)), None)
            person = person or self._recent(lambda m: may_be(m, mention))
            return as_known(mention, person, "the pronoun means") if person else mention
        if mention.plural:
            return replace(mention, parties=they(before, self.memory.plural, self.words), via="several named before")
        party = what_it_means(before) or self.memory.acting
        return as_known(mention, party, "the pronoun means") if party else mention

    def _organ(self, mention: Mention, before: Sequence[Item]) -> Mention:
        kind = mention.organ or ""
        if mention.owner == "their" and (pair := self._together((), _PAIR)):
            return replace(mention, parties=pair, plural=True, via="those named together before")
        if mention.owner is not None:
            return self._owned(mention, before)
        if (known := self.memory.last_organ(kind, before)) is not None:
            return as_known(mention, known, "the organ named before:")
        if self.offices.home is not None and mention.party is None and kind.endswith("ministry"):
            return self._organ_of(mention, self.offices.home, "at home where the article is")
        return mention

    def _owned(self, mention: Mention, before: Sequence[Item]) -> Mention:
        """Return "its air defences" as those of the only party that its sentence has named so far.

        Without one they are nobody's: whom the text has named by that noun is another. Only a ministry that opens the
        sentence is that of the last party that acted, "Egypt rejected it. Its foreign ministry said", and one behind a
        comma that of the subject, as is the country: "Iran met U.S. envoys, its foreign ministry said".
        """
        named = parties_of([item for i, item in enumerate(before) if not is_oblique(before, i)])
        ministry = (mention.organ or "").endswith("ministry")
        opens = all(item.quotation is not None for item in before)
        if opens and self.memory.parties and ministry:
            named = (self.memory.parties[-1].party or "",)
        if (mention.owner == COUNTRY or ministry) and (whose := owning_party(mention, before, self.memory.told)):
            named = (whose,)
        if mention.owner not in OWNERS or len(named) != 1:
            return mention
        return self._organ_of(mention, named[0], "of the party named before it")

    def _organ_of(self, mention: Mention, party: str, via: str) -> Mention:
        shown = self.roster.parties.get(party)
        adjective = (shown.adjective or shown.name) if shown else party
        organ = f"{adjective} {(mention.organ or '').replace('-', ' ')}"
        return replace(mention, party=party, actor=slugify(organ), name=organ, via=via)

    def _people(self, mention: Mention, _before: Sequence[Item]) -> Mention:
        if not mention.plural:
            known = self._recent(lambda m: m.party == mention.party)
            if known:
                return as_known(mention, known, "of this party, named last:")
        name = self.roster.party_name(mention.party) if mention.party else ""
        return replace(mention, actor=mention.party, name=name)

    def _plural(self, mention: Mention, before: Sequence[Item]) -> Mention:
        if mention.parties:
            return mention
        if (known := called_the_same(mention, self.memory.groups)) is not None:
            return as_group(mention, known)
        here = called(mention.office, parties_of([item for i, item in enumerate(before) if not is_where(before, i)]))
        people = parties_of([item for item in before if item.mention is not None and item.mention.type in PEOPLE])
        if len(here) > len(people) == mention.count:
            here = people  # "he asked Abbas to back the U.S. plan when the two met"
        two = mention.count == _PAIR
        heard = two and is_spoken_to(before, self.words["saying"])
        others = heard and len(here) == _PAIR and names_subject_last(before)  # "Howard telephoned both leaders"
        parties = self.memory.last_pair(here) if others else self._together(here, mention.count, mention.office)
        parties = (() if here else self.memory.two_called(mention)) or parties
        if not parties and ((mention.office in _SIDES or heard) if len(here) == 1 else two and not here):
            parties = self.memory.last_pair(here)
        return replace(mention, parties=all_called(mention.office, parties), via="those named together before")

    def _together(self, here: tuple[str, ...], count: int | None, noun: str | None = None) -> tuple[str, ...]:
        """Return the parties that "the two countries" means: those named last together, the speaker among them."""
        if len(here) > 1 and count in (None, len(here)):
            return here
        if not here and count == len(self.memory.plural):
            return self.memory.plural  # "Egypt and Sudan accused Ethiopia": those who did it together
        for parties in self.memory.latest_together:
            fits = len(parties) == count if count else len(parties) <= _MANY
            if fits and (not here or here[0] in parties) and all_called(noun, parties):
                return parties
        if count and len(here) > count:
            return here[-count:]
        return ()

    def _definite(self, mention: Mention, before: Sequence[Item] = ()) -> Mention:
        noun = mention.organ or ""
        if mention.owner is not None:
            party = self._pronoun(mention, before).party  # "his country"
            return replace(mention, actor=party, party=party, name=self.roster.party_name(party or ""))
        if noun in ("former", "latter"):
            meant = of_two(noun, before, self.memory.named)
            return as_known(mention, meant, "of two named before,") if meant else mention
        if noun in self.words["nouns of organs"]:
            organs = (m for m in reversed(self.memory.organs) if m.actor and noun in m.name.lower().split())
            if (called := next(organs, None)) is not None:
                return as_known(mention, called, "the organ named before:")
        if mention.party is not None:
            known = member_named(mention, before, self.memory.told, self.words)
        else:
            told = reversed([*self.memory.people, *self.memory.parties])
            known = next((m for m in told if is_a(noun, m.party, self.roster, self.words)), None)
        return as_party(mention, known, self.roster) if known else mention

    def _recent(self, fits: Callable[[Mention], bool]) -> Mention | None:
        return next((m for m in reversed(self.memory.people) if fits(m)), None)
