"""The error codes that no wrong input to an object of versions 3 and 4 can reach, each with the reason.

The sandbox gives them from a canned answer only (`Sandbox.next_answer`), so that the ORM's side of them is tested.
"""

from __future__ import annotations

_VERSION_5 = "of version 5, which versions 3 and 4 never give"
_LOGINS = "of users' passwords, activations and names in Salesforce, which no known operation writes"
_PLUG_IN = "of the interfaces of mail plug-ins and Engage, which are not documented"
_CRM = "of Pardot's own CRM connection, which no documented operation writes"
_FAULT = "a fault of the server, which no input brings about"
_ACCOUNT = "a state or setting of the account, which no input brings about"
_ASSETS = "of writes to assets, which came with version 5"

CANNED: dict[int, str] = {
    39: "no documented operation takes the id of a profile",
    53: _ACCOUNT,
    62: "another update of the same record is running; the sandbox writes one after the other",
    67: "the number of records at which the account's limit lies is not documented",
    72: _PLUG_IN,
    73: _PLUG_IN,
    74: _PLUG_IN,
    75: _FAULT,
    76: _ACCOUNT,
    79: _CRM,
    80: _CRM,
    83: _CRM,
    84: _FAULT,
    85: _FAULT,
    95: "no documented operation of these objects takes the name of a folder",
    96: "the user has no access to the folder; the sandbox's user has to all",
    104: "the sandbox's CRM takes any name that no other user has",
    105: _LOGINS,
    106: _LOGINS,
    107: _LOGINS,
    108: "which uses of a list, a field or a form keep it from being deleted is not documented",
    109: "the objects of versions 3 and 4 have codes of their own for an unknown id",
    110: "the one account is read without an id",
    111: _CRM,
    112: _PLUG_IN,
    113: _PLUG_IN,
    114: _PLUG_IN,
    115: _PLUG_IN,
    116: _PLUG_IN,
    117: _PLUG_IN,
    118: "of Pardot's own test environments",
    119: _CRM,
    120: _CRM,
    121: _CRM,
    123: _LOGINS,
    124: _LOGINS,
    126: "an authentication method withdrawn from Pardot's own clients; API keys are refused with 199",
    127: _FAULT,
    131: "the number of failed logins that locks a user is not documented",
    137: _ASSETS,
    138: "which names are meant is not documented",
    139: "which names are meant is not documented",
    157: _FAULT,
    168: _FAULT,
    169: _FAULT,
    183: _FAULT,
    185: "seen in the constants of one client; what brings it about is not known",
    190: _ACCOUNT,
    192: "no documented operation takes the name of an object but the path, which is told by 198",
    193: _VERSION_5,
    194: "of uploads of files, which came with version 5",
    196: "of calls that take Salesforce's tokens alone; none of these objects has one",
    200: _ASSETS,
    203: _ACCOUNT,
    205: _VERSION_5,
    206: _VERSION_5,
    207: _VERSION_5,
    208: _VERSION_5,
    209: _VERSION_5,
    210: _VERSION_5,
    211: _VERSION_5,
    214: "the query took Pardot too long; the sandbox's take milliseconds",
    202: _VERSION_5,
    215: _ASSETS,
    216: "how much a folder holds is not documented",
    **dict.fromkeys(range(218, 225), _VERSION_5),
    **dict.fromkeys((226, 227, 228, *range(231, 238), 239, *range(242, 247)), _VERSION_5),
}
