"""A folder below that of the office for each school that is registered already."""

from django.db import migrations
from treebeard.numconv import NumConv

# As treebeard writes the paths of a tree, whose methods the models of migrations lack.
ALPHABET, STEP = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", 4
numbers = NumConv(ALPHABET)


def last_number(Collection, parent):
    children = Collection.objects.filter(path__startswith=parent.path, depth=parent.depth + 1)
    last = children.order_by("-path").values_list("path", flat=True).first()
    return numbers.str2int(last[-STEP:]) if last else 0


def make_folders(Collection, parent, schools):
    """Make the folders below the parent in the order of their names."""
    first = last_number(Collection, parent) + 1
    for number, school in enumerate(schools, start=first):
        step = numbers.int2str(number).rjust(STEP, ALPHABET[0])
        school.collection = Collection.objects.create(
            name=school.name_th, path=parent.path + step, depth=parent.depth + 1, numchild=0
        )
        school.save(update_fields=["collection"])
    Collection.objects.filter(pk=parent.pk).update(numchild=parent.numchild + len(schools))


def make_collections(apps, schema_editor):
    Collection = apps.get_model("wagtailcore", "Collection")
    School = apps.get_model("schools", "School")
    for office in apps.get_model("schools", "Office").objects.all():
        schools = School.objects.filter(office=office, collection=None).order_by("name_th", "code")
        parent = office.collection or Collection.objects.get(depth=1)
        parent.refresh_from_db()
        make_folders(Collection, parent, list(schools))


class Migration(migrations.Migration):
    dependencies = [("schools", "0003_collections_of_schools")]

    operations = [migrations.RunPython(make_collections, migrations.RunPython.noop)]
