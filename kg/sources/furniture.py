"""What stands around an article on its page: navigation, buttons, footers, bylines.

One table of patterns; every pattern must fit a whole line. What carries provenance is read, not lost (``FIELD``).
"""

from __future__ import annotations

import re

from kg.fragments import NUMERAL
from kg.sources.dates import CLOCK, DATE


def _listed(words: str) -> tuple[str, ...]:
    return tuple(words.split())


#: No line longer than this is looked at as furniture.
LONGEST = 200

_WORDS = _listed(
    "视频 关闭窗口 打印本页 小程序 赞 在看 分享 留言 收藏 听过 知道了 取消 允许 分析 关注 打印 关闭 评论 点赞 转发 纠错 大 中 小 返回顶部 返回列表 "
    "返回首页 首页 字体 字号 放大 缩小 默认 微信 微博 QQ空间 朋友圈 复制链接 阅读 喜欢 写留言 展开全文 收起 更多 全文 正文 没有了 "
    "undefined END end 完 全文完 轻触查看原文 保存图片 发送给朋友 投诉 举报 听全文 倍速 播放 暂停 原创 图片 收录于合集 人划线 推荐 登录 "
    "注册 搜索 繁体 无障碍 长者模式 无障碍浏览 English"
)

#: Lines that are dropped, wherever they stand. Each pattern must fit the whole line.
DROPPED = (
    rf"[\s|（【\[—·=~#-]*(?:(?>{'|'.join(sorted(_WORDS, key=len, reverse=True))})[\s|｜/、·\[\]【】()（）:：+—=~#-]*+)++",
    r"[\W_]+",
    r"您?(?:当前|现在)?(?:所在)?的?(?:位置|栏目)\s*[：:].*",
    r"(?:网站)?(?:首页|主页)\s*(?:[>＞»›/→|·»]|-|&gt;).*",
    r"(?:上|下)一(?:篇|条|页|则)\s*[：:]?.*",
    r"原创[\s·:：|丨].{0,60}",
    r".{0,12}(?:点击|戳|轻触).{0,12}(?:蓝字|蓝色|上方|下方|卡片|名片|原文|头像).{0,30}",
    r"(?:↑|↓|▲|▼|👆|👇).{0,40}",
    r"(?:欢迎|快来|记得|别忘了?)?(?:关注|订阅)(?:我们|公众号|本公众号|本号|该公众号|视频号).{0,20}",
    r"(?:长按|扫码|识别|扫描|扫一扫|请扫).{0,60}",
    r".{0,16}(?:点个?|点亮|点击|动动).{0,8}(?:在看|赞|小手).{0,20}",
    r"(?:喜欢|觉得不错|好看).{0,6}(?:就|请)点.{0,20}",
    r"欢迎(?:分享|转发|投稿|留言|扫码).{0,40}",
    r".{0,16}(?:分享|转发).{0,8}(?:更多人|朋友圈|更多朋友).{0,12}",
    r".{0,10}(?:本文已)?开通留言.{0,30}",
    r"(?:分享到|分享至|分享|打印本页|打印|字号|字体)[：:].*",
    r".{0,40}(?:ICP备|ICP证|公网安备|网站标识码|网安备|新闻信息服务许可证).*",
    r"(?:©|Copyright|copyright).{0,150}|版权所有(?:[\s：:©|].{0,150})?",
    r"未经(?:书面)?(?:授权|许可|允许).{0,40}(?:转载|使用|摘编|复制).{0,100}|(?:免责声明|版权声明|特别声明)(?:[：:].{0,150})?",
    r"您的浏览器.{0,80}",
    r"[△▲◁▷▽◀▶].{1,60}(?<![。！？])",
    r"\(更新时间戳[:：].*\)",
    r"(?:本文|此文|以上)(?:已获|仅代表|不代表|为原创|系转载).{0,60}",
    r"广告|推广|Advertisement",
    r"(?:[\w·\u201c\u201d]{1,8}[；;]){3,}[\w·\u201c\u201d]{0,8}",
)

#: Lines after which a saved page holds nothing of the article any more, once some of it was read.
LAST = (
    r"预览时标签不可点",
    r"微信扫一扫.*",
    r"(?:继续|向上)滑动看下一个",
    r"(?:轻触|点击)?阅读原文",
    r"轻点两下取消.*",
    r"使用完整服务",
    r"新闻推荐",
)

