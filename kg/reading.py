"""Reads a document: sentences → mentions → frames → events → N-Quads. A pure function of the document and the shipped knowledge."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache, cached_property
from itertools import takewhile

from kg import confidence, countries, discourse, extractors, identity, mentions, places, resources, second_opinion, triples
from kg.alternation import one_of
from kg.discourse import days
from kg.discourse.drafts import Agent, Draft, Part
from kg.extractors import Prepared, personnel, statements, topics
from kg.legible import Legible, legible
from kg.mentions import doubts, ellipsis
from kg.model import Document, Event, Frame, Mention, PartialDate, Participation, Post, Reading, Sentence, Statement, Topic
from kg.text import sentences as sentences_of
from kg.values import dates

_RULES = "14"
_SCHEMA = resources.version_of(resources.schema("events"), "*.toml")
_LEXICONS = resources.version_of(resources.lexicon(""), "*.tsv")
#: Version of rules and lexicons: a store reads its articles again when it changes.
VERSION = f"{_RULES}-{_SCHEMA}-{_LEXICONS}"


def version(opinion: str = "") -> str:
    """The version of a reading that asks a second opinion (a name of ``kg.second_opinion.SECOND_OPINIONS``, "" for none).

    Raises Problem if it is unknown or not installed.
    """
    return f"{VERSION}+{second_opinion.version(opinion)}" if opinion else VERSION


def read(document: Document, opinion: str = "") -> list[str]:
    """The N-Quads lines of one document, sorted, without line ends, all in the graph named like the article."""
    return triples.quads(analyse(document, opinion))


def analyse(document: Document, opinion: str = "") -> Reading:
    """All that is read from one document: its sentences, mentions, frames and events. ``opinion``: see ``version``."""
    return trace(document, opinion)[0]


def trace(document: Document, opinion: str = "") -> tuple[Reading, tuple[Prepared, ...]]:
    """The reading of a document, and each of its sentences as the extractors read it."""
    printed = legible(_headed(sentences_of(document), document.title))
    found = tuple(each.sentence for each in printed)
    published = dates.parse_iso(document.date)
    outlets = [outlet for outlet in (document.publisher, document.source) if outlet]
    read_mentions = mentions.read(found, dates.dateline(document.text[:_HEAD], published) or published, outlets, second_opinion.tagger(opinion))
    named = read_mentions.mentions
    stories = [_Story(document, story, printed, read_mentions.telling, read_mentions.local) for story in _stories(found, named)]
    posts = _posts(named)
    frames: list[Frame] = []
    events: list[Event] = []
    for story in stories:
        frames.extend(story.frames)
        events.extend(story.events(posts))
    whole = Reading(
        document=document,
        sentences=tuple(each.source for each in printed),
        mentions=tuple(tuple(map(each.placed, mentions)) for each, mentions in zip(printed, named, strict=True)),
        events=tuple(_merged(events)),
        persons=_persons(named, events, posts),
        bodies=_bodies(named, read_mentions.local),
        provinces=_provinces(named),
        frames=tuple(frames),
    )
    return whole, tuple(prepared for story in stories for prepared in story.prepared)


#: Characters at the head of a source in which a dateline can stand: after the front matter and what stands above an article on a page.
_HEAD = 6000


#: Sentences at the head of an article among which lines of its title may be.
_LINES_OF_TITLE = 6


def _headed(found: tuple[Sentence, ...], title: str) -> tuple[Sentence, ...]:
    """The sentences; a line of a title of several lines is a heading, not a sentence of the text."""
    head = (replace(s, kind="heading") if s.kind == "text" and len(s.text) > 5 and s.text in title else s for s in found[:_LINES_OF_TITLE])
    return (*head, *found[_LINES_OF_TITLE:])


_Pair = tuple[Sentence, tuple[Mention, ...]]


def _stories(found: Sequence[Sentence], named: Sequence[tuple[Mention, ...]]) -> list[list[_Pair]]:
    """An article is one story, a collection of briefs (headings each followed by its text) one for each brief."""
    pairs = list(zip(found, named, strict=True))
    headings = sum(s.kind == "heading" for s in found)
    if headings < 2:
        return [pairs]
    stories: list[list[_Pair]] = [[]]
    for at, pair in enumerate(pairs):
        if pair[0].kind == "heading" and any(s.kind == "text" and s.text.endswith(_ENDS_OF_SENTENCES) for s, _ in stories[-1]):
            after = takewhile(lambda each: each[0].kind != "heading", pairs[at + 1 : at + 1 + _NEARBY])
            if _heads(pair[0].text, _words(stories[-1][-_NEARBY:]), _words(after)):
                stories.append([])
        stories[-1].append(pair)
    return stories


#: Sentences before and after a heading among which it is asked of which it is.
_NEARBY = 40


def _words(pairs: Iterable[_Pair]) -> str:
    """The text of a story, without its headings."""
    return "\n".join(sentence.text for sentence, _ in pairs if sentence.kind == "text")


def _heads(heading: str, before: str, after: str) -> bool:
    """Whether a heading is of the text after it rather than the caption of a picture in the text before it, by the pairs of characters they share."""
    of_heading = {heading[i : i + 2] for i in range(len(heading) - 1)}
    return sum(pair in after for pair in of_heading) > sum(pair in before for pair in of_heading)


#: Without one of them at its end a line above a heading is furniture of the page, no brief.
_ENDS_OF_SENTENCES = tuple("。！？…”）；：")


def _posts(named: Iterable[tuple[Mention, ...]]) -> dict[str, tuple[Post, ...]]:
    """Every post that the article gives each person, in the order given."""
    found: dict[str, dict[tuple[str, str, bool], Post]] = {}
    for mention in (m for ms in named for m in ms if m.kind == "person"):
        mine = found.setdefault(mention.name, {})
        known = {title for _, title, _ in mine} if mention.rule == "persons.postposed" else frozenset()
        for post in mention.posts:
            if post.title not in known:  # 甲副检察长 after 市检察院副检察长甲
                mine.setdefault((identity.body(post.body).name, post.title, post.former), post)
    return {name: tuple(identity.fuller(posts.values())) for name, posts in found.items()}


def _merged(events: list[Event]) -> Iterator[Event]:
    """Events of one article with one IRI are one: the later tellings only add what the first lacks."""
    seen: set[str] = set()
    for event in events:
        if event.local not in seen:
            seen.add(event.local)
            yield event


def _persons(
    named: Sequence[tuple[Mention, ...]], events: list[Event], posts: dict[str, tuple[Post, ...]]
) -> tuple[tuple[str, tuple[Post, ...]], ...]:
    gained: dict[str, tuple[Post, ...]] = {}
    for part in (p for e in events for p in e.participations if p.kind == "person"):
        gained[part.agent] = (*gained.get(part.agent, ()), *part.posts)
    return tuple((name, tuple(identity.fuller(dict.fromkeys((*mine, *gained.get(name, ())))))) for name, mine in posts.items())


def _bodies(named: Sequence[tuple[Mention, ...]], local: Mapping[str, str]) -> tuple[str, ...]:
    known = dict.fromkeys(m.name for ms in named for m in ms if m.kind == "body" and m.rule == "bodies.known" and len(m.name) > 2)
    return tuple(dict.fromkeys(ellipsis.full_name(name, local) for name in known))


def _provinces(named: Sequence[tuple[Mention, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for ms in named for m in ms if (m.kind == "place" or m.rule == "bodies.known") and (name := _province(m))))


_FULL_PROVINCE = re.compile(r"(?:省|自治区|特别行政区)$|^(?:北京市|天津市|上海市|重庆市)$")


def _province(mention: Mention) -> str:
    """The province that a mention names: itself, or with a smaller division before a body (浙江省诸暨市检察院); "" for none."""
    if mention.kind == "place":
        return mention.name if mention.type == "place" and _FULL_PROVINCE.search(mention.name) else ""
    expression, full = _province_first()
    found = expression.match(mention.text)
    return full[found["province"]] if found else ""


@cache
def _province_first() -> tuple[re.Pattern[str], Mapping[str, str]]:
    """A province and a smaller division at the head of a name, and the full names of the provinces by each of their names."""
    full = {name: place.label for place in places.current() if place.level == 0 for name in (place.label, *place.short) if len(name) > 1}
    return re.compile(f"(?P<province>{'|'.join(sorted(full, key=len, reverse=True))})(?!地区)[一-龥]{{1,8}}?[市州县区盟旗]"), full


@dataclass
class _Told:
    """A statement found, before it is known which event it belongs to."""

    words: statements.Words
    sentence: Sentence
    draft: Draft | None = None
    speaker: Mention | None = None


@dataclass
class _Story:
    """The reading of one story: frames, then events with their statements.

    ``printed`` are the document's sentences with their source, ``telling`` the numbers of those that can tell an event, ``subject`` is the last that
    the text had when it was asked for, ``unasked`` the sentences since then.
    """

    document: Document
    pairs: list[_Pair]
    printed: Sequence[Legible]
    telling: frozenset[int]
    local: Mapping[str, str] = field(default_factory=dict)
    frames: list[Frame] = field(default_factory=list)
    told: list[_Told] = field(default_factory=list)
    prepared: list[Prepared] = field(default_factory=list)
    subject: tuple[Mention, ...] = ()
    unasked: list[Prepared] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._read()

    def _read(self) -> None:
        organ: Mention | None = None
        speech: tuple[int, statements.Words, Mention | None] | None = None
        last: Mention | None = None
        day: date | None = None
        hinted: date | None = None
        for sentence, written in self.pairs:
            meant = day or hinted
            named = days.resolved(written, meant) if meant is not None else written
            carried = speech is not None and speech[0] == sentence.paragraph and not _news(sentence, named)
            voice = statements.voice(sentence, named) if carried or sentence.kind == "text" else None
            passed = (carried and voice is None) or sentence.index not in self.telling
            goes_on = not passed and sentence.kind == "text" and (personnel.goes_on(sentence.text) or _CONTINUES.match(sentence.text))
            subject = self._subject_before(sentence, last) if goes_on else ()
            prepared = extractors.prepare(sentence, named, subject, organ, passed, self.local)
            organ = prepared.organ
            self.prepared.append(prepared)
            self.unasked.append(prepared)
            found = [_announced(frame, self.published, sentence.text) for frame in extractors.frames(prepared)]
            self.frames.extend(found)
            day = days.told(sentence, named, found) or day
            hinted = days.named(sentence, named) or hinted
            if sentence.kind != "text":
                continue
            last = self._hear(prepared, voice, speech if carried and not found else None, last)
            last = last if voice is not None else _acting(prepared) or last
            if voice is not None:
                speech = (sentence.paragraph, voice, last)
            elif not carried or found:
                speech = None
        if any(frame.type == "任前公示" for frame in self.frames) and (signed := personnel.signature(self.pairs)) is not None:
            self.frames.append(signed)

    def _subject_before(self, sentence: Sentence, last: Mention | None) -> tuple[Mention, ...]:
        """Whom a sentence goes on with: who acted ``last`` before 现任…, else the first own subject of the latest sentence that has one."""
        if personnel.goes_on(sentence.text):
            return (last,) if last is not None and last.kind == "person" else ()
        before = (p for p in reversed(self.unasked) if p.sentence.kind == "text")
        self.subject = next((c.subject for p in before for c in p.clauses if c.own_subject), self.subject)
        self.unasked.clear()
        return self.subject

    def _hear(
        self, prepared: Prepared, voice: statements.Words | None, speech: tuple[int, statements.Words, Mention | None] | None, last: Mention | None
    ) -> Mention | None:
        """Notes the statements of a sentence; ``last`` is the person who spoke or acted last, returned if none speaks here."""
        sentence = prepared.sentence
        if voice is not None:
            speaker = last if voice.speaker == "he" else voice.speaker
            mention = speaker if isinstance(speaker, Mention) else None
            self._tell(sentence, voice, mention)
            return mention or last
        if speech is not None:
            carried = statements.Words(speech[1].verb, 0, len(sentence.text), None, "statement.voice_carries_on")
            self._tell(sentence, carried, speech[2] if speech[1].speaker is not None else None)
            return last
        for words in statements.circulated(sentence):
            self.told.append(_Told(words, sentence))
        return last

    def _tell(self, sentence: Sentence, words: statements.Words, speaker: Mention | None) -> None:
        for begin, end in statements.parts(sentence.text, words.begin, words.end):
            if end - begin > 3:
                self.told.append(_Told(words._replace(begin=begin, end=end), sentence, speaker=speaker))

    def events(self, posts: dict[str, tuple[Post, ...]]) -> Iterator[Event]:
        """The events of the story, each with its statements."""
        titles = frozenset(s.index for s, _ in self.pairs if s.kind != "text")
        paragraphs = {s.index: s.paragraph for s, _ in self.pairs}
        told = personnel.news(self.frames, self.published)
        drafts = [d for d in discourse.drafts(told, titles, paragraphs) if not _looks_back(d, self.texts, self.document.title)]
        if not any(d.date for d in drafts) and (day := days.of_lead(self.pairs)) is not None:
            for draft in (d for d in drafts if not d.scheduled and (d.family == "会议" or d.type in _ON_THE_SPOT)):
                draft.date = day
        belongs = self._assign(drafts)
        for draft in drafts:
            said = [each for each, owner in belongs if owner is draft]
            yield self._event(_spelled_out(draft, self.local), posts, said)

    @cached_property
    def published(self) -> date | None:
        """The day of the report."""
        return dates.parse_iso(self.document.date)

    @cached_property
    def texts(self) -> dict[int, str]:
        """The sentences' texts without spaces, by their numbers."""
        return {s.index: _SPACES.sub("", s.text) for s, _ in self.pairs}

    def _assign(self, drafts: list[Draft]) -> list[tuple[_Told, Draft]]:
        """Each statement with the event that is told where it stands: the latest main event before it in which the speaker takes part."""
        main = [d for d in drafts if not d.titled_only or len(drafts) == 1]
        pairs = [(told, owner) for told in self.told if (owner := _owner(told, main)) is not None]
        if main:
            pairs = [*((told, main[0]) for told in self._lead_statements(main[0])), *pairs]
        return pairs

    def _lead_statements(self, draft: Draft) -> Iterator[_Told]:
        lead = next((s for s, _ in self.pairs if s.kind == "text" and s.index in draft.sentences), None)
        if lead is None or draft.family not in ("会议", "活动", "文件"):
            return
        purpose = statements.purpose(lead)
        if purpose is not None:
            yield _Told(purpose, lead)
        if draft.family == "会议":
            begin = min((f.begin for f in self.frames if f.sentence == lead.index), default=0)
            heard = min((t.words.begin for t in self.told if t.sentence is lead), default=len(lead.text))
            yield from (_Told(words, lead) for words in statements.agenda(lead, begin) if words.end <= heard)

    def _event(self, draft: Draft, posts: dict[str, tuple[Post, ...]], told: list[_Told]) -> Event:
        label = identity.event_label(draft)
        theme = topics.theme(draft.name) if draft.family == "会议" else ""
        return Event(
            type=draft.type,
            label=label,
            local=identity.event_local(draft, label, self.document),
            name=draft.name,
            date=draft.date,
            places=tuple(_most_specific(draft)),
            participations=tuple(self._participations(draft, posts)),
            statements=tuple(_statements(told, theme, self.printed, self.local)),
            works=tuple(dict.fromkeys([*draft.works, *_circulated_works(told)])),
            topics=(Topic(theme, "议题"),) if theme else (),
            sentences=tuple(dict.fromkeys(draft.sentences)),
            scheduled=draft.scheduled,
            rule=draft.rule,
            confidence=min(confidence.of("event", draft.rule), _BACKGROUND if _long_past(draft.date, self.document.date) else 1.0),
        )

    def _participations(self, draft: Draft, posts: dict[str, tuple[Post, ...]]) -> Iterator[Participation]:
        for position, ((kind, name), part) in enumerate(draft.parts.items(), 1):
            mention = part.mention
            given = tuple(identity.fuller(dict.fromkeys((*posts.get(name, ()), *mention.posts)))) if kind == "person" else ()
            cited = sorted({i for found in part.roles.values() for i in found})
            rule, sure = _behind("participation", part.rule, mention)
            yield Participation(
                agent=name,
                kind=kind,
                roles=tuple(part.roles),
                sentences=tuple(self._naming(name, cited) if kind == "person" else cited),
                posts=tuple(p for p in given if not p.former or draft.type == "免职"),
                as_written=mention.as_written,
                represented_by=mention.represented_by,
                position=position,
                rule=rule,
                confidence=sure,
            )

    def _naming(self, name: str, cited: list[int]) -> list[int]:
        """The cited sentences, and one that names the person where none of them does (他, 双方)."""
        if any(name in self.texts[i] for i in cited):
            return cited
        first = next((i for i, text in self.texts.items() if name in text), None)
        return cited if first is None else sorted([*cited, first])


