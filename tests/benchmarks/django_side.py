"""Django with an in-memory database and one model, which has the fields that the contests use."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# By name, so that mypy says the same whether Django is installed or not: it comes without types.
_conf: Any = import_module("django.conf")
_conf.settings.configure(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
    USE_TZ=True,
)
_django: Any = import_module("django")
_django.setup()
models: Any = import_module("django.db.models")


class DjangoProspect(models.Model):  # type: ignore[misc] # Django has no types here
    """A prospect as Django would keep it."""

    id = models.IntegerField(primary_key=True)
    email = models.EmailField(null=True)
    score = models.IntegerField(null=True)
    country = models.CharField(max_length=255, null=True)
    is_starred = models.BooleanField(default=False)
    created_at = models.DateTimeField(null=True)

    class Meta:
        """It belongs to no installed application."""

        app_label = "benchmarks"


def converted(rows: Iterable[tuple[Any, ...]]) -> Iterator[list[Any]]:
    """Return rows as Django's query sets convert what SQLite gives them, all fields in their order."""
    compiler = DjangoProspect.objects.all().query.get_compiler("default")
    selected, *_ = compiler.pre_sql_setup()
    found: Iterator[list[Any]] = compiler.apply_converters(
        rows, compiler.get_converters([column for column, *_ in selected])
    )
    return found
