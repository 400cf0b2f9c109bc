"""Pages for a list, fetched together with what their cards show."""


def with_cards(pages):
    """Return the pages with what a card shows beside the page, in a few queries for all of them."""
    return pages.select_related(*pages.model.card_relations).prefetch_related(
        "learning_areas", "people__person"
    )
