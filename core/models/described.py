"""What heads, cards and pictures say of a page of content, asked for once."""

from functools import cached_property

from django.utils.text import capfirst

from core.sharing import Card


class Described:
    """What a page is filed under and who made it, for all parts of the page that name it."""

    @cached_property
    def areas(self):
        """The learning areas, asked for once however many parts of the page name them."""
        return list(self.learning_areas.all())

    @cached_property
    def grade_levels(self):
        """The grade levels, asked for once."""
        return list(self.grades.all())

    @cached_property
    def keywords(self):
        """The tags, asked for once."""
        return list(self.tags.all())

    def share_card(self):
        """Return what the picture says: kind and area, title, and who made it."""
        area = next(iter(self.areas), None)
        label = capfirst(self.kind_label)
        return Card(
            label=f"{label} · {area.name}" if area else label,
            title=self.title,
            lines=tuple(self.made_by[:2]),
            area=area.code if area else "none",
            kind=self.search_type,
            seed=self.weave_seed,
        )

    @property
    def made_by(self):
        """The names of those it comes from, the first persons in one line."""
        names = ", ".join(person.name for person in self.persons[:2])
        return [names] if names else []
