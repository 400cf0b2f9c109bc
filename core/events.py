"""What is told to people: apps announce what happened, whoever delivers messages listens.

An app that has something to tell calls `announce`; it knows neither mail nor the inbox. A listener
is connected to the signal `announced` and is called in the same request, so it hands slow work to
the task queue. The message is written when it is delivered, in the language of the recipient.

    announce("returned", [page.owner], subject_object=page, actor=request.user, text=reason,
             url_for=lambda user: page_url_for(page, user))
"""

from django.dispatch import Signal

# Arguments: kind, recipients, subject_object, actor, text, url_for; see `announce`.
announced = Signal()


def people_told(recipients, actor):
    """Return each active recipient once; who did it needs no message about it."""
    seen = {user.pk: user for user in recipients if user is not None and user.is_active}
    if actor is not None:
        seen.pop(actor.pk, None)
    return list(seen.values())


def announce(kind, recipients, *, subject_object, actor=None, text="", url_for=None):
    """Tell the recipients that something happened to the subject.

    `kind` is a short code (`submitted`, `returned`); `subject_object` is the row it is about;
    `actor` is who did it, or None for the clock; `text` is what a person wrote, such as the reason;
    `url_for(user)` returns the address that this user can open, or "".
    """
    told = people_told(recipients, actor)
    if told:
        announced.send_robust(
            sender=type(subject_object),
            kind=kind,
            recipients=told,
            subject_object=subject_object,
            actor=actor,
            text=text,
            url_for=url_for or (lambda user: ""),
        )
