"""The contract on Elasticsearch: here the database may not help out."""

from django.test import TestCase

from tests.search import elastic
from tests.search.contract import SearchContract


@elastic.needs_elasticsearch
class TestElasticsearch(SearchContract, TestCase):
    def setUp(self):
        self.engine = elastic.use(
            self, elastic.make_engine(elastic.PromptEngine, TIMEOUT=elastic.PATIENT)
        )
