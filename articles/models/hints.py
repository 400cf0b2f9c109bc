"""What stands beside a stream: while it is empty, nothing else says what its button is for."""

from django.utils.translation import gettext_lazy as _

ADD_CONTENT = _("Press ⊕ to add a heading, words, a picture and more, one after the other.")
ADD_PICTURE = _("Press ⊕ to add a picture. The first is shown largest.")
ADD_STEP = _("Press ⊕ to add a step.")
ADD_EVIDENCE = _("Press ⊕ to add words, figures, a table, a picture or a quote.")
ADD_FILE = _("Press ⊕ to add a file.")
