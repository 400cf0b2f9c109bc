"""Ways to show the same list, chosen by `view` in the address."""


def view_of(query, views):
    """Return the name of the view that a query asks for, the first when it asks for none."""
    return query.get("view") if query.get("view") in views else next(iter(views))


def links_to(views, query):
    """Return the ways to show the same page of a list, each with its query."""
    chosen, found = view_of(query, views), []
    for name, label in views.items():
        asked = query.copy()
        asked["view"] = name
        found.append({"label": label, "query": asked.urlencode(), "selected": name == chosen})
    return found