def _spelled_out(draft: Draft, local: Mapping[str, str]) -> Draft:
    """The event with its local bodies under their full names (省政府 as 湖南省政府), those that are one joined."""
    parts: dict[Agent, Part] = {}
    for agent, part in draft.parts.items():
        full = agent._replace(name=ellipsis.full_name(agent.name, local)) if agent.kind == "body" else agent
        mine = parts.setdefault(full, Part(part.mention, part.rule))
        for role, cited in part.roles.items():
            mine.roles.setdefault(role, []).extend(cited)
    return replace(draft, parts=parts)


#: Acts at which people come together, so that they are of the day with which the text begins; a letter or a decision may be older or later.
_ON_THE_SPOT = frozenset("会见 会谈 签署 仪式 调研 督导 慰问".split())
#: Confidence of an event that lies more than a month before its report: background, not the news of the day (docs/decisions/012-background.md).
_BACKGROUND = 0.4
#: Words of sentences that look back, and titles of series and surveys, in which an act without a date is no news.
_LOOKS_BACK = re.compile(
    one_of("""
        (?:十[八九]|二十)大以来
        全会以来 近年来
        [一二两三四五六七八九十多几0-9]年来
        [今去前]年以来
        年[^，。]{0,6}以来
        曾(?=多次|先后|[两三四几]次|[在于对亲访到率]|专门|指出|强调|表示|出席|主持|提出|作出|召开|会见)
        多次
        先后[^，。]{0,6}次
        当年 那年 去年 前年 历次 每次
    """)
)
_SURVEY = re.compile(r"^【(?!视频|现场|关注)|纪实|综述|述评|回眸|巡礼|回顾|成就|新思想引领")


