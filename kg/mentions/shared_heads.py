"""浙江、福建、广东省防指, 甲、乙等地市场监管局: places of a list share the last words of the body that it ends with or goes on to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg import bodies
from kg.fragments import COUNT, DIVISION
from kg.mentions.divisions import division_name
from kg.mentions.tokens import Token, near, tokens
from kg.model import Mention

#: What stands between the members of such a list.
JOINTS = frozenset("、和与")


def _level(place: Token) -> int:
    """How many digits the code of a division has without its last zeros."""
    return len(place.code.rstrip("0"))


def before_known(text: str, found: Sequence[Token], body: Token) -> Iterator[Mention]:
    """浙江、福建、广东省防指: the bodies of the places of one level that are listed right before a local body, which share its last words."""
    place = division_name(body.code)
    size = next((n for n in range(len(place), 1, -1) if text.startswith(place[:n], body.begin)), 0)
    head = text[body.begin + size : body.end]
    before = body.begin - 1
    for token in reversed(near(found, 0, before)) if size and head else ():
        if token.end != before or token.kind != "place" or not (_level(token) == _level(body) or (token.name[-1] == place[-1] == "市")):
            return
        owners = (token.name, text[token.begin : token.end])
        # 北京市、江苏省水利厅: a municipality has a bureau.
        heads = (head, f"{head[:-1]}局") if head[-1] == "厅" else (head,)
        name = next((owner + each for each in heads for owner in owners if bodies.canonical(owner + each)), "")
        if not name:
            return
        yield Mention("body", token.begin, token.end, text[token.begin : token.end], name, rule="bodies.shared_head")
        before = token.begin - 1
        if text[before : token.begin] not in JOINTS:
            return


#: Collectives of places, which have no head of their own.
_HEADLESS = re.compile(r"^(?:各省、自治区、直辖市|各省区市|计划单列市|新疆生产建设兵团|31个省区市|中央和国家机关)$")
#: The last words of local bodies.
_LOCAL_HEAD = re.compile(
    rf"(?:党委|省委|市委)?(?:网信办|宣传部|组织部|统战部|政法委|{DIVISION}委|(?:{DIVISION}|人民)?政府|党委|发展改革委|发改委|[\u4e00-\u9fff]{{2,6}}[厅局]|纪委监委|人大常委会|政协|总工会|妇联|工商联|团委)$"
)


def local_head(name: str) -> str:
    """The last words of the name of a local body, without its place; "" for another name."""
    head = _LOCAL_HEAD.search(name)
    return head.group() if head else ""


#: 甲、乙等省区党委统战部: what tells that the list of places is one of examples.
OF_MANY = re.compile(f"等(?:地|(?:{COUNT}|多)?个?(?:[省市州县区]、?){{1,3}})$")


def of_last(text: str, items: Sequence[tuple[int, int]]) -> str:
    """浙江、江苏、四川网信办: the head of the last member, when the members before it are bare places or collectives of places."""
    if len(items) < 2 or not all(is_place(text[b:e]) for b, e in items[:-1]):
        return ""
    last = text[slice(*items[-1])]
    head = local_head(last)
    return head if head and is_place(OF_MANY.sub("", last[: -len(head)])) else ""


def headed(text: str, items: Sequence[tuple[int, int]]) -> int:
    """The number of the member whose last words those before it may share: one that closes a list of places (新疆等省区党委统战部), else the last."""
    return next((i for i, (b, e) in enumerate(items) if text.find("等", b, e) > 0 and local_head(text[b:e])), len(items) - 1)


def is_place(name: str) -> bool:
    """Whether a name is that of one place, or of all places of a kind (各省区市), and nothing else."""
    found = tokens(name)
    return bool(_HEADLESS.match(name)) or (len(found) == 1 and found[0].kind == "place" and found[0].begin == 0 and found[0].end == len(name))


#: What stands in every sentence with such a list.
CUE = re.compile(f"等(?:地|(?:{COUNT}|多)?个?[省市州县区])|部门(?<=[一-龥]{{2}}部门)(?:工作|作|先后|分别|交流|介绍|汇报|负责|主要|有关|相关)")
#: What parts the places of the list.
_PARTS = JOINTS | {"及"}
#: What closes the list, and the organ of each of its places.
_CLOSES = re.compile(
    f"等(?:地|(?:{COUNT}|多)?个?(?:[省市州县区]、?){{1,3}}(?:（[省市州县区]）)?)的?"
    "(?P<head>(?:人民)?政府|[一-龥]{2,9}?[局委厅](?=作|[、，和与及召联主有分]|负责))"
)
#: 浙江、广东、重庆市场监管部门汇报工作: the field of the departments of each place.
_OF_FIELD = re.compile("(?P<head>(?!有关|相关|各|等)[一-龥]{2,6}部门)(?=工作|作|先后|分别|交流|介绍|汇报|负责|主要|有关|相关)")


def closed(text: str, tokens: Sequence[Token]) -> Iterator[Mention]:
    """The organ of each place of such a list; a larger place right before one is part of what is said of it."""
    for match in (*_CLOSES.finditer(text), *_of_field(text, tokens)):
        end = match.start()
        listed: list[Mention] = []
        for token in reversed(near(tokens, 0, end)):
            if token.kind != "place" or token.end not in (end, end - 1) or (token.end == end - 1 and text[token.end] not in _PARTS):
                break
            if token.end == end and listed:  # 安徽 of 安徽池州
                listed[-1] = listed[-1]._replace(begin=token.begin, text=text[token.begin : listed[-1].end])
            else:
                listed.append(_of(text, token, match["head"]))
            end = token.begin
        if len(listed) > 1:
            listed[0] = listed[0]._replace(end=match.end(), text=text[listed[0].begin : match.end()])
            yield from reversed(listed)


def _of_field(text: str, tokens: Sequence[Token]) -> Iterator[re.Match[str]]:
    """Where the departments of a field stand right after the last of several places."""
    for token in tokens if "部门" in text else ():
        if token.kind == "place" and text[token.begin - 1 : token.begin] in JOINTS and (match := _OF_FIELD.match(text, token.end)):
            yield match


def _of(text: str, place: Token, head: str) -> Mention:
    """The body of a place, under the name by which it is known, else the place as it is written with the organ."""
    written = text[place.begin : place.end]
    names = (owner + head for owner in (place.name, written))
    name = next((each for each in names if bodies.canonical(each)), written + head)
    return Mention("body", place.begin, place.end, written, name, rule="bodies.shared_head")