#: Headings of lists of other articles; the list-like lines after them go too.
LISTS = (
    r"[【\[◆■●▌|]*\s*(?:相关(?:链接|阅读|报道|新闻|文章|推荐|稿件|内容|专题)|延伸阅读|往期(?:精彩)?(?:回顾|推荐|内容|精选)?|推荐阅读|猜你喜欢|热门(?:推荐|文章|新闻)"
    r"|更多(?:新闻|阅读|精彩|推荐)|精彩(?:推荐|回顾)|近期(?:热文|文章)|大家都在看)\s*[】\]]?\s*[：:]?",
)

#: Labels of meta lines, by what they tell.
ORIGIN = _listed(
    "文章来源 信息来源 稿件来源 内容来源 素材来源 新闻来源 资料来源 本文来源 文稿来源 图文来源 来源单位 来源 稿源 本文转自 转自 转载自 "
    "本文转载自 摘自 原载 出处"
)
PEOPLE = _listed(
    "文章作者 文字作者 图片作者 信息员 "
    "文 图 文字 图片 图文 摄影 摄像 摄 撰文 撰稿 作者 记者 本报记者 本网记者 通讯员 特约记者 见习记者 实习记者 编辑 本期编辑 责任编辑 "
    "责编 执行编辑 值班编辑 网络编辑 美编 编审 编校 校对 审核 审校 审稿 初审 复审 终审 一审 二审 三审 一校 二校 三校 审签 签发 监制 "
    "总监制 出品人 主编 总编 总编辑 副主编 供稿 供图 撰写 制图 海报 设计 排版 视频 剪辑 策划 统筹 制作 播音 配音 翻译 实习生 值班主任 "
    "值班总编 值班编委 责任校对 统稿 投稿"
)
DATED = _listed("信息时间 发布时间 发布日期 发文时间 发表时间 发稿时间 更新时间 更新日期 录入时间 日期 时间")
OTHER = _listed(
    "浏览次数 浏览量 浏览 阅读次数 阅读量 阅读 点击数 点击量 点击率 点击 访问量 访问次数 人气 字号 字体大小 字体 分享到 分享至 分享 "
    "关键词 关键字 索引号 原题 原标题 标签 责任处室 评论 打印 投稿邮箱 邮箱"
)

_LABELS = "|".join(sorted((*ORIGIN, *PEOPLE, *DATED, *OTHER), key=len, reverse=True))
#: A labelled field of a meta line: ``来源：…``, ``编辑丨…``, ``文 / …``; 转自 may do without the sign.
FIELD = re.compile(rf"(?<![\w：:])(?:({_LABELS})\s*[：:／/丨｜|│]|(本?文?转(?:载)?自|本文来源于?)(?=[\s“《「\w]))\s*")
#: A line without any of these has no fields.
MARKED = re.compile(r"[：:／/丨｜|│]|转自|转载自|来源")
#: A line that is only a date, with a place or an account name perhaps: ``新江发布 2022-09-14 08:11 发表于北京``.
STAMP = re.compile(rf"[^。，！？]{{0,40}}?{DATE}(?:\s*(?:星期.|周.))?(?:\s*{CLOCK})?(?:\s*发表于\s*\S{{1,10}})?")
#: A value of people's names: no sentence.
NAMES = re.compile(r"[\w·•‧.]{1,16}(?:[\s、/／&＋+|｜()（）“”「」]{1,4}[\w·•‧.]{1,16}){0,12}[)）”」]?")
BUTTONS = re.compile(r"[【\[](?:打印|关闭|收藏|分享|字体|字号|大|中|小|我要纠错|纠错|返回|推荐|评论)[^】\]]{0,12}[】\]]|打印本页|关闭窗口|我要打印")

