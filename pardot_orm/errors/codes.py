"""Every error code of Pardot's API as a row: its category, its words, its traits, what to do about it."""

from __future__ import annotations

from enum import Flag, auto
from typing import Literal

from attrs import frozen

Category = Literal[
    "authentication",
    "permission",
    "rate_limit",
    "validation",
    "not_found",
    "conflict",
    "state",
    "server",
    "unsupported",
    "other",
]


class Trait(Flag):
    """What a code means for whoever asked, whatever its category.

    Attributes:
        PASSES: It may go away by itself, so that the same request may be answered later.
        ACCOUNT_WIDE: No further record would escape: the login, a permission or a limit refuses whatever is asked.
        MISSING: As the answer to a read it says that nothing has this id, address or CRM id.
        ARCHIVED: The record is in the recycle bin.
        TOKEN_REFUSED: The token or key is not taken any more; a new one may be.
    """

    PASSES = auto()
    ACCOUNT_WIDE = auto()
    MISSING = auto()
    ARCHIVED = auto()
    TOKEN_REFUSED = auto()


PASSES, ACCOUNT_WIDE, MISSING, ARCHIVED, TOKEN_REFUSED = Trait
NO_TRAITS = Trait(0)


@frozen
class Code:
    """One error code.

    Attributes:
        category: Which class of exceptions it becomes.
        message: Pardot's words.
        traits: What it means for whoever asked.
        version: The version of the API that the account needs, where the code names one.
        hint: What to do about it, of those met most often.
    """

    category: Category
    message: str
    traits: Trait = NO_TRAITS
    version: int | None = None
    hint: str | None = None