def _looks_back(draft: Draft, texts: Mapping[int, str], title: str) -> bool:
    """Whether an event without a day (in a survey), or only with a year, is told as background: there, or only in sentences that look back.

    What the title or the lead tells is no background.
    """
    known = len(draft.date.start) if draft.date else 0
    if known == 10 or (known > 4 and (draft.scheduled or not _SURVEY.search(title))):
        return False
    if _SURVEY.search(title):
        return True
    told = [texts[i] for i in draft.sentences if i in texts]
    return bool(told) and 0 not in draft.sentences and all(_LOOKS_BACK.search(text) for text in told)


def _announced(frame: Frame, published: date | None, text: str) -> Frame:
    """The frame as one of an event to come if its day is after the report's; a day's grace for time zones, unless the sentence looks ahead."""
    if frame.date is None or published is None or len(frame.date.start) < 10 or frame.scheduled:
        return frame
    ahead = date.fromisoformat(frame.date.start) - published
    return replace(frame, scheduled=True) if ahead > timedelta(1) or (ahead == timedelta(1) and _LOOKS_AHEAD.search(text)) else frame


#: Words of a sentence that tells of the next day: 明天开幕, 将于5日举行.
_LOOKS_AHEAD = re.compile("明天|明日|明[早晚]|定于|计划于|将(?![军士领帅近来])")


