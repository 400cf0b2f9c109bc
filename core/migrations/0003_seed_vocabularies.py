"""The vocabularies every office starts with; editors maintain them from then on."""

from django.db import migrations

LEARNING_AREAS = [
    ("thai", "ภาษาไทย", "Thai language"),
    ("math", "คณิตศาสตร์", "Mathematics"),
    ("science", "วิทยาศาสตร์และเทคโนโลยี", "Science and technology"),
    ("social", "สังคมศึกษา ศาสนา และวัฒนธรรม", "Social studies, religion and culture"),
    ("health", "สุขศึกษาและพลศึกษา", "Health and physical education"),
    ("arts", "ศิลปะ", "Arts"),
    ("career", "การงานอาชีพ", "Occupations"),
    ("foreign", "ภาษาต่างประเทศ", "Foreign languages"),
    ("early-childhood", "ปฐมวัย", "Early childhood"),
    ("activities", "กิจกรรมพัฒนาผู้เรียน", "Learner development activities"),
]
GRADES = [
    *((f"k{n}", f"อนุบาล {n}", f"Kindergarten {n}") for n in range(1, 4)),
    *((f"p{n}", f"ป.{n}", f"Primary {n}") for n in range(1, 7)),
    *((f"m{n}", f"ม.{n}", f"Secondary {n}") for n in range(1, 4)),
]
POLICY_FOCUSES = [
    ("literacy", "อ่านออกเขียนได้", "Literacy"),
    ("active-learning", "การเรียนรู้เชิงรุก", "Active learning"),
    ("coding", "วิทยาการคำนวณ", "Coding"),
    ("plc", "ชุมชนการเรียนรู้ทางวิชาชีพ (PLC)", "Professional learning community"),
    ("dltv", "การศึกษาทางไกลผ่านดาวเทียม (DLTV)", "Distance learning television"),
    ("safety", "โรงเรียนปลอดภัย", "Safe schools"),
    ("small-school", "โรงเรียนขนาดเล็ก", "Small schools"),
    ("inclusive", "การศึกษาพิเศษเรียนรวม", "Inclusive education"),
    ("moral", "คุณธรรมและวินัย", "Character and discipline"),
    ("internal-supervision", "นิเทศภายใน", "Internal supervision"),
]
# The Buddhist era is 543 years ahead; the school year 2568 begins in May 2025.
SCHOOL_YEARS = [
    (str(year), f"ปีการศึกษา {year}", f"School year {year - 543}") for year in range(2565, 2571)
]


def seed(apps, schema_editor):
    for model, terms in (
        ("LearningArea", LEARNING_AREAS),
        ("GradeLevel", GRADES),
        ("PolicyFocus", POLICY_FOCUSES),
        ("SchoolYear", SCHOOL_YEARS),
    ):
        apps.get_model("core", model).objects.bulk_create(
            apps.get_model("core", model)(code=code, name_th=thai, name_en=english, order=order)
            for order, (code, thai, english) in enumerate(terms, start=1)
        )


class Migration(migrations.Migration):
    dependencies = [("core", "0002_vocabularies_people_media")]

    operations = [migrations.RunPython(seed, migrations.RunPython.noop)]
