"""The side panel of the open article: mentions, topics, details and history."""
