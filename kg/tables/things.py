"""The tables of what is told: events, participations, statements, and the people, bodies, posts, places, topics, works and sources in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from kg.iri import local_part, shorten
from kg.names import kind_of
from kg.tables.facts import Facts, as_day
from kg.tables.record import Column, Row, Table

_HOSTS = ("主办", "承办", "协办")

#: What stands at the end of each row that tells a fact.
EVIDENCE = (
    Column("rule", "text", "Name of the rule that read the fact.", "gov:rule"),
    Column("confidence", "number", "How sure the reading is, above 0 to 1.", "gov:confidence"),
    Column("sentences", "ids", "The sentences that say so, the one published first in front.", "gov:saidIn", "sentences"),
    Column("articles", "ids", "The articles of these sentences, in their order.", "gov:saidIn/schema:isPartOf", "articles"),
    Column("support", "integer", "In how many texts: reposts of one original count once.", "gov:repostOf"),
    Column("quote", "text", "The first of these sentences, word for word.", "gov:saidIn/schema:text"),
    Column("url", "url", "Where the first of these articles was published.", "gov:saidIn/schema:isPartOf/schema:url"),
)


def evidence(facts: Facts, *told: str) -> Row:
    """Sentences, articles, support, quote and URL for the facts with these IRIs: the last five cells of EVIDENCE."""
    return cited(facts, facts.sentences(*told))


def cited(facts: Facts, sentences: tuple[str, ...]) -> Row:
    """The same for sentences already chosen, in their order."""
    articles = facts.articles(sentences)
    quote = facts.one("schema:text", sentences[0]) if sentences else None
    url = facts.one("schema:url", articles[0]) if articles else None
    return refs(sentences), refs(articles), facts.support(sentences), quote, url


def refs(iris: Iterable[str]) -> tuple[str, ...]:
    """IRIs as prefixed names."""
    return tuple(map(shorten, iris))


def ref(iri: str | None) -> str | None:
    """An IRI as a prefixed name; None for none."""
    return shorten(iri) if iri else None


def labels(facts: Facts, things: Iterable[str]) -> str | None:
    """The labels of things joined by ；, in their order; None for no thing."""
    return "；".join(facts.label(thing) or "" for thing in things) or None


def local(iri: str | None) -> str | None:
    """The local part of a concept's IRI, which is its Chinese name: ``role:讲话`` → ``讲话``."""
    return local_part(iri) if iri else None


def concepts(iris: Iterable[str]) -> str | None:
    """Names of concepts joined by ；."""
    return "；".join(map(local_part, iris)) or None


def certainty(facts: Facts, fact: str) -> Row:
    """Rule and confidence of a fact; where two readings differ in confidence, the greater."""
    return facts.one("gov:rule", fact), max(map(float, facts.all("gov:confidence", fact)), default=1.0)


def family(facts: Facts, kind: str | None) -> str | None:
    """The family of an event type, the type itself where it is one."""
    return local(next(iter(facts.all("skos:broader", kind)), kind))


def events(facts: Facts) -> Iterator[Row]:
    """Rows of the table events, by date."""
    for event in facts.events:
        kind, known = facts.one("dcterms:type", event), facts.one("schema:startDate", event)
        at = facts.all("schema:location", event)
        agents = [each.agent for each in facts.attendances.get(event, ())]
        hosts = [each.agent for each in facts.attendances.get(event, ()) if not set(_HOSTS).isdisjoint(map(local, facts.all("gov:role", each.part)))]
        topics, works = facts.all("schema:about", event), facts.all("schema:workFeatured", event)
        yield (
            ref(event), facts.label(event), local(kind), family(facts, kind), as_day(known), _end(facts, event), known,
            int(known[:4]) if known else None, facts.one("gov:dateText", event), *_told(facts, event, as_day(known)),
            refs(at), labels(facts, at), _province(facts, at),
            refs(hosts), labels(facts, hosts), _count(agents, "person"), _count(agents, "body") + _count(agents, "group"),
            refs(each for each in topics if kind_of(each) == "topic"), labels(facts, topics),
            refs(works), labels(facts, works), facts.announced(event), *certainty(facts, event), *evidence(facts, event),
        )  # fmt: skip


