"""Saved web pages: WeChat articles, CCTV, gov.cn and portals by the marks they leave, any other page by where its paragraphs are dense."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from kg.model import Document, SetAside
from kg.sources.articles import NO_TEXT
from kg.sources.identifiers import article_id
from kg.sources.pages import Line, Page, document
from kg.sources.provenance import tells

#: Pages of more characters are set aside: as a tree they take twenty times as much memory.
LARGEST_PAGE = 32 * 1024 * 1024
#: Lines of provenance are looked for so many lines behind the article.
AFTER = 6

Element = Any


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _class(names: str) -> tuple[str, ...]:
    return tuple(f'//*[contains(concat(" ",normalize-space(@class)," ")," {name} ")]' for name in names.split())


def _id(names: str) -> tuple[str, ...]:
    return tuple(f'//*[@id="{name}"]' for name in names.split())


def _meta(names: str) -> tuple[str, ...]:
    lower = "translate({},'ABCDEFGHIJKLMNOPQRSTUVWXYZ','abcdefghijklmnopqrstuvwxyz')"
    return tuple(f'//meta[{lower.format(key)}="{name.lower()}"]/@content' for name in names.split() for key in ("@name", "@property"))


#: Where pages keep their text; the first place that holds some is taken.
BODIES = (
    *_id("js_content content_area UCAP-CONTENT rm_txt_con detailContent detail artibody ArticleContent articleContent zoom Zoom"),
    *_class("content_area cnt_bd rm_txt_con pages_content trs_editor_view TRS_Editor TRS_UEDITOR article-content article_content"),
    *_class("articleCon xl_content news_content view_content entry-content post-content left_zw con_txt"),
    "//article",
)
#: Where they keep the title.
TITLES = (
    *_id("activity-name"),
    *_meta("ArticleTitle og:title twitter:title"),
    *(f"{place}//h1" for place in _id("title_area")),
    "//h1",
    *_class("article-title news_title xl_title tit"),
)
PUBLISHERS = (*_id("js_name"), *_meta("SiteName og:site_name publisher"))
SOURCES = _meta("ContentSource source mediaid")
DATES = (*_id("publish_time"), *_meta("PubDate article:published_time publishdate publish_time datePublished"), "//time/@datetime")
ADDRESSES = ('//link[@rel="canonical"]/@href', *_meta("og:url"))

#: What only the scripts and comments of a saved page tell.
_SCRIPTED_TIME = re.compile(r"\bvar\s+(?:ct|publish_time|create_?[tT]ime|oriCreateTime)\s*=\s*[\"'](\d{10}|(?:19|20)\d\d-\d\d-\d\d[^\"']{0,10})[\"']")
_SCRIPTED_URL = re.compile(r"\bvar\s+msg_link\s*=\s*[\"'](https?://[^\"'\s]+)[\"']|<!-- saved from url=\(\d+\)(https?://\S+) -->")
_HTML = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE)
_TITLE_PARTS = re.compile(r"\s*[_|｜]\s*|\s+[-—–]+\s+")

_SILENT = _names("script style noscript template iframe svg canvas object button select textarea input nav footer video audio head title meta link")
_BREAKING = _names(
    "p div section article li ul ol dl dt dd tr table tbody thead blockquote figure figcaption hr br h1 h2 h3 h4 h5 h6 center "
    "main aside header pre body html"
)
_BOLD = _names("strong b h1 h2 h3 h4 h5 h6")
_LEVELS = {f"h{level}": level for level in range(1, 7)}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden(?!.*opacity)")
_WRAPPED = re.compile(r"(?<=[\u2014-\u2026\u3000-\u9fff\uff00-\uffef])[ \t]*[\r\n]\s*(?=[\u2014-\u2026\u3000-\u9fff\uff00-\uffef])")
_SPACES = re.compile(r"[ \t\r\n\f\xa0\u200b-\u200d\ufeff]+")
_LETTER = re.compile(r"\w")
_SENTENCE = re.compile(r"[，。！？；]")


def claims(text: str) -> bool:
    """Whether the text begins as a web page does."""
    return _HTML.match(text[:4096]) is not None


def read(text: str, path: str) -> Iterator[Document | SetAside]:
    """The one article of a page; its offsets go into the stored plain text. A page that is too large, too deep or empty is set aside."""
    if len(text) > LARGEST_PAGE:
        yield SetAside(path, f"a page of more than {LARGEST_PAGE >> 20} million characters", "save the article alone")
        return
    root, problem = tree(text)
    page = _page(root, text) if root is not None else Page(())
    if problem or not page.lines:
        yield SetAside(path, problem or NO_TEXT[0], "save the article as text" if problem else NO_TEXT[1])
        return
    yield document(page, path, article_id("", path, page.url or None, page.title + "\n".join(line.words for line in page.lines)))


def fragment(text: str) -> tuple[Line, ...]:
    """The lines of a piece of HTML, such as the content field of a record; () when it cannot be parsed."""
    root, problem = tree(text)
    return () if root is None or problem else tuple(line for line, _ in _lines(root, None))


def tree(text: str) -> tuple[Element | None, str]:
    """The parsed page, or why there is none: the parser's limits (256 levels of nesting) are kept."""
    # Imported where it is used: most builds read no page.
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=False, recover=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(text.replace("\0", "").encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError) as error:
        return None, f"the page cannot be parsed: {error}"
    limits = [entry.message for entry in parser.error_log if entry.type_name == "ERR_RESOURCE_LIMIT"]
    return root, f"the page goes beyond the parser's limits: {limits[0].split(',')[0]}" if limits else ""


