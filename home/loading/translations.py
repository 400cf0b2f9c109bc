"""English versions of demo pages, through wagtail-localize as an editor would make them."""

from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from .pages import FIELDS, StreamWriter


def english_twin(page, data, folder, library):
    """Return the page as it would read in English, not saved, with the same block ids."""
    twin = type(page).objects.get(pk=page.pk)
    twin.title, twin.summary = data["title"], data["summary"]
    for name, value in FIELDS[folder](data, StreamWriter(library, page.slug)).items():
        setattr(twin, name, value)
    return twin


def strings(instance):
    """Return {(path, how many strings came before on that path): string} of all text segments."""
    found, seen = {}, {}
    for segment in extract_segments(instance):
        if isinstance(segment, StringSegmentValue) and not segment.is_empty():
            place = (segment.path, seen.get(segment.path, 0))
            seen[segment.path] = place[1] + 1
            found[place] = segment.string.data
    return found


def load_translation(page, data, folder, library):
    """Translate the page into English and publish it; raises ValueError where a text is missing."""
    english = Locale.objects.get(language_code="en")
    if page.has_translation(english):
        return page.get_translation(english)
    source, _made = TranslationSource.update_or_create_from_instance(page)
    translation = Translation.objects.create(source=source, target_locale=english)
    fill_in(source, english, strings(page), strings(english_twin(page, data, folder, library)))
    translation.save_target(publish=True)
    return page.get_translation(english)


def fill_in(source, locale, originals, translated):
    """Record the translation of every string of the source."""
    by_place = {(s.context.path, s.string.data): s for s in source.stringsegment_set.all()}
    for place, original in originals.items():
        segment = by_place[place[0], original]
        if place not in translated and place[0] != "slug":
            raise ValueError(f"{source.object_repr}: no translation at {place}")
        StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            locale=locale,
            context=segment.context,
            defaults={"data": translated.get(place, original)},
        )
