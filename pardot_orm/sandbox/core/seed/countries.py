"""The countries where the prospects live: the right name, what people write instead, and some cities."""

from __future__ import annotations

from attrs import frozen


@frozen
class City:
    """A city with its state, if the country has such, and its postcodes; each `#` stands for any digit."""

    name: str
    state: str | None
    zip: str


@frozen
class Country:
    """A country under its right name, with the share of the prospects who live there."""

    name: str
    region: str  # ISO 3166, as the numbering plans are called
    locale: str  # Faker's
    share: int
    spellings: tuple[str, ...]
    cities: tuple[City, ...]


# Postcodes with leading zeros are among them on purpose: who reads one as a number loses it.
COUNTRIES = (
    Country(
        "United States",
        "US",
        "en_US",
        34,
        (
            "USA",
            "U.S.A.",
            "US",
            "us",
            "usa",
            "United States of America",
            "UNITED STATES",
            "united states",
            "USA ",
        ),
        (
            City("Boston", "MA", "021##"),
            City("Hoboken", "NJ", "07030"),
            City("New York", "NY", "100##"),
            City("Chicago", "IL", "606##"),
            City("Austin", "TX", "787##"),
            City("San José", "CA", "951##"),
            City("Coeur d'Alene", "ID", "838##"),
        ),
    ),
    Country(
        "Canada",
        "CA",
        "en_CA",
        7,
        ("CA", "CAN", "canada", "CANADA", "Kanada"),
        (
            City("Toronto", "ON", "M5V 2T6"),
            City("Montréal", "QC", "H2X 1Y#"),
            City("Vancouver", "BC", "V6B 4Y#"),
        ),
    ),
    Country(
        "United Kingdom",
        "GB",
        "en_GB",
        15,
        (
            "UK",
            "U.K.",
            "uk",
            "Great Britain",
            "GB",
            "england",
            "England",
            "Scotland",
            "UNITED KINGDOM",
            " UK",
        ),
        (City("London", None, "SW1A #AA"), City("Bristol", None, "BS1 4QA"), City("Leeds", None, "LS1 #AB")),
    ),
    Country(
        "Ireland",
        "IE",
        "en_IE",
        4,
        ("IE", "Eire", "Éire", "Republic of Ireland", "ireland", "IRELAND"),
        (City("Dublin", "Co. Dublin", "D02 X2##"), City("Cork", "Co. Cork", "T12 AB##")),
    ),
    Country(
        "Germany",
        "DE",
        "de_DE",
        11,
        ("Deutschland", "DE", "GER", "germany", "GERMANY", "BRD", "Allemagne"),
        (City("Dresden", None, "010##"), City("Berlin", None, "10###"), City("Köln", None, "506##")),
    ),
    Country(
        "France",
        "FR",
        "fr_FR",
        7,
        ("FR", "france", "FRANCE", "Frankreich", "République française"),
        (City("Nice", None, "06000"), City("Paris", None, "750##"), City("Bourg-en-Bresse", None, "01000")),
    ),
    Country(
        "Netherlands",
        "NL",
        "nl_NL",
        5,
        ("NL", "Holland", "The Netherlands", "netherlands", "NETHERLANDS", "Nederland"),
        (City("Amsterdam", None, "10## AB"), City("'s-Hertogenbosch", None, "52## CD")),
    ),
    Country(
        "Spain",
        "ES",
        "es_ES",
        4,
        ("ES", "España", "Espana", "spain", "SPAIN"),
        (City("Barcelona", None, "080##"), City("Álava", None, "010##"), City("Madrid", None, "280##")),
    ),
    Country(
        "Italy",
        "IT",
        "it_IT",
        3,
        ("IT", "Italia", "italy", "ITALY"),
        (City("Roma", "RM", "001##"), City("L'Aquila", "AQ", "67100")),
    ),
    Country(
        "Australia",
        "AU",
        "en_AU",
        4,
        ("AU", "AUS", "australia", "AUSTRALIA", "Oz"),
        (City("Darwin", "NT", "0800"), City("Sydney", "NSW", "20##"), City("Melbourne", "VIC", "30##")),
    ),
    Country(
        "Japan",
        "JP",
        "ja_JP",
        3,
        ("JP", "JPN", "japan", "JAPAN", "日本", "Nippon"),
        (City("Sapporo", "Hokkaido", "060-00##"), City("東京", "東京都", "100-00##")),
    ),
    Country(
        "Brazil",
        "BR",
        "pt_BR",
        3,
        ("BR", "Brasil", "brasil", "BRAZIL", "brazil"),
        (City("São Paulo", "SP", "01310-1##"), City("Rio de Janeiro", "RJ", "20040-0##")),
    ),
)

# What someone who cleans up would write down: every spelling that occurs, and the right one.
COUNTRY_SPELLINGS = {spelling: country.name for country in COUNTRIES for spelling in country.spellings}
