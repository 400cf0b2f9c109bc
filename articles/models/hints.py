"""What stands beside a stream: while it is empty, nothing else says what its button is for."""

from django.utils.translation import gettext_lazy as _

ADD_CONTENT = _("Press ⊕ to add a heading, words, a picture and more, one after the other.")
ADD_PICTURE = _("Press ⊕ to add a picture. The first is shown largest.")
ADD_STEP = _("Press ⊕ to add a step.")
ADD_EVIDENCE = _("Press ⊕ to add words, figures, a chart, a table, a picture or a quote.")
ADD_FILE = _("Press ⊕ to add a file.")
ADD_FOOTNOTE = _(
    "Type [1] in the text where the first note belongs, [2] for the second, and write the notes"
    " here. Add new ones at the end: readers see the numbers in the order of the text."
)

# Beside the fields of those who contribute from outside the admin.
FOR_CONTRIBUTORS = {
    "title": _("A short name that says what it is."),
    "summary": _("One or two sentences: what the reader gets."),
    "learning_areas": _("The supervisors of these areas read it first."),
    "how_to": _("One step a line. Press Enter for the next step."),
    "process": _("One step a line. Press Enter for the next step."),
    "results": _("What changed for the pupils. Numbers help, such as 11 of 19."),
    "body": _("Leave a line empty to begin a new paragraph."),
    "awarded_on": _("Day/month/year, such as 14/5/2569"),
    "giver": _("The office or organisation that gave it."),
}
