"""
The typefaces of the pages, cut to what pages show: of Source Serif 4 and Inter the weights that the style sheet names,
at the optical size of reading text, and the letters of European languages; without hinting. Source is a reserved name,
so what was cut from Source Serif is called Daybook Serif.

    python3 -m venv target/typefaces && target/typefaces/bin/pip install fonttools==4.66.1 brotli==1.2.0
    cd target/typefaces && npm pack @fontsource-variable/source-serif-4@5.3.1 @fontsource-variable/inter@5.3.0
    bin/python ../../src/main/typefaces/subset.py

It unpacks the two archives beside it and writes to the folder of the pages, and of the sign-in theme what that shows.
What a file holds stands in the style sheets as its unicode-range; a changed line here is changed there.
"""

import io
import pathlib
import shutil
import tarfile

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = pathlib.Path(__file__).resolve().parents[3]
PAGES = ROOT / "src/main/resources/META-INF/resources/fonts"
SIGN_IN = ROOT / "docker/keycloak/themes/daybook/login/resources/fonts"

LATIN = (
    "U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,"
    "U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215"
)
# What names need beyond that, from Polish to Vietnamese; no phonetic signs
LATIN_EXT = "U+0100-0130,U+0132-0151,U+0154-0233,U+0259,U+1E00-1E9F,U+1EF2-1EFF,U+20A0-20AB,U+20AD-20C0,U+2113"

SERIF = ("fontsource-variable-source-serif-4-5.3.1", "source-serif-4", "Daybook Serif")
INTER = ("fontsource-variable-inter-5.3.0", "inter", None)

# name, of which family, its file, axes, letters
FACES = [
    ("serif-latin", SERIF, "latin-opsz-normal", {"wght": (400, 650), "opsz": 18}, LATIN),
    ("serif-latin-ext", SERIF, "latin-ext-opsz-normal", {"wght": (400, 650), "opsz": 18}, LATIN_EXT),
    ("serif-italic-latin", SERIF, "latin-wght-italic", {"wght": 400}, LATIN),
    ("serif-italic-bold-latin", SERIF, "latin-wght-italic", {"wght": 650}, LATIN),
    ("serif-italic-latin-ext", SERIF, "latin-ext-wght-italic", {"wght": 400}, LATIN_EXT),
    ("sans-latin", INTER, "latin-wght-normal", {"wght": (400, 650)}, LATIN),
    ("sans-latin-ext", INTER, "latin-ext-wght-normal", {"wght": (400, 650)}, LATIN_EXT),
]
SHOWN_AT_SIGN_IN = ["serif-latin", "sans-latin"]
# Inter's contextual forms (arrows of two signs, a raised colon) would cost more than they show
FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "tnum", "lnum"]
FAMILY_NAMES = {1: "{}", 3: "{} (subset)", 4: "{}", 6: "{}", 16: "{}", 25: "{}"}


def source(family, file):
    package, prefix, _ = family
    with tarfile.open(f"{package}.tgz") as archive:
        return TTFont(io.BytesIO(archive.extractfile(f"package/files/{prefix}-{file}.woff2").read()))


def instanced(font, axes):
    whole = io.BytesIO()
    instancer.instantiateVariableFont(font, axes).save(whole)
    return TTFont(whole)


def renamed(font, name):
    for record in list(font["name"].names):
        if record.nameID in FAMILY_NAMES:
            text = FAMILY_NAMES[record.nameID].format(name)
            record.string = text.replace(" ", "") if record.nameID in (6, 25) else text


def cut(name, family, file, axes, letters):
    font = instanced(source(family, file), axes)
    options = subset.Options()
    options.layout_features = FEATURES
    options.hinting = False
    options.desubroutinize = True
    options.notdef_outline = True
    options.name_IDs = ["*"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=subset.parse_unicodes(letters))
    subsetter.subset(font)
    if family[2]:
        renamed(font, family[2])
    font.flavor = "woff2"
    font.save(PAGES / f"{name}.woff2")
    print(f"{name:24} {(PAGES / f'{name}.woff2').stat().st_size:6} bytes, {len(font.getBestCmap())} letters")


for face in FACES:
    cut(*face)
for shown in SHOWN_AT_SIGN_IN:
    shutil.copyfile(PAGES / f"{shown}.woff2", SIGN_IN / f"{shown}.woff2")