def participations(facts: Facts) -> Iterator[Row]:
    """Rows of the table participations, by date of the event, then as in the roster."""
    for event in facts.events:
        told = facts.attendances.get(event, ())
        order = {part: number for number, part in enumerate(facts.parts(event))}
        for each in sorted(told, key=lambda each: (order.get(each.part, 0), each.agent)):
            posts = () if each.group else facts.all("gov:as", each.part)
            bodies = tuple(dict.fromkeys(body for post in posts for body in facts.all("org:postIn", post)))
            yield (
                ref(each.part), ref(event), facts.label(event), facts.day(event), local(facts.one("dcterms:type", event)), ref(each.agent),
                facts.label(each.agent), kind_of(each.agent), concepts(facts.all("gov:role", each.part)), refs(posts), labels(facts, posts),
                refs(bodies), labels(facts, bodies),
                facts.one("gov:asWritten", each.part), ref(each.group), facts.one("gov:representedBy", each.part),
                facts.whole_number("schema:position", each.part), *certainty(facts, each.part), *evidence(facts, each.part),
            )  # fmt: skip


def statements(facts: Facts) -> Iterator[Row]:
    """Rows of the table statements, by date of the event, then as they stand in the article."""
    for event in facts.events:
        told = facts.all("gov:statement", event)
        for each in sorted(told, key=lambda each: (facts.sentences(each), facts.whole_number("schema:position", each) or 0, each)):
            topics, speaker = facts.all("schema:about", each), facts.one("gov:agent", each)
            yield (
                ref(each), ref(event), facts.label(event), facts.day(event), ref(speaker), facts.label(speaker), facts.one("gov:verb", each),
                facts.one("schema:text", each), refs(topic for topic in topics if kind_of(topic) == "topic"), labels(facts, topics),
                *certainty(facts, each), *evidence(facts, each),
            )  # fmt: skip


def people(facts: Facts) -> Iterator[Row]:
    """Rows of the table people, by IRI."""
    for person in facts.people:
        held, former = facts.held("org:holds", person), facts.held("gov:formerly", person)
        yield (
            ref(person), facts.label(person), _others(facts, person), refs(held), labels(facts, held), refs(former), labels(facts, former),
            *_seen(facts, person), len(facts.mentioned.get(person, ())), *_ends(facts, person), facts.one("schema:sameAs", person),
        )  # fmt: skip


def bodies(facts: Facts) -> Iterator[Row]:
    """Rows of the table bodies, by IRI."""
    for body in facts.bodies:
        whole, places = facts.all("org:subOrganizationOf", body), facts.all("dcterms:spatial", body)
        yield (
            ref(body), facts.label(body), _others(facts, body), kind_of(body), refs(whole), labels(facts, whole),
            refs(facts.all("gov:sameBody", body)), refs(facts.all("foaf:member", body)), refs(places), _province(facts, places), *_seen(facts, body),
            len(facts.mentioned.get(body, ())), *_ends(facts, body), facts.one("schema:sameAs", body),
        )  # fmt: skip


def posts(facts: Facts) -> Iterator[Row]:
    """Rows of the table posts, by IRI."""
    for post in facts.posts:
        body = facts.one("org:postIn", post)
        yield ref(post), facts.label(post), _others(facts, post), facts.label(facts.one("org:role", post)), ref(body), facts.label(body)