_WIRE = "(?:新华社|新华网|中新社|中新网|中评社|正义网|中工网|人民网|光明网|央视网|央广网|中国网|国际在线|环球网|本报|本网|本站|本台|本刊|我报)"
_PAPER = "[\u4e00-\u9fff]{1,10}(?:日报|晚报|时报|早报|晨报|商报|都市报|青年报|周报|报|新闻网|在线|新闻|社|网|台|客户端)"
_DAY = r"[\u4e00-\u9fff·—－/／、-]{0,12}(?:\d{4}年)?\d{1,2}月\d{1,2}日?(?:综合)?"
_AFTER = r"(?=[\s（(】\]：:])"
_REPORTERS = "(?:本报|本网|本台|新华社|总台|央视)?(?:全媒体|融媒体|见习|特约)?(?:记者|通讯员)"
#: The dateline at the start of a paragraph: 本报讯（记者 …）, 新华社北京1月9日电（记者…）, 央视网消息（新闻联播）：.
DATELINE = re.compile(
    rf"(?:[【\[]?(?:据?{_WIRE}{_DAY}电(?![力网价商视影话站厂器台信])"
    rf"|(?:{_WIRE}|{_PAPER})(?:{_DAY}(?:[\u4e00-\u9fff]{{2,6}})?(?:电|讯|消息|报道){_AFTER}|(?:网站)?(?:消息|讯|快讯)(?=[\s（(】\]：:\d]))"
    rf"|[\u4e00-\u9fff]{{4,16}}\d{{1,2}}月\d{{1,2}}日(?:电|讯)(?=\s?[（(][^（）()]{{0,12}}{_REPORTERS})"
    r"|[又另]讯(?=[\s：:]))[】\]]?(?:\s*[（(][^（）()]{1,80}[）)])*"
    rf"(?:\s*{_REPORTERS}(?:[^，。：:]{{1,30}}(?:报道)?[：:]|\s?[\u4e00-\u9fff]{{2,4}}(?:[\s、][\u4e00-\u9fff]{{2,3}}(?=\s))*\s+(?=\S{{6}})))?"
    rf"|[（(]{_REPORTERS}[^（）()。]{{1,60}}[）)])\s*[：:/／]?\s*"
)
#: A byline at the end of a paragraph: （记者 …）, （办公室供稿）, 新华社记者 … 摄.
SIGNED = re.compile(
    r"[（(【\[](?:[^（）()【】\[\]]{0,30}(?:记者|通讯员|供稿|供图|撰稿|摄影|编辑|责编|责任编辑|作者|实习生|来源)[^（）()【】\[\]]{0,80}"
    r"|[文图摄][\s/／：:][^（）()]{1,60}|[\u4e00-\u9fff ]{2,20}[/／](?:文|图|摄|审核|供稿|编辑)[^（）()。，]{0,60}"
    r"|新华社[^（）()。]{0,20}电?|[^（）()]{1,20}[摄文])[）)】\]]"
)
#: Who took the picture, after the sentence of its caption: ….某网记者 甲 摄.
TAKEN = re.compile(r"(?<=。)[^。，]{0,16}(?:记者|通讯员)[^。，]{1,20}(?:摄(?:影报道)?|供图)[。）)]?")
#: A bracket of nothing but names at the end of an article: （张三 李四）.
NAMED = re.compile(r"[（(][\u4e00-\u9fff]{2,3}(?:[\s、][\u4e00-\u9fff]{1,4}){0,6}[）)]")
#: A whole paragraph that says who wrote or took it.
BYLINE = re.compile(
    r"(?:[□■◎●]?\s*(?:[\u4e00-\u9fff]{0,10}(?:本报|本网|本台|新华社|日报|总台|央视|人民网))?(?:全媒体|融媒体|见习|特约|首席)?(?:记者|通讯员|评论员)[\s：:/／]\s*[\w·\s、/／]{2,60}"
    rf"|图(?:为|\d|{NUMERAL}).{{1,120}}|(?:(?:这是|[上下左右]图|资料图).{{0,100}}|[^。]{{0,100}})(?:记者|通讯员).{{0,20}}(?:摄(?:影报道)?|供图)[。）)]?|(?:摄影|文)[/／].{{1,40}})"
)

_DROP = re.compile("(?:" + "|".join(DROPPED) + r")")
_LAST = re.compile("(?:" + "|".join(LAST) + r")")
_LISTS = re.compile("(?:" + "|".join(LISTS) + r")")


def dropped(line: str) -> bool:
    """Whether the line is page furniture that says nothing."""
    return _DROP.fullmatch(line) is not None or last(line)


def last(line: str) -> bool:
    """Whether a saved page holds nothing of the article after this line."""
    return _LAST.fullmatch(line) is not None


def heads_list(line: str) -> bool:
    """Whether the line is the heading of a list of other articles."""
    return _LISTS.fullmatch(line) is not None
