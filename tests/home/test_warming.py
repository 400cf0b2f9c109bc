"""What is loaded before the web server's processes are forked."""

from knowledge_hub.warming import warm


def test_it_needs_no_database_whose_connection_the_processes_would_share():
    warm()
