"""Report to text: one output format a file, discovered."""
