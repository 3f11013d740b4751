"""What every model of the library shares."""

from collections.abc import Mapping
from typing import Annotated, Any, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints


class Fact(BaseModel):
    """A frozen piece of the library, as strict as its file: no coercion, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, populate_by_name=False)


Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1, pattern=r"^\S(.*\S)?$")]
Texts = Annotated[tuple[Text, ...], Field(min_length=1)]
Seconds = Annotated[int, Field(ge=0, le=3600)]
Intensity = Annotated[int, Field(ge=1, le=3)]


def complete(names: Any) -> AfterValidator:
    """Refuses a map that has nothing for one of the names of a Literal."""

    def check(value: Mapping[str, Any]) -> Mapping[str, Any]:
        missing = [name for name in get_args(names) if name not in value]
        if missing:
            raise ValueError(f"has nothing for {', '.join(missing)}")
        return value

    return AfterValidator(check)


class Named(Fact):
    """A choice a person taps: what is stored, and what is read."""

    slug: Slug
    name: Text
