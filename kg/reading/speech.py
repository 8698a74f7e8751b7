"""Who says what: the statements of a story, whose speech carries on, and of which event each is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kg import confidence
from kg.discourse.drafts import TALKS, Agent, Draft, Part
from kg.extractors import Prepared, statements, topics
from kg.legible import Legible
from kg.mentions import doubts, ellipsis
from kg.mentions.chains import posts_in
from kg.model import Frame, Mention, Post, Sentence, Statement, Topic
from kg.values import foreign_names


class Speech(NamedTuple):
    """Speech that may carry on in its paragraph: the words that it began with, and the person who speaks."""

    paragraph: int
    words: statements.Words
    speaker: Mention | None


class Said(NamedTuple):
    """A statement found, before it is known which event it belongs to; without a ``speaker`` the event makes it."""

    words: statements.Words
    sentence: Sentence
    speaker: Mention | None = None


def heard(sentence: Sentence, voice: statements.Words | None, speech: Speech | None, last: Mention | None) -> tuple[list[Said], Mention | None]:
    """The statements of a sentence, and the person who speaks in it: ``last``, who spoke or acted last, where nobody else does.

    ``voice`` is what rules the sentence, else the ``speech`` that carries on in it.
    """
    if voice is not None:
        speaker = last if voice.speaker == "he" else voice.speaker
        mention = speaker if isinstance(speaker, Mention) else None
        return list(_parted(sentence, voice, mention)), mention or last
    if speech is not None:
        carried = statements.Words(speech.words.verb, 0, len(sentence.text), None, "statement.voice_carries_on")
        return list(_parted(sentence, carried, speech.speaker if speech.words.speaker is not None else None)), last
    return [Said(words, sentence) for words in statements.circulated(sentence)], last


def _parted(sentence: Sentence, words: statements.Words, speaker: Mention | None) -> Iterator[Said]:
    for begin, end in statements.parts(sentence.text, words.begin, words.end):
        if end - begin > 3:
            yield Said(words._replace(begin=begin, end=end), sentence, speaker)


def lead_statements(lead: Sentence, draft: Draft, frames: Iterable[Frame], told: Iterable[Said]) -> Iterator[Said]:
    """What the sentence that tells a main event says of its purpose, and of the agenda of a meeting, before somebody speaks."""
    if draft.family not in ("会议", "活动", "文件"):
        return
    purpose = statements.purpose(lead)
    if purpose is not None:
        yield Said(purpose, lead)
    if draft.family == "会议":
        begin = min((f.begin for f in frames if f.sentence == lead.index), default=0)
        spoken = min((t.words.begin for t in told if t.sentence is lead), default=len(lead.text))
        yield from (Said(words, lead) for words in statements.agenda(lead, begin) if words.end <= spoken)


def assigned(told: Iterable[Said], drafts: Sequence[Draft]) -> Iterator[tuple[Said, Draft]]:
    """Each statement with the event that it is of, if there is one."""
    return ((each, owner) for each in told if (owner := _owner(each, drafts)) is not None)


def acting(prepared: Prepared) -> Mention | None:
    """Whom 他 of the next sentence means: the only person whom the sentence names, or the one subject of its first clause."""
    persons = {m.name: m for m in prepared.mentions if m.kind == "person"}
    if len(persons) < 2:
        return next(iter(persons.values()), None)
    subject = next((c.subject for c in prepared.clauses if c.own_subject), ())
    acting = [m for m in subject if m.kind == "person"]
    return acting[0] if len(acting) == 1 else None


#: Heads of sentences that tell what was done next: at a stop of a tour, on the way to the next, after or beside what was told, what
#: somebody attends, what a sitting hears and decides.
_NEWS = re.compile(
    r"^(?:"
    r"[在到][^，。]{3,60}(?:调研|考察|视察|走访)时，[他她]"
    r"|(?:他|她|他们)?(?:还|又|随后|接着|之后)*(?:来到|走进|前往)"
    r"|会见后|会谈后|会后|会前|会议结束后|同日|当天|当日|.{0,12}期间，"
    r"|.{0,14}(?:参加|出席|陪同)"
    r"|在主席台(?:前排)?就[座坐]的"
    r"|在[^，。：；]{2,40}(?:上|期间)，[^，。：；]{2,12}?(?:首先|还|随后|并)*(?:宣读|主持|出席|会见|签署|宣布|颁发|授予)"
    r"|(?:会议|大会)(?:还|又|并|经|分别|随后)*(?:听取|审议|表决|通过|投票|选举)了?(?=[^，。]{4})"
    r")"
)
#: 随后，某某来到: what a person did next.
_THEN = re.compile("(?:随后|接着|之后)，")
#: 在甲产业园、乙公司，某某察看: a sentence that begins with a further stop.
_THERE = re.compile("在[^，。：；！？“”《》]{4,100}(?<![上中下面里时前后间际])，")


def brings_news(sentence: Sentence, named: tuple[Mention, ...]) -> bool:
    """Whether a sentence inside a paragraph of speech brings news of its own: it begins with an agent, a date or 会见后 and the like."""
    first = next((m for m in named if m.begin < 2), None)
    if first is not None and first.kind == "person" and (then := _THEN.match(sentence.text)) and then.end() == first.begin:
        return True
    if first is not None and first.kind == "date":
        return first.name in ("day", "span", "same")
    if (there := _THERE.match(sentence.text)) and any(m.kind == "person" and m.begin == there.end() for m in named):
        return True
    return bool(_NEWS.match(sentence.text)) or (first is not None and first.kind in ("person", "group", "body") and first.rule != "bodies.suffix")


#: 同某国总理举行会谈, 会见某国总统: in a headline, whose name the text tells.
_OFFICE = re.compile(r"(?:同|与|和|会见)(?P<office>[一-龥]{2,10}?(?:总统|总理|首相|国王|议长|外长))(?=(?:举行|进行)?会谈|[\s，]|$)")


def answer(told: Iterable[Said], drafts: Sequence[Draft], headline: str, posts: Mapping[str, tuple[Post, ...]]) -> None:
    """Gives the only talks of a story whom the headline tells by an office: the guest whose name stands without it, else the foreigner who speaks."""
    talks = [d for d in drafts if d.type in TALKS and not d.scheduled]
    office = _OFFICE.search(headline) if len(talks) == 1 and len(talks[0].agents("行动方")) == 1 else None
    if office is None:
        return
    guests = list(talks[0].mentions("person", "对方"))
    if not talks[0].agents("对方"):
        known = {agent.name for draft in drafts for agent in draft.parts}
        spoken = [each for each in told if each.speaker is not None and each.speaker.kind == "person" and each.speaker.name not in known]
        guests = list({each.speaker.name: each.speaker for each in spoken if each.speaker is not None}.values())
    if len(guests) != 1 or not foreign_names.looks_foreign(guests[0].name):
        return
    held = guests[0].posts or posts.get(guests[0].name, ()) or posts_in(office["office"])
    agent = Agent("person", guests[0].name)
    if agent not in talks[0].parts:
        talks[0].parts[agent] = Part(guests[0], spoken[0].words.rule, {"对方": [spoken[0].sentence.index]})
    talks[0].parts[agent].mention = guests[0]._replace(posts=held)


def _owner(told: Said, drafts: Sequence[Draft]) -> Draft | None:
    """The latest main event before a statement in which the speaker takes part; of one that the event makes the latest meeting."""
    before = [d for d in drafts if d.sentences and min(d.sentences) <= told.sentence.index]
    if told.speaker is not None:
        name = told.speaker.name
        mine = [d for d in before if any(agent.name == name for agent in d.parts)]
        if mine:
            return max(reversed(mine), key=lambda d: d.told_before(told.sentence.index, name))
        return before[0] if before else (drafts[0] if drafts else None)
    meetings = [d for d in before if d.family == "会议"] or before
    return meetings[-1] if meetings else None


def statements_of(told: Iterable[Said], theme: str, printed: Sequence[Legible], local: Mapping[str, str]) -> Iterator[Statement]:
    """The statements of an event, quoted as printed, with what each is about besides the ``theme`` of the event."""
    for each in told:
        words = each.words
        text = each.sentence.text[words.begin : words.end]
        quoted = printed[each.sentence.index].quoted(words.begin, words.end)
        about = topics.find(text, theme)
        if words.rule == "statement.circulated" and _LIST.search(text):
            about = (*about, Topic(text.strip("《》"), "work"))
        kind = each.speaker.kind if each.speaker is not None else "person"
        speaker = each.speaker.name if each.speaker is not None else None
        speaker = ellipsis.full_name(speaker, local) if speaker is not None and kind == "body" else speaker
        rule, sure = behind("statement", words.rule, each.speaker)
        yield Statement(words.verb, quoted, each.sentence.index, about, speaker, kind, rule, sure)


#: Last words of what is a document.
_LIST = re.compile(r"(?:名单|方案|计划|清单|》)$")


def works_of(told: Iterable[Said]) -> Iterator[str]:
    """The documents that statements say were circulated without giving them a title."""
    for each in told:
        text = each.sentence.text[each.words.begin : each.words.end]
        if each.words.rule == "statement.circulated" and _LIST.search(text) and "《" not in text:
            yield text


def behind(kind: str, rule: str, agent: Mention | None) -> tuple[str, float]:
    """The rule and the confidence of a fact about an agent: one whom only a second opinion saw is its rule's, and both must be right."""
    sure = confidence.of(kind, rule)
    if agent is None or agent.rule != doubts.RULE:
        return rule, sure
    return doubts.RULE, round(sure * confidence.of("name", doubts.RULE), 2)
