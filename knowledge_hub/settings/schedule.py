"""What the scheduler runs and when: commands by name, times in the site's time zone."""

NIGHT, MORNING = 3, 7

SCHEDULE = [
    (["publish_scheduled"], {"minute": "*"}),
    (["deliver_search"], {"minute": "*"}),
    (["count_readings"], {"minute": "*"}),
    (["remind_editors"], {"hour": MORNING, "minute": 0}),
    (["look_after_privacy"], {"hour": MORNING, "minute": 5}),
    # After the reminders, so that they are in it.
    (["mail_digests"], {"hour": MORNING, "minute": 20}),
    (["prune_db_task_results", "--min-age-days", "7"], {"hour": NIGHT, "minute": 10}),
    (["prune_notices"], {"hour": NIGHT, "minute": 12}),
    (["prune_invitations"], {"hour": NIGHT, "minute": 14}),
    (["prune_uploads"], {"hour": NIGHT, "minute": 16}),
    (["clearsessions"], {"hour": NIGHT, "minute": 20}),
    (["prune_search_statistics"], {"hour": NIGHT, "minute": 30}),
    (["check_search"], {"hour": NIGHT, "minute": 50}),
    (["relate_pages"], {"hour": NIGHT, "minute": 55}),
    (["optimize_database"], {"hour": NIGHT, "minute": 40}),
]
