"""Text to value, one kind a file: numbers, dates, posts, names."""
