"""The keywords of queries as types, so that editors complete them and type checkers check them.

One module for each model, written from the models by `python -m pardot_orm.typed`; nothing imports them at run time.
"""
