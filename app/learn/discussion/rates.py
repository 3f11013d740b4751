"""How often a person may write, so that nobody fills a page alone. What is refused does not count."""

from flask import Response
from flask_limiter.util import get_remote_address
from flask_login import current_user

from app.extensions import limiter

COMMENTS = "6 per 10 minutes; 60 per day"
CHANGES = "30 per 10 minutes"
REPORTS = "20 per hour"
NAMES = "10 per hour"
READING = "240 per 10 minutes"


def _person() -> str:
    return current_user.id if current_user.is_authenticated else get_remote_address()


def _done(response: Response) -> bool:
    return response.status_code < 400


comments = limiter.limit(COMMENTS, key_func=_person, deduct_when=_done)
changes = limiter.shared_limit(CHANGES, scope="comment changes", key_func=_person, deduct_when=_done)
reports = limiter.limit(REPORTS, key_func=_person, deduct_when=_done)
names = limiter.limit(NAMES, key_func=_person, deduct_when=_done)
reading = limiter.shared_limit(READING, scope="discussions", key_func=_person)
