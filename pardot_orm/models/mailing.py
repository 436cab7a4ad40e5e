"""The parts of a mail that is to be sent, checked before anything is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pardot_orm.errors import ValidationError
from pardot_orm.fields.kinds import EmailField, aware, shown, unsendable
from pardot_orm.models.assignment import parameter_id

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

# One of these must be in each body (error 64); the later two are of Pardot's newer merge language.
_WAYS_OUT = ("%%unsubscribe%%", "%%email_preference_center%%", "{{unsubscribe", "{{emailpreferencecenter")


def addressed(
    to: Any, lists: Iterable[Any], suppress: Iterable[Any], scheduled_at: Any
) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return the selectors and the values that say who gets the mail."""
    list_ids = _ids("lists", lists)
    suppressed = _ids("suppress", suppress)
    if (to is None) is (not list_ids):
        raise ValidationError("send() takes one prospect (to=...) or lists (lists=[...]).")
    if scheduled_at is not None:
        aware(scheduled_at, lambda value, rule: ValidationError(f"send(scheduled_at={shown(value)}): {rule}."))
    if to is not None:
        if suppressed or scheduled_at is not None:
            raise ValidationError("send(to=...): suppress and scheduled_at go with lists=[...].")
        if isinstance(to, str) and not to.isdecimal():
            return {"prospect_email": _address("to", to)}, {}
        return {"prospect_id": parameter_id("send(to=...)", to, "prospect")}, {}
    values: dict[str, Any] = {"list_ids": list_ids}
    if suppressed:
        values["suppression_list_ids"] = suppressed
    if scheduled_at is not None:
        values["scheduled_time"] = scheduled_at
    return {}, values


def described(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values that say what is sent, and from whom."""
    template, sender = given["template"], _sender(given["sender"])
    contents = {_PARTS[name]: _text(name, given[name]) for name in _PARTS if given[name] is not None}
    values: dict[str, Any] = {"campaign_id": parameter_id("send(campaign=...)", given["campaign"], "campaign")}
    if template is not None:
        values["email_template_id"] = parameter_id("send(template=...)", template, "emailTemplate")
    else:
        _check_complete(contents, sender)
    values |= contents | sender
    if given["reply_to"] is not None:
        values["replyto_email"] = _address("reply_to", given["reply_to"])
    values |= {name: True for flag, name in _FLAGS.items() if given[flag]}
    tags = (given["tags"],) if isinstance(given["tags"], str) else tuple(given["tags"])
    if any(not isinstance(tag, str) or not tag for tag in tags):
        raise ValidationError(f"send(tags={shown(tags)}): tags are texts that are not empty.")
    if (found := next(filter(None, map(unsendable, tags)), None)) is not None:
        raise ValidationError(f"send(tags={shown(tags)}): XML can't carry the character {found!r}.")
    return values | ({"tags": tags} if tags else {})


# Arguments, and what Pardot calls them.
_PARTS = {"name": "name", "subject": "subject", "text": "text_content", "html": "html_content"}
_FLAGS = {
    "from_assigned_user": "from_assigned_user",
    "from_account_owner": "from_account_owner",
    "operational": "operational_email",
}


def _check_complete(contents: Mapping[str, Any], sender: Mapping[str, Any]) -> None:
    """Refuse a mail that no template completes."""
    missing = [name for name in ("name", "subject") if name not in contents]
    missing += [] if {"text_content", "html_content"} & contents.keys() else ["text or html"]
    missing += [] if sender else ["sender"]
    if missing:
        raise ValidationError(f"send() without a template needs {', '.join(missing)}.")


def _text(name: str, value: Any) -> str:
    if not isinstance(value, str) or not value:
        raise ValidationError(f"send({name}={shown(value)}): it must be text that is not empty.")
    if (found := unsendable(value)) is not None:
        raise ValidationError(f"send({name}=...): XML can't carry the character {found!r}.")
    if name in {"text", "html"}:
        _check_way_out(name, value)
    return value


def _check_way_out(name: str, body: str) -> None:
    if not any(way in body.lower() for way in _WAYS_OUT):
        raise ValidationError(
            f"send({name}=...): the body has no way to unsubscribe.",
            code=64,
            hint="Put %%unsubscribe%% or %%email_preference_center%% into it.",
        )


def _sender(sender: Any) -> dict[str, Any]:
    if sender is None:
        return {}
    if isinstance(sender, tuple):
        if len(sender) != 2 or not isinstance(sender[0], str) or not sender[0]:
            raise ValidationError(f"send(sender={shown(sender)}): write (name, address), or a user.")
        return {"from_name": _text("sender", sender[0]), "from_email": _address("sender", sender[1])}
    return {"from_user_id": parameter_id("send(sender=...)", sender, "user")}


def _address(name: str, value: Any) -> str:
    try:
        return EmailField(required=True).clean(value) or ""
    except ValidationError:
        raise ValidationError(f"send({name}={shown(value)}): it is no e-mail address.") from None


def _ids(name: str, lists: Iterable[Any]) -> tuple[int, ...]:
    if isinstance(lists, str | int) or not hasattr(lists, "__iter__"):
        raise ValidationError(f"send({name}={shown(lists)}): write a list of lists or of their ids.")
    return tuple(dict.fromkeys(parameter_id(f"send({name}=...)", entry, "list") for entry in lists))
