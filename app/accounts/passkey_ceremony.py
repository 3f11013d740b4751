"""WebAuthn: what is asked of a browser, and what of its answer is believed. Everything is checked by py_webauthn.

A passkey must be discoverable and must verify its person: it stands for possession and for a finger, face or PIN.
"""

import uuid
from typing import Any
from urllib.parse import urlsplit

import webauthn
from flask import current_app, request
from sqlalchemy import Row
from webauthn.helpers import base64url_to_bytes, parse_client_data_json
from webauthn.helpers.exceptions import WebAuthnException
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    AuthenticatorTransport,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from ..errors import Invalid
from . import ceremonies, passkeys
from .ceremonies import Begun
from .passkeys import Credential

NAME = "Legs Up"
MINUTES = 10  # an e-mail field that offers passkeys may stand open for a while

REFUSED = "This passkey could not be checked. Nothing was changed; please try again."
UNKNOWN = "This passkey does not open an account here. It may have been taken away."
OVER = "That took a little too long. Please try again."


def origin() -> str:
    """Where our pages live, as browsers tell it in client data."""
    return str(current_app.config["PUBLIC_URL"] or request.host_url).rstrip("/")


def host() -> str:
    """The relying party's id: passkeys belong to this name and open nothing anywhere else."""
    return urlsplit(origin()).hostname or ""


def creation(purpose: str, user_id: str, email: str, held: list[Row]) -> str:
    """Options for navigator.credentials.create, as JSON. `held` can't be made a second time on the same device.

    What `created` returns as begun has the details `user` and `email`: at sign-up there is no account yet.
    """
    key = ceremonies.begin(purpose, minutes=MINUTES, user=user_id, email=email)
    return webauthn.options_to_json(
        webauthn.generate_registration_options(
            rp_id=host(),
            rp_name=NAME,
            user_id=uuid.UUID(user_id).bytes,
            user_name=email,
            user_display_name=email,
            challenge=base64url_to_bytes(key),
            exclude_credentials=_descriptors(held),
            authenticator_selection=AuthenticatorSelectionCriteria(
                resident_key=ResidentKeyRequirement.REQUIRED, user_verification=UserVerificationRequirement.REQUIRED
            ),
        )
    )


def assertion(purpose: str, user_id: str | None = None, held: list[Row] | None = None) -> str:
    """Options for navigator.credentials.get. With nobody named, the phone offers whatever it holds for this site."""
    key = ceremonies.begin(purpose, minutes=MINUTES, user_id=user_id)
    return webauthn.options_to_json(
        webauthn.generate_authentication_options(
            rp_id=host(),
            challenge=base64url_to_bytes(key),
            allow_credentials=_descriptors(held or []),
            user_verification=UserVerificationRequirement.REQUIRED,
        )
    )


def created(purpose: str, credential: dict[str, Any]) -> tuple[Begun, Credential]:
    """What was begun, and the new credential as plain values. Raises Invalid; the challenge is spent either way."""
    key, begun = _spend(purpose, credential)
    try:
        made = webauthn.verify_registration_response(
            credential=credential,
            expected_challenge=base64url_to_bytes(key),
            expected_rp_id=host(),
            expected_origin=origin(),
            require_user_verification=True,
        )
    except WebAuthnException as error:
        raise Invalid(REFUSED) from error
    told = credential["response"].get("transports")
    return begun, {
        "id": made.credential_id.hex(),
        "key": made.credential_public_key.hex(),
        "sign_count": made.sign_count,
        "transports": passkeys.known_transports(told if isinstance(told, list) else ()),
    }


def asserted(purpose: str, credential: dict[str, Any]) -> str:
    """The id of the person whose passkey answered. Raises Invalid; the challenge is spent either way."""
    key, begun = _spend(purpose, credential)
    row = passkeys.by_credential(_credential_id(credential))
    if row is None or begun.user_id not in (None, row.user_id):
        raise Invalid(UNKNOWN, reason="unknown-passkey")
    try:
        seen = webauthn.verify_authentication_response(
            credential=credential,
            expected_challenge=base64url_to_bytes(key),
            expected_rp_id=host(),
            expected_origin=origin(),
            credential_public_key=row.public_key,
            credential_current_sign_count=row.sign_count,
            require_user_verification=True,
        )
    except WebAuthnException as error:
        raise Invalid(REFUSED) from error
    if not passkeys.used(row.id, seen.new_sign_count, row.sign_count):
        raise Invalid(REFUSED)
    return str(row.user_id)


def _spend(purpose: str, credential: dict[str, Any]) -> tuple[str, Begun]:
    """The challenge that the browser says it answered, if it was ours and nobody answered it before."""
    try:
        client_data = base64url_to_bytes(credential["response"]["clientDataJSON"])
        challenge = parse_client_data_json(client_data).challenge
    except (WebAuthnException, KeyError, TypeError, ValueError, AttributeError) as error:
        raise Invalid(REFUSED) from error
    key = webauthn.helpers.bytes_to_base64url(challenge)
    begun = ceremonies.take(purpose, key)
    if begun is None:
        raise Invalid(OVER, reason="over")
    return key, begun


def _credential_id(credential: dict[str, Any]) -> bytes:
    try:
        return base64url_to_bytes(credential["rawId"])
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Invalid(REFUSED) from error


def _descriptors(held: list[Row]) -> list[PublicKeyCredentialDescriptor]:
    return [
        PublicKeyCredentialDescriptor(
            id=row.credential_id,
            transports=[AuthenticatorTransport(name) for name in row.transports.split(",") if name],
        )
        for row in held
    ]
