"""Synonyms, picks and asked queries, and the words that Thai schools use for the same thing."""

import django.db.models.deletion
import modelcluster.fields
from django.conf import settings
from django.db import migrations, models

# Each finds the others.
BOTH_WAYS = """
ศน., ศึกษานิเทศก์
สพฐ., สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน
สพป., สำนักงานเขตพื้นที่การศึกษาประถมศึกษา
สพม., สำนักงานเขตพื้นที่การศึกษามัธยมศึกษา
สพท., สำนักงานเขตพื้นที่การศึกษา
ศธ., กระทรวงศึกษาธิการ
ศธจ., สำนักงานศึกษาธิการจังหวัด
ก.ค.ศ., คณะกรรมการข้าราชการครูและบุคลากรทางการศึกษา
ก.ต.ป.น., คณะกรรมการติดตาม ตรวจสอบ ประเมินผลและนิเทศการศึกษา
สมศ., สำนักงานรับรองมาตรฐานและประเมินคุณภาพการศึกษา
สทศ., สถาบันทดสอบทางการศึกษาแห่งชาติ
สสวท., สถาบันส่งเสริมการสอนวิทยาศาสตร์และเทคโนโลยี
อปท., องค์กรปกครองส่วนท้องถิ่น
ศพด., ศูนย์พัฒนาเด็กเล็ก
อ.1, อนุบาล 1, อนุบาลปีที่ 1
อ.2, อนุบาล 2, อนุบาลปีที่ 2
อ.3, อนุบาล 3, อนุบาลปีที่ 3
ป.1, ประถมศึกษาปีที่ 1, ประถม 1
ป.2, ประถมศึกษาปีที่ 2, ประถม 2
ป.3, ประถมศึกษาปีที่ 3, ประถม 3
ป.4, ประถมศึกษาปีที่ 4, ประถม 4
ป.5, ประถมศึกษาปีที่ 5, ประถม 5
ป.6, ประถมศึกษาปีที่ 6, ประถม 6
ม.1, มัธยมศึกษาปีที่ 1, มัธยม 1
ม.2, มัธยมศึกษาปีที่ 2, มัธยม 2
ม.3, มัธยมศึกษาปีที่ 3, มัธยม 3
รร., โรงเรียน
ผอ., ผู้อำนวยการ
ผอ.รร., ผู้อำนวยการโรงเรียน, ผู้บริหารโรงเรียน, ผู้บริหารสถานศึกษา
PLC, ชุมชนการเรียนรู้ทางวิชาชีพ, Professional Learning Community
BP, Best Practice, Best Practices, วิธีปฏิบัติที่เป็นเลิศ, แนวปฏิบัติที่ดี
O-NET, โอเน็ต, การทดสอบทางการศึกษาระดับชาติขั้นพื้นฐาน
NT, การประเมินคุณภาพผู้เรียน, National Test
RT, การประเมินความสามารถด้านการอ่าน, Reading Test
PISA, การประเมินสมรรถนะนักเรียนมาตรฐานสากล
SAR, รายงานการประเมินตนเอง, รายงานประเมินตนเอง
IQA, การประกันคุณภาพภายใน, ประกันคุณภาพภายใน
ID Plan, แผนพัฒนาตนเองรายบุคคล, แผนพัฒนาตนเอง
IS, การศึกษาค้นคว้าด้วยตนเอง, Independent Study
PA, ข้อตกลงในการพัฒนางาน, Performance Agreement
วPA, ว9, เกณฑ์ PA
คศ.2, ชำนาญการ
คศ.3, ชำนาญการพิเศษ
DLTV, การศึกษาทางไกลผ่านดาวเทียม
DLIT, การศึกษาทางไกลผ่านเทคโนโลยีสารสนเทศ
STEM, สะเต็มศึกษา, สะเต็ม
Coding, โค้ดดิง, โค้ดดิ้ง, วิทยาการคำนวณ
ICT, ไอซีที, เทคโนโลยีสารสนเทศและการสื่อสาร
AI, เอไอ, ปัญญาประดิษฐ์
CAI, คอมพิวเตอร์ช่วยสอน
e-book, อีบุ๊ก, หนังสืออิเล็กทรอนิกส์
Active Learning, การเรียนรู้เชิงรุก
BBL, สมองเป็นฐาน, การเรียนรู้โดยใช้สมองเป็นฐาน
EF, ทักษะสมอง, Executive Functions
PDCA, วงจรคุณภาพ
KM, การจัดการความรู้
AAR, ถอดบทเรียน, After Action Review
Lesson Study, การศึกษาชั้นเรียน
IEP, แผนการจัดการศึกษาเฉพาะบุคคล
LD, บกพร่องทางการเรียนรู้
เด็กพิเศษ, ความต้องการจำเป็นพิเศษ, ความต้องการพิเศษ
วิจัยในชั้นเรียน, วิจัยปฏิบัติการในชั้นเรียน
แผนการสอน, แผนการจัดการเรียนรู้
สื่อการสอน, สื่อการเรียนรู้, สื่อการเรียนการสอน
บอร์ดเกม, เกมกระดาน, Board Game
โฟนิกส์, Phonics
เกียรติบัตร, วุฒิบัตร
ปพ.1, ระเบียนแสดงผลการเรียน
ปพ.5, แบบบันทึกผลการเรียนประจำรายวิชา
"""
# The first finds the others; they also mean other things.
ONE_WAY = """
คศ.4, เชี่ยวชาญ
PBL, การเรียนรู้โดยใช้ปัญหาเป็นฐาน, การเรียนรู้โดยใช้โครงงานเป็นฐาน
อ่านไม่ออก, อ่านออกเขียนได้, อ่านคล่องเขียนคล่อง
"""


