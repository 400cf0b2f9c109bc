"""Schools for tests."""

from schools.models import Office, School, SchoolNetwork


def make_network(code="riverside", name_th="กลุ่มเครือข่ายริมน้ำ"):
    office = Office.objects.get(code="main")
    return SchoolNetwork.objects.get_or_create(
        code=code, defaults={"name_th": name_th, "office": office}
    )[0]


def make_school(code="99990001", name_th="โรงเรียนบ้านทดสอบ", **fields):
    fields.setdefault("network", make_network())
    return School.objects.create(
        code=code, name_th=name_th, office=Office.objects.get(code="main"), **fields
    )
