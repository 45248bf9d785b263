"""The window of entities: whom and what the tags of the store refer to."""
