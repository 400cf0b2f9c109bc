"""The views: what browsers ask, one's own lists, a list that was shared, files, reading offline."""
