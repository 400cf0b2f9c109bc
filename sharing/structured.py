"""What an address is, in the words of schema.org, as plain dictionaries."""

from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.images.shortcuts import get_rendition_or_not_found

from core.models import Licence
from core.templatetags.hub_tags import position

CONTEXT = "https://schema.org"
LICENCES = {
    Licence.CC_BY: "https://creativecommons.org/licenses/by/4.0/",
    Licence.CC_BY_SA: "https://creativecommons.org/licenses/by-sa/4.0/",
    Licence.CC_BY_NC: "https://creativecommons.org/licenses/by-nc/4.0/",
    Licence.CC_BY_NC_SA: "https://creativecommons.org/licenses/by-nc-sa/4.0/",
    Licence.PUBLIC_DOMAIN: "https://creativecommons.org/publicdomain/mark/1.0/",
}


def described(head):
    """Return all that is told of an address: what it is, and the way to it."""
    describe = BUILDERS.get(head.subject.schema, collection)
    found = [filled(part) for part in describe(head)]
    if len(head.subject.trail) > 1:
        found.append(breadcrumbs(head))
    return [{"@context": CONTEXT, **part} for part in found]


def filled(value):
    """Return a dictionary without what is empty, at any depth."""
    if isinstance(value, dict):
        parts = {name: filled(part) for name, part in value.items()}
        return {name: part for name, part in parts.items() if part not in ("", None, [], {})}
    if isinstance(value, list):
        return [filled(part) for part in value]
    return value


def breadcrumbs(head):
    """Return the way from the home page."""
    steps = [
        {"@type": "ListItem", "position": place, "name": name, "item": head.absolute(path)}
        for place, (name, path) in enumerate(head.subject.trail, start=1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": steps}


def thing(head, **more):
    """Return what all that is described has."""
    subject = head.subject
    return {
        "@type": subject.schema,
        "@id": head.canonical,
        "url": head.canonical,
        "name": subject.title,
        "description": subject.description,
        "image": head.picture,
        **more,
    }


def organization(head):
    """Return the office whose library it is."""
    settings = head.hub.settings
    crest = settings.crest and rendered(settings.crest, "max-512x512|format-png")
    return {
        "@type": "GovernmentOrganization",
        "@id": head.absolute(head.hub.home_url) + "#office",
        "name": settings.office_name,
        "url": head.absolute(head.hub.home_url),
        "logo": head.absolute(crest) if crest else "",
        "address": settings.address,
        "telephone": settings.phone,
        "email": settings.contact_email,
        "sameAs": [
            address
            for address in (settings.facebook_url, settings.line_url, settings.youtube_url)
            if address
        ],
    }


def publisher(head):
    """Return the office in short, as other descriptions name it."""
    return {
        "@type": "GovernmentOrganization",
        "@id": head.absolute(head.hub.home_url) + "#office",
        "name": head.hub.settings.office_name,
    }


def website(head):
    """Return the library, its search, and the office behind it."""
    target = head.absolute(reverse("search")) + "?q={words}"
    search = {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": target},
        "query-input": "required name=words",
    }
    name = head.hub.settings.site_name
    site = thing(head, name=name, inLanguage=head.language, potentialAction=search)
    return [{**site, "publisher": publisher(head)}, organization(head)]


def collection(head):
    """Return a list of pages."""
    return [thing(head, inLanguage=head.language, publisher=publisher(head))]


def school(head):
    """Return a school of the office."""
    source = head.subject.source
    return [
        thing(
            head,
            identifier=source.code,
            address=source.place,
            parentOrganization=publisher(head),
        )
    ]


def person(head):
    """Return a person who agreed to be shown."""
    return [thing(head, jobTitle=position(head.subject.source))]


def content(head):
    """Return a page of content and its films."""
    page = head.page
    work = thing(
        head,
        headline=head.subject.title,
        inLanguage=head.language,
        datePublished=moment(page.first_published_at),
        dateModified=moment(page.last_published_at),
        author=authors(head, page),
        publisher=publisher(head),
        identifier=head.absolute(page.identity.get_absolute_url()) if page.identity else "",
        keywords=[tag.name for tag in page.keywords],
        **learning(page),
        **translations(head, page),
    )
    return [{**work, "video": films(head, page)}]


def learning(page):
    """Return for whom, about what and under which licence it is."""
    subjects = [{"@type": "Thing", "name": area.name} for area in page.areas]
    kind = page.get_kind_display() if hasattr(page, "get_kind_display") else page.kind_label
    is_resource = page.schema_type == "LearningResource"
    return {
        "about": subjects,
        "teaches": [subject["name"] for subject in subjects] if is_resource else [],
        "educationalLevel": [grade.name for grade in page.grade_levels],
        "learningResourceType": str(kind) if is_resource else "",
        "license": LICENCES.get(getattr(page, "licence", ""), ""),
        "isAccessibleForFree": True,
    }


def translations(head, page):
    """Return the same work in the other languages; Thai is where it was written first."""
    others = [
        {"@type": page.schema_type, "@id": head.absolute(link["url"]), "inLanguage": link["code"]}
        for link in head.others
    ]
    if head.language == "th":
        return {"workTranslation": others}
    return {"translationOfWork": next((w for w in others if w["inLanguage"] == "th"), None)}


def authors(head, page):
    """Return the persons, with the address of those who agreed to a page, else the school.

    Whoever was honored did not write the page.
    """
    if not page.persons_are_authors:
        return [publisher(head)]
    people = [
        {
            "@type": "Person",
            "name": one.name,
            "url": head.absolute(one.get_absolute_url()) if one.has_consented else "",
        }
        for one in page.persons
    ]
    from_school = getattr(page, "school", None)
    if people or not from_school:
        return people or [publisher(head)]
    address = head.absolute(from_school.get_absolute_url())
    return [{"@type": "School", "name": from_school.name, "url": address}]


def rendered(image, how):
    """Return the address of a picture in a size; one whose file is lost harms nothing."""
    return get_rendition_or_not_found(image, how).url


def moment(value):
    return value.isoformat() if value else ""


def films(head, page):
    """Return the films in the streams of a page."""
    streams = (f.name for f in page._meta.get_fields() if isinstance(f, StreamField))
    return [
        film(head, page, block.value)
        for name in streams
        for block in getattr(page, name)
        if block.block_type == "video"
    ]


def film(head, page, value):
    """Return one film: ours, or one that lives elsewhere."""
    file, poster = value.get("file"), value.get("poster")
    still = rendered(poster, "fill-960x540|format-webp") if poster else ""
    if file and file.thumbnail and not still:
        still = file.thumbnail.url
    return {
        "@type": "VideoObject",
        "name": value["title"],
        "description": head.subject.description or value["title"],
        "thumbnailUrl": head.absolute(still) if still else head.picture,
        "uploadDate": moment(page.first_published_at),
        "contentUrl": head.absolute(file.file.url) if file else "",
        "embedUrl": "" if file else value.player_address,
        "duration": f"PT{round(file.duration)}S" if file and file.duration else "",
    }


BUILDERS = {
    "WebSite": website,
    "School": school,
    "Person": person,
    "Article": content,
    "NewsArticle": content,
    "LearningResource": content,
}
