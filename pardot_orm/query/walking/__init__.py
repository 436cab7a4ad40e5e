"""How pages are found, so that nothing is skipped or repeated."""
