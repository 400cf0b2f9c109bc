"""A file of schools is shown first and imported whole, once it is confirmed."""

from datetime import timedelta

import pytest
from django.core.files.storage import default_storage
from django.db.models.signals import pre_save
from django.urls import reverse
from django.utils import timezone
from wagtail.models import ModelLogEntry

from core.importing import keeping
from schools.models import School
from tests.factories.people import make_user
from tests.factories.schools import make_school

from .uploads import GOOD, HEADER, confirm, csv_file, raw_file, upload, xlsx_file

pytestmark = pytest.mark.django_db

FULL = [
    *("รหัสโรงเรียน", "ชื่อโรงเรียน", "ชื่อภาษาอังกฤษ", "กลุ่มเครือข่าย"),
    *("ขนาด", "ที่ตั้ง", "อยู่บนเกาะ", "อยู่บนภูเขา", "สถานะ"),
]
FULL_ROW = [
    *("99010009", "โรงเรียนบ้านดอนตาล", "Ban Don Tan School", "กลุ่มเครือข่ายริมน้ำ"),
    *("ใหญ่พิเศษ", "ตำบลดอนตาล", "ใช่", "ไม่ใช่", "เรียนรวม"),
]


@pytest.mark.parametrize("make_file", [csv_file, xlsx_file])
def test_nothing_is_changed_until_it_is_confirmed(head, make_file):
    preview = upload(head, make_file(GOOD))
    assert preview.context["plan"].added == 1
    assert "โรงเรียนบ้านดอนตาล" in preview.content.decode()
    assert not School.objects.exists()
    confirm(head, preview)
    assert School.objects.get().name_th == "โรงเรียนบ้านดอนตาล"


@pytest.mark.parametrize("make_file", [csv_file, xlsx_file])
def test_every_column_is_imported(head, make_file):
    confirm(head, upload(head, make_file(FULL_ROW, header=FULL)))
    school = School.objects.get(code="99010009")
    assert (school.name_en, school.place) == ("Ban Don Tan School", "ตำบลดอนตาล")
    assert (school.network.code, school.office.code) == ("riverside", "main")
    assert (school.size, school.status) == ("extra-large", "merged")
    assert (school.is_on_island, school.is_in_hills) == (True, False)


def test_english_headers_codes_and_labels_are_taken_too(head):
    header = ["Code", "name_th", "NAME EN", "network", "size", "island", "status"]
    row = ["A-1", "โรงเรียนบ้านดอนตาล", "Don Tan", "riverside", "Large (601–1,500 pupils)"]
    confirm(head, upload(head, csv_file([*row, "TRUE", "closed"], header=header)))
    school = School.objects.get(code="a-1")
    assert (school.size, school.is_on_island, school.status) == ("large", True, "closed")


def test_the_preview_tells_new_changed_and_unchanged_schools_apart(head):
    make_school("99010001", "โรงเรียนบ้านเดิม", size="small")
    make_school("99010002", "โรงเรียนบ้านเปลี่ยน", size="small")
    same = ["99010001", "โรงเรียนบ้านเดิม", "riverside", "เล็ก"]
    altered = ["99010002", "โรงเรียนบ้านเปลี่ยน", "riverside", "กลาง"]
    plan = upload(head, csv_file(same, altered, GOOD)).context["plan"]
    assert (plan.added, plan.altered, plan.unchanged) == (1, 1, 1)
    difference = plan.changes[0].differences[0]
    assert "120" in difference.old
    assert "600" in difference.new


def test_the_same_file_again_changes_nothing(head):
    confirm(head, upload(head, csv_file(GOOD)))
    preview = upload(head, csv_file(GOOD))
    assert preview.context["plan"].unchanged == 1
    assert 'name="fingerprint"' not in preview.content.decode()


def test_an_empty_cell_or_a_dash_leaves_what_is_here(head):
    make_school("99010001", "โรงเรียนบ้านเดิม", size="large", is_on_island=True)
    row = ["99010001", "โรงเรียนบ้านใหม่", "-", ""]
    confirm(head, upload(head, csv_file(row)))
    school = School.objects.get()
    assert (school.name_th, school.size) == ("โรงเรียนบ้านใหม่", "large")
    assert school.network.code == "riverside"
    assert school.is_on_island


def test_thai_digits_in_the_code_are_taken_as_arabic(head):
    confirm(head, upload(head, csv_file(["๙๙๐๑๐๐๐๙", *GOOD[1:]])))
    assert School.objects.get().code == "99010009"


def test_a_code_that_excel_holds_as_a_number_is_taken_as_written(head):
    confirm(head, upload(head, xlsx_file([99010009.0, *GOOD[1:]])))
    assert School.objects.get().code == "99010009"


def test_titles_above_the_header_and_empty_rows_are_passed_over(head):
    rows = [HEADER, [None] * 4, GOOD, ["", " ", None, ""]]
    preview = upload(head, xlsx_file(*rows, header=["รายชื่อโรงเรียน ปีการศึกษา ๒๕๖๙"]))
    assert [change.number for change in preview.context["plan"].changes] == [4]


