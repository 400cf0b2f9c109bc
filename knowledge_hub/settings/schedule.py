"""What the scheduler runs and when: commands by name, times in the site's time zone."""

NIGHT = 3

SCHEDULE = [
    (["publish_scheduled"], {"minute": "*"}),
    (["deliver_search"], {"minute": "*"}),
    (["prune_db_task_results", "--min-age-days", "7"], {"hour": NIGHT, "minute": 10}),
    (["clearsessions"], {"hour": NIGHT, "minute": 20}),
    (["searchpromotions_garbage_collect"], {"hour": NIGHT, "minute": 30}),
    (["check_search"], {"hour": NIGHT, "minute": 50}),
    (["optimize_database"], {"hour": NIGHT, "minute": 40}),
]
