"""What the embedded Pardot is filled with: a plausible account, and prospects as untidy as real ones."""

from pardot_orm.sandbox.core.seed.countries import COUNTRY_SPELLINGS
from pardot_orm.sandbox.core.seed.filling import fill
from pardot_orm.sandbox.core.seed.truth import write_countries_csv, write_scores_csv

__all__ = ["COUNTRY_SPELLINGS", "fill", "write_countries_csv", "write_scores_csv"]
