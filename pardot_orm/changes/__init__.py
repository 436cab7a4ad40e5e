"""Changes: how records are saved, one at a time or fifty a request."""
