"""Paragraphs to blocks: what is text, title, heading, byline and credit. All read-outs are invented."""

from __future__ import annotations

import pytest

from kg.sources.articles import Article, article
from kg.sources.paragraphs import paragraphs


def made(text: str, title: str = "", publisher: str | None = None) -> Article:
    """The article of a Markdown body."""
    return article(text, list(paragraphs(text, 0, len(text))), title, None, publisher)


def blocks(text: str, title: str = "", publisher: str | None = None) -> list[tuple[str, str]]:
    """Kind and words of the blocks."""
    return [(block.kind, text[block.begin : block.end]) for block in made(text, title, publisher).blocks]


def test_headings_are_short_lines_before_longer_text() -> None:
    """A short line without a full stop, followed by a longer paragraph, heads it; so does a bold paragraph; a lead-in with a colon does not."""
    lines = [
        "# 题目",
        "全省数据产业发展",
        "上半年全省数据产业增长一成，新增企业二百家。",
        "**甲市启动新项目**",
        "短句。",
        "会议要求：",
        "要压实责任，抓好落实。",
    ]
    assert [kind for kind, _ in blocks("\n\n".join(lines))] == ["title", "heading", "text", "heading", "text", "text", "text"]


def test_the_first_heading_of_the_title_is_the_title() -> None:
    """Later copies of it are furniture, and so is the account's name."""
    text = "# 江东市召开会议\n\n# 江东市召开会议\n\n江东发布\n\n2月13日，江东市召开会议。\n\n江东市召开会议\n"
    found = made(text, "江东市召开会议", "江东发布")
    assert [(block.kind, block.begin) for block in found.blocks] == [("title", 2), ("text", 28)]


def test_a_title_broken_over_lines_is_not_text() -> None:
    """Two lines that together are the title are left out; the title block is then where the front matter has it."""
    text = "title: 甲召开会议 研究部署工作\n甲召开会议\n研究部署工作\n2月13日，甲召开会议。\n"
    found = article(text, list(paragraphs(text, 20, len(text))), "甲召开会议 研究部署工作", (7, 19))
    assert [(block.kind, text[block.begin : block.end]) for block in found.blocks] == [
        ("title", "甲召开会议 研究部署工作"),
        ("text", "2月13日，甲召开会议。"),
    ]


def test_meta_lines_are_read_and_are_no_text() -> None:
    """Source, date and editors come from the line under the title."""
    found = made(
        "# 会议召开\n\n2023-10-27 07:12　来源：江东日报　字号：大 中 小　打印　分享到：\n\n会议在江东召开，甲出席。\n\n（责任编辑：乙丙丁）\n"
    )
    assert (found.source, found.credit, found.date) == ("江东日报", "来源：江东日报", "2023-10-27")
    assert [block.kind for block in found.blocks] == ["title", "credit", "text", "byline"]


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("文章来源：“网信江东”微信公众号", "网信江东"),
        ("来源丨江东日报", "江东日报"),
        ("来源：水利部网站", "水利部网站"),
        ("来源：江东发布（微信公众号）", "江东发布"),
        ("转自：江东日报　原题《甲召开会议 乙出席》", "江东日报"),
        ("本文转自江东日报", "江东日报"),
        ("来源：江东日报 2023-02-15 10:00", "江东日报"),
        ("来源：《江东日报》", "《江东日报》"),
    ],
)
def test_a_credit_names_the_original_outlet(line: str, source: str) -> None:
    """The outlet is freed of quotes and of the channel; the raw words are kept."""
    found = made(f"# 会议召开\n\n会议在江东召开，甲出席会议。\n\n{line}\n")
    assert found.source == source
    assert found.credit is not None
    assert found.credit in line
    assert [block.kind for block in found.blocks] == ["title", "text", "credit"]


