"""Page types of the library. Import them from here; the modules import core, no other app."""

from .article import ArticleIndexPage, ArticlePage
from .base import LibraryIndexPage, LibraryPage
from .best_practice import BestPracticeIndexPage, BestPracticePage
from .honors import HonorPage, HonorsIndexPage, HonorWork, HonorYearPage
from .innovation import InnovationIndexPage, InnovationPage
from .news import NewsIndexPage, NewsPage

__all__ = [
    "ArticleIndexPage",
    "ArticlePage",
    "BestPracticeIndexPage",
    "BestPracticePage",
    "HonorPage",
    "HonorWork",
    "HonorYearPage",
    "HonorsIndexPage",
    "InnovationIndexPage",
    "InnovationPage",
    "LibraryIndexPage",
    "LibraryPage",
    "NewsIndexPage",
    "NewsPage",
]
