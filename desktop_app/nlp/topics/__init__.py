"""What an article is about, suggested from words: a list of keywords, and what the analyst's decisions teach."""