def places(facts: Facts) -> Iterator[Row]:
    """Rows of the table places, by IRI."""
    told: dict[str, int] = {}
    for event in facts.events:
        for place in facts.all("schema:location", event):
            told[place] = told.get(place, 0) + 1
    known = set(facts.places)
    for place in facts.places:
        inside = next((each for each in facts.all("schema:containedInPlace", place) if each in known), None)
        code = facts.one("schema:identifier", place)
        yield (
            ref(place), facts.label(place), _others(facts, place), code, ref(inside), local(facts.province(place)), told.get(place, 0),
            facts.one("schema:sameAs", place),
        )  # fmt: skip


def topics(facts: Facts) -> Iterator[Row]:
    """Rows of the table topics, by IRI."""
    for topic, number in sorted(_abouts(facts, "topic").items()):
        yield ref(topic), facts.label(topic), local(facts.one("skos:inScheme", topic)), number


def works(facts: Facts) -> Iterator[Row]:
    """Rows of the table works, by IRI."""
    about = _abouts(facts, "work")
    for event in facts.events:
        for work in facts.all("schema:workFeatured", event):
            about[work] = about.get(work, 0) + 1
    for work, number in sorted(about.items()):
        yield ref(work), facts.label(work), number


def sentences(facts: Facts) -> Iterator[Row]:
    """Rows of the table sentences, by IRI."""
    for sentence in facts.cited:
        begin, end = (facts.whole_number(name, sentence) for name in ("nif:beginIndex", "nif:endIndex"))
        yield ref(sentence), ref(facts.article(sentence)), facts.one("schema:text", sentence), begin, end


def articles(facts: Facts) -> Iterator[Row]:
    """Rows of the table articles, by date of publication, then by IRI."""
    told: dict[str, set[str]] = {}
    for event in facts.events:
        for article in facts.articles(facts.sentences(event)):
            told.setdefault(article, set()).add(event)
    for article in sorted(facts.sources, key=lambda each: (facts.published(each) or "9", each)):
        outlets = (facts.label(facts.one(name, article)) for name in ("schema:publisher", "dcterms:source"))
        yield (
            ref(article), facts.label(article), as_day(facts.published(article)), *outlets, facts.one("schema:creditText", article),
            facts.one("schema:url", article), len(told.get(article, ())), ref(facts.one("gov:repostOf", article)),
        )  # fmt: skip


def _told(facts: Facts, event: str, day: date | None) -> Row:
    """The day of the first article that tells an event, and the days between."""
    papers = (as_day(facts.published(facts.article(sentence))) for sentence in facts.sentences(event))
    told = min(filter(None, papers), default=None)
    return told, (told - day).days if told and day else None


def _end(facts: Facts, event: str) -> date | None:
    return as_day(facts.one("schema:endDate", event))


def _province(facts: Facts, places: Iterable[str]) -> str | None:
    return local(next(filter(None, map(facts.province, places)), None))


def _count(agents: Iterable[str], kind: str) -> int:
    return sum(kind_of(agent) == kind for agent in agents)


def _others(facts: Facts, thing: str) -> str | None:
    label = facts.label(thing)
    names = {*facts.all("skos:altLabel", thing), *facts.all("rdfs:label", thing)}
    return "；".join(sorted(name for name in names if name != label)) or None


def _seen(facts: Facts, agent: str) -> Row:
    """Number of events an agent takes part in, first and last day."""
    events = {event for event, _ in facts.taken_part.get(agent, ())}
    days = [day for event in events if (day := facts.day(event))]
    return len(events), min(days, default=None), max(days, default=None)


def _ends(facts: Facts, agent: str) -> Row:
    """A sentence of the first and one of the last event in which an agent takes part."""
    parts = [part for _, part in facts.taken_part.get(agent, ())]
    if not parts:
        return None, None
    return ref(next(iter(facts.sentences(parts[0])), None)), ref(next(iter(facts.sentences(parts[-1])), None))


