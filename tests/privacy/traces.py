"""A teacher with a name of their own, everywhere where a name can come to stand."""

from io import BytesIO
from urllib.parse import quote_plus

import docx
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from axes.models import AccessAttempt
from django.core.files.base import ContentFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from PIL import Image as PillowImage
from pypdf import PdfWriter
from wagtail.admin.models import FormState
from wagtail.log_actions import log
from wagtail.models import Comment, CommentReply, Locale
from wagtail.users.models import UserProfile
from wagtail_localize.models import String
from wagtail_localize.strings import StringValue

from accounts.models import JoinRequest
from core.events import announce
from core.models import Image, Tag
from core.texts import read_document
from privacy.consents import agree_to_be_named
from privacy.models import TakedownRequest
from search.asked_queries import AskedQuery
from tests.factories.accounts import make_invitation
from tests.factories.files import make_document, make_image
from tests.factories.pages import make_article, make_honor
from tests.factories.people import make_person, make_user
from tests.factories.schools import make_school

from .dumping import stored_files

FIRST, LAST = "พิมพ์ลดาวรรณ", "ศรีสุขสกุลชัยกิจ"
NAME, TITLED = f"{FIRST} {LAST}", f"นางสาว{FIRST} {LAST}"
ENGLISH = "Pimladawan Srisuksakulchaikit"
EMAIL = "pimladawan.s@bansuan.example"
PASSWORD = "ครูไทย-2569"
WORDS = [FIRST, LAST, "Pimladawan", "Srisuksakulchaikit", EMAIL]


def picture_by_name():
    exif = PillowImage.Exif()
    exif[0x013B] = ENGLISH
    exif[0x9C9D] = TITLED.encode("utf-16-le")
    buffer = BytesIO()
    PillowImage.new("RGB", (640, 400), (90, 20, 60)).save(buffer, "JPEG", exif=exif, quality=90)
    return buffer.getvalue()


def word_file_by_name():
    document = docx.Document()
    document.add_paragraph("แผนการสอนอ่านคำ")
    document.core_properties.author = TITLED
    document.core_properties.last_modified_by = ENGLISH
    buffer = BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def pdf_by_name():
    writer = PdfWriter()
    writer.add_blank_page(300, 300)
    writer.add_metadata({"/Author": TITLED, "/Title": "แผนการสอน"})
    buffer = BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


class Teacher:
    """The account, the entry, and what they made."""

    def __init__(self):
        self.files_of_others = stored_files()
        self.user = make_user(
            "teacher", email=EMAIL, title="นางสาว", first_name=FIRST, last_name=LAST
        )
        self.person = make_person(
            TITLED,
            display_name_en=ENGLISH,
            position="ครูชำนาญการ",
            user=self.user,
            code="pimladawan",
            portrait=make_image(f"ภาพของ{NAME}"),
            consent_given_on=timezone.localdate(),
        )
        self.colleague = make_user("supervisor", first_name="วิชัย", last_name="ตั้งใจ")
        self.school = make_school()
        self.user.memberships.create(school=self.school, role="teacher")
        self.write_pages()
        self.upload_files()
        self.leave_logins()
        self.leave_talk()
        self.leave_rest()

    def write_pages(self):
        self.page = make_article(
            f"คุณครู{NAME} เล่าว่า เด็กอ่านได้เอง เขียนมาที่ {EMAIL}",
            title=f"อ่านคำกับ{TITLED}",
            summary=f"บทเรียนของ {FIRST}  {LAST}",
            owner=self.user,
        )
        self.page.people.create(person=self.person)
        self.page.tags.add(NAME)
        self.page.title = f"อ่านคำกับครู{NAME} อีกครั้ง"
        self.page.save_revision(user=self.user).publish()
        self.page.save_revision(user=self.colleague)
        self.honor = make_honor(title=f"ครูดีเด่น {NAME}", giver=f"ชมรมของ {ENGLISH}")

    def upload_files(self):
        self.image = Image.objects.create(
            title="มุมอ่าน",
            credit=TITLED,
            uploaded_by_user=self.user,
            file=ContentFile(picture_by_name(), name="มุม.jpg"),
        )
        self.image.get_rendition("width-200")
        self.word = make_document(
            "แบบฝึก", word_file_by_name(), "ฝึก.docx", uploaded_by_user=self.user, credit=NAME
        )
        self.pdf = make_document("แผน", pdf_by_name(), "แผน.pdf", uploaded_by_user=self.user)
        for document in (self.word, self.pdf):
            read_document(document)
        profile = UserProfile.get_for_user(self.user)
        profile.avatar.save(f"{ENGLISH}.png", ContentFile(b"png"))

    def leave_logins(self):
        Client().post(reverse("account_login"), {"login": EMAIL, "password": PASSWORD})
        make_invitation(email=EMAIL, first_name=FIRST, last_name=LAST, school=self.school)
        names = {"first_name": FIRST, "last_name": LAST}
        JoinRequest.objects.create(email=EMAIL, school=self.school, **names)
        EmailAddress.objects.create(user=self.user, email=EMAIL, verified=True)
        told = {"name": ENGLISH, "email": EMAIL}
        SocialAccount.objects.create(user=self.user, provider="office", uid=EMAIL, extra_data=told)
        Authenticator.objects.create(user=self.user, type="totp", data={"secret": "x"})
        AccessAttempt.objects.create(
            username=EMAIL,
            ip_address="10.0.0.1",
            failures_since_start=1,
            post_data=f"login={EMAIL}",
        )

    def leave_talk(self):
        comment = Comment.objects.create(
            page=self.page, user=self.user, text=f"แก้แล้วค่ะ {NAME}", contentpath="title"
        )
        CommentReply.objects.create(comment=comment, user=self.colleague, text=f"ขอบคุณ{TITLED} ค่ะ")
        announce(
            "review_requested",
            [self.colleague],
            subject_object=self.page,
            actor=self.user,
            text=NAME,
        )
        announce("page_published", [self.user], subject_object=self.page, actor=self.colleague)
        log(self.user, "wagtail.edit", user=self.colleague, data={"email": EMAIL, "name": TITLED})
        log(self.page, "wagtail.edit", user=self.user, title=f"หน้าของ {NAME}")

    def leave_rest(self):
        agree_to_be_named(self.user)
        TakedownRequest.objects.create(
            page=self.page, kind="wrong", text=f"ดิฉัน {NAME}", name=NAME, email=EMAIL
        )
        AskedQuery.objects.create(day=timezone.localdate(), query=NAME, times=4, openly=4, found=1)
        Tag.objects.get_or_create(name=f"ห้องครู{NAME}")
        FormState.objects.create(
            user=self.colleague,
            content_type=self.page.content_type,
            object_id=str(self.page.pk),
            data=f"title={quote_plus(NAME)}",
            last_updated_at=timezone.now(),
        )
        thai = Locale.objects.get(language_code="th")
        String.from_value(thai, StringValue(f"<b>{NAME}</b>"))
        leave_tasks()


def leave_tasks():
    """Put mails into the queue, as the worker of a running site finds and leaves them."""
    ready = {"to": [EMAIL], "subject": "สวัสดี", "body": NAME}
    for_others = {"to": ["head@office.example"], "subject": f"งานของ {NAME}", "body": TITLED}
    for parts, status in ((ready, "READY"), (for_others, "READY"), (for_others, "SUCCESSFUL")):
        DBTaskResult.objects.create(
            task_path="core.mail.send_mail",
            status=status,
            args_kwargs={"args": [parts], "kwargs": {}},
            backend_name="default",
            run_after=timezone.now(),
        )
