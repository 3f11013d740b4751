from app.extensions import db


def test_health_says_ok_while_the_database_answers(client):
    reply = client.get("/healthz")
    assert (reply.status_code, reply.json) == (200, {"status": "ok"})


def test_health_fails_when_the_database_does_not_answer(client, monkeypatch):
    def gone(*_args, **_kwargs):
        raise OSError("no database")

    monkeypatch.setattr(db.session, "execute", gone)
    assert client.get("/healthz").status_code == 500
