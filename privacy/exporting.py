"""What is held on a person as one archive: for people to read, and for machines."""

import json
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from django.template.loader import render_to_string
from django.utils import timezone

from core.mail import sending_site
from core.personal_data import describe


def archive_of(subject):
    """Return a ZIP with the same tables as a page and as JSON."""
    holdings = describe(subject)
    context = {"holdings": holdings, "made_at": timezone.now(), "site": sending_site()}
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        archive.writestr("data.html", render_to_string("privacy/export.html", context))
        archive.writestr("data.json", as_json(holdings))
    return buffer.getvalue()


def as_json(holdings):
    tables = [
        {
            "title": str(holding.title),
            "rows": [
                {
                    str(heading): str(cell)
                    for heading, cell in zip(holding.headings, row, strict=True)
                }
                for row in holding.rows
            ],
        }
        for holding in holdings
    ]
    made = {"made_at": timezone.localtime().isoformat(), "data": tables}
    return json.dumps(made, ensure_ascii=False, indent=2)
