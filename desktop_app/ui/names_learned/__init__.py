"""The window of names that were learned from decisions or kept by hand."""
