"""A restored backup: a new epoch voids the numbers, and phones that offer everything again lose nothing."""

from tests.log.conftest import phone_of, revision


def test_a_new_epoch_refuses_the_old_numbers_and_keeps_every_row(log_app, phone):
    row = revision()
    phone.push(row)
    printed = log_app.test_cli_runner().invoke(args=["log", "epoch"]).output
    assert phone.post(revision()).json["error"] == "epoch"
    assert phone.get().json["error"] == "epoch"

    fresh = phone_of(phone.client)
    assert fresh.epoch in printed
    assert fresh.push(row) == [{"id": row["id"], "seq": 1}]
    assert fresh.pull() == [row | {"seq": 1}]


def test_the_epoch_stays_the_same_from_start_to_start(make_app):
    first, second = make_app(), make_app()
    from app.log import epoch

    with first.app_context():
        begun = epoch.current()
    with second.app_context():
        assert epoch.current() == begun
