"""What every model of the library shares."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


class Fact(BaseModel):
    """A frozen piece of the library, as strict as its file: no coercion, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=False)


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1, pattern=r"^\S(.*\S)?$")]
Texts = Annotated[tuple[Text, ...], Field(min_length=1)]
Seconds = Annotated[int, Field(ge=0, le=3600)]
Intensity = Annotated[int, Field(ge=1, le=3)]


class Named(Fact):
    """A choice a person taps: what is stored, and what is read."""

    slug: Slug
    name: Text