def _abouts(facts: Facts, kind: str) -> dict[str, int]:
    """Topic or work → number of events and statements about it."""
    found: dict[str, int] = {}
    for event in facts.events:
        for fact in (event, *facts.all("gov:statement", event)):
            for each in facts.all("schema:about", fact):
                if kind_of(each) == kind:
                    found[each] = found.get(each, 0) + 1
    return found


_SEEN = (
    Column("events", "integer", "Number of events in which it takes part."),
    Column("first", "date", "Day of the first event in which it takes part and whose day is known."),
    Column("last", "date", "Day of the last such event."),
    Column("mentions", "integer", "Number of articles whose mentions list it; 0 when the tables are of a part of the store.", "schema:mentions"),
    Column("first_sentence", "id", "A sentence of the first event.", "gov:saidIn", "sentences"),
    Column("last_sentence", "id", "A sentence of the last event.", "gov:saidIn", "sentences"),
)

EVENTS = Table(
    "events", "One row an event as all articles together tell it.",
    (
        Column("event", "id", "The event: day and name, or day, who, what and whom.", "schema:Event"),
        Column("label", "text", "Its name.", "rdfs:label"),
        Column("type", "text", "What kind of event: 会见, 座谈会, 任命 and so on.", "dcterms:type"),
        Column("family", "text", "The family of its type: 会议, 活动, 文件, 人事 or 监督.", "dcterms:type/skos:broader"),
        Column("date", "date", "First day; empty where the text tells only the month or year, or nothing.", "schema:startDate"),
        Column("date_end", "date", "Last day, where the text tells one.", "schema:endDate"),
        Column("date_known", "text", "The date as far as it is known: 2023-02-13, 2023-02 or 2023.", "schema:startDate"),
        Column("year", "integer", "Year of the first day.", "schema:startDate"),
        Column("date_words", "text", "The words that give the date: 2月13日, 近日.", "gov:dateText"),
        Column("told", "date", "Day of the first article that tells it.", "schema:datePublished"),
        Column("lag", "integer", "Days from its first day to that article; below 0 it was announced, far above it is a look back."),
        Column("places", "ids", "Where.", "schema:location", "places"),
        Column("place_labels", "text", "Names of the places, joined by ；.", "schema:location/rdfs:label"),
        Column("province", "text", "The province-level division of the first place that lies in one.", "schema:location/schema:containedInPlace*"),
        Column("hosts", "ids", "Who holds it (主办, 承办, 协办), in the order of their IRIs.", "gov:participation/gov:agent"),
        Column("host_labels", "text", "Names of the hosts, joined by ；.", "gov:participation/gov:agent/rdfs:label"),
        Column("people", "integer", "Number of persons named as taking part."),
        Column("bodies", "integer", "Number of bodies and groups named as taking part."),
        Column("topics", "ids", "What it is about.", "schema:about", "topics"),
        Column("topic_labels", "text", "Names of what it is about, documents among them, joined by ；.", "schema:about/rdfs:label"),
        Column("works", "ids", "Documents issued, signed or spoken of.", "schema:workFeatured", "works"),
        Column("work_labels", "text", "Titles of these documents, joined by ；.", "schema:workFeatured/rdfs:label"),
        Column("scheduled", "boolean", "Whether it is only announced, by all articles that tell it.", "schema:eventStatus"),
        *EVIDENCE,
    ), events,
)  # fmt: skip

