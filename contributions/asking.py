"""What each step asks: its forms, bound to a draft and what was sent."""

from .answers import answers_for
from .attachments import pictures_of
from .drafts import schools_of
from .forms import AnswersForm, DeclarationsForm, DescriptionsForm, SchoolForm
from .steps import CONTENT, DECLARATIONS, FILES, STORY


def story_form(page, data=None):
    return AnswersForm(answers_for(type(page), page.contribution_form.story), page, data)


def content_form(page, data=None):
    return AnswersForm(answers_for(type(page), page.contribution_form.content), page, data)


def schools_for(contribution):
    """Return the schools to choose from: today's, and the one that was chosen before."""
    return list(dict.fromkeys([contribution.school, *schools_of(contribution.contributor)]))


def story_forms(contribution, page, data):
    """Return the first step's; the school is asked only of those who have several."""
    schools = schools_for(contribution)
    choice = [SchoolForm(schools, data, contribution, page)] if len(schools) > 1 else []
    return [*choice, story_form(page, data)]


def forms_of(step, contribution, page, data=None):
    """Return the forms of a step in the order in which they are shown."""
    if step == STORY:
        return story_forms(contribution, page, data)
    if step == CONTENT:
        return [content_form(page, data)]
    if step == FILES:
        return [DescriptionsForm(pictures_of(type(page)), page, data)]
    return [DeclarationsForm(data, instance=contribution)] if step == DECLARATIONS else []
