import { createHash } from 'node:crypto'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticatorTransportFuture,
} from '@simplewebauthn/server'
import { config } from '#app/config.server.ts'
import {
  canHavePasskeys,
  PasskeyMade,
  type KeptPasskey,
  type NewPasskey,
  type PasskeyAnswer,
  type PasskeyProof,
} from '#app/domain/access/passkey.ts'

/** What a browser is asked, and the challenge its answer must carry. */
export type PasskeyQuestion = { options: object; challenge: string }

/** The name that passkeys belong to; undefined while `BASE_URL` has none, only a number. */
export function passkeyHost(): string | undefined {
  const { hostname } = new URL(config().baseUrl)
  return canHavePasskeys(hostname) ? hostname : undefined
}

/** Asks a browser to make a passkey that finds its account by itself, and asks for finger, face or PIN each time. */
export async function askForNewPasskey(
  account: { accountId: string; email: string; name: string },
  known: readonly KeptPasskey[],
): Promise<PasskeyQuestion> {
  const options = await generateRegistrationOptions({
    rpName: 'CekLembaga',
    rpID: host(),
    // The same for all of an account's: a device keeps one of them.
    userID: new Uint8Array(createHash('sha256').update(account.accountId).digest()),
    userName: account.email,
    userDisplayName: account.name,
    attestationType: 'none',
    excludeCredentials: known.map(descriptorOf),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { options, challenge: options.challenge }
}

/** Asks a browser for a passkey: of anybody, or one of these. */
export async function askForPasskey(known: readonly KeptPasskey[] = []): Promise<PasskeyQuestion> {
  const allowed = known.length > 0 ? { allowCredentials: known.map(descriptorOf) } : {}
  const options = await generateAuthenticationOptions({ rpID: host(), userVerification: 'required', ...allowed })
  return { options, challenge: options.challenge }
}

/** The passkey that a browser made; undefined where it answers another question, or is of another site. */
export async function readNewPasskey(
  answer: string,
  challenge: string,
): Promise<Omit<NewPasskey, 'accountId' | 'name'> | undefined> {
  const made = PasskeyMade.safeParse(jsonOf(answer))
  if (!made.success) return undefined
  const response = {
    ...made.data,
    response: { ...made.data.response, transports: transportsOf(made.data.response.transports ?? []) },
    clientExtensionResults: {},
  }
  const verified = await verifyRegistrationResponse({
    ...{ response, expectedChallenge: challenge, expectedOrigin: origin(), expectedRPID: host() },
    requireUserVerification: true,
  }).catch(() => undefined)
  if (verified?.verified !== true) return undefined
  const { credential, credentialDeviceType, credentialBackedUp, aaguid } = verified.registrationInfo
  return {
    credentialId: credential.id,
    publicKey: Buffer.from(credential.publicKey).toString('base64url'),
    counter: credential.counter,
    transports: made.data.response.transports ?? [],
    deviceType: credentialDeviceType,
    backedUp: credentialBackedUp,
    aaguid: aaguid || null,
  }
}

/** Whether an answer was signed by this passkey, for this site and to this challenge; undefined where it was not. */
export async function readPasskeyAnswer(
  { response, ...answer }: PasskeyAnswer,
  { passkey, challenge }: { passkey: KeptPasskey; challenge: string },
): Promise<PasskeyProof | undefined> {
  const { userHandle, ...signed } = response
  const handle = userHandle === undefined ? {} : { userHandle }
  const credential = {
    id: passkey.credentialId,
    publicKey: new Uint8Array(Buffer.from(passkey.publicKey, 'base64url')),
    counter: passkey.counter,
    transports: transportsOf(passkey.transports),
  }
  const verified = await verifyAuthenticationResponse({
    response: { ...answer, response: { ...signed, ...handle }, clientExtensionResults: {} },
    ...{ credential, expectedChallenge: challenge, expectedOrigin: origin(), expectedRPID: host() },
    requireUserVerification: false, // what it has asked for is told; what that is enough for is decided elsewhere
  }).catch(() => undefined)
  if (verified?.verified !== true) return undefined
  const { newCounter: counter, userVerified } = verified.authenticationInfo
  return { passkey, counter, userVerified }
}

function host(): string {
  return new URL(config().baseUrl).hostname
}

function origin(): string {
  return new URL(config().baseUrl).origin
}

function descriptorOf({ credentialId, transports }: KeptPasskey) {
  return { id: credentialId, transports: transportsOf(transports) }
}

const TRANSPORTS: readonly AuthenticatorTransportFuture[] = [
  ...(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const),
]

function transportsOf(given: readonly string[]): AuthenticatorTransportFuture[] {
  return TRANSPORTS.filter((one) => given.includes(one))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
