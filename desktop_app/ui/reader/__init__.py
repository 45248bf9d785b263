"""The reader: an article's text with its mentions painted under the letters; data in, signals out."""
