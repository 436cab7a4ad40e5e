"""How one version of the API writes requests and reads answers; nothing outside of here knows wire names."""
