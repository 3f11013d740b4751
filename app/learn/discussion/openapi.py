"""What /api/openapi.json says of the discussion's addresses."""

from app.accounts.openapi import Operation
from app.log import openapi

from . import requests, shown

_ALL = "/api/discussion"
_ONE = f"{_ALL}/comments/{{comment}}"
_READ = ("401", "404", "409", "422", "429")
_WRITE = ("401", "403", "404", "409", "413", "422", "429")
_JUDGE = ("401", "403", "404", "409")

OPERATIONS = (
    Operation("get", f"{_ALL}/{{article}}", "The threads under an article, the newest first.", None,
              shown.DiscussionShown, _READ, requests.Page),
    Operation("post", f"{_ALL}/{{article}}", "A comment or reply. Sent twice, it is there once.",
              requests.NewComment, shown.CommentShown, _WRITE),
    Operation("put", f"{_ALL}/name", "The name that stands beside what you write.", requests.Name, shown.Named, _WRITE),
    Operation("get", f"{_ALL}/desk", "What waits for those who moderate.", None, shown.DeskShown, ("401", "429")),
    Operation("put", _ONE, "Changes your comment, for 15 minutes.", requests.Text, shown.CommentShown, _WRITE),
    Operation("delete", _ONE, "Deletes your comment; its place stays.", None, None, ("401", "403", "404", "429")),
    Operation("post", f"{_ONE}/return", "Takes that back, with the same text.", requests.Text, shown.CommentShown,
              _WRITE),
    Operation("post", f"{_ONE}/reports", "Reports a comment, once.", requests.NewReport, None, _WRITE),
    Operation("delete", f"{_ONE}/reports", "Moderating: what was reported is settled.", None, None, _JUDGE),
    Operation("put", f"{_ONE}/hiding", "Moderating: hides with a reason that is shown.", requests.Hiding, None,
              (*_JUDGE, "413", "422")),
    Operation("delete", f"{_ONE}/hiding", "Moderating: shows it again.", None, None, _JUDGE),
    Operation("put", f"{_ONE}/closing", "Moderating: closes the thread.", None, None, _JUDGE),
    Operation("delete", f"{_ONE}/closing", "Moderating: opens it again.", None, None, _JUDGE),
    Operation("delete", f"{_ONE}/waiting", "Moderating: lets the comment through.", None, None, _JUDGE),
    Operation("put", f"{_ONE}/blocking", "Moderating: its writer may only read.", None, None, _JUDGE),
    Operation("delete", f"{_ONE}/blocking", "Moderating: its writer may write again.", None, None, _JUDGE),
)  # fmt: skip

openapi.describe(OPERATIONS)
