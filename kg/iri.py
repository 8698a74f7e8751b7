"""IRIs as pure functions of what they name (ONTOLOGY §2). Chinese characters stay as they are; nothing is percent-encoded.

The vocabulary ``NS`` never changes; ``BASE`` is where data lives and may be set with the environment variable ``KG_BASE``.
"""

from __future__ import annotations

import os
import re
import unicodedata
from functools import lru_cache
from hashlib import sha1

NS = "https://w3id.org/zhgov/ns#"
BASE = os.environ.get("KG_BASE", "https://w3id.org/zhgov/")

_DATA_KINDS = ("event", "person", "body", "group", "post", "tenure", "title", "place", "topic", "type", "role", "scheme", "work", "doc", "outlet")

#: Prefixes known to queries and written by exports, in the order in which they are declared.
PREFIXES: dict[str, str] = {
    "gov": NS,
    **{kind: f"{BASE}{kind}/" for kind in _DATA_KINDS},
    "foaf": "http://xmlns.com/foaf/0.1/",
    "org": "http://www.w3.org/ns/org#",
    "schema": "https://schema.org/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "dcterms": "http://purl.org/dc/terms/",
    "nif": "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#",
    "pav": "http://purl.org/pav/",
    "prov": "http://www.w3.org/ns/prov#",
    "void": "http://rdfs.org/ns/void#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}

#: Items of Wikidata, to which ``schema:sameAs`` leads.
WIKIDATA = "http://www.wikidata.org/entity/"

_NOT_LOCAL = re.compile(r"[^\w·]+")
_DOTS = re.compile(r"[•‧・･]")


@lru_cache(maxsize=65536)
def local_name(text: str) -> str:
    """The local part for a name: NFKC, then letters, digits, ``_`` and ``·`` only. Idempotent. May be empty for text of punctuation only."""
    dotted = _DOTS.sub("·", unicodedata.normalize("NFKC", text))
    return _NOT_LOCAL.sub("", _DOTS.sub("·", dotted))


def iri(kind: str, *parts: str) -> str:
    """The IRI of a thing of ``kind`` (a prefix of PREFIXES); several parts are joined by ``.``: ``iri("post", "浙江省委", "常委")``."""
    return PREFIXES[kind] + ".".join(local_name(part) for part in parts)


def local_part(iri: str) -> str:
    """The part of an IRI after its last slash; of a concept, its Chinese name."""
    return iri.rsplit("/", 1)[-1]


def statement_local(verb: str, text: str) -> str:
    """Local suffix of a statement: ``s`` and 8 hex digits of sha1 over the verb and the text's local name, joined by the unit separator U+001F."""
    return "s" + sha1(f"{verb}\x1f{local_name(text)}".encode()).hexdigest()[:8]


def shorten(value: str) -> str:
    """An IRI as a prefixed name where a prefix fits and no ``/`` follows it, else unchanged."""
    for end in (value.rfind("/") + 1, value.find("#") + 1):
        prefix = _PREFIX_OF.get(value[:end])
        if prefix and "/" not in value[end:]:
            return f"{prefix}:{value[end:]}"
    return value


_PREFIX_OF = {space: prefix for prefix, space in PREFIXES.items()}
