"""Saved pages. All pages and read-outs are invented after the forms of WeChat, CCTV, government sites and portals."""

from __future__ import annotations

import pytest
from work import calls

from kg.model import Document, SetAside
from kg.sources import html
from kg.sources.html import claims, fragment, read
from kg.text import sentences

WECHAT = """<!DOCTYPE html><html><head><meta charset="utf-8"><title></title>
<meta property="og:title" content="江东市召开河湖治理现场会"><meta property="og:url" content="http://wx.invalid/s?__biz=A==&amp;mid=1&amp;idx=1&amp;sn=b">
<script>var ct = "1676430000";</script><style>p { color: red }</style></head><body>
<h1 id="activity-name">
  江东市召开河湖治理现场会
</h1><div><span>原创</span> <a id="js_name">江东水利</a> <em id="publish_time"></em></div>
<div id="js_content" style="visibility: hidden; opacity: 0;"><section><p><span>2月13日，江东市在<strong>临河县</strong>召开现场会。</span></p>
<p><img data-src="x"></p><figcaption>会议现场</figcaption><p style="display:none">看不见的字。</p><p><strong>市长指出</strong></p>
<p>会议要求，各县要压实
责任，久久为功。</p><p>来源：江东日报</p><p>编辑：甲乙丙</p><p>点个在看</p></section></div>
<div>微信扫一扫</div><script>alert("不要执行。")</script></body></html>"""

GOVERNMENT = """<html><head><title>市政府召开常务会议_江东市人民政府</title><meta name="ArticleTitle" content="市政府召开常务会议">
<meta name="PubDate" content="2023-02-15 10:11"><meta name="ContentSource" content="江东日报"></head><body><form>
<ul><li><a href="/">首页</a></li><li><a>要闻</a></li></ul><div>您的位置：<a>首页</a> &gt; 要闻</div><h1>市政府召开常务会议</h1>
<div>发布时间：2023-02-15 10:11 来源：江东日报 字号：大 中 小</div>
<div class="box"><p>　　2月14日，市长甲主持召开市政府常务会议，研究防汛工作。</p><p>会议强调，要守住底线，压实责任。</p></div>
<div>责任编辑：丙丁戊</div><ul><li><a>某地召开会议</a></li></ul><div>版权所有：江东市人民政府</div></form></body></html>"""

CCTV = """<html><head><title>甲国总统访问乙国_新闻频道_央视网</title></head><body><div id="title_area"><h1>甲国总统访问乙国</h1>
<div class="info">来源：央视网 2023年02月15日 19:30</div></div><div id="content_area">
<p><strong>央视网消息</strong>（新闻联播）：甲国总统2月15日访问乙国。</p>
<p>双方会谈。</p></div><div class="side"><p>热门文章，点击阅读。</p></div></body></html>"""

PORTAL = """<html><head><title>江东市召开会议 - 江东在线</title></head><body><div><p><a>登录，注册</a></p></div><div>
<div><span>2023/2/15 08:00</span></div>
<div><p>2月14日，江东市召开会议，甲主持。</p><table><tr><td>乙</td><td>出席会议。</td></tr></table><p>会议要求，抓好落实。</p></div></div>
<div><p>版权所有</p></div></body></html>"""


def one(text: str) -> Document:
    """The one document of a page."""
    (document,) = read(text, "page.html")
    assert isinstance(document, Document)
    return document


def words(document: Document) -> list[tuple[str, str]]:
    """Kind and text of the sentences."""
    return [(sentence.kind, sentence.text) for sentence in sentences(document)]


def test_a_wechat_page_is_read() -> None:
    """Title, account, day of publication in China, address, original source; scripts, hidden text, captions and editors are left out."""
    document = one(WECHAT)
    assert (document.publisher, document.source, document.date) == ("江东水利", "江东日报", "2023-02-15")
    assert document.url == "http://wx.invalid/s?__biz=A==&mid=1&idx=1&sn=b"
    assert words(document) == [
        ("title", "江东市召开河湖治理现场会"),
        ("text", "2月13日，江东市在临河县召开现场会。"),
        ("heading", "市长指出"),
        ("text", "会议要求，各县要压实责任，久久为功。"),
    ]


