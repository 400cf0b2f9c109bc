"""The text inside a document: stored once a file, beside it, and in no revision."""

from django.db import models
from django.utils.formats import number_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from core import extraction

from .media import Document


class DocumentText(models.Model):
    """What could be read of a document's file, and what its editor is told about that."""

    class State(models.TextChoices):
        WAITING = "waiting", _("Waiting to be read")
        DONE = extraction.DONE, _("Read")
        CUT = extraction.CUT, _("Too long")
        EMPTY = extraction.EMPTY, _("Without text")
        LOCKED = extraction.LOCKED, _("Locked with a password")
        FAILED = extraction.FAILED, _("Not readable")
        UNSUPPORTED = extraction.UNSUPPORTED, _("Kind of file that is not read")

    # Of these somebody could make a file that is found.
    UNREADABLE = (State.EMPTY, State.LOCKED, State.FAILED)

    document = models.OneToOneField(
        Document, primary_key=True, on_delete=models.CASCADE, related_name="content"
    )
    state = models.CharField(
        _("state"), max_length=20, choices=State.choices, default=State.WAITING
    )
    text = models.TextField(_("text"), blank=True)
    characters = models.PositiveIntegerField(_("number of characters"), default=0)
    file_name = models.CharField(max_length=200, blank=True)
    file_hash = models.CharField(max_length=40, blank=True)
    extracted_at = models.DateTimeField(_("read at"), null=True)

    # Being read is no use of a document.
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("text of a document")
        verbose_name_plural = _("texts of documents")

    def __str__(self):
        return self.get_state_display()

    @property
    def is_unreadable(self):
        return self.state in self.UNREADABLE

    @property
    def message(self):
        """What an editor is told: how much is found, or what to do so that it is."""
        return MESSAGES[self.state]() % {"n": number_format(self.characters, force_grouping=True)}


def text_of(document):
    """Return the row of a document; one that waits when its present file was not read yet."""
    content = getattr(document, "content", None)
    if content is None or content.file_name != document.file.name:
        return DocumentText(document=document)
    return content


MESSAGES = {
    DocumentText.State.WAITING: lambda: gettext("The text will be read in a moment."),
    DocumentText.State.DONE: lambda: gettext("%(n)s characters of text can be searched."),
    DocumentText.State.CUT: lambda: gettext(
        "The text is too long: its first %(n)s characters can be searched."
    ),
    DocumentText.State.EMPTY: lambda: gettext(
        "There is no text in this file to search, perhaps because it is a scan. Upload the"
        " original file, or have the text of the scan recognised (OCR)."
    ),
    DocumentText.State.LOCKED: lambda: gettext(
        "The file opens with a password only, so its text cannot be searched. Upload one without."
    ),
    DocumentText.State.FAILED: lambda: gettext(
        "The file could not be read; it may be damaged or too large. Open it and save it anew."
    ),
    DocumentText.State.UNSUPPORTED: lambda: gettext(
        "The text of this kind of file is not searched. PDF, Word, PowerPoint and Excel files are."
    ),
}
