"""Search: which engine serves it and which attributes of pages are facets."""

WAGTAILSEARCH_BACKENDS = {
    "default": {
        "BACKEND": "search.backends.admin",
        "SEARCH_CONFIG": "simple",
        # One transaction for a whole rebuild would lock every other writer out of SQLite.
        "ATOMIC_REBUILD": False,
    },
}

# Facet in the address → the model whose rows have the codes.
SEARCH_FACETS = {
    "learning_area": "core.LearningArea",
    "grade": "core.GradeLevel",
    "year": "core.SchoolYear",
    "policy_focus": "core.PolicyFocus",
    "school": "schools.School",
    "network": "schools.SchoolNetwork",
}
# Apps whose page types must declare how they are found; for others there are defaults.
SEARCH_STRICT_APPS = ["articles", "home", "schools"]
