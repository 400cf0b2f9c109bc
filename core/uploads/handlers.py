"""What is stored of an upload while it arrives."""

from io import BytesIO

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import TemporaryFileUploadHandler


class LimitedUploadHandler(TemporaryFileUploadHandler):
    """Keeps no more of a file than any may have, and goes on counting, so that its form can say so.

    Ending the connection instead would leave who sent it with an error of the browser.
    """

    def new_file(self, *args, **kwargs):
        super().new_file(*args, **kwargs)
        self.is_oversized = False

    def receive_data_chunk(self, raw_data, start):
        most = max(
            settings.PICTURE_MAX_BYTES, settings.DOCUMENT_MAX_BYTES, settings.MEDIA_MAX_BYTES
        )
        if start + len(raw_data) <= most:
            return super().receive_data_chunk(raw_data, start)
        if not self.is_oversized:
            self.is_oversized = True
            self.file.truncate(0)
        return None

    def file_complete(self, file_size):
        upload = super().file_complete(file_size)
        if not self.is_oversized:
            return upload
        upload.close()
        return UploadedFile(BytesIO(), self.file_name, self.content_type, file_size, self.charset)
