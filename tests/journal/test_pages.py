"""The journal's pages: closed to visitors, and the same bytes for everybody else."""

import pytest

PAGES = ["/journal", "/journal/entry", "/journal/event", "/journal/week"]


@pytest.mark.parametrize("path", PAGES)
def test_a_visitor_is_sent_to_sign_in_and_back(visitor, path):
    reply = visitor.get(path)
    assert reply.status_code == 302
    assert reply.location == f"/sign-in?next={path}"


@pytest.mark.parametrize("path", PAGES)
def test_everybody_gets_the_same_bytes(owner, stranger, path):
    assert owner.client.get(path).data == stranger.client.get(path).data


def test_an_entry_page_is_the_same_whatever_its_id(owner):
    plain = owner.client.get("/journal/entry").data
    assert owner.client.get("/journal/entry?id=<script>").data == plain
