"""What else people write into a record: streets, jobs and remarks, with all that is hard to carry."""

from __future__ import annotations

from functools import cache

from attrs import frozen
from faker import Faker

from pardot_orm.sandbox.core.seed.countries import COUNTRIES
from pardot_orm.sandbox.core.seed.surroundings import COMPANIES

_FAKER_SEED = 11
_FAKER_TEXTS = 30

SALUTATIONS = (None, None, "Mr.", "Ms.", "Dr.", "Prof. Dr.", "Mme", "Sr.")
INDUSTRIES = (None, "Retail", "Oil & Gas", "Health care", "IT/Software", "Food, Beverages", "<other>")
DEPARTMENTS = (None, None, "R&D", "Sales & Marketing", "Einkauf", "総務部", "IT")
SOURCES = (None, "Website", "Trade fair", "Referral", "google / cpc", "Import 'spring'")
EMPLOYEES = (None, None, "1-10", "11-50", "250", "1,000+", "10 000")
REVENUES = (None, None, "$1M", "1.500.000 €", "< 100k", "2500000")
YEARS = (None, None, "3", "25", "est. 1888")
TERRITORIES = (None, None, "East", "North & West", "EMEA")
REFERRERS = (
    (None, None, None),
    (None, None, None),
    ("https://search.example/?q=quills+%26+ink&hl=en", "Google - Natural Search", "quills & ink"),
    ("https://www.example.org/blog/?p=12", "Other", None),
    ("https://search.example/?q=%E6%96%87%E5%85%B7", "Bing - Paid Search", "文具"),
)
UTM = (
    (None,) * 5,
    (None,) * 5,
    ("spring", "email", "newsletter", "button-top", None),
    ("brand", "cpc", "search", None, "quill pens"),
)
CONVERSIONS = (
    ("Form", "Contact us"),
    ("FormHandler", "Trial <v2>"),
    ("LandingPage", "Whitepaper: Ink & Paper"),
    ("MultivariateTestVariation", "Hero B"),
    ("Video", "Tour"),
)
BOUNCES = ("550 5.1.1 <user unknown>", '554 mailbox "full" & closed', "5.7.1 blocked by policy")

REMARKS = (
    "Called back, wants an offer.",
    "Prefers e-mail & post",
    "Budget < 10k, decision > June",
    'Said "maybe later"',
    "It's a friend of Ann's",
    "literal &amp; stays as it is",
    "literal &#39;quoted&#39; stays too",
    "&lt;b&gt;not bold&lt;/b&gt;",
    "  leading and trailing blanks  ",
    "tab\tbetween\tcolumns",
    "first line\nsecond line",
    "first line\r\nsecond line\r\n\r\nfourth line",
    "Très intéressée 😀👍🏽",
    "👩‍👩‍👧 family business",
    "また来月連絡する。",
    "اتصل به يوم الأحد",
    "Перезвонить в понедельник",
    "Θα απαντήσει αύριο",
    "100% sure; a=b&c=d?e#f+g",
    "C:\\exports\\new, 'q' ]]> <![CDATA[x]]>",
    "café - cafe\N{COMBINING ACUTE ACCENT} - nai\N{COMBINING DIAERESIS}ve",
    "0012",
    "true",
    "null",
    "1e5",
)


@frozen
class Texts:
    """The texts to choose from; streets by locale."""

    streets: dict[str, tuple[str, ...]]
    jobs: tuple[str, ...]
    companies: tuple[str, ...]


@cache
def texts() -> Texts:
    """Return all texts, made once in a process."""
    streets: dict[str, tuple[str, ...]] = {}
    companies: list[str] = [*COMPANIES, "  Blank & Partners ", "Tab\tHouse Inc"] * 2
    jobs: list[str] = [
        "Geschäftsführer",
        "Head of R&D",
        'VP "Growth"',
        "C++ Developer",
        "部長",
        "Owner's assistant",
    ]
    for country in COUNTRIES:
        faker = Faker(country.locale)
        faker.seed_instance(_FAKER_SEED)
        streets[country.locale] = tuple(faker.street_address() for _ in range(_FAKER_TEXTS))
        companies += [faker.company() for _ in range(_FAKER_TEXTS // 3)]
    faker = Faker("en_US")
    faker.seed_instance(_FAKER_SEED)
    jobs += [faker.job() for _ in range(_FAKER_TEXTS * 2)]
    return Texts(streets, tuple(jobs), tuple(companies))