def test_columns_that_are_not_ours_are_named_and_left_out(head):
    preview = upload(head, csv_file(["1", *GOOD], header=["ลำดับ", *HEADER]))
    assert preview.context["sheet"].ignored == ["ลำดับ"]
    assert "ลำดับ" in preview.content.decode()


def test_all_rows_are_imported_or_none(head):
    def fail_on_the_second(sender, instance, **kwargs):
        if instance.code == "99010010":
            raise RuntimeError("disk full")

    preview = upload(head, csv_file(GOOD, ["99010010", *GOOD[1:]]))
    pre_save.connect(fail_on_the_second, sender=School)
    try:
        with pytest.raises(RuntimeError):
            confirm(head, preview)
    finally:
        pre_save.disconnect(fail_on_the_second, sender=School)
    assert not School.objects.exists()
    assert not ModelLogEntry.objects.filter(action="schools.import").exists()
    confirm(head, preview)
    assert School.objects.count() == 2


def test_what_changed_since_the_preview_is_shown_before_anything_is_applied(head):
    preview = upload(head, csv_file(GOOD))
    make_school("99010009", "โรงเรียนที่เพิ่งเพิ่ม")
    again = confirm(head, preview)
    assert School.objects.get().name_th == "โรงเรียนที่เพิ่งเพิ่ม"
    assert again.context["plan"].altered == 1
    confirm(head, again)
    assert School.objects.get().name_th == "โรงเรียนบ้านดอนตาล"


def test_the_history_of_a_school_tells_who_imported_it(head):
    confirm(head, upload(head, csv_file(GOOD)))
    entry = ModelLogEntry.objects.get(action="schools.import")
    assert entry.user.groups.get().name == "head"
    school = School.objects.get()
    history = School.snippet_viewset.get_url_name("history")
    assert head.get(reverse(history, args=[school.pk])).status_code == 200


def test_the_upload_is_removed_when_it_is_confirmed(head, kept_uploads):
    preview = upload(head, csv_file(GOOD))
    assert len(kept_uploads()) == 1
    confirm(head, preview)
    assert kept_uploads() == []
    assert confirm(head, preview).redirect_chain[0][0] == reverse("schools_import")


def test_the_upload_is_removed_when_it_is_cancelled_or_replaced(head, kept_uploads):
    upload(head, csv_file(GOOD))
    preview = upload(head, csv_file(GOOD))
    assert len(kept_uploads()) == 1
    head.post(reverse("schools_import_cancel"))
    assert kept_uploads() == []
    confirm(head, preview)
    assert not School.objects.exists()


def test_an_upload_is_kept_for_a_day(head, kept_uploads, monkeypatch):
    old = upload(head, csv_file(GOOD))
    tomorrow = timezone.now() + timedelta(hours=25)
    with monkeypatch.context() as patched:
        patched.setattr(keeping.timezone, "now", lambda: tomorrow)
        confirm(head, old)
        keeping.sweep()
    assert not School.objects.exists()
    assert kept_uploads() == []


def test_an_upload_belongs_to_one_session_and_is_served_to_nobody(head, kept_uploads, client):
    preview = upload(head, csv_file(GOOD))
    path = f"imports/{kept_uploads()[0]}"
    assert head.get(default_storage.url(path)).status_code == 404
    client.force_login(make_user("head"))
    assert client.get(preview.request["PATH_INFO"]).status_code == 302
    confirm(client, preview)
    assert not School.objects.exists()


@pytest.mark.parametrize("group", ["supervisor", "teacher", None])
def test_only_who_may_add_and_change_schools_may_import(client, group):
    if group:
        client.force_login(make_user(group))
    addresses = [
        reverse("schools_import"),
        reverse("schools_import_blank", args=["xlsx"]),
        reverse("schools_import_preview", args=["token"]),
    ]
    for address in addresses:
        assert client.get(address).status_code == 302
        assert client.post(address, {"file": csv_file(GOOD)}).status_code == 302
    assert not School.objects.exists()


def test_the_import_is_offered_beside_the_list_to_who_may_use_it(head, client):
    listing = reverse(School.snippet_viewset.get_url_name("list"))
    address = reverse("schools_import")
    assert f'href="{address}"' in head.get(listing).content.decode()
    client.force_login(make_user("supervisor"))
    assert address not in client.get(listing).content.decode()


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_list_that_the_admin_exports_can_be_imported_again(head, kind):
    make_school("99010001", size="extra-large", status="merged", place="ตำบลดอนตาล")
    listing = reverse(School.snippet_viewset.get_url_name("list"))
    exported = head.get(listing, {"export": kind})
    file = raw_file(b"".join(exported.streaming_content), f"schools.{kind}")
    plan = upload(head, file).context["plan"]
    assert (plan.unchanged, plan.changes, plan.bad_rows) == (1, [], [])
