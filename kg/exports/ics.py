"""iCalendar (RFC 5545): the events whose day is known, as whole-day entries. Written here, so that the icalendar library is free to judge."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import IO
from uuid import NAMESPACE_URL, uuid5

from kg.exports.accounts import Account, accounts
from kg.losses import Loss
from kg.sparql import expand
from kg.tables import Facts

_HEAD = (
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//kg//governance events//EN",
    "CALSCALE:GREGORIAN",
    "NAME:Governance events",
    "X-WR-CALNAME:Governance events",
)
_ESCAPES = {"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"}
#: RFC 5545, 3.1: no control character but the tab; its lines end after 75 octets.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_OCTETS = 75


def ics(facts: Facts, out: IO[bytes]) -> list[Loss]:
    """A calendar: an entry an event with its name, day or days, place, who took part and in which role, the sentence, and the article's URL.

    Entries are stamped with the day of the article, for nothing else is known of when they came to be. Events without a day are left out.
    """
    dated = undated = topics = statements = 0
    _write(out, _HEAD)
    for account in accounts(facts):
        if account.event["date"] is None:
            undated += 1
            continue
        dated += 1
        topics += len(account.event["topics"]) + len(account.event["works"])
        statements += len(account.statements)
        _write(out, _entry(facts, account))
    _write(out, ("END:VCALENDAR",))
    return [
        Loss("events", "dropped", undated, "their day is not known"),
        Loss("topics and documents", "dropped", topics, "an entry has no place for them"),
        Loss("statements", "dropped", statements, "an entry has no place for them"),
        Loss("posts, roles and sentences", "joined", dated, "they are text in the entry's description"),
    ]


def text(value: str) -> str:
    """A value of type TEXT: escaped, line ends as ``\\n``, other control characters as spaces."""
    plain = _CONTROL.sub(" ", value.replace("\r\n", "\n").replace("\r", "\n"))
    return "".join(_ESCAPES.get(char, char) for char in plain)


def folded(line: str) -> bytes:
    """A content line in UTF-8, folded so that no line is longer than 75 octets and no character is cut; ends with CR LF."""
    pieces, room = [bytearray()], _OCTETS
    for char in line:
        octets = char.encode()
        if len(pieces[-1]) + len(octets) > room:
            pieces.append(bytearray())
            room = _OCTETS - 1
        pieces[-1] += octets
    return b"\r\n ".join(bytes(piece) for piece in pieces) + b"\r\n"


def _entry(facts: Facts, account: Account) -> Iterator[str]:
    event = account.event
    last: date = event["date_end"] or event["date"]
    published = facts.published(expand(event["articles"][0]) or "") if event["articles"] else None
    yield "BEGIN:VEVENT"
    yield f"UID:{uuid5(NAMESPACE_URL, expand(event['event']) or event['event'])}"
    yield f"DTSTAMP:{(published or '1970-01-01')[:10].replace('-', '')}T000000Z"
    yield f"DTSTART;VALUE=DATE:{event['date']:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{text(event['label'])}"
    yield f"CATEGORIES:{text(event['type'])}"
    if event["place_labels"]:
        yield f"LOCATION:{text(event['place_labels'])}"
    yield f"DESCRIPTION:{text(_description(account))}"
    if event["url"]:
        yield f"URL:{event['url']}"
    yield f"STATUS:{'TENTATIVE' if event['scheduled'] else 'CONFIRMED'}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _description(account: Account) -> str:
    lines = [f"{part['roles']}：{part['agent_label']}" + (f"（{part['post_labels']}）" if part["post_labels"] else "") for part in account.parts]
    return "\n".join([*lines, *([f"「{account.event['quote']}」"] if account.event["quote"] else []), *account.event["articles"]])


def _write(out: IO[bytes], lines: Iterator[str] | tuple[str, ...]) -> None:
    out.writelines(map(folded, lines))
