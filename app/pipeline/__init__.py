"""Where reading, extracting and saving meet."""