PARTICIPATIONS = Table(
    "participations", "One row an agent's part in an event.",
    (
        Column("participation", "id", "The part: event and agent. With collectives expanded, the part of the collective.", "gov:Participation"),
        Column("event", "id", "The event.", "gov:participation", "events"),
        Column("event_label", "text", "Its name.", "rdfs:label"),
        Column("date", "date", "Its first day; empty where the day is not known.", "schema:startDate"),
        Column("type", "text", "Its type.", "dcterms:type"),
        Column("agent", "id", "Who takes part: a person (in people), a body or a group (in bodies).", "gov:agent"),
        Column("agent_label", "text", "The agent's name.", "gov:agent/rdfs:label"),
        Column("agent_kind", "text", "person, body or group.", "gov:agent"),
        Column("roles", "text", "In which roles, joined by ；: 主持；讲话.", "gov:role"),
        Column("posts", "ids", "In which posts the text has the person take part; in a 免职, the posts that are taken.", "gov:as", "posts"),
        Column("post_labels", "text", "Names of the posts, joined by ；.", "gov:as/rdfs:label"),
        Column("post_bodies", "ids", "The bodies these posts are in.", "gov:as/org:postIn", "bodies"),
        Column("post_body_labels", "text", "Names of these bodies, joined by ；.", "gov:as/org:postIn/rdfs:label"),
        Column("as_written", "text", "The words that give the posts.", "gov:asWritten"),
        Column("through_group", "id", "The collective that the text names, when collectives are expanded.", "foaf:member", "bodies"),
        Column("represented_by", "text", "The unnamed people through whom a body takes part: 负责同志.", "gov:representedBy"),
        Column("position", "integer", "Place in the roster, 1 = named first.", "schema:position"),
        *EVIDENCE,
    ), participations, keyed=False,
)  # fmt: skip

STATEMENTS = Table(
    "statements", "One row a verb and the words it governs, word for word: what an event, a person or a body says, decides, requires.",
    (
        Column("statement", "id", "The statement.", "gov:Statement"),
        Column("event", "id", "The event in which it is said.", "gov:statement", "events"),
        Column("event_label", "text", "Its name.", "rdfs:label"),
        Column("date", "date", "Its first day; empty where the day is not known.", "schema:startDate"),
        Column("speaker", "id", "Who says it; empty when the event does (会议强调).", "gov:agent"),
        Column("speaker_label", "text", "The speaker's name.", "gov:agent/rdfs:label"),
        Column("verb", "text", "The verb as written: 强调, 指出, 要求, 决定.", "gov:verb"),
        Column("text", "text", "The words it governs.", "schema:text"),
        Column("topics", "ids", "What it is about.", "schema:about", "topics"),
        Column("topic_labels", "text", "Names of what it is about, documents among them, joined by ；.", "schema:about/rdfs:label"),
        *EVIDENCE,
    ), statements,
)  # fmt: skip

_SAME_AS = Column("same_as", "url", "The item of Wikidata that it is, as far as the register knows.", "schema:sameAs")

PEOPLE = Table(
    "people", "One row a person. A person is a name until evidence tells namesakes apart.",
    (
        Column("person", "id", "The person.", "foaf:Person"),
        Column("label", "text", "The name.", "rdfs:label"),
        Column("other_names", "text", "Other names, joined by ；.", "skos:altLabel"),
        Column("posts", "ids", "Posts that articles give the person, each on its day; see careers for when.", "org:holds", "posts"),
        Column("post_labels", "text", "Their names, joined by ；.", "org:holds/rdfs:label"),
        Column("former_posts", "ids", "Posts that articles say the person held before (原, 曾任).", "gov:formerly", "posts"),
        Column("former_post_labels", "text", "Their names, joined by ；.", "gov:formerly/rdfs:label"),
        *_SEEN,
        _SAME_AS,
    ), people,
)  # fmt: skip

BODIES = Table(
    "bodies", "One row a body or a group of bodies or people that is named collectively.",
    (
        Column("body", "id", "The body or group.", "org:Organization"),
        Column("label", "text", "Its name.", "rdfs:label"),
        Column("other_names", "text", "Other names, joined by ；.", "skos:altLabel"),
        Column("kind", "text", "body or group."),
        Column("parents", "ids", "The bodies it is part of.", "org:subOrganizationOf", "bodies"),
        Column("parent_labels", "text", "Their names, joined by ；.", "org:subOrganizationOf/rdfs:label"),
        Column("same_body", "ids", "Other nameplates of the same body.", "gov:sameBody", "bodies"),
        Column("members", "ids", "Who belongs to a group, as far as the register knows.", "foaf:member", "bodies"),
        Column("places", "ids", "What it is responsible for.", "dcterms:spatial", "places"),
        Column("province", "text", "The province-level division of the first such place in one.", "dcterms:spatial/schema:containedInPlace*"),
        *_SEEN,
        _SAME_AS,
    ), bodies,
)  # fmt: skip

