"""Search: which engine serves it and which attributes of pages are facets."""

from .environment import env

WAGTAILSEARCH_BACKENDS = {
    "default": {
        "BACKEND": "search.backends.admin",
        "SEARCH_CONFIG": "simple",
        # One transaction for a whole rebuild would lock every other writer out of SQLite.
        "ATOMIC_REBUILD": False,
    },
}

# The public search asks Elasticsearch first; the admin's search stays with the database.
if env("ELASTICSEARCH_URL", default=""):
    WAGTAILSEARCH_BACKENDS["public"] = {
        "BACKEND": "search.backends.public",
        "AUTO_UPDATE": False,
        "URLS": env.list("ELASTICSEARCH_URL"),
        "INDEX_PREFIX": env("ELASTICSEARCH_PREFIX", default="hub"),
        "TIMEOUT": env.float("ELASTICSEARCH_TIMEOUT", default=0.4),
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
# Facets whose choices stand in the order of their model; the others begin with the most frequent.
SEARCH_FACETS_IN_ORDER = ["grade", "year"]
# Which pages are read most, for the order "most_read".
SEARCH_MOST_READ = "readership.most_read.most_read"
# Apps whose page types must declare how they are found; for others there are defaults.
SEARCH_STRICT_APPS = ["articles", "home", "schools"]
