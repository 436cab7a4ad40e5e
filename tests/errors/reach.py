"""Which error codes a wrong input to an object that the sandbox serves can reach, and by which input.

A code is reachable if an operation that the documentation gives one of these objects can be sent something, in its
path, parameters, headers or number, of which the error table says this code. All others are in `canned`.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from tests.errors.reach_jobs import REACHED_BY_JOBS
from tests.errors.wrong import Wrong
from tests.sandbox.conftest import ADA, BEN, CY, DEE, GONE

if TYPE_CHECKING:
    from collections.abc import Mapping

UNKNOWN = "999999"
BUSINESS_UNIT_OF_ANOTHER = "0Uv000000000000AAA"


def _get(by: str, operation: str, *, version: int | None = None, **params: object) -> Wrong:
    return Wrong(by=by, operation=operation, params=_texts(params), version=version)


def _post(
    by: str, operation: str, *, version: int | None = None, account: Mapping[str, Any] | None = None, **params: object
) -> Wrong:
    return Wrong(
        by=by, operation=operation, params=_texts(params), method="POST", version=version, account=account or {}
    )


def _texts(params: Mapping[str, object]) -> dict[str, str]:
    return {name: text if isinstance(text, str) else json.dumps(text) for name, text in params.items()}


def _signed(by: str, status: int, account: Mapping[str, Any] | None = None, **headers: str) -> Wrong:
    named = {name.replace("_", "-"): text for name, text in headers.items()}
    return Wrong(by=by, operation="prospect/query", headers=named, status=status, account=account or {})


_GOOD_KEYS = "Pardot api_key={api_key}, user_key={user_key}"
_OPPORTUNITY = {"name": "Ink", "value": "5", "probability": "5"}
_MAIL = {"name": "March", "subject": "News", "text_content": "%%unsubscribe%%", "campaign_id": "513"}
_LETTER = _MAIL | {"from_user_id": "42"}
_CONNECTED = {"connected_campaigns": True}
_USER = {"email": "new@quill.example", "first_name": "Una", "last_name": "Reed"}
_UNKNOWN_RECORDS = (
    "campaign", "customField", "list", "listMembership", "visitorActivity", "tag", "tagObject", "form",
    "customRedirect", "dynamicContent", "lifecycleHistory", "email", "import", "export",
)  # fmt: skip
_ALL_OBJECTS = ("account", "user", "opportunity", "visitor", "visit", "prospect", *_UNKNOWN_RECORDS)
_TIMED = ("user", "campaign", "customField", "list", "listMembership", "prospect", "opportunity", "visitor")
_BY_TIME = (*_TIMED, "import", "export")

REACHED: dict[int, tuple[Wrong, ...]] = {
    1: (
        _signed("an API key that was not given out", 200, Authorization=f"Pardot api_key={'0' * 32}, user_key=x"),
        _signed("the user key of another", 200, Authorization="Pardot api_key={api_key}, user_key=0"),
    ),
    2: tuple(_get("an operation that the object has not", f"{name}/frobnicate") for name in _ALL_OBJECTS),
    3: (
        _get("an id that no prospect has", f"prospect/read/id/{UNKNOWN}"),
        _post("the same on update", f"prospect/update/id/{UNKNOWN}", score=5),
        _post("the same on delete", f"prospect/delete/id/{UNKNOWN}"),
        _post("the same on assign", f"prospect/assign/id/{UNKNOWN}", user_id=42),
        _post("the same on unassign", f"prospect/unassign/id/{UNKNOWN}"),
        _post("the same for a list", f"listMembership/create/list_id/33/prospect_id/{UNKNOWN}"),
        _post("the same for an opportunity", "opportunity/create", **_OPPORTUNITY, prospect_id=UNKNOWN),
        _post("the same for a visitor", "visitor/assign/id/7788", prospect_id=UNKNOWN),
        _get("the same as a criterion", "visitorActivity/query", prospect_id=UNKNOWN),
        _post("the same for a mail", f"email/send/prospect_id/{UNKNOWN}", **_LETTER),
    ),
    4: (
        _post("an address without @", "prospect/create", email="nobody"),
        _post("an address of 256 characters", "prospect/create", email=f"{'a' * 244}@quill.example"),
        _post("an address without @ on update", f"prospect/update/id/{ADA}", email="nobody"),
        _get("an address that no prospect has", "prospect/read", email="nobody@quill.example"),
        _post("the same for an opportunity", "opportunity/create", **_OPPORTUNITY, prospect_email="nobody@x.example"),
        _post("the same for a visitor", "visitor/assign/id/7788", version=3, prospect_email="nobody@x.example"),
        _get("the same in Base64", "emailTemplate/merge/id/77", version=3, prospect_email="bm9ib2R5QHguZXhhbXBsZQ=="),
    ),
    5: tuple(_get("no criterion that the object has", f"{name}/query", colour="red") for name in _BY_TIME),
    6: tuple(_get("a word that is no time frame", f"{name}/query", created_after="someday") for name in _BY_TIME),
    7: (
        _get("a month that does not exist", "prospect/query", created_after="2026-13-01"),
        _get("words that are no time", "prospect/query", updated_before="three days ago or so"),
        _post("the same of a closing", "opportunity/update/id/2001", closed_at="2026-02-30"),
        _post("the same of a mail", "email/send", **_LETTER, list_ids=33, scheduled_time="2026-02-30T10:00"),
    ),
    8: (
        *(
            _get("a start after the end", f"{name}/query", created_after="today", created_before="yesterday")
            for name in _BY_TIME
        ),
        _get("the same of changes", "prospect/query", updated_after="today", updated_before="yesterday"),
    ),
    9: (_post("an address that a prospect has", "prospect/create", version=3, email="ada@quill.example"),),
    10: (
        _get("an id that no user has", f"user/read/id/{UNKNOWN}"),
        _post("the same on assign", f"prospect/assign/id/{ADA}", user_id=UNKNOWN),
        _post("the same on update", f"prospect/update/id/{ADA}", user_id=UNKNOWN),
        _get("the same as a criterion", "prospect/query", assigned_to_user=UNKNOWN),
        _post("the same of an owner", "prospectAccount/assign/id/710", user_id=UNKNOWN),
        _post("the same of a sender", f"email/send/prospect_id/{ADA}", **_MAIL, from_user_id=UNKNOWN),
    ),
    11: (
        _get("an address that no user has", "user/read", email="nobody@quill.example"),
        _post("the same on assign", f"prospect/assign/id/{ADA}", user_email="nobody@quill.example"),
        _get("the same as a criterion", "prospect/query", assigned_to_user="nobody@quill.example"),
        _post("a new user without a good one", "user/create", **_USER | {"email": "nobody"}),
    ),
    12: (_post("an id that no group has", f"prospect/assign/id/{ADA}", group_id=UNKNOWN),),
    13: (
        _get("no selector", "prospect/read"),
        _post("no address", "prospect/create", first_name="Ada"),
        _post("nobody to assign to", f"prospect/assign/id/{ADA}"),
        _post("no prospect for the list", "listMembership/create/list_id/33"),
        _post("no value", "opportunity/create", name="Ink", probability=5, prospect_id=ADA),
        _post("no prospect for the visitor", "visitor/assign/id/7788"),
        _post("an address alone in version 4", "visitor/assign/id/7788", version=4, prospect_email="ada@quill.example"),
        _get("none of the criteria of which one is needed", "visit/query", limit=5),
        _get("no template", "emailTemplate/read"),
        _post("no campaign for the mail", f"email/send/prospect_id/{ADA}", name="March", from_user_id=42),
        _post("no owner", "prospectAccount/assign/id/710"),
        _get("no import", "import/read"),
        _get("an export without one of its files", "export/downloadResults/id/62"),
    ),
    14: (_post("an unknown id and no address", f"prospect/upsert/id/{UNKNOWN}", first_name="Ada"),),
    15: (
        Wrong(
            by="a wrong password at the legacy login",
            operation="login",
            params={"email": "{email}", "password": "wrong", "user_key": "{user_key}"},
            method="POST",
            headers={},
            status=200,
        ),
    ),
    16: (
        *(_get("an id that no record has", f"{name}/read/id/{UNKNOWN}") for name in _UNKNOWN_RECORDS),
        *(_get("an id that is no integer", f"{name}/read/id/five") for name in _ALL_OBJECTS if name != "account"),
        _get("two ends that belong to no membership", f"listMembership/read/list_id/33/prospect_id/{DEE}"),
        _get("a bound that is no integer", "prospect/query", id_greater_than="1.5"),
        _post("a list in the recycle bin", "list/update/id/35", name="Fair"),
        _get("a letter, which has no counters", "email/stats/id/9002"),
        _get("a file that the export has not", "export/downloadResults/id/62/file/1"),
    ),
    17: tuple(
        _get("a lower bound above the upper", f"{name}/query", id_greater_than=10, id_less_than=9) for name in _TIMED
    ),
    18: (_post("a word that is no matching status", f"prospect/update/id/{ADA}", profile_criteria_91="perhaps"),),
    19: tuple(_get("an order that the object has not", f"{name}/query", sort_by="colour") for name in _BY_TIME),
    20: (_get("a direction that is none", "prospect/query", sort_order="up"),),
    21: (
        _get("an offset that is no integer", "prospect/query", offset="x"),
        _get("a negative offset", "list/query", offset=-1),
        _get("the same of imports", "import/query", offset=-1),
    ),
    22: (
        _get("a selector of version 4 in version 3", "prospect/read", version=3, fid="00Q000000000002"),
        _post("the same on update", "prospect/update", version=3, fid="00Q000000000002", score=5),
    ),
    23: (
        _get("a limit that is no integer", "prospect/query", limit="x"),
        _get("the same of imports", "import/query", limit="x"),
        Wrong(
            by="a limit above 200",
            operation="prospect/query",
            params={"limit": "201"},
            account={"strict_limit": True},
        ),
    ),
    24: (
        _get("an id that no visitor has", f"visitor/read/id/{UNKNOWN}"),
        _post("the same on assign", f"visitor/assign/id/{UNKNOWN}", prospect_id=ADA),
        _get("a criterion that is no id", "visit/query", visitor_ids="x"),
    ),
    25: (_get("1 for true", "prospect/query", is_starred=1),),
    26: (_get("TRUE for true", "prospect/query", assigned="TRUE"),),
    27: (
        _get("a word that is no boolean", "prospect/query", deleted="all"),
        _get("the same of memberships", "listMembership/query", deleted="all"),
    ),
    28: (_get("yes for true", "prospect/query", new="yes"),),
    29: (
        _get("half a point", "prospect/query", score_greater_than="5.5"),
        _post("a score that is no integer", f"prospect/update/id/{ADA}", score="high"),
        _post("an empty score", f"prospect/update/id/{ADA}", score=""),
    ),
    30: (_get("bounds in reverse", "prospect/query", score_greater_than=5, score_less_than=4),),
    31: (_get("an equality beside a bound", "prospect/query", score_equal_to=5, score_less_than=9),),
    32: (_get("a grade that there is not", "prospect/query", grade_equal_to="Z"),),
    33: (_get("bounds in reverse", "prospect/query", grade_greater_than="A", grade_less_than="B"),),
    34: (_get("an equality beside a bound", "prospect/query", grade_equal_to="A", grade_less_than="A+"),),
    35: (
        _get("an id that no opportunity has", f"opportunity/read/id/{UNKNOWN}"),
        _post("the same on update", f"opportunity/update/id/{UNKNOWN}", name="Ink"),
        _post("the same on undelete", f"opportunity/undelete/id/{UNKNOWN}"),
    ),
    36: (
        _post("an empty name", "opportunity/create", **{**_OPPORTUNITY, "name": ""}, prospect_id=ADA),
        _post("an empty prospect", "opportunity/create", **_OPPORTUNITY, prospect_id=""),
        _post("a list's name emptied", "list/update/id/33", name=""),
    ),
    37: (
        _post(
            "an opportunity in an account with a Salesforce connector", "opportunity/create",
            account={"connector": "salesforce"}, **_OPPORTUNITY, prospect_id=ADA,
        ),
        _post(
            "the account of a prospect there", f"prospect/update/id/{ADA}",
            account={"connector": "salesforce"}, prospect_account_id=710,
        ),
        _post(
            "a prospect account there", "prospectAccount/create", account={"connector": "salesforce"}, name="Ink",
        ),
    ),
    38: (
        _post("an id that no campaign has", f"prospect/update/id/{ADA}", campaign_id=UNKNOWN),
        _post("the same of an opportunity", "opportunity/update/id/2001", campaign_id=UNKNOWN),
        _post("the same of a form", "form/create", name="Contact", campaign_id=UNKNOWN, layout_template_id=1),
        _post("the same of a mail", f"email/send/prospect_id/{ADA}", **_LETTER | {"campaign_id": UNKNOWN}),
    ),
    40: (
        _post("a probability above 100", "opportunity/update/id/2001", probability=101),
        _get("the same as a criterion", "opportunity/query", probability_greater_than=101),
    ),
    41: (_get("bounds in reverse", "opportunity/query", probability_greater_than=9, probability_less_than=8),),
    42: (
        _post("a negative value", "opportunity/update/id/2001", value=-1),
        _get("a criterion that is no number", "opportunity/query", value_less_than="much"),
    ),
    43: (_get("bounds in reverse", "opportunity/query", value_greater_than=9, value_less_than=8),),
    44: (
        _post(
            "id and address of two prospects", "opportunity/create",
            **_OPPORTUNITY, prospect_id=ADA, prospect_email="ben@quill.example",
        ),
        _get("the same as criteria", "opportunity/query", prospect_id=ADA, prospect_email="ben@quill.example"),
    ),
    45: (_post("two users", f"prospect/assign/id/{ADA}", user_id=41, user_email="rep@quill.example"),),
    47: (
        _post("a user and a group", f"prospect/assign/id/{ADA}", user_id=42, group_id=3),
        _post(
            "a prospect's id and address", "visitor/assign/id/7788",
            version=3, prospect_id=ADA, prospect_email="ada@quill.example",
        ),
    ),
    48: (
        _get("an id that no visit has", f"visit/read/id/{UNKNOWN}"),
        _get("a criterion that is no id", "visit/query", ids="x"),
    ),
    49: (
        Wrong(
            by="API keys in the URL",
            operation="prospect/query",
            params={"api_key": "{api_key}", "user_key": "{user_key}"},
            account={"keys_in_url": False},
            headers={},
            status=200,
        ),
    ),
    50: (
        _get("1 for true", "prospect/query", last_activity_never=1),
        _get("1 for true of visitors", "visitor/query", only_identified=1),
        _get("0 for false of a mail", "email/read/id/9002", include_message=0),
        _post("a word that is no boolean", "listMembership/update/id/901", opted_out="perhaps"),
        _post("the same of a prospect", f"prospect/update/id/{ADA}", is_starred="perhaps"),
    ),
    51: (
        _get("two criteria that exclude each other", "visitorActivity/query", email_only="true", form_only="true"),
        _get("a type of tagged object that there is not", "tagObject/query", type="Colour"),
        _get("a state that no import has", "import/query", status="Canceled"),
        _get("one that exports cannot be asked by", "export/query", status="Canceled"),
    ),
    52: (_get("a type of activity that there is not", "visitorActivity/query", type=999),),
    54: (_post("the address of another prospect", f"prospect/update/id/{ADA}", version=3, email="ben@quill.example"),),
    55: (
        _get("an id that no list has", "prospect/query", list_id=UNKNOWN),
        _get("a list in the recycle bin", "listMembership/query", list_id=35),
        _post("the same on subscription", f"prospect/update/id/{ADA}", list_999999=1),
        _post("the same of a membership", f"listMembership/create/list_id/{UNKNOWN}/prospect_id/{ADA}"),
        _post("the same of a mail", "email/send", **_LETTER, list_ids=UNKNOWN),
    ),
    56: (_post("text in a number field", f"prospect/update/id/{ADA}", Seats="many"),),
    57: (_post("text in a date field", f"prospect/update/id/{ADA}", Renewal="soon"),),
    58: (
        _post("a member made a member", f"listMembership/create/list_id/33/prospect_id/{ADA}"),
        _post("the same of one who opted out", f"listMembership/create/list_id/33/prospect_id/{BEN}"),
    ),
    59: (
        _post(
            "an opportunity in an account with another connector", "opportunity/create",
            account={"connector": "other"}, **_OPPORTUNITY, prospect_id=ADA,
        ),
    ),
    60: (
        Wrong(by="PUT", operation=f"prospect/update/id/{ADA}", params={"score": "5"}, method="PUT"),
        Wrong(by="DELETE of something else", operation=f"prospect/update/id/{ADA}", method="DELETE"),
        Wrong(by="GET of an import's submission", operation="import/update/id/51"),
        Wrong(by="GET of a new export", operation="export/create"),
        Wrong(by="GET of the login", operation="login", headers={}, status=200),
    ),
    61: (_post("an id that no account has", f"prospect/update/id/{ADA}", prospect_account_id=UNKNOWN),),
    63: (_post("more than ten thousand ids", "visit/query", ids=",".join(map(str, range(1, 10_002)))),),
    64: (_post("no way to unsubscribe", f"email/send/prospect_id/{ADA}", **_LETTER | {"text_content": "Hello"}),),
    65: (
        _post("neither text nor template", f"email/send/prospect_id/{ADA}", **_LETTER | {"text_content": ""}),
        _post("a sender's name without an address", f"email/send/prospect_id/{ADA}", **_MAIL, from_name="Ida"),
    ),
    66: (Wrong(by="six requests at once", operation="prospect/query", version=4, account={"latency": 0.8}, times=6),),
    68: (
        Wrong(by="an id that no template has", operation=f"emailTemplate/read/id/{UNKNOWN}", inside="emailTemplate"),
        Wrong(by="a template in the recycle bin", operation="emailTemplate/read/id/80", inside="emailTemplate"),
    ),
    70: (
        _post("51 entries", "prospect/batchUpdate", version=4, prospects={"prospects": [{"id": ADA}] * 51}),
        _post("51 entries", "prospect/batchUpdate", version=3,
              prospects={"prospects": {str(n): {"score": 5} for n in range(51)}}),
    ),
    71: tuple(
        _post("a document that is neither", f"prospect/{op}", prospects="first_name: Ada")
        for op in ("batchCreate", "batchUpdate", "batchUpsert")
    ),
    77: (
        _get("a CRM id that no prospect has", "prospect/read", version=4, fid="00Q00000000000X"),
        _post("a CRM id that is none", f"prospect/update/id/{ADA}", version=4, fid="nonsense"),
    ),
    81: (
        _post("id and CRM id of two prospects", f"prospect/upsert/id/{ADA}", version=4, fid="00Q000000000002"),
        _post("the CRM id of another", f"prospect/update/id/{ADA}", version=4, fid="00Q000000000002"),
    ),
    86: (
        _post("an id that no template has", f"email/send/prospect_id/{ADA}", **_LETTER, email_template_id=UNKNOWN),
        _post("a template for lists", f"email/send/prospect_id/{ADA}", **_LETTER, email_template_id=79),
    ),
    88: tuple(
        Wrong(by="version 3 in an account of version 4", operation=f"{name}/read", version=4, spoken=3)
        for name in _ALL_OBJECTS
    ),
    89: tuple(
        Wrong(by="version 4 in an account of version 3", operation=f"{name}/read", version=3, spoken=4)
        for name in _ALL_OBJECTS
    ),
    90: (
        _post("an entry with a list in it", "prospect/batchUpdate", version=4, prospects={"prospects": [{"a": [1]}]}),
        _post("the same", "prospect/batchUpdate", version=3, prospects={"prospects": {str(ADA): {"a": [1]}}}),
        _post("the keyed form of version 3", "prospect/batchUpdate", version=4, prospects={"prospects": {"1": {}}}),
    ),
    91: (_post("the array of version 4", "prospect/batchUpdate", version=3, prospects={"prospects": [{"id": ADA}]}),),
    92: (_post("an address that names nobody", "prospect/update", version=4, email="nobody@quill.example", score=5),),
    93: (
        _post("a template without a sender", f"email/send/prospect_id/{ADA}", campaign_id=513, email_template_id=81),
    ),
    94: (
        Wrong(by="a version that is no number", operation="prospect/query", spoken="four"),
        Wrong(by="a version that there is not", operation="prospect/query", spoken=9),
        Wrong(by="the same at the login", operation="login", method="POST", spoken=9, headers={}, status=200),
    ),
    97: (
        _post("a folder id that is none", "campaign/update/id/513", folder_id="x"),
        _post("an id that no folder has", "campaign/create", name="Fair", folder_id=UNKNOWN),
    ),
    98: (
        _post("somebody who opted out", f"email/send/prospect_id/{DEE}", **_LETTER),
        _post("the same by the address", "email/send/prospect_email/dee@quill.example", **_LETTER),
    ),
    99: (_post("an address that a user has", "user/create", **_USER | {"email": "REP@quill.example"}, role_id=5),),
    100: (_post("a time zone that there is not", "user/create", **_USER, role_id=5, timezone="Mars/Olympus"),),
    101: (
        _post("a role that there is not", "user/create", **_USER, role_id=77),
        _post("the same by name", "user/update/id/42", role_name="Poet"),
    ),
    102: (
        _post(
            "the name of another in the CRM", "user/create",
            account={"connector": "other"}, **_USER, role_id=5, crm_username="ida",
        ),
    ),
    103: (_post("a name in a CRM that there is not", "user/create", **_USER, role_id=5, crm_username="una"),),
    122: (Wrong(by="a request more than the day has", operation="prospect/query", account={"daily_limit": 0}),),
    125: (
        _post("two owners", f"prospect/update/id/{ADA}", user_id=42, crm_owner_fid="005000000000001"),
        _post("two owners of a new one", "prospect/create", email="new@quill.example", user_id=42, crm_owner_fid="005"),
    ),
    128: (
        _post("a campaign where they are the CRM's", "campaign/create", account=_CONNECTED, name="A"),
    ),
    129: tuple(
        _post("a name or cost of the CRM's", "campaign/update/id/513", account=_CONNECTED, **values)
        for values in ({"name": "Fair"}, {"cost": "5"})
    ),
    132: (
        _get("a prospect in the recycle bin", f"prospect/read/id/{GONE}"),
        _post("the same on update", f"prospect/update/id/{GONE}", version=4, score=5),
        _post("the same on delete", f"prospect/delete/id/{GONE}"),
        _post("the same for a list", f"listMembership/create/list_id/33/prospect_id/{GONE}"),
        _post("the same for an opportunity", "opportunity/create", **_OPPORTUNITY, prospect_id=GONE),
        _post("the same for a visitor", "visitor/assign/id/7788", prospect_id=GONE),
    ),
    133: (_get("three orders", "prospect/query", sort_by="id,created_at,updated_at"),),
    134: (_get("three directions", "prospect/query", sort_by="id", sort_order="ascending,ascending,ascending"),),
    135: (_get("two orders without the id", "prospect/query", sort_by="created_at,updated_at"),),
    145: (
        Wrong(
            by="1 for true", operation="emailTemplate/read/id/77", params={"archived": "1"}, inside="emailTemplate",
        ),
    ),
    146: (_get("1 for true", "emailTemplate/listOneToOne", archived=1),),
    181: (
        _signed("no Authorization", 400, Pardot_Business_Unit_Id="{business_unit}"),
        _signed("no business unit", 400, Authorization="Bearer {token}"),
    ),
    182: (
        _signed("a malformed business unit", 400, Authorization="Bearer {token}", Pardot_Business_Unit_Id="0Uv5"),
        _signed("an unknown scheme", 400, Authorization="Token {token}", Pardot_Business_Unit_Id="{business_unit}"),
    ),
    184: (
        _signed("an unknown token", 401, Authorization="Bearer 00D!x", Pardot_Business_Unit_Id="{business_unit}"),
    ),
    198: (
        _get("an object that there is not", "colour/query"),
        _get("the plural of an object", "prospects/query"),
    ),
    199: (_signed("API keys today", 200, {"api_keys": False}, Authorization=_GOOD_KEYS),),
    201: (
        _signed(
            "the business unit of another", 400,
            Authorization="Bearer {token}", Pardot_Business_Unit_Id=BUSINESS_UNIT_OF_ANOTHER,
        ),
    ),
    217: (_post("a visitor of whom nothing is known", "visitor/assign/id/7791", prospect_id=CY),),
    10000: (
        *(
            Wrong(
                by="no name", operation=f"{name}/create", method="POST",
                message="Please provide a name", param="name",
            )
            for name in ("campaign", "list", "prospectAccount")
        ),
        Wrong(
            by="a type that there is not", operation="customField/create", method="POST",
            params={"name": "Hue", "field_id": "Hue", "type": "99"},
            message="Please provide a valid type for this field", param="type",
        ),
        Wrong(
            by="a cost that is no number", operation="campaign/update/id/513", method="POST", params={"cost": "much"},
            message="Please provide a valid cost for this field", param="cost",
        ),
        Wrong(
            by="a value that the field does not offer", operation=f"prospect/update/id/{ADA}", method="POST",
            params={"Plan": "Gold"}, message="Please provide a valid value for this field", param="Plan",
        ),
    ),
    **REACHED_BY_JOBS,
}  # fmt: skip
