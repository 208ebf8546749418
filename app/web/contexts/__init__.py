"""One frozen context for each page: all that its template may show, made before the template runs."""
