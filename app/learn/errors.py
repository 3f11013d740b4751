"""What stops the start when an article or a picture is wrong."""


class ArticleError(ValueError):
    """An article that can't be shown as it stands. The message names file, line and what is wrong."""

    def __init__(self, file: str, line: int, message: str) -> None:
        super().__init__(f"articles/{file}:{line}: {message}")
        self.file = file
        self.line = line


class PictureError(ValueError):
    """A drawing that can't be shown as it stands. The message names its file and what is wrong."""

    def __init__(self, file: str, message: str) -> None:
        super().__init__(f"pictures/{file}: {message}")
        self.file = file


class DiscussionError(ValueError):
    """The exchanges that come with the articles can't be shown as they stand; the message names file and field."""

    def __init__(self, file: str, field: str, message: str) -> None:
        super().__init__(f"{file}: {field}: {message}")