POSTS = Table(
    "posts", "One row a post: a title in a body.",
    (
        Column("post", "id", "The post.", "org:Post"),
        Column("label", "text", "Its full name.", "rdfs:label"),
        Column("other_names", "text", "Other names, joined by ；.", "skos:altLabel"),
        Column("title", "text", "The title: 副主任.", "org:role"),
        Column("body", "id", "The body it is in.", "org:postIn", "bodies"),
        Column("body_label", "text", "The body's name.", "org:postIn/rdfs:label"),
    ), posts,
)  # fmt: skip

PLACES = Table(
    "places", "One row a place of an event or a body, or one that such a place lies in.",
    (
        Column("place", "id", "The place.", "schema:Place"),
        Column("label", "text", "Its full name.", "rdfs:label"),
        Column("other_names", "text", "Other names, joined by ；.", "skos:altLabel"),
        Column("code", "text", "Code of the division in GB/T 2260.", "schema:identifier"),
        Column("inside", "id", "What it lies in.", "schema:containedInPlace", "places"),
        Column("province", "text", "The province-level division it is or lies in.", "schema:containedInPlace*"),
        Column("events", "integer", "Number of events in this very place."),
        _SAME_AS,
    ), places,
)  # fmt: skip

TOPICS = Table(
    "topics", "One row a theme, doctrine or formula that events and statements are about.",
    (
        Column("topic", "id", "The topic.", "skos:Concept"),
        Column("label", "text", "Its name.", "rdfs:label"),
        Column("scheme", "text", "议题 (a theme), 思想精神 (a doctrine) or 提法 (a formula).", "skos:inScheme"),
        Column("facts", "integer", "Number of events and statements about it."),
    ), topics,
)  # fmt: skip

WORKS = Table(
    "works", "One row a document or list that is issued, signed or spoken of.",
    (
        Column("work", "id", "The document.", "schema:CreativeWork"),
        Column("label", "text", "Its title.", "rdfs:label"),
        Column("facts", "integer", "Number of events and statements that have to do with it."),
    ), works,
)  # fmt: skip

SENTENCES = Table(
    "sentences", "One row a sentence that a fact cites.",
    (
        Column("sentence", "id", "The sentence: article and number.", "nif:Sentence"),
        Column("article", "id", "The article it stands in.", "schema:isPartOf", "articles"),
        Column("text", "text", "The sentence, word for word.", "schema:text"),
        Column("begin", "integer", "Where it begins in the source's text, in code points, from 0.", "nif:beginIndex"),
        Column("end", "integer", "Where it ends, exclusive.", "nif:endIndex"),
    ), sentences,
)  # fmt: skip

ARTICLES = Table(
    "articles", "One row an article.",
    (
        Column("article", "id", "The article.", "schema:Article"),
        Column("label", "text", "Its headline.", "schema:headline"),
        Column("published", "date", "Day of publication.", "schema:datePublished"),
        Column("publisher", "text", "The outlet that published it.", "schema:publisher"),
        Column("source", "text", "The outlet it was taken from.", "dcterms:source"),
        Column("credit", "text", "The line that names the source, as printed.", "schema:creditText"),
        Column("url", "url", "Where.", "schema:url"),
        Column("events", "integer", "Number of events that it tells."),
        Column("original", "id", "The article of which it is a repost: nearly the same text, the original or the first copy.", "gov:repostOf"),
    ), articles,
)  # fmt: skip