def _long_past(day: PartialDate | None, published: str | None) -> bool:
    """Whether an event ended more than a month before the report; a month or year alone counts by its last day."""
    report, told = dates.parse_iso(published), dates.last_day(day)
    return report is not None and told is not None and report - told > dates.NEWS


#: 王 伟: spaces inside names are print.
_SPACES = re.compile(r"[ \u3000]")
#: Heads of sentences whose subject may be that of the sentence before.
_CONTINUES = re.compile(
    r"^(?![^，。]{0,6}，(?:与会|参会|到会|大家|全体))(?:他|她|随后|其间|期间|[^，。]{0,6}(?:期间|前|后|结束后)(?=，|主持|会见)|同日|当天|当日|此外|之后|还|下午|上午|当晚|会上(?!，?(?:首先|还)?(?:宣读|通报|表彰|颁|播放|观看))|并|[^，。]{2,16}，(?:他|她)(?=[一-龥]))"
)


def _acting(prepared: Prepared) -> Mention | None:
    """Whom 他 of the next sentence means: the only person whom the sentence names, or the one subject of its first clause."""
    persons = {m.name: m for m in prepared.mentions if m.kind == "person"}
    if len(persons) < 2:
        return next(iter(persons.values()), None)
    subject = next((c.subject for c in prepared.clauses if c.own_subject), ())
    acting = [m for m in subject if m.kind == "person"]
    return acting[0] if len(acting) == 1 else None


