"""What is raised when a data file is wrong."""


class LibraryError(Exception):
    """A data file breaks its promise; the message is `<file>: <field>: <what is wrong>`, and the start stops."""

    def __init__(self, file: str, field: str, problem: str) -> None:
        super().__init__(f"{file}: {field}: {problem}")
        self.file = file
        self.field = field
