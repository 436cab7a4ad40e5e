"""Runs tap-pardot's own command line (the further arguments) against the address that is the first argument.

Runs in the tap's own environment. Nothing of the tap is changed but the addresses that it talks to.
"""

import sys

import tap_pardot
from tap_pardot import client


def main():
    url = sys.argv.pop(1)
    client.AUTH_URL = f"{url}/api/login/version/3"
    client.ENDPOINT_BASE = f"{url}/api/"
    client.REFRESH_URL = f"{url}/services/oauth2/token"
    tap_pardot.main()


main()
