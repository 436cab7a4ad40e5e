"""Mend names, phones and countries, take scores from a CSV, and put everybody above 80 on a list."""

import csv
import re
import sys
from pathlib import Path

from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, is_valid_number, parse

from pardot_orm import List, Prospect, connect, unit_of_work

SMALL = set("al bin da das de del della den der di dos la le ten ter van von y zu".split())  # inside of surnames
REGIONS = {"Australia": "AU", "Brazil": "BR", "Canada": "CA", "France": "FR", "Germany": "DE", "Ireland": "IE"}
REGIONS |= {"Italy": "IT", "Japan": "JP", "Netherlands": "NL", "Spain": "ES", "United Kingdom": "GB"}
REGIONS |= {"United States": "US"}


def mend_name(name, small=()):
    def mend(match):
        word = match[0]
        prefix = re.match("mc(?=..)|[od]['’]|", word)[0]  # McDonald, O'Brien
        return word if word in small else prefix.capitalize() + word[len(prefix) :].capitalize()

    return re.sub(r"[\w'’]+", mend, name.lower()) if name and (name.isupper() or name.islower()) else name


def mend_phone(phone, country):
    try:
        number = parse(phone or "", REGIONS.get(country))
    except NumberParseException:
        return phone  # "ask reception"
    return format_number(number, PhoneNumberFormat.E164) if is_valid_number(number) else phone


def clean(scores, countries, *, dry_run=False, progress=None):
    with unit_of_work(dry_run=dry_run, progress=progress) as work:
        hot, _ = List.objects.get_or_create(name="Hot prospects")
        for p in Prospect.objects.only("first_name", "last_name", "country", "phone", "score").iterator():
            p.first_name = mend_name(p.first_name)
            p.last_name = mend_name(p.last_name, SMALL)
            p.country = countries.get(p.country, p.country)
            p.phone = mend_phone(p.phone, p.country)
            p.score = scores.get(str(p.id), p.score)
            if p.score > 80:
                p.lists.add(hot)
            p.save()
    return work


if __name__ == "__main__":  # python cleanup.py scores.csv countries.csv --dry-run
    connect()  # PARDOT_* variables, or a profile
    tables = [dict(csv.reader(Path(name).read_text("utf-8").splitlines())) for name in sys.argv[1:3]]
    work = clean(*tables, dry_run="--dry-run" in sys.argv)
    print(work.preview() if work.dry_run else work.result)
