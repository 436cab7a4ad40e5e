"""What may be asked: criteria, conditions here, their combinations."""
