"""What editors would put on the front page and into the settings."""

from articles.models import ArticlePage, BestPracticePage, InnovationPage
from core.models import SiteSettings
from home.models import Highlight, HomePage


def dress_front(library):
    """Choose highlights for the Thai home page, once, and fill in the contact."""
    home = HomePage.objects.get(locale__language_code="th")
    if not home.highlights.exists():
        newest = [
            model.objects.live().exclude(cover=None).order_by("-first_published_at").first()
            for model in (InnovationPage, BestPracticePage, ArticlePage)
        ]
        home.highlights = [Highlight(page=page) for page in newest if page]
        home.save_revision().publish()
    SiteSettings.objects.filter(contact_email="").update(
        contact_email="office@demo.example",
        phone="0 0000 0000",
        address_th="กลุ่มนิเทศ ติดตามและประเมินผลการจัดการศึกษา",
        address_en="Supervision, Monitoring and Evaluation Group",
    )
