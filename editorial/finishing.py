"""What happens when the last step of a review is approved."""


def publish_approved(workflow_state, user=None):
    """Publish what was approved: the step gave the right to, whoever reviewed.

    The four eyes are asked once more by the page itself.
    """
    revision = workflow_state.content_object.get_latest_revision()
    revision.publish(user=user, skip_permission_checks=True)
