"""Files to upload, and the way through the admin's import."""

import csv
import io
import zipfile

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook

HEADER = ["รหัสโรงเรียน", "ชื่อโรงเรียน", "กลุ่มเครือข่าย", "ขนาด"]
GOOD = ["99010009", "โรงเรียนบ้านดอนตาล", "riverside", "เล็ก"]


def csv_text(*rows, header=HEADER):
    text = io.StringIO()
    csv.writer(text).writerows([header, *rows])
    return text.getvalue()


def csv_file(*rows, header=HEADER, encoding="utf-8-sig", name="schools.csv"):
    return raw_file(csv_text(*rows, header=header).encode(encoding), name)


def raw_file(data, name="schools.csv"):
    return SimpleUploadedFile(name, data)


def workbook_file(workbook, name="schools.xlsx"):
    file = io.BytesIO()
    workbook.save(file)
    return raw_file(file.getvalue(), name)


def xlsx_file(*rows, header=HEADER):
    workbook = Workbook()
    for row in [header, *rows]:
        workbook.active.append(row)
    return workbook_file(workbook)


def replace_part(file, part, data):
    """Return the XLSX file with one part of its archive replaced or added."""
    old, made = zipfile.ZipFile(file), io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
        new.writestr(part, data)
    return raw_file(made.getvalue(), "schools.xlsx")


def upload(client, file):
    """Upload the file and return the screen that follows: the preview, or the form again."""
    return client.post(reverse("schools_import"), {"file": file}, follow=True)


def file_errors(response):
    return response.context["form"].errors["file"]


def problems(response):
    """Return [(row number, column, message)] of a preview."""
    return [
        (row.number, problem.column, problem.message)
        for row in response.context["plan"].bad_rows
        for problem in row.problems
    ]


def confirm(client, preview):
    fingerprint = preview.context["plan"].fingerprint
    return client.post(preview.request["PATH_INFO"], {"fingerprint": fingerprint}, follow=True)
