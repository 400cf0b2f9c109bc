"""Writes the documents of the demo: PDF, DOCX, XLSX and PPTX."""

import sys

from . import excel, paper, slides, word

WRITERS = {
    **paper.WRITERS,
    "plc-log": word.plc_log,
    "supervision-form": word.supervision_form,
    "reading-record": excel.reading_record,
    "multigrade-timetable": excel.multigrade_timetable,
    "school-garden-log": excel.school_garden_log,
    "phonics-slides": slides.phonics_slides,
}


def main(wanted: list[str]) -> None:
    """Writes the documents named on the command line, or all of them."""
    for name in wanted or WRITERS:
        path = WRITERS[name]()
        print(f"{path.name}: {path.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main(sys.argv[1:])
