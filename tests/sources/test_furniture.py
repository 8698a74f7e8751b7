"""Page furniture, line by line. All lines are invented after the forms of WeChat pages and portals."""

from __future__ import annotations

import pytest

from kg.sources import furniture

DROPPED = [
    "首页 > 要闻 > 正文",
    "您当前所在的位置：首页 >> 要闻动态 >> 江东要闻",
    "网站首页 » 新闻",
    "上一篇：没有了　下一篇：全市会议召开",
    "点击蓝字↑↑↑关注我们",
    "点击上方“江东发布”关注我们",
    "预览时标签不可点",
    "阅读原文",
    "微信扫一扫可打开此内容，",
    "继续滑动看下一个",
    "喜欢就点个在看吧",
    "欢迎分享到朋友圈，让更多同行看到",
    "扫码入群　|　本文已开通留言　|　转发让更多人看到",
    "【打印】【关闭】",
    "【打印】 【关闭窗口】",
    "字体：大 中 小",
    "分享到：",
    "版权所有：江东省人民政府　　网站标识码：bm00000000　　京公网安备 00000000000000号",
    "江ICP备00000000号-1",
    "扫一扫在手机打开当前页面",
    "△签约现场",
    "END",
    "—END—",
    "· · · · ·",
    "，",
    "视频 小程序 赞",
    "返回顶部",
    "undefined",
    "岳阳；陆怀瑾；党政代表团；对口；合作；考察",
]

TEXT = [
    "2月13日，江东省召开全省河湖工作会议。",
    "会议强调，要点击破解难题的关键，扫除障碍。",
    "大会开幕",
    "关注民生 办好实事",
    "中小企业座谈会召开",
    "版权所有者座谈会在江东召开，研究著作权保护。会议由甲主持，乙、丙参加。",
    "原创音乐剧《大河》首演",
    "打印技术产业大会",
    "分享发展成果　共建美丽江东",
    "位置服务产业联盟成立",
    "首页设计大赛启动",
    "全文共六章四十八条。",
    "桃源县；岳阳县",
    "会议审议了报告；通过了决议；选举了主任；听取了发言。",
]


@pytest.mark.parametrize("line", DROPPED)
def test_furniture_is_known(line: str) -> None:
    """Lines that stand on pages but belong to no article."""
    assert furniture.dropped(line)


@pytest.mark.parametrize("line", TEXT)
def test_text_is_no_furniture(line: str) -> None:
    """A sentence or a heading with the same words stays."""
    assert not furniture.dropped(line)
    assert not furniture.heads_list(line)


@pytest.mark.parametrize("line", ["相关链接", "【相关报道】", "相关新闻：", "往期精彩回顾", "延伸阅读"])
def test_lists_of_other_articles_have_headings(line: str) -> None:
    """What follows such a line is no part of the article while it looks like a list."""
    assert furniture.heads_list(line)


DATELINES = [
    ("远航参考杜尚别8月19日电（驻肯尼亚记者 沈知行）会议举行。", "远航参考杜尚别8月19日电（驻肯尼亚记者 沈知行）"),
    ("本报讯（记者 甲乙 实习生 丙丁）2月13日，会议召开。", "本报讯（记者 甲乙 实习生 丙丁）"),
    ("新华社北京1月9日电（记者甲乙丙）会议召开。", "新华社北京1月9日电（记者甲乙丙）"),
    ("新华社北京1月9日电 会议召开。", "新华社北京1月9日电 "),
    ("本报北京1月9日电 （记者甲乙丙）会议召开。", "本报北京1月9日电 （记者甲乙丙）"),
    ("本报8月28日讯（记者 甲 乙）今天，会议召开。", "本报8月28日讯（记者 甲 乙）"),
    ("央视网消息（新闻联播）：会议召开。", "央视网消息（新闻联播）："),
    ("中新网杭州3月2日电 会议召开。", "中新网杭州3月2日电 "),
    ("本网讯　会议召开。", "本网讯　"),
    ("江东日报讯（记者甲乙丙）会议召开。", "江东日报讯（记者甲乙丙）"),
    ("江东网讯 记者甲乙丙报道：会议召开。", "江东网讯 记者甲乙丙报道："),
    ("（本报记者 甲乙丙）会议召开。", "（本报记者 甲乙丙）"),
    ("本报岳阳4月9日电 记者甲乙丙 主任会议今天在岳阳召开。", "本报岳阳4月9日电 记者甲乙丙 "),
    ("本报岳阳4月9日讯 记者甲乙丙 丁戊己 会议今天在岳阳召开。", "本报岳阳4月9日讯 记者甲乙丙 丁戊己 "),
    ("中评社北京9月21日电/会议召开。", "中评社北京9月21日电/"),
    ("又讯　8月27日，会议召开。", "又讯　"),
    ("本报岳阳/常德8月27日电（记者/甲乙丙 丁戊己）会议召开。", "本报岳阳/常德8月27日电（记者/甲乙丙 丁戊己）"),
]


@pytest.mark.parametrize(("words", "dateline"), DATELINES)
def test_a_dateline_is_told_from_the_news(words: str, dateline: str) -> None:
    """Outlet, place, day and reporters before the news are a byline; the news begins behind them."""
    found = furniture.DATELINE.match(words)
    assert found
    assert found.group() == dateline


@pytest.mark.parametrize(
    "words",
    [
        "国家电网3月2日电力供应平稳。",
        "新华社社长甲出席会议。",
        "据新华社消息，会议召开。",
        "本报告期内完成投资一亿元。",
        "江东网信办召开会议。",
        "人民网络协会成立。",
        "记者从会议上获悉，工程开工。",
        "通讯员队伍建设会议召开。",
    ],
)
def test_a_sentence_has_no_dateline(words: str) -> None:
    """Words that look like an outlet do not make one."""
    assert not furniture.DATELINE.match(words)