def test_a_government_page_is_read() -> None:
    """By the fields that such pages carry, and by the line under the title."""
    document = one(GOVERNMENT)
    assert (document.title, document.publisher, document.source, document.date) == ("市政府召开常务会议", "江东市人民政府", "江东日报", "2023-02-15")
    assert document.credit == "来源：江东日报"
    assert [text for _, text in words(document)] == [
        "市政府召开常务会议",
        "2月14日，市长甲主持召开市政府常务会议，研究防汛工作。",
        "会议强调，要守住底线，压实责任。",
    ]


def test_a_cctv_page_is_read() -> None:
    """The dateline is a byline, the text beside the article is not read."""
    document = one(CCTV)
    assert (document.title, document.publisher, document.source, document.date) == ("甲国总统访问乙国", "央视网", "央视网", "2023-02-15")
    assert [text for _, text in words(document)] == ["甲国总统访问乙国", "甲国总统2月15日访问乙国。", "双方会谈。"]


def test_any_page_is_read_where_its_paragraphs_are_dense() -> None:
    """Without known marks; cells of a table stay apart."""
    document = one(PORTAL)
    assert (document.title, document.publisher, document.date) == ("江东市召开会议", "江东在线", "2023-02-15")
    assert [text for _, text in words(document)] == ["江东市召开会议", "2月14日，江东市召开会议，甲主持。", "乙 出席会议。", "会议要求，抓好落实。"]


@pytest.mark.parametrize("page", [WECHAT, GOVERNMENT, CCTV, PORTAL])
def test_the_stored_text_carries_the_offsets(page: str) -> None:
    """The text is stored, and every sentence stands in it."""
    document = one(page)
    assert document.stored
    assert all(sentence.text == document.text[sentence.begin : sentence.end] for sentence in sentences(document))
    assert "<" not in document.text


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        ("<html><body>" + "<div>" * 50_000 + "<p>正文，很深。</p>", "goes beyond the parser's limits"),
        ("<html><body></body></html>", "no text"),
        ("<html><script>x。</script></html>", "no text"),
        ("<html", "no text|cannot be parsed"),
    ],
)
def test_a_page_that_cannot_be_read_is_set_aside(page: str, reason: str) -> None:
    """Deep nesting is refused by the parser, an empty page has no article."""
    (found,) = read(page, "page.html")
    assert isinstance(found, SetAside)
    assert any(part in found.reason for part in reason.split("|"))


def test_a_page_that_is_too_large_is_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its tree would take many times its size."""
    monkeypatch.setattr(html, "LARGEST_PAGE", 100)
    (found,) = read("<html>" + "好" * 200, "page.html")
    assert isinstance(found, SetAside)
    assert "a page of more than" in found.reason


def test_hostile_names_are_plain_text() -> None:
    """Entities become the letters that they stand for, and nothing more."""
    document = one("<html><head><title>t</title></head><body><p>甲&quot;&gt;&lt;script&gt;出席会议。</p></body></html>")
    assert words(document)[-1][1] == '甲"><script>出席会议。'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!DOCTYPE html><p>", True),
        (" <html>", True),
        ("<!-- saved from url=(0020)https://a.invalid/ -->\n<html>", True),
        ("<p>甲</p>", False),
        ("# 甲", False),
    ],
)
def test_pages_are_known_by_their_beginning(text: str, expected: bool) -> None:
    """Whatever their ending."""
    assert claims(text) == expected


def test_a_fragment_is_taken_apart() -> None:
    """The content of a record may be HTML."""
    assert [(line.words, line.level, line.strong) for line in fragment("<h2>题</h2><p>甲<br>乙</p><p><b>丙</b></p>")] == [
        ("题", 2, True),
        ("甲", 0, False),
        ("乙", 0, False),
        ("丙", 0, True),
    ]


@pytest.mark.parametrize("unit", ["<p>会议要求，抓好落实。</p>", "<div><p>甲，乙。</p></div>", "<p>", "<b>甲", '<div class="TRS_Editor"></div>'])
def test_work_grows_with_the_page_and_not_faster(unit: str) -> None:
    """Twice the page is twice the work."""
    once, twice = (calls(lambda page="<html><body>" + unit * count: list(read(page, "p.html"))) for count in (400, 800))  # type: ignore[misc]
    assert twice <= 2.2 * once + 200
