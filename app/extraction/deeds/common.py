"""What verbs and nouns of deeds share: the parts of a clause that may take a role, and the candidate made of them."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from app.domain.codebook import TALKS, Act, Kind, Status, is_mutual
from app.domain.event import ActorMention, Origin
from app.domain.lexicon import HeadForm
from app.domain.values import value
from app.extraction.alike import FORCEFUL
from app.extraction.candidates import Candidate, Context
from app.extraction.clauses.arms import BORDERS, fights_its_state, is_of_border, names_border
from app.extraction.clauses.predicates import Predicate
from app.extraction.clauses.status import is_in_progress
from app.extraction.clauses.triggers import Trigger
from app.extraction.deeds.halves import may_be_completed, may_lack_doer
from app.extraction.deeds.outsiders import has_foreign_side, is_left_out, names_outsiders, stands_by
from app.extraction.deeds.victims import LAND_REACH, implied_targets, land_before
from app.extraction.reading import ReadSentence
from app.extraction.syntax.grammar import RELATIVES
from app.extraction.syntax.items import Item
from app.extraction.syntax.mentions import Mention, MentionType
from app.extraction.syntax.origins import pointed_to, read_from
from app.extraction.syntax.slots import find_slots

_TERRITORIES = frozenset({"state", "capital"})  # nobody kills a state
_NEAR = 4  # items behind whose town or base it is in which that stands
# Parties that meet by themselves: their members gather.
_GATHERED = frozenset({"body", "coalition", "bloc"})
# Last words of a head whose target only follows.
_BEFORE_TARGETS = frozenset({"for", "with", "to", "visit"})
_SPOKEN_TO = frozenset({"to", "with"})
# A medium; a pair, which only says whose something is: "attended the Iran-Turkey commission".
_NEVER_TARGETS = frozenset({MentionType.MEDIUM, MentionType.PAIR})
_SITES = (MentionType.PARTY, MentionType.PLACE)
_LANDS = frozenset({"capitals", "countries", "nations", "states"})
_CONTROL = frozenset({"control", "hands", "rule"})  # "captured from Jordanian control"
_WHEREABOUTS = frozenset({"outside", "near", "inside", "in"})
_TOLD = {
    Status.OCCURRED: "asserted as done",
    Status.ONGOING: "asserted as going on",
    Status.PLANNED: "asserted as to come",
    Status.CANCELLED: "called off or put off",
    Status.CLAIMED: "told in somebody's words",
    Status.DENIED: "disputed by its doer",
}
_ADJUNCTS = frozenset(
    "protest retaliation response reprisal solidarity following amid despite according after before during since "
    "because except".split()
)


@value
class Clause:
    """A trigger in its clause, with all that a rule asks of it."""

    sentence: ReadSentence
    trigger: Trigger
    predicate: Predicate
    context: Context

    @property
    def items(self) -> Sequence[Item]:
        """The items of the sentence."""
        return self.sentence.items

    @property
    def is_fronted(self) -> bool:
        """Whether a relative clause tells the deed, whose object stands before it: "the ties that Riyadh cut"."""
        turned = None if self.predicate.passive else self.trigger.turned
        return turned is not None and min(self.predicate.subject, default=turned) > turned

    @property
    def kind(self) -> Kind:
        """The kind of the trigger's frame."""
        return self.trigger.frame.kind

    def actors(self, indices: Sequence[int]) -> tuple[ActorMention, ...]:
        """Return those at these items who act for a party, or of a journalist who suffers a deed, his state."""
        if self.kind is Kind.MILITARY:
            words = self.context.lexicon.words
            indices = [i for i in indices if not fights_its_state(self.items, i, words)]
        found = tuple(actor for actor in self.context.actors(self.items, indices) if actor.party)
        if found or self.kind not in FORCEFUL:
            return found
        return tuple(self._belonging(m) for i in indices if (m := self.items[i].mention) is not None and m.nation)

    def _belonging(self, mention: Mention) -> ActorMention:
        nation, text = mention.nation, self.context.reading.article.text[mention.start : mention.end]
        origin = Origin("the state that somebody belongs to who acts for none", mention.start, mention.end)
        return ActorMention(nation, nation or "", self.context.roster.party_name(nation or ""), text, origin)

    def targets(self, initiators: Sequence[ActorMention] = ()) -> tuple[ActorMention, ...]:
        """Return the actors in the first of the frame's target slots that holds any, or who is behind an accord.

        A measure or armed deed is not directed at the initiators' own party where another is named.
        """
        frame, trigger = self.trigger.frame, self.trigger
        if behind := next((trait.partition(":")[2] for trait in frame.traits if trait.startswith("party:")), None):
            origin = read_from(self.items, trigger.at, trigger.last, "who stands behind what the frame names")
            name = self.context.roster.party_name(behind)
            return (ActorMention(behind, behind, name, self._head_words(), origin),)
        noun = frame.head[-2:] == ("~", "visit")  # "is in Turkey on a visit", not "accepted an invitation to visit"
        within = len(frame.head) > 1 and (noun or frame.head[-1] not in _BEFORE_TARGETS)  # "left Tehran for Ankara"
        inside = find_slots(self.items, trigger.at + 1, trigger.last) if within else []
        slots = [(name, i) for name, i in self.predicate.slots if i < self._adjunct() and not self._is_told()]
        # "barred the minister from entering Gaza": who is kept out, not the land.
        entered = inside and frame.act is Act.REFUSE and frame.head[-1].endswith("ing")
        possible = [(name, i) for name, i in (*(() if entered else slots), *inside) if self._can_be_target(i)]
        own = {actor.party for actor in initiators}
        if self.kind in FORCEFUL:
            if posted := self._posted(own, [i for _, i in (*slots, *inside)]):
                return posted
            possible = [(name, i) for name, i in possible if any(a.party not in own for a in self.actors([i]))]
        # The first in the text of the slots that the frame has; the object before any of them.
        ordered = sorted(possible, key=lambda slot: slot[0] != "object") if "object" in frame.targets else possible
        wanted = next((name for name, _ in ordered if name in frame.targets), None)
        if frame.act is Act.SEIZE and any(name == "from" and self._loses_land(i) for name, i in possible):
            wanted = "from"  # "captured the border town of Jarablus from Islamic State"
        found = self.actors(self._present(self._of_one_thing([i for name, i in possible if name == wanted])))
        place = "object of the act" if wanted == "object" else f"after “{wanted}”"
        home = self.has_trait("envoys") and frame.act is Act.UPGRADE  # "the ambassador returned to Amman"
        if not found and not home and (posted := self._posted(own, self.predicate.subject)):
            return posted  # "its embassy in Baghdad suspended operations"
        return pointed_to(found, place) or self._implied(initiators)

    def _of_one_thing(self, found: list[int]) -> list[int]:
        """Cut what another noun is called: "troops to Syria's Idlib and the recent Israeli aggression"."""
        if self.kind not in FORCEFUL:
            return found
        types = [m.type for i in found if (m := self.items[i].mention) is not None]
        first = next((k for k, kind in enumerate(types) if kind is MentionType.ADJECTIVE), len(found))
        return found[:first] if first else found

    def _loses_land(self, i: int) -> bool:
        """Tell who had what is taken, a group or a state's own forces, from where it is taken."""
        mention = self.items[i].mention
        if mention is None:
            return False
        control = self.items[i + 1].low in _CONTROL if i + 1 < len(self.items) else False
        return control or mention.type is MentionType.ORGAN or mention.organ in ("group", "state")

    def _is_told(self) -> bool:
        """Tell whether what follows the head is what somebody was told: "told him by telephone that Iran"."""
        return self.trigger.last < len(self.items) and self.items[self.trigger.last].low == "that"

    def _present(self, found: list[int]) -> list[int]:
        """Return who is there: not "with Iran acting as guarantor", nor Putin of "Lavrentiev, Putin's envoy"."""
        if not found or self.kind not in (*TALKS, Kind.AGREEMENT):
            return found
        behind = self.items[found[-1] + 1 : found[-1] + 3]
        if is_left_out(behind):
            return self._present(found[:-1])
        if self.trigger.frame.act is not Act.MESSAGE and stands_by(behind, accord=self.kind is Kind.AGREEMENT):
            return []  # but "sent a letter to Seoul proposing talks"
        free = [i for i in found if (m := self.items[i].mention) is not None and not m.possessive]
        return free or found

    def _implied(self, initiators: Sequence[ActorMention]) -> tuple[ActorMention, ...]:
        own = {actor.party for actor in initiators}
        for indices in implied_targets(self.items, self.trigger, self.predicate, self.context.lexicon.words):
            others = tuple(actor for actor in self.actors(indices) if actor.party not in own)
            if own and others:
                return others
        return self._land_named_before(own) if own and self.kind is Kind.MILITARY else ()

    def _land_named_before(self, own: Collection[str | None]) -> tuple[ActorMention, ...]:
        """Return whose land "the country" or "the enclave" is."""
        number = self.sentence.number
        earlier = self.context.reading.sentences[max(0, number - LAND_REACH) : number]
        before = [*(sentence.items for sentence in earlier), self.items[: self.predicate.group]]
        object_ = self.items[self.trigger.at + 1 : self.predicate.right]
        land = land_before(object_, before, self.context.lexicon.words, own)
        return self.context.named(land) if land is not None else ()

    def _posted(self, own: Collection[str | None], indices: Sequence[int]) -> tuple[ActorMention, ...]:
        """Return whom a step with one's own envoy is directed at: where he serves."""
        if self.trigger.frame.act not in (Act.UPGRADE, Act.DOWNGRADE):
            return ()
        return tuple(actor for actor in self.posting(indices) if actor.party not in own)

    def posting(self, indices: Sequence[int]) -> tuple[ActorMention, ...]:
        """Return the parties that the envoys named at these items are sent to: "its ambassador to Washington"."""
        posts = [(m.post, m) for i in indices if (m := self.items[i].mention) is not None and m.post]
        text, name = self.context.reading.article.text, self.context.roster.party_name
        return tuple(
            ActorMention(
                post, post, name(post), text[m.start : m.end], Origin("where the envoy serves", m.start, m.end)
            )
            for post, m in posts
        )

    def _head_words(self) -> str:
        """Return the words of the frame's head as they stand in the text."""
        first, last = self.items[self.trigger.at], self.items[self.trigger.last - 1]
        return self.context.reading.article.text[first.start : last.end]

    def _adjunct(self) -> int:
        """Return where words begin that only say when or why: "following incidents with Israel", "accused of"."""
        return next(
            (k for k in range(self.trigger.last, self.predicate.right) if self._closes_at(k)), self.predicate.right
        )

    def _closes_at(self, k: int) -> bool:
        after = self.items[k + 1].low if k + 1 < len(self.items) else ""
        charged = after == "of" and self.items[k].low in self.context.lexicon.words["charging"]
        after_time = k + 1 < len(self.items) and self.items[k + 1].time is not None  # "hosted talks since May between"
        return charged or (self.items[k].low in _ADJUNCTS and not after_time)

    def _can_be_target(self, i: int) -> bool:
        mention = self.items[i].mention
        if mention is None or mention.type in _NEVER_TARGETS or not self.actors([i]):
            return False
        # "talks between Aliyev and Sarksyan outside Moscow"
        near = self.kind in TALKS and (self.items[i - 1].low in _WHEREABOUTS or is_of_border(self.items, i))
        after = self.items[i + 1].low if i + 1 < len(self.items) else ""
        # "the states that backed it": none of those named before.
        defined = mention.type is MentionType.PLURAL and mention.party is None and after in RELATIVES
        # "swapped prisoners with Qatari mediation"
        helping = self.items[i - 1].low == "with" and after in self.context.lexicon.words["rendering"]
        if near or defined or helping:
            return False
        between = self.items[self.trigger.last : i]
        if self.has_trait("direct") and not self._is_directly_meant(mention, between, after):
            return False
        if self.kind is Kind.VISIT:
            # "left for the G20 meeting in Bali"
            gathering = mention.organ not in _TERRITORIES and after in self.context.lexicon.words["talks"]
            lands = mention.type is MentionType.PLURAL and mention.office in _LANDS  # "visited both capitals"
            return (mention.type in _SITES or lands or self._seats(mention)) and not gathering
        if mention.type in (MentionType.PLACE, MentionType.ADJECTIVE) and self.kind not in FORCEFUL:
            return False
        return not self._is_out_of_reach(mention, i)

    def _is_directly_meant(self, mention: Mention, between: Sequence[Item], noun: str) -> bool:
        """Tell a party from what it has: "recognized the importance of Pakistan", "the Armenian genocide"."""
        recognizes = self.trigger.frame.act is Act.UPGRADE and mention.type is MentionType.ADJECTIVE
        thing = recognizes and noun not in self.context.lexicon.words["recognized"]
        plain = all(item.tag == "DT" or item.mention is not None or item.low in ("and", ",") for item in between)
        return not thing and not mention.possessive and plain

    def _seats(self, mention: Mention) -> bool:
        """Tell an organ that is visited where it sits: "the European Parliament", "the White House"."""
        if mention.actor in self.context.lexicon.words["seats"]:
            return True
        known = self.context.roster.parties.get(mention.party or "")
        return mention.type is MentionType.ORGAN and known is not None and known.type in _GATHERED

    def _is_out_of_reach(self, mention: Mention, i: int) -> bool:
        """Tell whether such a deed cannot be done to the mention: nobody kills a land, or withdraws troops from a body.

        "Muslim worshippers" who are attacked are not the Muslim world.
        """
        act, traits = self.trigger.frame.act, self.trigger.frame.traits
        land = mention.type is MentionType.PLACE or mention.organ in _TERRITORIES
        land = land or self._describes_land(mention, i)
        bloc = self.context.is_bloc(mention.party)
        near = {item.noun.lower() for item in self.items[i : i + 2]}  # "the Suez Canal", "Japanese waters"
        water = bool(near & self.context.lexicon.words["waterways"])
        if act is Act.STRIKE and (water or names_border(self.items, i)):
            return True
        # "quit Iran" moves an army, "a treaty with Iran" is left.
        unfit = ("territory" in traits and not land) or ("body" in traits and land and self.items[i - 1].low != "with")
        return unfit or (act is Act.KILL and land) or (act in (Act.STRIKE, Act.KILL) and bloc)

    def _describes_land(self, mention: Mention, i: int) -> bool:
        """Tell whose land, town or base somebody leaves: "Lebanese territory", "the Georgian military base"."""
        kinds = self.context.lexicon.words["kinds of places"] | self.context.lexicon.words["lands"]
        owned = mention.type is MentionType.ADJECTIVE and (self.has_trait("territory") or self.has_trait("body"))
        return owned and any(item.low in kinds for item in self.items[i + 1 : i + _NEAR])

    def has_trait(self, trait: str) -> bool:
        """Tell whether the frame bears a mark."""
        return trait in self.trigger.frame.traits

    def is_gathering(self, initiators: Sequence[ActorMention]) -> bool:
        """Tell whether a body of several states meets, which needs no second side: "the UN Security Council met"."""
        return self.kind in TALKS and bool(initiators) and all(self.is_body(actor) for actor in initiators)

    def _is_agreed_within(self, initiators: Sequence[ActorMention]) -> bool:
        """Tell what the members of a body agree among themselves: "OPEC agreed to cut output"."""
        agreed = self.trigger.frame.head == ("agree",)
        return agreed and bool(initiators) and all(self.is_body(actor) for actor in initiators)

    def is_body(self, actor: ActorMention) -> bool:
        """Tell a body of states, which meets by itself, from its officials."""
        roster = self.context.roster
        known = roster.parties.get(actor.party or "")
        whole = actor.actor == actor.party or actor.actor in roster.organs
        return known is not None and known.type in _GATHERED and whole

    def candidate(
        self, status: Status, initiators: tuple[ActorMention, ...], targets: tuple[ActorMention, ...]
    ) -> Candidate | None:
        """Return the deed with these roles; None where somebody is unknown or the act has no foreign side.

        Dated talks without another side are returned as such: they say when somebody speaks. So are attacks of which
        only one side is named here, and sanctions: the other may be told elsewhere.
        """
        frame = self.trigger.frame
        if frame.kind is Kind.VISIT:
            own = {i.party for i in initiators}
            targets = tuple(self._as_party(target) for target in targets if target.party not in own)
        nobody = self.context.lexicon.words["everybody"]
        targets = tuple(t for t in targets if t.actor not in {i.actor for i in initiators} and t.party not in nobody)
        if frame.kind is Kind.AGREEMENT:  # "signed a protocol between the two countries": its own is no other side
            targets = self.context.foreign(targets, {i.party for i in initiators})
        with_others = frame.kind is not Kind.MEASURE or "with" in frame.targets  # nobody lifts sanctions on each other
        mutual = is_mutual(frame.kind, frame.act) and frame.act is not Act.MEDIATE and with_others
        # "Iranian and Iraqi officials talked to reporters"
        spoken_to = frame.kind in TALKS and frame.form is HeadForm.VERB and frame.head[-1] in _SPOKEN_TO
        mutual = mutual and not spoken_to
        if mutual and not targets and len(initiators) > 1:
            # A joint subject meets: the party named first is the initiator.
            initiators, targets = initiators[:1], initiators[1:]
        when, dated = self.context.when(self.items, self.predicate, status)
        talks = dated and frame.kind in TALKS and status is Status.OCCURRED
        if any(actor.party is None for actor in initiators) or not (
            initiators or talks or may_lack_doer(self.items, self.trigger, self.predicate, targets)
        ):
            return None
        if frame.kind is Kind.VISIT and self._are_travellers(initiators):
            return None
        foreign = bool(initiators or not talks) and self._is_foreign(initiators, targets)
        if not foreign and not (
            talks or may_be_completed(self.items, self.trigger, self.predicate, status, self.context.lexicon.words)
        ):
            return None
        lasting = frame.kind in (Kind.MILITARY, Kind.VISIT) or frame.act in (Act.MEDIATE, Act.NEGOTIATE)
        progress = lasting and is_in_progress(self.predicate, self.items)
        goes_on = progress or ("ongoing" in frame.traits and not self._is_past())
        place = self.context.place(self.items, self.predicate, about=frame.kind in TALKS)
        status = Status.ONGOING if goes_on and status is Status.OCCURRED else status
        group, last = self.predicate.group, self.trigger.last
        return Candidate(
            kind=frame.kind,
            act=frame.act,
            status=status,
            when=when,
            dated=dated,
            initiators=initiators,
            targets=targets,
            sentence=self.sentence,
            at=self.trigger.at,
            rule=frame.id,
            place=place,
            # The place of what was discussed is none of the talks.
            neutral="by any means" in frame.traits and (place is None or "named sides" in frame.traits),
            one_sided=not foreign,
            kind_origin=read_from(self.items, self.trigger.at, last, f"{frame.kind}: frame {frame.id}"),
            act_origin=read_from(self.items, self.trigger.at, last, f"{frame.act}: frame {frame.id}"),
            status_origin=read_from(self.items, min(group, self.trigger.at), last, f"{status}: {_TOLD[status]}"),
        )

    def _are_travellers(self, initiators: Sequence[ActorMention]) -> bool:
        """Tell "2.5 million Iranians visited Turkey", "U.S. troops arrived in Poland", nobody's delegation."""
        subject = [self.items[i].mention for i in self.predicate.subject]
        people = bool(subject) and all(m is not None and m.type is MentionType.PEOPLE and m.plural for m in subject)
        arms, persons = self.context.lexicon.words["arms"], self.context.roster.persons
        nobody = [actor for actor in initiators if actor.actor not in persons]  # "Shoigu, who heads the armed forces"
        forces = all(actor.text[actor.text.rfind(" ") + 1 :].lower() in arms for actor in nobody)
        return people or (forces and bool(nobody))

    def _is_past(self) -> bool:
        """Tell whether the verb group stands in the past tense."""
        return any(self.items[k].tag == "VBD" for k in range(self.predicate.group, self.predicate.at + 1))

    def _is_foreign(self, initiators: Sequence[ActorMention], targets: Sequence[ActorMention]) -> bool:
        """Tell whether two parties take part; those of a ceasefire, joint drill or gathering may be on one side."""
        joint = self.trigger.frame.act in (Act.CEASEFIRE, Act.DEPLOY, Act.MEDIATE)
        gathered = not targets and (self.is_gathering(initiators) or self._is_agreed_within(initiators))
        alone = gathered or (joint and len({actor.party for actor in initiators}) > 1)
        alone = alone or (bool(initiators) and (self._is_of_its_own(initiators) or self._is_with_outsiders()))
        # "Putin and Raisi met Khamenei" is foreign to one of them.
        mixed = is_mutual(self.kind, self.trigger.frame.act) and len({a.party for a in (*initiators, *targets)}) > 1
        return has_foreign_side(initiators, targets) or alone or (mixed and bool(targets))

    def _is_with_outsiders(self) -> bool:
        """Tell whether the other side is told without a party."""
        words = self.context.lexicon.words
        return names_outsiders(self.items, self.trigger, self.predicate, words)

    def _is_of_its_own(self, initiators: Sequence[ActorMention]) -> bool:
        """Tell a truce that a party declares by itself from one that a mediator announces, or that others keep."""
        shared = any(slot in ("between", "by") for slot, _ in self.predicate.slots)
        alone = self.has_trait("alone") or self._goes_to_border()
        return alone and not shared and not all(self.is_body(actor) for actor in initiators)

    def _goes_to_border(self) -> bool:
        """Tell troops sent to face a neighbour whom nobody names: "moved armored units toward its eastern frontier"."""
        behind = self.items[self.trigger.last : self.predicate.right]
        return self.trigger.frame.act is Act.DEPLOY and any(item.low in BORDERS for item in behind)

    def _as_party(self, actor: ActorMention) -> ActorMention:
        if actor.party is None:
            return actor
        return replace(actor, actor=actor.party, name=self.context.roster.party_name(actor.party))
