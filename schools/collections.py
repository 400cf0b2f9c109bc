"""The folder of each school's files, below that of its office."""

from wagtail.models import Collection

from .models import School


def collection_of(school):
    """Return the school's collection; it is made, or named as the school is, when need be."""
    name = name_for(school)
    if school.collection is None:
        school.collection = folder_above(school).add_child(name=name)
        School.objects.filter(pk=school.pk).update(collection=school.collection)
    elif school.collection.name != name:
        rename(school.collection, name)
    return school.collection


def name_for(school):
    """Return the school's name, with its code when another school is called the same."""
    same = School.objects.filter(name_th=school.name_th).exclude(pk=school.pk)
    return f"{school.name_th} ({school.code})" if same.exists() else school.name_th


def folder_above(school):
    """Return the office's folder as it is now: where in the tree a child goes depends on it."""
    kept = Collection.objects.filter(pk=school.office.collection_id).first()
    return kept or Collection.get_first_root_node()


def rename(collection, name):
    """Give the folder another name, and the place among the others that goes with it."""
    collection.name = name
    collection.save()
    collection.move(collection.get_parent(), "sorted-child")
    collection.refresh_from_db()