# fmt: off
CODES: dict[int, Code] = {
    1: Code("authentication", "Invalid API key or user key", ACCOUNT_WIDE | TOKEN_REFUSED,
        hint="Check user and business unit; a token may have expired meanwhile."),
    2: Code("unsupported", "Invalid action"),
    3: Code("not_found", "Invalid prospect ID", MISSING),
    4: Code("validation", "Invalid prospect email address", MISSING,
        hint="An address has at most 255 characters and the form name@host.domain; reading by an address that no prospect has gives this code too."),
    5: Code("validation", "Invalid query parameters"),
    6: Code("validation", "Invalid time frame"),
    7: Code("validation", "Invalid timestamp"),
    8: Code("validation", "Invalid time range"),
    9: Code("conflict", "A prospect with the specified email address already exists",
        hint="Use upsert() or get_or_create() to change the prospect that has it."),
    10: Code("not_found", "Invalid user ID", MISSING),
    11: Code("not_found", "Invalid user email address", MISSING),
    12: Code("not_found", "Invalid group ID"),
    13: Code("validation", "One or more required parameters are missing"),
    14: Code("not_found", "Non-existent prospect ID; No email address provided", MISSING),
    15: Code("authentication", "Login failed", ACCOUNT_WIDE,
        hint="Check email, password and user_key, and that the user logs in at Pardot itself: one with Salesforce single sign-on needs OAuth (client_id, client_secret)."),
    16: Code("validation", "Invalid ID", MISSING),
    17: Code("validation", "Invalid ID range"),
    18: Code("validation", "Invalid value for profile criteria matching status"),
    19: Code("validation", "Invalid value specified for sort_by"),
    20: Code("validation", "Invalid value specified for sort_order"),
    21: Code("validation", "Invalid value specified for offset"),
    22: Code("unsupported", "Unsupported feature in this version of the API"),
    23: Code("validation", "Invalid value specified for limit"),
    24: Code("not_found", "Invalid visitor ID", MISSING),
    25: Code("validation", "Parameter is_starred must be true or false"),
    26: Code("validation", "Parameter assigned must be true or false"),
    27: Code("validation", "Parameter deleted must be true or false"),
    28: Code("validation", "Parameter new must be true or false"),
    29: Code("validation", "Invalid value specified for score"),
    30: Code("validation", "Invalid score range specified"),
    31: Code("validation", "Invalid combination of parameters for score"),
    32: Code("validation", "Invalid value specified for grade"),
    33: Code("validation", "Invalid grade range specified"),
    34: Code("validation", "Invalid combination of parameters for grade"),
    35: Code("not_found", "Invalid opportunity ID", MISSING),
    36: Code("validation", "One or more required parameter values are missing"),
    37: Code("state", "A Salesforce connector was detected",
        hint="Salesforce owns this record while the connector is there: make the change in Salesforce, which syncs it."),
    38: Code("not_found", "Invalid campaign ID", MISSING),
    39: Code("not_found", "Invalid profile ID"),
    40: Code("validation", "Invalid opportunity probability"),
    41: Code("validation", "Invalid probability range specified"),
    42: Code("validation", "Invalid opportunity value"),
    43: Code("validation", "Invalid opportunity value range specified"),
    44: Code("conflict", "The provided prospect_id and prospect_email parameters do not match"),
    45: Code("conflict", "The provided user_id and user_email parameters do not match"),
    46: Code("permission", "This API user lacks sufficient permissions for the requested operation", ACCOUNT_WIDE,
        hint="Ask the account's administrator for the ability."),
    47: Code("validation", "Multiple assignment targets were specified"),
    48: Code("not_found", "Invalid visit ID", MISSING),
    49: Code("permission", "Access Denied", ACCOUNT_WIDE,
        hint="Ask the account's administrator for API access."),
    50: Code("validation", "Invalid boolean"),
    51: Code("validation", "Invalid parameter"),
    52: Code("validation", "Invalid parameter range"),
    53: Code("permission", "Client IP address/location must be activated before accessing API", ACCOUNT_WIDE),
    54: Code("conflict", "Email address is already in use",
        hint="Version 3 keeps one prospect for each address."),
    55: Code("not_found", "Invalid list ID", MISSING),
    56: Code("validation", "Invalid number entered for field"),
    57: Code("validation", "Invalid date entered for field"),
    58: Code("conflict", "That prospect is already a member of that list. Update the membership instead.",
        hint="Change ListMembership.opted_out of the existing membership."),
    59: Code("state", "A CRM connector was detected"),
    60: Code("unsupported", "Invalid HTTP request method"),
    61: Code("not_found", "Invalid prospect account id", MISSING,
        hint="prospect_account_id must name an existing prospect account."),
    62: Code("conflict", "Conflicting Update", PASSES),
    63: Code("validation", "Too many IDs specified"),
    64: Code("validation", "Email content missing required variables"),
    65: Code("validation", "Invalid email format"),
    66: Code("rate_limit", "You have exceeded your concurrent request limit. Please wait, before trying again", PASSES | ACCOUNT_WIDE,
        hint="Pardot answers five requests at a time for the whole account; close other clients or wait."),
    67: Code("state", "You have reached or exceeded the limit of how many of this type of object you may have."),
    68: Code("not_found", "Template with this id does not exist.", MISSING),
    70: Code("validation", "Batch processing is limited to 50 prospects at once.",
        hint="Send at most 50 records a batch."),
    71: Code("validation", "Input needs to be valid JSON or XML"),
    72: Code("validation", "JSON has been corrupted, hash does not match"),
    73: Code("state", "Currently there is not an Email Plug-in Campaign associated to successfully track this email. Please contact your Pardot administrator to ensure there is a proper campaign associated with the Account Settings in Pardot."),
    74: Code("unsupported", "The email client is not supported by the plugin API"),
    75: Code("server", "There was an error processing the request for the account variable tags"),
    76: Code("permission", "API access was disabled", ACCOUNT_WIDE),
    77: Code("validation", "Invalid prospect fid", MISSING),
    79: Code("validation", "Invalid CRM_FID"),
    80: Code("validation", "Invalid CRM_TYPE"),
    81: Code("conflict", "Prospect ID and FID do not match"),
    83: Code("state", "No valid CRM connectors available"),
    84: Code("other", "Unknown error"),
    85: Code("server", "Unable to save the prospect", PASSES),
    86: Code("not_found", "Invalid Template id", MISSING),
    88: Code("unsupported", "Your account must use version 4 of the API.", ACCOUNT_WIDE, version=4,
        hint="Connect with version=4: this account allows several prospects with one address."),
    89: Code("unsupported", "Your account is unable to use version 4 of the API.", ACCOUNT_WIDE, version=3,
        hint="Connect with version=3: this account keeps one prospect for each address."),
    90: Code("validation", "Prospect array should be a flat array of attributes"),
    91: Code("validation", "Prospect array must be keyed by email address"),
    92: Code("not_found", "Prospect record could not be found", MISSING),
    93: Code("validation", "The selected template is missing send options"),
    94: Code("validation", "The provided version is not a valid number"),
    95: Code("validation", "Folder name is invalid"),
    96: Code("permission", "User does not have access to this folder"),
    97: Code("not_found", "The folder ID provided does not exist", MISSING),
    98: Code("state", "Prospect not mailable"),
    99: Code("conflict", "User with the provided email already exists"),
    100: Code("validation", "The provided time zone is invalid"),
    101: Code("validation", "The provided role is invalid"),
    102: Code("conflict", "The CRM Username specified is currently applied to another user"),
    103: Code("state", "A CRM connector was not detected"),
    104: Code("not_found", "The CRM Username specified was not detected"),
    105: Code("not_found", "There is no activation hash for the specified user"),
    106: Code("state", "User is already active"),
    107: Code("validation", "Password does not meet requirements"),
    108: Code("conflict", "This Asset cannot be deleted because it is being used in other places."),
    109: Code("not_found", "The requested record was not found.", MISSING),
    110: Code("validation", "Invalid Account Id"),
    111: Code("conflict", "The Integration Username specified is currently applied to another Account"),
    112: Code("validation", "Missing recipient to Track With Engage."),
    113: Code("validation", "Missing CRM ID or Email Address of recipient."),
    114: Code("validation", "Invalid CRM ID or Email Address of recipient."),
    115: Code("validation", "Number of recipients is more than threshold."),
    116: Code("state", "Request outdated.", PASSES),
    117: Code("server", "There was an error deleting the micro campaign."),
    118: Code("unsupported", "This API can only be called in a test environment."),
    119: Code("server", "Unable to create refresh tokens for Salesforce connector", PASSES),
    120: Code("server", "Unable to verify Salesforce connector", PASSES),
    121: Code("server", "Unable to sync Prospect with Salesforce", PASSES),
    122: Code("rate_limit", "Daily API rate limit met", ACCOUNT_WIDE,
        hint="The quota starts anew at midnight in the account's time zone."),
    123: Code("state", "Unable to verify Salesforce username; User may already have a verified Salesforce username."),
    124: Code("validation", "Unable to set Salesforce username or id"),
    125: Code("validation", "Cannot accept both user_id and crm_owner_fid.",
        hint="Give user_id or crm_owner_fid, not both."),
    126: Code("authentication", "Invalid authentication mechanism", ACCOUNT_WIDE),
    127: Code("server", "Internal error of a shard", PASSES),
    128: Code("state", "Cannot create campaigns"),
    129: Code("state", "Cannot modify campaign name or cost"),
    130: Code("validation", "One or more of the specified fields are invalid"),
    131: Code("authentication", "Your account is locked due to too many failed login attempts. Reset your password at https://pi.pardot.com/user/passwordReset", ACCOUNT_WIDE),
    132: Code("state", "Prospect is archived", MISSING | ARCHIVED,
        hint="Query with filter(deleted=True) to see the recycle bin."),
    133: Code("validation", "Up to 2 sort by options are allowed."),
    134: Code("validation", "Up to 2 sort order options are allowed."),
    135: Code("validation", "When passing a comma-separated value, one of the two values must be id."),
    137: Code("validation", "URL is not valid. Please include a protocol (e.g., http:// or https:// )"),
    138: Code("validation", "The supplied name contains too many characters"),
    139: Code("validation", "The supplied name is not valid."),
    145: Code("validation", "Invalid archived parameter specified. Allowed values are true or false."),
    146: Code("validation", "Invalid archived parameter specified. Allowed values are true or false."),
    150: Code("validation", "Input needs to be valid JSON"),
    151: Code("unsupported", "Unsupported content-type"),
    152: Code("validation", "Request body can't be empty"),
    153: Code("validation", "Missing required property in request"),
    154: Code("validation", "Invalid property in request"),
    155: Code("state", "Can't update. Import must be in \"Open\" state."),
    156: Code("state", "Can't start processing. Import has no associated data."),
    157: Code("server", "Error processing import request. Please contact your Pardot support representative"),
    158: Code("validation", "Uploading a file was unsuccessful"),
    159: Code("validation", "The file is not in a valid CSV format"),
    160: Code("state", "The limit of batches per import has been reached"),
    161: Code("state", "The current state of the import does not allow the operation"),
    162: Code("validation", "No file was specified or uploaded"),
    163: Code("validation", "Too many files were specified or uploaded"),
    164: Code("rate_limit", "Daily limit of import batches has been reached"),
    165: Code("validation", "column options is invalid"),
    166: Code("validation", "The input is not in the required format"),
    168: Code("server", "Background Queue is in an invalid state.", PASSES),
    169: Code("server", "Background Queue is an invalid type.", PASSES),
    174: Code("validation", "Unknown procedure name."),
    175: Code("validation", "Unknown procedure argument."),
    176: Code("validation", "Missing required argument."),
    177: Code("validation", "Invalid procedure argument."),
    178: Code("state", "The current state of the export does not allow the operation"),
    180: Code("validation", "One or more of the specified fields are invalid"),
    181: Code("authentication", "A required header is missing", ACCOUNT_WIDE,
        hint="Give connect() the business_unit_id (0Uv..., 18 characters)."),
    182: Code("authentication", "Invalid header value", ACCOUNT_WIDE,
        hint="A business unit id has 18 characters and begins with 0Uv."),
    183: Code("server", "An internal error occurred, please try your request again", PASSES),
    184: Code("authentication", "access_token is invalid, unknown, or malformed", ACCOUNT_WIDE | TOKEN_REFUSED,
        hint="Check that the connected app allows the scope pardot_api."),
    185: Code("authentication", "Invalid tenant id", ACCOUNT_WIDE),
    188: Code("validation", "Provided import origin is invalid"),
    190: Code("permission", "Email sending is blocked for this account."),
    192: Code("not_found", "Object specified does not exist", MISSING),
    193: Code("validation", "Too many subfields requested",
        hint="Name fewer fields of related records."),
    194: Code("validation", "Invalid MIME type."),
    196: Code("authentication", "Invalid authentication mechanism.", ACCOUNT_WIDE),
    197: Code("validation", "Import missing required field."),
    198: Code("not_found", "Endpoint not found."),
    199: Code("authentication", "Authentication using an api_key is no longer supported. Use Salesforce OAuth access token instead. See https://developer.pardot.com/kb/authentication/ for details.", ACCOUNT_WIDE,
        hint="Use Salesforce OAuth: client_id and client_secret with username and password, or a refresh_token."),
    200: Code("state", "Unable to delete asset."),
    201: Code("authentication", "Business Unit specified in Pardot-Business-Unit-Id header not found or inactive.", ACCOUNT_WIDE,
        hint="Check business_unit_id and environment: 'production' asks pi.pardot.com, 'demo' and 'sandbox' ask pi.demo.pardot.com."),
    202: Code("server", "Minute rate limit met", PASSES | ACCOUNT_WIDE,
        hint="The query took Pardot too long, or too many requests came within a minute: ask for less at once, or later."),
    203: Code("state", "An admin user for the account not found. Ensure a user with the default admin role exists.", ACCOUNT_WIDE),
    204: Code("validation", "File size exceeds the max post size or the body message can't be empty"),
    205: Code("unsupported", "Action name is either missing or incorrect"),
    206: Code("validation", "Invalid action argument value"),
    207: Code("validation", "Missing required action argument"),
    208: Code("validation", "Unknown action argument"),
    209: Code("validation", "Too many fields have filters: The max number of 3 distinct fields with filters was exceeded for this query.",
        hint="Filter by three fields at most, and check the others here: where(...)."),
    210: Code("state", "Page token has expired.",
        hint="A page token lives four hours: ask anew, behind the last record that came."),
    211: Code("validation", "Page token is invalid.",
        hint="A page token is sent as it came, with no other criterion: ask anew, behind the last record that came."),
    214: Code("server", "API request timed out.", PASSES,
        hint="Narrow the query or ask for fewer fields."),
    215: Code("validation", "Email form field is required."),
    216: Code("state", "Destination folder is full."),
    217: Code("validation", "Visitor is invalid."),
    218: Code("state", "Feature state is invalid: Connected Campaigns is not enabled for this business unit.",
        hint="Ask the account's administrator to enable Connected Campaigns."),
    219: Code("state", "Deleted records can't be updated. Please undelete before updating.", ARCHIVED,
        hint="undelete() takes a prospect or a form out of the recycle bin; then save() again."),
    220: Code("validation", "Invalid Available For selection",
        hint="At least one of is_one_to_one_email, is_list_email, is_auto_responder_email and is_drip_email must be true."),
    221: Code("state", "Can’t delete the default template for Engage."),
    222: Code("state", "Can’t delete the default template for resubscribe emails"),
    223: Code("state", "Unable to delete record"),
    224: Code("validation", "Invalid fields for request type",
        hint="Some fields are told by a read alone: get(id=...) one record for them."),
    226: Code("validation", "Mismatched CSV headers and column options",
        hint="The first row of the file must name the same columns as the import's options do."),
    227: Code("validation", "Mismatched CSV headers and field options",
        hint="The first row of the file must name the same fields as the import's options do."),
    228: Code("unsupported", "The api call doesn't support mixed api versions",
        hint="An import or export is asked for in the version of the API that created it."),
    231: Code("validation", "Maximum file size has to be at least 10,000,000 bytes"),
    232: Code("validation", "Maximum file size cannot exceed 200 MB"),
    233: Code("state", "There is not a verified Salesforce connector",
        hint="Ask the account's administrator to verify the connector."),
    234: Code("state", "A v2 Salesforce connector is required for this action"),
    235: Code("state", "The Salesforce connector is already in the desired state"),
    236: Code("validation", "Select a list that is valid for this business unit"),
    237: Code("validation", "Incorrect tag replacement language detected",
        hint="Check the merge fields of the text, such as {{Recipient.FirstName}}."),
    239: Code("conflict", "File has been altered after initial download.",
        hint="Download the file again, and send it as it is."),
    242: Code("not_found", "One or more requested records not found", MISSING),
    243: Code("state", "The sender address uses a domain that doesn’t exist or isn’t verified in your business unit. To send this email, add and verify the sending domain."),
    244: Code("validation", "We couldn’t send your email. Review your email and try again."),
    245: Code("conflict", "The supplied name is already in use.",
        hint="Take another name, or change the record that has it."),
    246: Code("state", "We couldn’t send your email. Review your email and try again later. Issues with the recipient’s email address or service provider can prevent delivery."),
    10000: Code("validation", "A parameter is invalid"),
}
# fmt: on

# Codes that meant something else, or said it otherwise, in an older edition of Pardot's table: answers with these words
# are meant so.
FORMER: dict[int, Code] = {
    138: Code("validation", "Name must be 50 characters or less."),
    215: Code("state", "Feature state is invalid: Connected Campaigns is not enabled for this account."),
}

UNKNOWN = Code("other", "Pardot answered with an error that no table names")


def meaning(code: int | None, message: str | None = None) -> Code:
    """Return the row of a code, in the meaning that it has with these words.

    Example:
        >>> meaning(215).category, meaning(215, FORMER[215].message).category
        ('validation', 'state')
    """
    if code is None:
        return UNKNOWN
    former = FORMER.get(code)
    if former is not None and message is not None and message.startswith(former.message):
        return former
    return CODES.get(code, UNKNOWN)
