"""The exchange with which an article's discussion begins, as data: read and checked once when the app starts."""

import tomllib
from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from app.learn.errors import DiscussionError

from .shown import CommentShown, ThreadShown

FILE = "discussion.toml"

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=5_000)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z]+(-[a-z]+)*$")]  # never one that a phone makes


class Said(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    id: Id
    name: Annotated[Words, StringConstraints(max_length=40)]
    text: Words
    author: bool = False


class Exchange(BaseModel):
    """A question and what was answered, in their order."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    article: Words
    comments: Annotated[tuple[Said, ...], Field(min_length=1)]


class Exchanges(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    exchange: tuple[Exchange, ...]


def read_first(file: Path, articles: Collection[str]) -> Mapping[str, tuple[ThreadShown, ...]]:
    """By article, the threads that came with it. Raises DiscussionError naming the field that is wrong."""
    try:
        exchanges = Exchanges.model_validate(tomllib.loads(file.read_text("utf-8"))).exchange
    except tomllib.TOMLDecodeError as error:
        raise DiscussionError(file.name, "file", str(error)) from error
    except ValidationError as error:
        first = error.errors()[0]
        raise DiscussionError(file.name, ".".join(map(str, first["loc"])), first["msg"]) from error
    for number, one in enumerate(exchanges):
        if one.article not in articles:
            raise DiscussionError(file.name, f"exchange.{number}.article", f"no article is called “{one.article}”")
    slugs = {one.article for one in exchanges}
    return MappingProxyType({slug: tuple(map(_thread, (x for x in exchanges if x.article == slug))) for slug in slugs})


def _thread(exchange: Exchange) -> ThreadShown:
    """Closed: who asked and who answered are not here to go on."""
    began = exchange.comments[0].id
    comments = [
        CommentShown(id=said.id, parent=None if said.id == began else began, state="shown", name=said.name,
                     author=said.author, yours=False, text=said.text, at=None)
        for said in exchange.comments
    ]  # fmt: skip
    return ThreadShown(id=began, closed=True, from_article=True, comments=comments)
