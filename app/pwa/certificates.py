"""A certificate authority for one home network, so that a phone can install the app over HTTPS.

A service worker needs a secure address, and a phone can't use the computer's `localhost`. The authority is made
once and trusted once on the phone; it may only vouch for private addresses (its name constraints say so), so that
a stolen key is no use on the internet. A server certificate lasts 397 days, the longest that iOS accepts.
"""

import datetime as dt
import ipaddress
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

AUTHORITY_DAYS = 3650
SERVER_DAYS = 397
# Networks that the internet has no way to (IANA's special-purpose registry): homes, links, carriers' own, examples.
PRIVATE = (
    "10.0.0.0/8",
    "172.16.0.0/12",
    "192.168.0.0/16",
    "169.254.0.0/16",
    "127.0.0.0/8",
    "100.64.0.0/10",
    "192.0.2.0/24",
    "198.51.100.0/24",
    "203.0.113.0/24",
)

Address = ipaddress.IPv4Address
Pair = tuple[x509.Certificate, ec.EllipticCurvePrivateKey]


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])


def _builder(subject: str, issuer: x509.Name, key: ec.EllipticCurvePrivateKey, days: int) -> x509.CertificateBuilder:
    now = dt.datetime.now(dt.UTC)
    return (
        x509.CertificateBuilder()
        .subject_name(_named(subject))
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(hours=1))  # a phone's clock may be a little behind
        .not_valid_after(now + dt.timedelta(days=days))
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not signs_certificates,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )


def vouches_for(address: Address) -> bool:
    """Whether a phone that trusts the authority accepts a server at this address."""
    return any(address in ipaddress.IPv4Network(network) for network in PRIVATE)


def make_authority() -> Pair:
    """A new authority: its certificate and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    allowed: list[x509.GeneralName] = [x509.IPAddress(ipaddress.IPv4Network(network)) for network in PRIVATE]
    allowed += [x509.DNSName("localhost"), x509.DNSName("local")]
    name = "Legs Up on my home network"
    certificate = (
        _builder(name, _named(name), key, AUTHORITY_DAYS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(x509.NameConstraints(permitted_subtrees=allowed, excluded_subtrees=None), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .sign(key, hashes.SHA256())
    )
    return certificate, key


def make_server(authority: Pair, address: Address) -> Pair:
    """A certificate for this computer's address on the home network, signed by the authority."""
    certificate, authority_key = authority
    key = ec.generate_private_key(ec.SECP256R1())
    names = x509.SubjectAlternativeName([x509.IPAddress(address), x509.DNSName("localhost")])
    signed = (
        _builder(str(address), certificate.subject, key, SERVER_DAYS)
        .add_extension(names, critical=False)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority_key.public_key()), critical=False)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(authority_key, hashes.SHA256())
    )
    return signed, key


def _write(folder: Path, name: str, pair: Pair) -> None:
    certificate, key = pair
    secret = folder / f"{name}.key"
    secret.touch(mode=0o600)
    secret.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    (folder / f"{name}.crt").write_bytes(certificate.public_bytes(serialization.Encoding.PEM))


def _read(folder: Path, name: str) -> Pair:
    key = serialization.load_pem_private_key((folder / f"{name}.key").read_bytes(), password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise TypeError(f"{name}.key is not the elliptic-curve key that this program wrote")
    return x509.load_pem_x509_certificate((folder / f"{name}.crt").read_bytes()), key


def ensure(folder: Path, address: Address) -> tuple[Path, Path, Path]:
    """Paths of the authority's certificate, the server's certificate and the server's key (PEM).

    The authority is made once and then kept, so that a phone that trusts it goes on doing so; the server's
    certificate is made anew each time, because the address may have changed.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not (folder / "authority.crt").exists():
        _write(folder, "authority", make_authority())
    _write(folder, "server", make_server(_read(folder, "authority"), address))
    return folder / "authority.crt", folder / "server.crt", folder / "server.key"