def seed(apps, schema_editor):
    SynonymGroup = apps.get_model("search", "SynonymGroup")
    SynonymGroup.objects.bulk_create(
        SynonymGroup(words="\n".join(line.split(", ")), one_way=one_way)
        for lines, one_way in ((BOTH_WAYS, False), (ONE_WAY, True))
        for line in lines.strip().splitlines()
    )


class Migration(migrations.Migration):
    dependencies = [
        ("search", "0004_outbox"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="QueryPicks",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "query",
                    models.CharField(
                        help_text="Exactly these words in this order; capital letters, Thai digits and more blanks make no difference.",
                        max_length=100,
                        verbose_name="what readers type",
                    ),
                ),
                ("key", models.CharField(editable=False, max_length=200, unique=True)),
            ],
            options={
                "verbose_name": "picked page",
                "verbose_name_plural": "picked pages",
                "ordering": ["key"],
            },
        ),
        migrations.CreateModel(
            name="SynonymGroup",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "words",
                    models.TextField(
                        help_text="One a line, or with commas between, for example: ศน., ศึกษานิเทศก์",
                        max_length=2000,
                        verbose_name="words that mean the same",
                    ),
                ),
                (
                    "one_way",
                    models.BooleanField(
                        default=False,
                        help_text="Who searches for the first word also finds the others, but not the other way round.",
                        verbose_name="one way only",
                    ),
                ),
                ("updated_at", models.DateTimeField(auto_now=True, verbose_name="last changed")),
            ],
            options={
                "verbose_name": "synonym",
                "verbose_name_plural": "synonyms",
                "ordering": ["words"],
            },
        ),
        migrations.AddField(
            model_name="searchindex",
            name="curated",
            field=models.CharField(
                blank=True, help_text="stamp of synonyms and picks", max_length=32
            ),
        ),
        migrations.AddField(
            model_name="searchindex",
            name="rebuild_asked_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.CreateModel(
            name="AskedQuery",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField()),
                ("query", models.CharField(max_length=200, verbose_name="query")),
                ("times", models.PositiveIntegerField(default=0, verbose_name="times asked")),
                (
                    "openly",
                    models.PositiveIntegerField(
                        default=0,
                        help_text="times asked by somebody who sees nothing but what is public",
                    ),
                ),
                ("found", models.PositiveIntegerField(default=0, verbose_name="pages found")),
                ("clicks", models.PositiveIntegerField(default=0, verbose_name="times clicked")),
            ],
            options={
                "verbose_name": "asked query",
                "verbose_name_plural": "asked queries",
                "indexes": [models.Index(fields=["query", "-day"], name="search_query_days")],
                "constraints": [
                    models.UniqueConstraint(fields=("day", "query"), name="search_query_once_a_day")
                ],
            },
        ),
        migrations.CreateModel(
            name="PickedPage",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "note",
                    models.CharField(
                        blank=True,
                        help_text="One line that readers see below the title; may stay empty.",
                        max_length=200,
                        verbose_name="why it is picked",
                    ),
                ),
                (
                    "page",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.WAGTAIL_PAGE_MODEL,
                        verbose_name="page",
                    ),
                ),
                (
                    "picks",
                    modelcluster.fields.ParentalKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="picks",
                        to="search.querypicks",
                    ),
                ),
            ],
            options={
                "verbose_name": "page",
                "ordering": ["sort_order"],
                "abstract": False,
                "constraints": [
                    models.UniqueConstraint(
                        fields=("picks", "page"), name="search_page_picked_once"
                    )
                ],
            },
        ),
        migrations.RunPython(seed, migrations.RunPython.noop),
    ]