_NEWS = re.compile(
    r"^(?:[在到][^，。]{3,60}(?:调研|考察|视察|走访)时，[他她]|(?:他|她|他们)?(?:还|又|随后|接着|之后)*(?:来到|走进|前往)|会见后|会谈后|会后|会前|会议结束后|同日|当天|当日|.{0,12}期间，|.{0,14}(?:参加|出席|陪同))"
)


#: 在甲产业园、乙公司，某某察看: a sentence that begins with a further stop.
_THERE = re.compile("在[^，。：；！？“”《》]{4,100}(?<![上中下面里时前后间际])，")


def _news(sentence: Sentence, named: tuple[Mention, ...]) -> bool:
    """Whether a sentence inside a paragraph of speech brings news of its own: it begins with an agent, a date or 会见后 and the like."""
    first = next((m for m in named if m.begin < 2), None)
    if first is not None and first.kind == "date":
        return first.name in ("day", "span", "same")
    if (there := _THERE.match(sentence.text)) and any(m.kind == "person" and m.begin == there.end() for m in named):
        return True
    return bool(_NEWS.match(sentence.text)) or (first is not None and first.kind in ("person", "group", "body") and first.rule != "bodies.suffix")


def _owner(told: _Told, drafts: list[Draft]) -> Draft | None:
    before = [d for d in drafts if d.sentences and min(d.sentences) <= told.sentence.index]
    if told.speaker is not None:
        name = told.speaker.name
        mine = [d for d in before if any(agent.name == name for agent in d.parts)]
        if mine:
            return max(reversed(mine), key=lambda d: d.told_before(told.sentence.index, name))
        return before[0] if before else (drafts[0] if drafts else None)
    meetings = [d for d in before if d.family == "会议"] or before
    return meetings[-1] if meetings else None


