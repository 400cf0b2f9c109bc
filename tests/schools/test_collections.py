"""Each school has a folder for its files, below that of its office."""

from importlib import import_module

import pytest
from django.apps import apps
from django.urls import reverse
from wagtail.models import Collection
from wagtail.permissions import policy_registry

from core.models import Document
from schools.collections import collection_of
from schools.models import Office, School
from tests.factories.files import make_document
from tests.factories.people import make_user
from tests.factories.schools import make_school
from tests.schools.uploads import confirm, csv_file, upload

pytestmark = pytest.mark.django_db


def folders():
    return [folder.name for folder in Office.objects.get().collection.get_children()]


def test_a_school_that_is_registered_gets_a_folder():
    school = make_school(name_th="โรงเรียนบ้านดอน")
    assert folders() == ["โรงเรียนบ้านดอน"]
    assert collection_of(School.objects.get(pk=school.pk)).name == "โรงเรียนบ้านดอน"


def test_the_folder_is_called_as_the_school_is_now():
    make_school("99990001", "โรงเรียนบ้านกลาง")
    school = make_school("99990002", "โรงเรียนบ้านดอน")
    school.name_th = "โรงเรียนบ้านกกกอก"
    school.save()
    assert folders() == ["โรงเรียนบ้านกกกอก", "โรงเรียนบ้านกลาง"]


def test_folders_stand_in_the_order_of_their_names_however_they_came():
    for number, letter in enumerate("ฟกมขด"):
        make_school(f"9999000{number}", f"โรงเรียนบ้าน{letter}อ")
    assert folders() == [f"โรงเรียนบ้าน{letter}อ" for letter in "กขดฟม"]
    assert not any(Collection.find_problems())


def test_two_schools_of_one_name_have_a_folder_each():
    make_school("99990001", "โรงเรียนวัดใหม่")
    make_school("99990002", "โรงเรียนวัดใหม่")
    assert folders() == ["โรงเรียนวัดใหม่", "โรงเรียนวัดใหม่ (99990002)"]


def test_a_folder_that_was_deleted_is_made_again():
    school = make_school()
    school.collection.delete()
    school = School.objects.get(pk=school.pk)
    assert collection_of(school).name == school.name_th
    assert folders() == [school.name_th]


def test_an_office_without_a_folder_has_those_of_its_schools_at_the_top():
    Office.objects.update(collection=None)
    assert make_school().collection.get_parent().is_root()


def test_schools_that_were_there_before_get_their_folders():
    Collection.get_first_root_node().get_children().get().add_child(name="ภาพปก")
    for number, letter in enumerate("ขก"):
        make_school(f"9999000{number}", f"โรงเรียนบ้าน{letter}อ").collection.delete()
    migration = import_module("schools.migrations.0004_make_collections")
    migration.make_collections(apps, None)
    assert folders() == ["ภาพปก", "โรงเรียนบ้านกอ", "โรงเรียนบ้านขอ"]
    assert not any(Collection.find_problems())
    assert all(school.collection for school in School.objects.all())


def test_supervisors_choose_and_see_what_lies_in_every_schools_folder(client):
    supervisor = make_user("supervisor")
    document = make_document(collection=make_school().collection)
    policy = policy_registry.get_by_type(Document)
    assert policy.user_has_permission_for_instance(supervisor, "change", document)
    client.force_login(supervisor)
    page = client.get(reverse("wagtaildocs:add")).content.decode()
    assert "โรงเรียนบ้านทดสอบ" in page


def test_an_import_makes_the_folders_and_the_next_one_renames_them(head):
    for name in ("โรงเรียนบ้านดอนตาล", "โรงเรียนบ้านดอนตาลใหม่"):
        confirm(head, upload(head, csv_file(["99010009", name, "riverside", "เล็ก"])))
        assert folders() == [name]
