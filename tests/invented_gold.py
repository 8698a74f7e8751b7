"""Gold for the invented graph of tests/data: what its two articles say, and gold of any shape for property tests. No real person is meant."""

from __future__ import annotations

from hypothesis import strategies as st

from kg import schema
from kg.evaluation.gold import GoldArticle, GoldEvent, GoldParticipant, GoldPerson

MEETING = GoldEvent(
    "会见",
    start="2024-05-08",
    places=("杭州市",),
    participants=(
        GoldParticipant("麦青禾", "person", ("行动方",), ("浙江省副省长", "原宁波市副市长")),
        GoldParticipant("卢西恩·奥古", "person", ("对方",)),
        GoldParticipant("𬭎远舟", "person", ("陪同",), ("宁波市副市长",)),
    ),
)
RECEPTION = GoldArticle(
    "a1",
    (MEETING,),
    (
        GoldPerson("麦青禾", ("浙江省副省长", "原宁波市副市长")),
        GoldPerson("卢西恩·奥古"),
        GoldPerson("𬭎远舟", ("宁波市副市长",)),
    ),
)

_text = st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=8).map(str.strip).filter(bool)
_several = st.lists(_text, max_size=3, unique=True).map(tuple)
_types, _roles = st.sampled_from(sorted(schema.event_types())), st.sampled_from(sorted(schema.roles()))
_days = st.dates().map(lambda day: day.isoformat())
_choices = st.lists(_roles, min_size=1, max_size=2, unique=True).map("|".join)


def _participant(kind: str, names: st.SearchStrategy[str]) -> st.SearchStrategy[GoldParticipant]:
    posts = _several if kind == "person" else st.just(())
    roles = st.lists(_choices, max_size=3, unique=True).map(tuple)
    return st.builds(GoldParticipant, names, st.just(kind), roles, posts, st.just("") | _text, st.booleans())


@st.composite
def articles(draw: st.DrawFn) -> GoldArticle:
    """Gold of an article without mistakes: whoever takes part is among the persons, ends are not before starts, names are given once."""
    persons = draw(st.lists(st.builds(GoldPerson, _text, _several), max_size=3, unique_by=lambda person: person.name))
    kinds = [_participant(kind, _text) for kind in ("body", "group")]
    kinds += [_participant("person", st.sampled_from([person.name for person in persons]))] if persons else []
    parts = st.lists(st.one_of(kinds), max_size=4, unique_by=lambda part: part.agent).map(tuple)
    return GoldArticle(draw(st.from_regex(r"[a-z0-9-]{1,9}", fullmatch=True)), tuple(draw(st.lists(_event(parts), max_size=3))), tuple(persons))


def _event(parts: st.SearchStrategy[tuple[GoldParticipant, ...]]) -> st.SearchStrategy[GoldEvent]:
    spans = st.just(("", "")) | _days.map(lambda day: (day, "")) | st.tuples(_days, _days).map(lambda days: (min(days), max(days)))

    def event(kind: str, span: tuple[str, str], **more: object) -> GoldEvent:
        return GoldEvent(kind, start=span[0], end=span[1], **more)  # type: ignore[arg-type]

    others = st.lists(_types, max_size=2, unique=True).map(tuple)
    lists = {"alt_types": others, "places": _several, "documents": _several, "participants": parts}
    return st.builds(event, _types, spans, name=st.just("") | _text, optional=st.booleans(), **lists)