def _page(root: Element, text: str) -> Page:
    title, site = _titled(root)
    time, address = _SCRIPTED_TIME.search(text), _SCRIPTED_URL.search(text)
    return Page(
        lines=tuple(_article_lines(root)),
        title=title,
        url=_first(root, ADDRESSES) or (address[1] or address[2] if address else ""),
        publisher=_first(root, PUBLISHERS) or site,
        source=_first(root, SOURCES),
        date=_first(root, DATES) or (_china_time(time[1]) if time else ""),
    )


def _titled(root: Element) -> tuple[str, str]:
    """The title and the site's name as the page's <title> gives it behind a bar, ""."""
    parts = [part for part in _TITLE_PARTS.split(_clean(str(root.xpath("string(//title)")))) if part]
    site = parts[-1] if len(parts) > 1 and len(parts[-1]) <= 15 else ""
    return _first(root, TITLES) or (parts[0] if parts else ""), site


def _first(root: Element, places: Sequence[str]) -> str:
    found = (_clean(value if isinstance(value, str) else "".join(value.itertext())) for place in places for value in root.xpath(place)[:3])
    return next((words for words in found if words), "")


def _china_time(words: str) -> str:
    if len(words) != 10 or not words.isdigit():
        return words
    return (datetime.fromtimestamp(int(words), UTC) + timedelta(hours=8)).date().isoformat()


def _article_lines(root: Element) -> Iterator[Line]:
    """The lines of the body, and around it those that say where the article comes from."""
    laid = list(_lines(root, _body(root)))
    inside = [index for index, (_, within) in enumerate(laid) if within]
    if not inside:
        return
    for index, (line, within) in enumerate(laid[: inside[-1] + 1 + AFTER]):
        if within or (tells(line.words) and (index > inside[-1] or index < inside[0])):
            yield line


def _body(root: Element) -> Element:
    for place in BODIES:
        for element in root.xpath(place):
            if _SENTENCE.search("".join(element.itertext())):
                return element
    return _densest(root)


def _densest(root: Element) -> Element:
    """The element whose own paragraphs hold most text; paragraphs count half for the element above."""
    weights: dict[Element, float] = {}
    for paragraph in root.iter("p"):
        words = "".join(paragraph.itertext())
        parent = paragraph.getparent()
        if parent is None or not _SENTENCE.search(words):
            continue
        weights[parent] = weights.get(parent, 0) + len(words)
        above = parent.getparent()
        if above is not None:
            weights[above] = weights.get(above, 0) + len(words) / 2
    return max(weights, key=lambda element: weights[element], default=root)


def _lines(root: Element, body: Element | None) -> Iterator[tuple[Line, bool]]:
    """The lines of a page in order, each with whether it is inside ``body`` (None: all are). Iterative: depth is no matter."""
    from lxml import etree

    gatherer = _Gatherer()
    within = body is None
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        start = event == "start"
        silent = _silent(element)
        if element is body or silent or element.tag in _BREAKING:
            yield from ((line, within) for line in gatherer.flush(element.tag if start else ""))
        if element is body:
            within = start
        if silent and start:
            walk.skip_subtree()
        elif not silent:
            gatherer.take(element, start)
        if not start:
            gatherer.add(element.tail or "")
    yield from ((line, within) for line in gatherer.flush(""))


def _silent(element: Element) -> bool:
    return element.tag in _SILENT or ("style" in element.attrib and element.get("id") != "js_content" and bool(_HIDDEN.search(element.get("style"))))


class _Gatherer:
    """Gathers the words of the line that is being read, and how they are set."""

    def __init__(self) -> None:
        self.words: list[str] = []
        self.bold = self.linked = self.level = 0
        self.plain = self.free = self.pictured = False

    def take(self, element: Element, start: bool) -> None:
        """Begins or ends an element."""
        step = 1 if start else -1
        self.bold += step * (element.tag in _BOLD)
        self.linked += step * (element.tag == "a")
        if element.tag in {"td", "th"} and not start:
            self.words.append(" ")
        if start:
            self.add(element.text or "")

    def add(self, words: str) -> None:
        """Adds words to the line."""
        self.words.append(words)
        if _LETTER.search(words):
            self.plain |= not self.bold
            self.free |= not self.linked

    def flush(self, tag: str) -> Iterator[Line]:
        """Ends the line before an element with this tag ("" when one ended); lines of links only are navigation and no text."""
        words = _clean("".join(self.words))
        if words and (self.free or _SENTENCE.search(words)):
            yield Line(words, self.level, not self.plain, self.pictured)
        self.words, self.plain, self.free = [], False, False
        self.level, self.pictured = _LEVELS.get(tag, 0), tag == "figcaption"


def _clean(words: str) -> str:
    return _SPACES.sub(" ", _WRAPPED.sub("", words)).strip()
