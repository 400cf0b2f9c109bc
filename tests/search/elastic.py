"""An engine on a real Elasticsearch, under names of its own that are gone afterwards."""

from unittest import skipUnless
from uuid import uuid4

from search.backends import database_engine, public_options, using
from search.backends.elastic.delivery import IN_BACKGROUND, Delivery
from search.backends.elastic.engine import ElasticsearchEngine

PATIENT = 5.0  # seconds: a busy machine is no failure of the engine

needs_elasticsearch = skipUnless(
    public_options(), "needs Elasticsearch 8.19: ELASTICSEARCH_URL=http://127.0.0.1:9200"
)


class PromptEngine(ElasticsearchEngine):
    """Delivers before each question, for tests whose transactions never end."""

    def answer(self, question):
        Delivery(self.client, IN_BACKGROUND).run()
        return self._asked(question)


def make_engine(kind=ElasticsearchEngine, **options):
    options = {**public_options(), "INDEX_PREFIX": f"test-{uuid4().hex[:12]}", **options}
    return kind(database_engine(), options)


def remove_indexes(engine):
    elastic = engine.client.within(10)
    names = list(elastic.indices.get(index=f"{engine.client.prefix}-*", features="aliases"))
    if names:
        elastic.indices.delete(index=names)


def use(test, engine):
    """Let the engine answer for the length of a test."""
    test.enterContext(using(engine))
    test.addCleanup(remove_indexes, engine)
    return engine
