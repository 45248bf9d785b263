"""The window that shows every place of what is looked for, the keywords under each other."""
