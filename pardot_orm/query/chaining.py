"""What every question can be turned into: filter(), where(), order_by() and the rest. No request is sent here."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeVar

from attrs import evolve

from pardot_orm.connection.connection import Connection
from pardot_orm.connection.registry import DEFAULT_ALIAS, connections
from pardot_orm.errors import FieldError, ValidationError
from pardot_orm.fields.kinds import shown
from pardot_orm.models.base import Model
from pardot_orm.models.custom_values import named_as_custom
from pardot_orm.models.moments import naming_zone
from pardot_orm.models.ports import bindings
from pardot_orm.query.asking.expressions import Client, Q, call, parse_q
from pardot_orm.query.asking.lookups import check_together, parse, plural, unknown_field
from pardot_orm.query.asking.suggestions import checked_here
from pardot_orm.query.asking.where import parse_where
from pardot_orm.query.reading.prefetching import check_prefetch

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from typing import Self

    from pardot_orm.query.asking.expressions import Tree
    from pardot_orm.query.asking.lookups import Asked
    from pardot_orm.query.plan import Query

M = TypeVar("M", bound=Model)
T = TypeVar("T")

OUTPUTS = ("bulk", "simple", "full", "mobile")


class Chainable(Generic[M]):
    """A question, and the questions that can be made of it."""

    def __init__(self, query: Query, using: str | Connection = DEFAULT_ALIAS) -> None:
        self._query = query
        self._using = using

    def _with(self, **changes: Any) -> Self:
        """Return a copy that asks something else; the one place where query sets are copied."""
        copy = type(self).__new__(type(self))
        copy.__dict__.update(self.__dict__)
        copy._begin(evolve(self._query, **changes), self._using)
        return copy

    def __copy__(self) -> Self:
        return self._with()  # two that share one walk would each lose what the other fetched

    def __getstate__(self) -> dict[str, Any]:
        """Return the question; the connection goes by its alias."""
        return {"query": self._query, "using": self._alias}

    def __setstate__(self, pickled: dict[str, Any]) -> None:
        self._begin(pickled["query"], pickled["using"])

    def _begin(self, query: Query, using: str | Connection) -> None:
        """Begin anew, with nothing fetched."""
        Chainable.__init__(self, query, using)

    @property
    def _alias(self) -> str:
        return self._using.alias if isinstance(self._using, Connection) else self._using

    @property
    def _connection(self) -> Connection:
        return self._using if isinstance(self._using, Connection) else connections[self._using]

    def _refuse_slice(self, what: str) -> None:
        if self._query.is_sliced:
            raise FieldError(f"A slice can't be {what}.", hint=f"{what.capitalize()} first, then take the slice.")

    def all(self) -> Self:
        """Return a copy that has fetched nothing."""
        return self._with()

    def none(self) -> Self:
        """Return the empty query: it never asks."""
        return self._with(empty=True)

    def using(self, connection: str | Connection) -> Self:
        """Ask another account.

        Args:
            connection: The alias given to `connect()`, or the connection itself.

        Example:
            >>> Prospect.objects.using("default").count() == Prospect.objects.count()
            True
        """
        copy = self._with()
        copy._using = connection
        return copy

    def filter(self, *q: Q, **criteria: Any) -> Self:
        """Keep the records for which all of this holds; Pardot selects them.

        Criteria have the API's names (`score_greater_than=50`, `created_after="yesterday"`, `list_id=8`) or Django's
        spelling of the same (`score__gt=50`, `created_at__gte=...`, `score=50`). Times are aware datetimes, ISO
        texts in the account's time zone, or `today`, `yesterday`, `last_7_days`, `this_month`, `last_month`. `id__in`
        takes any number of ids: a request brings up to 200 neighbours.

        Args:
            q: Combinations of criteria, and of lookups as `where()` takes them. What Pardot can check is sent; an OR
                of criteria is a walk for each, merged by id.
            criteria: What Pardot is to check.

        Raises:
            FieldError: Pardot has no such criterion; names the nearest ones.
            ValidationError: A value is not what the criterion takes.

        Example:
            >>> Prospect.objects.filter(Q(score__gt=50) | Q(is_starred=True), last_activity_never=False).count() >= 0
            True
        """
        self._refuse_slice("filtered")
        model = self._query.model
        # Pardot takes no ids, but bounds of ids: the walk goes along them.
        ids = {"id__in": criteria.pop("id__in")} if "id__in" in criteria and model._meta.is_bounded_by_id else {}
        try:
            asked = parse(model._meta, criteria)
        except FieldError as error:
            raise checked_here(error, model, criteria, self._known_custom, self._alias) from None
        except ValidationError as error:
            raise naming_zone(error, self._alias) from None
        here = parse_where(model, ids, self._known_custom)
        return self._asking((*self._query.criteria, *asked), [*(self._tree(part) for part in q), *map(Client, here)])

    def where(self, *conditions: Q | Callable[[Any], object], **lookups: Any) -> Self:
        """Keep the records for which all of this holds, checked here while they stream.

        Lookups are Django's (`first_name__iexact="joe"`, `email__endswith="@x.com"`, `created_at__year=2024`,
        `campaign__name__contains="Fair"`), on fields, custom fields, and fields of related records. A custom field that
        is named as a relation is `custom__campaign`. Pardot sends all records that its own criteria select: `filter()`
        first.

        Args:
            conditions: Q objects, or functions that are given each record.
            lookups: What must hold of its fields.

        Raises:
            FieldError: A name is no field, or a lookup does not suit it.
            ValidationError: A value does not suit its field.

        Example:
            >>> Prospect.objects.filter(id__lt=60214).where(lambda p: p.id % 2, city__isnull=True).count()
            1
        """
        self._refuse_slice("filtered")
        trees = [self._tree(part) if isinstance(part, Q) else call(part) for part in conditions]
        try:
            here = self._asking_again(lambda custom: parse_where(self._query.model, lookups, custom))
        except ValidationError as error:
            raise naming_zone(error, self._alias) from None
        return self._asking(self._query.criteria, [*trees, *map(Client, here)])

    def exclude(self, *q: Q, **conditions: Any) -> Self:
        """Leave out the records for which all of this holds: criteria or lookups.

        Pardot does it where it has the exact opposite (`is_starred=True`), else it is checked here, as by `where()`.

        Raises:
            FieldError: Neither side can tell the opposite.

        Example:
            >>> Prospect.objects.exclude(score__lt=1000).exists()
            False
        """
        self._refuse_slice("filtered")
        return self._asking(self._query.criteria, [self._tree(~Q(*q, **conditions))])

    def _tree(self, q: Q) -> Tree:
        if not isinstance(q, Q):
            raise FieldError(
                f"filter() takes Q objects and criteria, not {type(q).__name__}; functions go into where()."
            )
        try:
            return self._asking_again(lambda custom: parse_q(self._query.model, q, custom))
        except ValidationError as error:
            raise naming_zone(error, self._alias) from None

    def _asking(self, criteria: tuple[Asked, ...], trees: Iterable[Tree]) -> Self:
        """Return a copy with more conditions, which are checked together."""
        copy = self._with(criteria=criteria, trees=(*self._query.trees, *trees))
        for alternative in copy._query.alternatives:
            check_together(alternative.criteria)
        return copy

    @property
    def _known_custom(self) -> Collection[str] | None:
        """The names of the account's custom fields, None where they were not asked for yet."""
        meta = self._query.model._meta
        return bindings.reader.known_custom_fields(self._alias, meta.object_name) if meta.has_custom_fields else ()

    def _asking_again(self, parse: Callable[[Collection[str] | None], T]) -> T:
        """Return what is parsed with the account's custom fields; one that is none is refused after one more look."""
        known, meta = self._known_custom, self._query.model._meta
        try:
            return parse(known)
        except FieldError:
            if not meta.has_custom_fields or self._alias not in connections:
                raise
            connection = self._connection
            if known is None:  # a method may have the name of a custom field
                known = connection.facts.custom_fields_of(meta.object_name)
            elif not connection.facts.custom_fields_grew(meta.object_name):
                raise
        return parse(self._known_custom)

    def order_by(self, key: str = "id", *more: str) -> Self:
        """Sort by one of the object's sort keys, descending with a minus before it.

        Pardot sorts slices. A walk over all records goes by id or by time of creation; in other orders it is gathered
        by id and sorted here.

        Raises:
            FieldError: Pardot can't sort this object by that key.

        Example:
            >>> Prospect.objects.order_by("-created_at")[:3].count()
            3
        """
        self._refuse_slice("sorted")
        if not isinstance(key, str):
            raise FieldError(
                f"order_by() takes the name of a sort key, not {shown(key)}.",
                hint="Without an argument it sorts by id; descending is order_by('-id').",
            )
        if more:
            raise FieldError(
                f"Pardot sorts by one key, not by {len(more) + 1}.",
                hint="Sort the records with sorted(), or drop one.",
            )
        name = key.removeprefix("-")
        meta = self._query.model._meta
        if name not in {*meta.orders, "id"}:
            can = f"It can by: {', '.join(meta.orders)}." if meta.orders else "They come in the order of their ids."
            raise FieldError(f"Pardot can't sort {plural(meta.object_name)} by {name!r}.", hint=can)
        return self._with(order=(name, key.startswith("-")))

    def reverse(self) -> Self:
        """Sort the other way round."""
        self._refuse_slice("reversed")
        key, descending = self._query.order or ("id", False)
        return self._with(order=(key, not descending))

    def only(self, *fields: str) -> Self:
        """Ask for these fields alone; others are fetched when they are needed, for all records of a page at once.

        Custom fields go by their names, with `custom__` before it where a relation has the same. An unknown name is
        refused when the query is run, because it may be a custom field, if the account's custom fields are not known
        yet.

        Raises:
            FieldError: A name is no field.
        """
        check_names("only", fields)
        names = tuple(chain.from_iterable(self._api_names(name) for name in fields))
        return self._with(only=names, deferred=frozenset())

    def defer(self, *fields: str) -> Self:
        """Leave these fields out; they are fetched when they are needed, for all records of a page at once."""
        check_names("defer", fields)
        names = frozenset(chain.from_iterable(self._api_names(name) for name in fields))
        return self._with(deferred=self._query.deferred | names)

    def select_related(self, *relations: str) -> Self:
        """Have the pages show related records, so that following these relations costs nothing.

        Pages are larger then: they come with `output=simple` or `full`, whichever shows what is asked for.

        Raises:
            FieldError: A query can't show it; `prefetch_related()` may do.

        Example:
            >>> [p.campaign.name for p in Prospect.objects.select_related("campaign")[:2]]
            ['Referral < Partner', ...]
        """
        check_names("select_related", relations)
        model = self._query.model
        can = [name for name in dir(model) if getattr(getattr(model, name, None), "queried", None) is not None]
        for name in relations:
            if name not in can:
                raise FieldError(
                    f"No query shows {model.__name__}.{name}.",
                    hint=f"It can show: {', '.join(can) or 'none'}; prefetch_related() loads others.",
                )
        return self._with(related=tuple(dict.fromkeys((*self._query.related, *(relations or can)))))

    def output(self, form: Literal["bulk", "simple", "full", "mobile"]) -> Self:
        """Ask for records in one of Pardot's own forms; it is chosen by what is needed otherwise.

        `full` and `simple` show nested records, `bulk` shows none; `mobile` shows a few fields, and with it Pardot does
        not keep to the page's limit: an answer may hold every match at once. `get()` takes `full`, `simple` and
        `mobile`. Fields that a form leaves out are read when they are needed.

        Raises:
            FieldError: There is no such form.

        Example:
            >>> Prospect.objects.output("simple").get(id=60211).campaign.name
            'Referral < Partner'
        """
        if not self._query.model._meta.has_outputs:
            raise FieldError(f"Pardot has one form of {plural(self._query.model._meta.object_name)}; drop output().")
        if form not in OUTPUTS:
            raise FieldError(f"output({form!r}): Pardot has the forms {', '.join(OUTPUTS)}.")
        return self._with(output=form)

    def prefetch_related(self, *relations: str) -> Self:
        """Load related records for each page, by the fewest requests that the API allows; see `explain()`.

        Small tables (campaigns, lists, users ...) are read whole once; `lists` by all memberships or by each prospect,
        whichever is cheaper; records that refer to these for up to 200 of them at once, where Pardot takes many ids. No
        record is read twice. `prospect__email` loads this field alone; others are fetched when they are needed.

        Raises:
            FieldError: There is no such relation, or no such field of its records.

        Example:
            >>> [len(p.lists) >= 0 for p in Prospect.objects.prefetch_related("lists", "campaign")[:2]]
            [True, True]
        """
        check_names("prefetch_related", relations)
        check_prefetch(self._query.model, relations)
        return self._with(prefetch=tuple(dict.fromkeys((*self._query.prefetch, *relations))))

    def _api_names(self, name: str) -> tuple[str, ...]:
        model = self._query.model
        if (field := model._meta.get_field(name)) is not None:
            if field.read == "never":
                raise FieldError(f"{field.label} is in no answer of Pardot's, so it can't be asked for.")
            return (field.api_name,)
        relation = getattr(model, name, None)
        if (column := getattr(relation, "column", None)) is not None:
            return (column,)

        def checked(known: Collection[str] | None) -> tuple[str, ...]:
            if (own := named_as_custom(model._meta, name, known)) is not None:
                return (own,)
            if known is not None and name not in known:
                raise unknown_field(model, name, known)
            return (name,)

        return self._asking_again(checked)


def check_names(method: str, names: tuple[Any, ...]) -> None:
    """Refuse what is no name where a method takes names, one by one.

    Raises:
        FieldError: It says what to write.
    """
    for name in names:
        if not isinstance(name, str):
            several = isinstance(name, list | tuple | set | frozenset)
            entries = ", ".join(map(repr, name)) if several else "'id', 'email'"
            raise FieldError(f"{method}() takes names, not {shown(name)}.", hint=f"Write {method}({entries}).")
