"""What others find is measured on the same pages, and leaves no trace."""

import json

import pytest
from django.core.management import call_command
from wagtail.models import Page

from search.baselines import stock_wagtail

pytestmark = pytest.mark.django_db


def test_stock_wagtail_finds_words_between_blanks_and_not_thai_words(tmp_path):
    articles = tmp_path / "articles.jsonl"
    article = {"id": "7", "title": "Super Bowl ครั้งที่สอง", "body": "ครูใช้นวัตกรรมการสอนอ่าน"}
    articles.write_text(json.dumps(article), encoding="utf-8")
    call_command("import_articles", str(articles), verbosity=0)
    with stock_wagtail(10) as answer:
        assert answer("bowl") == ["7"]
        assert answer("นวัตกรรม") == []
    assert Page.objects.search("นวัตกรรม").count() == 1
