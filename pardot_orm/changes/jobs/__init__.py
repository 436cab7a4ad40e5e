"""Imports and exports: started and told what to do."""
