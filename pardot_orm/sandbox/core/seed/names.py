"""True names of people, and which of them can be put into the wrong case without losing anything."""

from __future__ import annotations

import unicodedata
from functools import cache

from attrs import frozen
from faker import Faker

from pardot_orm.sandbox.core.seed.countries import COUNTRIES

# Words of a family name that are written small.
PARTICLES = frozenset(
    "van von der den de del della di da la le bin al ten ter zu dos das y".split()  # noqa: SIM905 - read as words
)
# Small in some families and capital in others: nobody could tell from VAN 'T HOF or EL AMRANI.
_DOUBTFUL = frozenset(
    "abu af am aan auf av aus ben bint des do du e el het i in lo los las op san st vom zum zur".split()  # noqa: SIM905
)

_FAKER_SEED = 7  # the pools are the same for every seed, so that they are made once in a process
_FAKER_NAMES = 60

# Written by hand: every kind of name that a rule for capitals has to know.
_FIRST = (
    "Ann", "Jean-Luc", "Marie-Claire", "Ana Maria", "Karl-Heinz", "Zoë", "Åsa", "José", "Chloé", "Jürgen",
    "Siân", "Søren", "Łukasz", "Renée", "Anne-Sophie", "Jo", "Øyvind", "Mary Ann", "Ioana", "Bjørn",
)  # fmt: skip
_FIRST_ODD = ("DeShawn", "LaToya", "McKenzie", "JoAnn", "AnnMarie", "Macey", "LeBron", "Mary J.", "N'Golo")
_LAST = (
    "O'Brien", "O'Neill", "O'Connor", "D'Angelo", "D'Souza", "D'Arcy", "McDonald", "McCarthy", "McKay",
    "McGregor", "van der Berg", "van den Heuvel", "van Dijk", "ten Have", "ter Horst", "de la Cruz",
    "della Rovere", "del Toro", "von Neumann", "von der Leyen", "zu Guttenberg", "di Stefano", "da Silva",
    "dos Santos", "das Neves", "le Roux", "bin Rashid", "al Masri", "García y Vega", "Smith-Jones",
    "Garcia-Lopez", "McCarthy-O'Neill", "Lloyd Webber", "García Márquez", "Ångström", "Müller", "Dvořák",
    "Nuñez", "Øster", "Y\N{LATIN SMALL LETTER DOTLESS I}lmaz", "Strauß", "Großmann",
)  # fmt: skip
_LAST_ODD = (
    "diCaprio", "MacDonald", "Macdonald", "MacLeod", "Mack", "Machado", "De Luca", "Di Maria", "Le Gall",
    "LaRue", "DuBois", "FitzGerald", "Al-Sayed", "IJsselmuiden", "van 't Hof", "St. John", "King III",
    "Lee Jr.", "VanDyke", "O\N{RIGHT SINGLE QUOTATION MARK}Leary", "N'Diaye", "El Amrani",
)  # fmt: skip

# Names in other scripts, with what stands for them in an address.
_OTHER_SCRIPTS = (
    ("太郎", "taro", "田中", "tanaka"),
    ("さくら", "sakura", "山本", "yamamoto"),
    ("ユウキ", "yuki", "さとう", "sato"),
    ("محمد", "mohammed", "الدوسري", "aldosari"),
    ("فاطمة", "fatima", "نور الدين", "nureddin"),
    ("Ольга", "olga", "Иванова", "ivanova"),
    ("Дмитрий", "dmitri", "Королёв", "korolev"),
    ("Анна-Мария", "annamaria", "Щербакова", "shcherbakova"),
    ("Μαρία", "maria", "Παπαδοπούλου", "papadopoulou"),
    ("Γεώργιος", "georgios", "Οικονόμου", "oikonomou"),
    ("지우", "jiwoo", "김", "kim"),
    ("दीपिका", "deepika", "शर्मा", "sharma"),
)


@frozen
class Name:
    """A true first or last name, how it reads in an address, and whether its capitals could be restored."""

    text: str
    address: str
    restorable: bool


@frozen
class Names:
    """The names to choose from: by locale, and pairs in other scripts."""

    first: dict[str, tuple[Name, ...]]
    last: dict[str, tuple[Name, ...]]
    other_scripts: tuple[tuple[Name, Name], ...]


@cache
def names() -> Names:
    """Return all names, made once in a process."""
    first, last = {}, {}
    for country in COUNTRIES:
        # Faker has Japanese names only in their script; the Latin ones do for whoever lives there.
        faker = Faker("en_US" if country.locale == "ja_JP" else country.locale)
        faker.seed_instance(_FAKER_SEED)
        firsts = [faker.first_name() for _ in range(_FAKER_NAMES)]
        lasts = [faker.last_name() for _ in range(_FAKER_NAMES)]
        first[country.locale] = tuple(first_name(n) for n in (*firsts, *_FIRST, *_FIRST_ODD) if _settled(n))
        last[country.locale] = tuple(last_name(n) for n in (*lasts, *_LAST, *_LAST_ODD) if _settled(n))
    others = tuple((first_name(f, fa), last_name(n, na)) for f, fa, n, na in _OTHER_SCRIPTS)
    return Names(first, last, others)


def first_name(text: str, address: str | None = None) -> Name:
    """Return a first name; one with a particle or a letter like `ß` is never put into the wrong case."""
    restorable = all(_capital(part) for part in text.replace("-", " ").split(" "))
    return Name(text, address or _latin(text), restorable)


def last_name(text: str, address: str | None = None) -> Name:
    """Return a last name; its particles may stand before or between the capital words."""
    *before, last = text.split(" ")
    restorable = _capitals(last) and all(word in PARTICLES or _capitals(word) for word in before)
    return Name(text, address or _latin(text), restorable)


# What can be restored


def _settled(text: str) -> bool:
    # A true name all in one case would be taken for a wrong one; Faker's "Mcdonald" is one already.
    return not (text.isupper() or text.islower() or (text.startswith("Mc") and text[2:3].islower()))


def _capitals(word: str) -> bool:
    return all(_capital(part) for part in word.split("-"))


def _capital(word: str) -> bool:
    """Tell whether the word is like `Ann`, `McKay` or `O'Brien`, and could not be meant otherwise."""
    if word.startswith(("O'", "D'")) or (word.startswith("Mc") and len(word) > 4):
        word = word[2:]
    return (
        len(word) > 1
        and word[0].isupper()
        and word[1:].isalpha()
        and word[1:].islower()
        and not word.startswith(("Mac", "Mc"))
        and word.lower() not in PARTICLES | _DOUBTFUL
        and all(_keeps_case(letter) for letter in word)
    )


def _keeps_case(letter: str) -> bool:
    # Not so ß (SS), the Turkish i without a dot (I) and ς (Σ).
    other = letter.swapcase()
    return len(other) == 1 and other != letter and other.swapcase() == letter


def _latin(text: str) -> str:
    replaced = text.replace("ß", "ss").replace("ø", "o").replace("Ø", "O").replace("ł", "l").replace("Ł", "L")
    plain = (
        unicodedata.normalize("NFKD", replaced.replace("\N{LATIN SMALL LETTER DOTLESS I}", "i"))
        .encode("ascii", "ignore")
        .decode()
    )
    return "".join(letter for letter in plain.lower() if letter.isalnum() or letter in "-'")
