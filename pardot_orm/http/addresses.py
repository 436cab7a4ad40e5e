"""What an address of the network tells."""

from __future__ import annotations

from ipaddress import ip_address


def is_loopback(host: str) -> bool:
    """Tell whether a host is this very machine.

    Example:
        >>> is_loopback("127.0.0.1"), is_loopback("pi.pardot.com")
        (True, False)
    """
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
