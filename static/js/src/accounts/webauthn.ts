/** Passkeys between JSON, as the server speaks, and the buffers that browsers take. Pure. Safari has no parse…FromJSON before 18.4. */

interface Descriptor {
  id: string;
  type: 'public-key';
  transports?: AuthenticatorTransport[];
}

export interface CreationJson {
  challenge: string;
  rp: PublicKeyCredentialRpEntity;
  user: { id: string; name: string; displayName: string };
  pubKeyCredParams: PublicKeyCredentialParameters[];
  excludeCredentials?: Descriptor[];
  [other: string]: unknown;
}

export interface RequestJson {
  challenge: string;
  allowCredentials?: Descriptor[];
  [other: string]: unknown;
}

export function bytes(base64url: string): Uint8Array<ArrayBuffer> {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}

export function base64url(buffer: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

export function creationOptions(json: CreationJson): PublicKeyCredentialCreationOptions {
  return {
    ...json,
    challenge: bytes(json.challenge),
    user: { ...json.user, id: bytes(json.user.id) },
    excludeCredentials: (json.excludeCredentials ?? []).map(descriptor),
  };
}

export function requestOptions(json: RequestJson): PublicKeyCredentialRequestOptions {
  return {
    ...json,
    challenge: bytes(json.challenge),
    allowCredentials: (json.allowCredentials ?? []).map(descriptor),
  };
}

/** What the browser made or found, as JSON. */
export function credentialJson({ id, type, rawId, response }: PublicKeyCredential): Record<string, unknown> {
  return { id, type, rawId: base64url(rawId), response: responseJson(response) };
}

function descriptor({ id, ...rest }: Descriptor): PublicKeyCredentialDescriptor {
  return { ...rest, id: bytes(id) };
}

function responseJson(response: AuthenticatorResponse): Record<string, unknown> {
  const clientDataJSON = base64url(response.clientDataJSON);
  if ('attestationObject' in response) {
    const made = response as AuthenticatorAttestationResponse;
    const transports = made.getTransports?.() ?? [];
    return { clientDataJSON, attestationObject: base64url(made.attestationObject), transports };
  }
  const { authenticatorData, signature, userHandle } = response as AuthenticatorAssertionResponse;
  return {
    clientDataJSON,
    authenticatorData: base64url(authenticatorData),
    signature: base64url(signature),
    userHandle: userHandle && base64url(userHandle),
  };
}
