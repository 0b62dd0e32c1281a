"""Tokens, lemmas, numerals: what facts and matching both need to read English."""
