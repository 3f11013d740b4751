import datetime as dt
import ipaddress
import socket
import ssl
import threading
from urllib.request import urlopen

import pytest
from cryptography import x509

from app.pwa import certificates, phone

HOME = ipaddress.IPv4Address("127.0.0.1")


@pytest.fixture
def files(tmp_path):
    return certificates.ensure(tmp_path / "home-network", HOME)


def _shake_hands(server_context, client_context, name):
    """One TLS handshake over a socket pair; returns the certificate the client saw, or raises what it raised."""
    ours, theirs = socket.socketpair()
    serving = threading.Thread(target=_serve, args=(server_context, ours))
    serving.start()
    try:
        with client_context.wrap_socket(theirs, server_hostname=name) as link:
            return link.getpeercert()
    finally:
        theirs.close()
        serving.join()


def _serve(context, end):
    try:
        with context.wrap_socket(end, server_side=True) as link:
            link.recv(1)
    except (ssl.SSLError, OSError):
        end.close()


def _contexts(files):
    authority, certificate, key = files
    server = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    server.load_cert_chain(certificate, key)
    return server, ssl.create_default_context(cafile=str(authority))


def test_a_phone_that_trusts_the_authority_accepts_the_server_at_its_address(files):
    assert ("IP Address", "127.0.0.1") in _shake_hands(*_contexts(files), "127.0.0.1")["subjectAltName"]


def test_the_server_is_refused_under_another_name(files):
    with pytest.raises(ssl.SSLCertVerificationError):
        _shake_hands(*_contexts(files), "example.org")


def test_the_authority_is_made_once_and_survives_a_change_of_address(files):
    authority = files[0].read_bytes()
    again = certificates.ensure(files[0].parent, ipaddress.IPv4Address("192.168.1.20"))
    assert again[0].read_bytes() == authority


def test_the_authority_may_not_vouch_for_a_public_address(tmp_path):
    files = certificates.ensure(tmp_path / "public", ipaddress.IPv4Address("93.184.216.34"))
    with pytest.raises(ssl.SSLCertVerificationError):
        _shake_hands(*_contexts(files), "93.184.216.34")


@pytest.mark.parametrize("address", ["192.168.1.20", "10.0.0.7", "172.20.0.3", "192.0.2.2", "100.100.1.1"])
def test_the_authority_vouches_for_every_address_that_the_command_serves(tmp_path, address):
    files = certificates.ensure(tmp_path / "home-network", ipaddress.IPv4Address(address))
    assert certificates.vouches_for(ipaddress.IPv4Address(address))
    assert _shake_hands(*_contexts(files), address)


def test_a_public_address_is_refused_before_anything_is_served(app, monkeypatch):
    monkeypatch.setattr(phone, "home_address", lambda: ipaddress.IPv4Address("93.184.216.34"))
    done = app.test_cli_runner().invoke(args=["phone"])
    assert done.exit_code == 1
    assert "public address" in done.output


def test_keys_are_readable_by_their_owner_only(files):
    assert all(path.stat().st_mode & 0o077 == 0 for path in files[0].parent.glob("*.key"))


def test_a_server_certificate_lasts_no_longer_than_ios_accepts(files):
    certificate = x509.load_pem_x509_certificate(files[1].read_bytes())
    assert certificate.not_valid_after_utc - certificate.not_valid_before_utc <= dt.timedelta(days=398)


def test_the_doorstep_hands_out_the_certificate_and_the_next_step(app, files):
    with app.app_context():
        server = phone.open_doorstep("127.0.0.1", 0, "https://127.0.0.1:5443/", files[0])
    base = f"http://127.0.0.1:{server.server_port}"
    try:
        assert urlopen(base + phone.CERTIFICATE_PATH).read() == files[0].read_bytes()  # noqa: S310 - our own server
        assert "https://127.0.0.1:5443/" in urlopen(base + "/").read().decode()  # noqa: S310
    finally:
        server.shutdown()
