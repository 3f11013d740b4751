"""Somebody who takes part in a discussion, and what they do there."""

from dataclasses import dataclass
from typing import Any

from flask.testing import FlaskClient

from app.learn.discussion import people
from tests.conftest import Member
from tests.log.conftest import uuid7

ARTICLE = "a-runners-story"
ALL = f"/api/discussion/{ARTICLE}"


def at(comment: str, part: str = "") -> str:
    return f"/api/discussion/comments/{comment}{part}"


@dataclass(frozen=True)
class Discusser:
    client: FlaskClient
    user: str

    @classmethod
    def of(cls, member: Member) -> "Discusser":
        return cls(member.client, member.id)

    @classmethod
    def named(cls, member: Member, name: str) -> "Discusser":
        made = cls.of(member)
        reply = made.takes_name(name)
        assert reply.status_code == 200, reply.text
        return made

    def with_role(self, role: str) -> "Discusser":
        with self.client.application.app_context():
            people.give_role(self.user, role)
        return self

    def takes_name(self, name: str) -> Any:
        return self.client.put("/api/discussion/name", json={"user": self.user, "name": name})

    def writes(self, text: str, **fields: Any) -> Any:
        sent = {"user": self.user, "id": uuid7(), "text": text} | fields
        return self.client.post(ALL, json=sent)

    def wrote(self, text: str, **fields: Any) -> str:
        """The id of a comment that was taken."""
        reply = self.writes(text, **fields)
        assert reply.status_code == 200, reply.text
        return str(reply.json["id"])

    def changes(self, comment: str, text: str) -> Any:
        return self.client.put(at(comment), json={"user": self.user, "text": text})

    def deletes(self, comment: str) -> Any:
        return self.client.delete(at(comment))

    def brings_back(self, comment: str, text: str) -> Any:
        return self.client.post(at(comment, "/return"), json={"user": self.user, "text": text})

    def reports(self, comment: str, reason: str = "harmful", words: str = "") -> Any:
        return self.client.post(at(comment, "/reports"), json={"user": self.user, "reason": reason, "words": words})

    def hides(self, comment: str, reason: str = "It names somebody.") -> Any:
        return self.client.put(at(comment, "/hiding"), json={"user": self.user, "reason": reason})

    def reads(self, **query: str) -> dict[str, Any]:
        reply = self.client.get(ALL, query_string={"user": self.user} | query)
        assert reply.status_code == 200, reply.text
        return reply.json

    def sees(self, comment: str) -> dict[str, Any] | None:
        """A comment as this person is shown it; None where it is not there for them."""
        comments = [one for thread in self.reads()["threads"] for one in thread["comments"]]
        return next((one for one in comments if one["id"] == comment), None)

    def desk(self) -> dict[str, Any]:
        return self.client.get("/api/discussion/desk").json
