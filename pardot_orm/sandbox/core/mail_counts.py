"""What became of a list mail, by the activities and the clicks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import frozen

if TYPE_CHECKING:
    from pardot_orm.sandbox.core.transaction import Transaction

# The types of activities that tell what became of a mail.
OPENED, UNSUBSCRIBED, BOUNCED, COMPLAINED = 11, 12, 13, 14
INDIRECTLY_UNSUBSCRIBED, INDIRECTLY_BOUNCED = 35, 36
CLICKED, CLICKED_ELSEWHERE = 1, 17

# Each prospect with what the activities of one mail tell of it. The bounce of a mail that was opened or clicked was
# none: it arrived.
_OUTCOMES = f"""
    SELECT prospect_id, sum(type = {OPENED}) AS opens,
        max(type IN ({UNSUBSCRIBED}, {INDIRECTLY_UNSUBSCRIBED})) AS out,
        max(type = {COMPLAINED}) AS complained, max(type = {BOUNCED}) AS hard, max(type = {INDIRECTLY_BOUNCED}) AS soft,
        max(type IN ({OPENED}, {CLICKED}, {CLICKED_ELSEWHERE}, {UNSUBSCRIBED}, {INDIRECTLY_UNSUBSCRIBED})) AS arrived
    FROM visitor_activity WHERE list_email_id = ? AND prospect_id IS NOT NULL GROUP BY prospect_id
"""  # noqa: S608 - the numbers are from here
_COUNTS = f"""
    SELECT count(*), total(hard AND NOT arrived), total(soft AND NOT hard AND NOT arrived), total(opens),
        total(opens > 0), total(out), total(complained)
    FROM ({_OUTCOMES})
"""  # noqa: S608 - as above
_CLICKS = "SELECT count(*), count(DISTINCT prospect_id) FROM email_click WHERE list_email_id = ?"


@frozen
class MailCounts:
    """How many there were of each; who opened or clicked several times is one of the unique."""

    sent: int
    hard_bounced: int
    soft_bounced: int
    opens: int
    unique_opens: int
    opt_outs: int
    spam_complaints: int
    clicks: int
    unique_clicks: int

    @property
    def delivered(self) -> int:
        """What did not bounce."""
        return self.sent - self.hard_bounced - self.soft_bounced


def count_mail(transaction: Transaction, email_id: int) -> MailCounts:
    """Return what became of a mail."""
    counts = transaction.one(_COUNTS, email_id) or ()
    return MailCounts(*map(int, counts), *(transaction.one(_CLICKS, email_id) or (0, 0)))
