"""The weight of archives, as their directory declares it. Needs no Django."""


def is_too_heavy(members, most_unpacked, most_members):
    """Tell whether an archive holds more parts, or unpacks to more bytes, than that."""
    members = list(members)
    return len(members) > most_members or sum(m.file_size for m in members) > most_unpacked