def _statements(told: list[_Told], theme: str, printed: Sequence[Legible], local: Mapping[str, str]) -> Iterator[Statement]:
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
        rule, sure = _behind("statement", words.rule, each.speaker)
        yield Statement(words.verb, quoted, each.sentence.index, about, speaker, kind, rule, sure)


def _behind(kind: str, rule: str, agent: Mention | None) -> tuple[str, float]:
    """The rule and the confidence of a fact about an agent: one whom only a second opinion saw is its rule's, and both must be right."""
    sure = confidence.of(kind, rule)
    if agent is None or agent.rule != doubts.RULE:
        return rule, sure
    return doubts.RULE, round(sure * confidence.of("name", doubts.RULE), 2)


_LIST = re.compile(r"(?:名单|方案|计划|清单|》)$")


def _circulated_works(told: list[_Told]) -> Iterator[str]:
    for each in told:
        text = each.sentence.text[each.words.begin : each.words.end]
        if each.words.rule == "statement.circulated" and _LIST.search(text) and "《" not in text:
            yield text


def _most_specific(draft: Draft) -> Iterator[str]:
    """The places of an event: of a tour all, of another event those that contain no other one."""
    if draft.type in ("调研", "督导"):
        yield from draft.places
        return
    inside = {parent for name in draft.places if (place := places.resolve(name, tuple(draft.places))) for parent in place.parents}
    inside |= {countries.of_city()[name] for name in draft.places if name in countries.of_city()}
    yield from (name for name in draft.places if name not in inside)
