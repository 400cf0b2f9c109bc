"""Finds the English words that editors still read in a Thai admin."""
