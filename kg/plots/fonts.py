"""A font that has Chinese characters: the one given, the one that comes with ``kg[plot]``, or one of the system."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path

from matplotlib import font_manager

from kg.errors import UNREADABLE, Problem, reason

#: A package that holds nothing but Noto Sans SC and Noto Serif SC (SIL Open Font License), and the file in it that is used.
PACKAGED = ("pylopdf_fonts_zh_cn", "NotoSansSC-Regular.otf")
#: Families for simplified Chinese, the best first: free ones, those of Windows and of macOS, then free ones whose forms are Japanese or old.
FAMILIES = (
    "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "Source Han Sans CN", "Sarasa Gothic SC", "LXGW WenKai", "Microsoft YaHei",
    "DengXian", "SimHei", "PingFang SC", "Hiragino Sans GB", "Heiti SC", "STHeiti", "Songti SC", "Noto Serif CJK SC", "Noto Serif SC",
    "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", "Noto Sans CJK JP", "Droid Sans Fallback", "AR PL UMing CN", "SimSun", "Arial Unicode MS",
)  # fmt: skip
#: Its characters must be in the font.
_SAMPLE = "国务院，《》"
#: What comes with matplotlib, for the few signs that Chinese fonts lack.
FALLBACK = "DejaVu Sans"
_HINT = (
    "give one by --font FILE, install pip's pylopdf-fonts-zh-cn (part of kg[plot]), or a system's font: fonts-noto-cjk (Debian, Ubuntu), "
    "google-noto-sans-cjk-fonts (Fedora), noto-fonts-cjk (Arch), font-noto-cjk (Alpine)"
)


@dataclass(frozen=True, slots=True)
class Font:
    """A font file, and the name of its family."""

    path: Path
    name: str

    @property
    def alias(self) -> str:
        """The name under which matplotlib knows the font: unlike a family's name it means one file."""
        return f"file {self.path}"


def find(file: str = "") -> Font:
    """The font with which pictures are drawn, made known to matplotlib by its alias.

    Raises Problem for a file that is no font or lacks Chinese characters, and where none is found (with what to install).
    """
    if file:
        return _announced(_given(Path(file)))
    found = next((font for font in _candidates() if not _missing(font.path, _SAMPLE)), None)
    if found is None:
        raise Problem("kg plot", "no font with Chinese characters is on this machine", _HINT)
    return _announced(found)


def lacking(font: Font, texts: Iterable[str]) -> list[str]:
    """The characters of the texts that neither the font nor FALLBACK has, in code-point order: they are drawn as boxes."""
    signs = "".join(sorted({sign for text in texts for sign in text if not sign.isspace()}))
    return _missing(Path(font_manager.findfont(FALLBACK)), _missing(font.path, signs))


def _candidates() -> Iterator[Font]:
    spec = find_spec(PACKAGED[0])
    for place in (spec.submodule_search_locations or ()) if spec else ():
        if (Path(place) / PACKAGED[1]).is_file():
            yield Font(Path(place) / PACKAGED[1], "Noto Sans SC")
    known = {entry.name: Path(entry.fname) for entry in font_manager.fontManager.ttflist if Path(entry.fname).is_file()}
    yield from _ranked(known)
    # matplotlib remembers the fonts of its first start; those installed since are looked for only where it knows none.
    yield from _ranked(dict(_installed()))


def _ranked(known: dict[str, Path]) -> Iterator[Font]:
    yield from (Font(known[name], name) for name in FAMILIES if name in known)


def _installed() -> Iterator[tuple[str, Path]]:
    for path in sorted(font_manager.findSystemFonts()):
        try:
            yield font_manager.get_font(path).family_name, Path(path)
        except (OSError, RuntimeError):
            continue


def _given(path: Path) -> Font:
    try:
        name = font_manager.get_font(str(path)).family_name
    except (OSError, RuntimeError) as error:
        raise Problem(str(path), f"cannot be read as a font ({reason(error)})", "give a .ttf, .otf or .ttc file", UNREADABLE) from error
    if _missing(path, _SAMPLE):
        raise Problem(str(path), f"the font {name} lacks Chinese characters", "give another, such as Noto Sans SC")
    return Font(path, name)


def _announced(font: Font) -> Font:
    entries = font_manager.fontManager.ttflist
    if all(entry.name != font.alias for entry in entries):
        entry = font_manager.ttfFontProperty(font_manager.get_font(str(font.path)))
        entries.append(replace(entry, name=font.alias, style="normal", weight=400, stretch="normal"))
    return font


def _missing(path: Path, signs: Iterable[str]) -> list[str]:
    font = font_manager.get_font(str(path))
    return [sign for sign in signs if not font.get_char_index(ord(sign))]
