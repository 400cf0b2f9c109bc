from django import forms

from .models import Frequency, Topic
from .preferences import choose, frequencies_of


class PreferencesForm(forms.Form):
    """One choice a topic."""

    def __init__(self, *args, user, **kwargs):
        super().__init__(*args, initial=frequencies_of(user), **kwargs)
        self.user = user
        for topic in Topic:
            self.fields[topic.value] = forms.ChoiceField(
                label=topic.label, choices=Frequency.choices
            )

    def save(self):
        """Keep what was changed."""
        for topic in self.changed_data:
            choose(self.user, topic, self.cleaned_data[topic])
