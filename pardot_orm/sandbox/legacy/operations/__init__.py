"""The operations of the API, one module for each kind of object; `served.py` says which serves what."""
