"""The HTTP server and what leads a request to the API that it is for; nothing of any API."""
