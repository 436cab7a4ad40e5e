"""A connection to an account: settings, conversation, what is known of it."""