@pytest.mark.parametrize(
    "line",
    [
        "编辑：甲乙",
        "文：万甲　图：毕乙",
        "编辑：甲乙　初审：丙 丁　终审：戊 己",
        "记者：甲乙 丙丁　海报：小戊",
        "（文 / 甲乙丙　图 / 丁 戊）　　【打印】【关闭】　　审核：己庚",
        "（联席会议办公室供稿）",
        "新华社记者 甲乙丙 摄",
        "本报记者 甲乙丙",
        "图为会议现场。",
        "（甲乙/文 丙丁戊/图 己庚/审核）",
        "发布日期：2024-01-05　　作者：办公室　党群工作部　　浏览：【2216】",
    ],
)
def test_bylines_are_never_text(line: str) -> None:
    """Editors and photographers take part in no event."""
    assert [kind for kind, _ in blocks(f"# 会议召开\n\n会议在江东召开，甲出席会议。\n\n{line}\n")][2:] in (["byline"], ["credit"])


def test_a_byline_at_the_end_of_a_paragraph_is_cut_off() -> None:
    """In brackets, with 记者 or, at the very end, as bare names."""
    assert blocks("# 会议召开\n\n甲出席会议。（记者 乙丙）\n\n丁主持会议。（戊己 庚辛）\n")[1:] == [
        ("text", "甲出席会议。"),
        ("byline", "（记者 乙丙）"),
        ("text", "丁主持会议。"),
        ("byline", "（戊己 庚辛）"),
    ]


def test_brackets_of_the_text_stay() -> None:
    """A remark in brackets inside the article is text."""
    assert blocks("# 会议召开\n\n会议审议了条例（草案）。\n\n要落实好规划（2024—2026年）。\n")[1:] == [
        ("text", "会议审议了条例（草案）。"),
        ("text", "要落实好规划（2024—2026年）。"),
    ]


def test_an_interview_is_text() -> None:
    """``记者：`` before a question is no byline."""
    text = "# 专访\n\n记者：请问工程进展如何？\n\n甲：工程进展顺利，年内完工。\n"
    assert [kind for kind, _ in blocks(text)] == ["title", "text", "text"]


def test_a_list_of_other_articles_goes_and_news_after_it_stays() -> None:
    """Short lines under 相关新闻 are left out; a paragraph of sentences ends the list."""
    text = "# 会议召开\n\n甲出席会议。\n\n**相关新闻**\n\n· 乙调研企业\n· 丙会见客人\n\n◆ 12月30日，集团召开股东会。会议选举了董事会。\n"
    assert [words for _, words in blocks(text)] == ["会议召开", "甲出席会议。", "12月30日，集团召开股东会。会议选举了董事会。"]


def test_after_the_foot_of_a_saved_page_nothing_is_read() -> None:
    """But the same words before the article do not end it."""
    text = "# 会议召开\n\n微信扫一扫\n\n甲出席会议。\n\n微信扫一扫\n关注该公众号\n\n乙大会，丙主持。\n"
    assert [words for _, words in blocks(text)] == ["会议召开", "甲出席会议。"]


def test_a_caption_under_an_image_is_left_out() -> None:
    """A short line directly under an image, but not a sentence there, nor a line after a blank one."""
    text = (
        "# 会议召开\n\n![图](a.png)\n会场一角\n\n![图](a.png)\n甲出席会议。\n\n![图](a.png)\n\n提高站位抓落实\n\n各地各部门要提高站位，抓好落实。\n"
    )
    assert [words for _, words in blocks(text)] == ["会议召开", "甲出席会议。", "提高站位抓落实", "各地各部门要提高站位，抓好落实。"]


def test_the_mark_of_original_work_is_furniture() -> None:
    """WeChat's line of 原创, author and account."""
    assert blocks("# 会议召开\n\n*原创* 江东妇联 江东女声\n\n甲出席会议。\n")[1:] == [("text", "甲出席会议。")]


def test_a_caption_tells_what_it_shows() -> None:
    """甲主持会议。某网记者 乙 摄: the sentence is text, who took the picture is not; 这是… only describes a picture."""
    found = blocks("# 会议召开\n\n会议在江东召开，甲出席会议。\n\n甲主持会议。江东网记者 丙丁 摄\n\n这是会议现场。江东网记者 丙丁 摄\n")
    assert found[2:] == [("text", "甲主持会议。"), ("byline", "江东网记者 丙丁 摄"), ("byline", "这是会议现场。江东网记者 丙丁 摄")]
