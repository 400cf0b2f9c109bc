"""Readers whose browser is set to spend little (https://wicg.github.io/savedata/)."""

HEADER = "Save-Data"


def saves_data(request):
    """Tell whether a browser asked for less to be sent."""
    return bool(request) and request.headers.get(HEADER, "").lower() == "on"
