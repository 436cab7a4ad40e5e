"""Serves PyPardot4 to another process: a JSON command a line comes in, a JSON answer a line goes out.

Runs in the client's own environment. Nothing of the client is changed but the address that it talks to.
"""

import json
import sys

import pypardot.client as pypardot


def opened(command):
    pypardot.BASE_URI = command["url"]
    login = command["login"]
    return pypardot.PardotAPI(login["email"], login["password"], login["user_key"], version=command["version"])


def public_methods(client):
    """Return the public methods of the client and of its objects, as `prospects.read_by_id`."""
    objects = {"": client} | {f"{name}.": value for name, value in vars(client).items() if hasattr(value, "client")}
    return sorted(
        prefix + name
        for prefix, value in objects.items()
        for name, function in vars(type(value)).items()
        if callable(function) and not name.startswith("_")
    )


def answered(client, command):
    of, _, method = command["call"].rpartition(".")
    function = getattr(getattr(client, of) if of else client, method)
    try:
        return {"returned": function(**command["keywords"])}
    except pypardot.PardotAPIError as error:
        return {"raised": type(error).__name__, "code": error.err_code, "message": error.message}
    except Exception as error:  # noqa: BLE001 - what it raises is the test's to judge
        return {"raised": type(error).__name__, "code": None, "message": str(error)}


def main():
    client = None
    for line in sys.stdin:
        command = json.loads(line)
        if "url" in command:
            client = opened(command)
            answer = {"returned": public_methods(client)}
        else:
            answer = answered(client, command)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


main()
