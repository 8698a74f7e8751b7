"""Names that elements of the Tibetan and Mongolian languages make."""

from __future__ import annotations

import pytest

from kg.values.native_names import mongolian_name, native_length, tibetan_name, turkic_name, yi_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("宝音满都呼出席", "宝音满都呼"),
        ("巴根那主持", "巴根那"),
        ("钢布和、", "钢布和"),
        ("胡格吉乐图，", "胡格吉乐图"),
        ("朝鲁门吉日格乐，", "朝鲁门吉日格乐"),
        ("布和出席", ""),
        ("孟村发展", ""),
        ("钢铁企业", ""),
    ],
)
def test_a_mongolian_name_is_made_of_elements(text: str, name: str) -> None:
    """Three characters or more, with 钢 before and 图 after them; a shorter one is left to the rules of Chinese names."""
    assert text[: mongolian_name(text, 0)[0]] == name


@pytest.mark.parametrize(("text", "name"), [("次仁卓嘎主持", "次仁卓嘎"), ("达娃次仁", "达娃次仁"), ("扎西多布杰、", "扎西多布杰"), ("次仁说", "")])
def test_a_tibetan_name_is_made_of_two_elements(text: str, name: str) -> None:
    """Of two characters each, or the second of three."""
    assert text[: tibetan_name(text, 0)[0]] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("阿布都外力和温知远", "阿布都外力"),
        ("买买提吐尔逊主持", "买买提吐尔逊"),
        ("努尔兰别克出席", "努尔兰别克"),
        ("阿卜杜拉希表示", ""),
        ("艾力说", ""),
    ],
)
def test_a_turkic_name_is_made_of_elements(text: str, name: str) -> None:
    """Three characters or more, up to a boundary; another name that begins so is none."""
    assert text[: turkic_name(text, 0)[0]] == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("沙马拉且，", "沙马拉且"),
        ("马海木机、", "马海木机"),
        ("吴奇石史子就防火", "吴奇石史子"),
        ("阿苏越尔列席", "阿苏越尔"),
        ("沈知行出席", ""),
        ("吉克主持", ""),
    ],
)
def test_a_yi_name_is_a_clan_and_what_is_given(text: str, name: str) -> None:
    """Up to a boundary, which none of the given characters begins."""
    assert text[: yi_name(text, 0)[0]] == name


def test_names_that_elements_make_are_told_wherever_they_stand() -> None:
    """Whatever tongue the elements are of."""
    assert [native_length(text, 0) for text in ("宝音满都呼", "次仁卓嘎", "买买提江，", "沈知行")] == [5, 4, 4, 0]
