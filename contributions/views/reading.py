"""What a draft says, in the order in which it was asked, for reading it over."""

from contributions.answers import answers_for
from contributions.attachments import files_of, pictures_of


def reading(page):
    """Return the answers that there are, the pictures and the files."""
    asked = page.contribution_form
    answers = answers_for(type(page), (*asked.story, *asked.content))
    told = [(answer.label, answer.told(page)) for answer in answers]
    return {
        "answers": [(label, words) for label, words in told if words],
        "pictures": pictures_of(type(page)).list(page),
        "files": files_of(type(page)).list(page),
    }
