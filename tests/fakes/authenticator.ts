import { createHash, createSign, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'

/** How a passkey answers: at which site it was asked, and whether it has asked for finger, face or PIN. */
type Answering = { origin?: string; host?: string; challenge?: string; userVerified?: boolean; counter?: number }

export const ORIGIN = 'http://localhost:3000'

/** A passkey of a device, made in code: answers as browsers do (WebAuthn level 2, attestation "none"). */
export class Authenticator {
  readonly id = randomBytes(16).toString('base64url')
  readonly #private: KeyObject
  readonly #x: Buffer
  readonly #y: Buffer
  #counter = 0

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
    this.#private = privateKey
    this.#x = Buffer.from(x, 'base64url')
    this.#y = Buffer.from(y, 'base64url')
  }

  /** What a form carries after a passkey was made. */
  made(options: { challenge: string }, given: Answering = {}): string {
    const credentialId = Buffer.from(this.id, 'base64url')
    const cose = cborMap([
      ...([
        [1, cborInt(2)],
        [3, cborInt(-7)],
        [-1, cborInt(1)],
      ] as [number, Buffer][]),
      ...([
        [-2, cborBytes(this.#x)],
        [-3, cborBytes(this.#y)],
      ] as [number, Buffer][]),
    ])
    const length = Buffer.from([0, credentialId.length])
    const data = Buffer.concat([this.#data(0x40, given), Buffer.alloc(16), length, credentialId, cose])
    const attestationObject = Buffer.concat([
      ...[Buffer.of(0xa3), cborText('fmt'), cborText('none'), cborText('attStmt'), Buffer.of(0xa0)],
      ...[cborText('authData'), cborBytes(data)],
    ])
    return this.#answer({
      clientDataJSON: clientData('webauthn.create', options, given).toString('base64url'),
      attestationObject: attestationObject.toString('base64url'),
      transports: ['internal'],
    })
  }

  /** What a form carries after a passkey has signed. */
  signed(options: { challenge: string }, given: Answering = {}): string {
    this.#counter = given.counter ?? this.#counter + 1
    const client = clientData('webauthn.get', options, given)
    const data = this.#data(0, given)
    const hashed = Buffer.concat([data, createHash('sha256').update(client).digest()])
    return this.#answer({
      clientDataJSON: client.toString('base64url'),
      authenticatorData: data.toString('base64url'),
      signature: createSign('SHA256').update(hashed).sign(this.#private).toString('base64url'),
    })
  }

  #data(flags: number, { host = 'localhost', userVerified = true }: Answering): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.#counter)
    const seen = flags | 0x01 | (userVerified ? 0x04 : 0)
    return Buffer.concat([createHash('sha256').update(host).digest(), Buffer.of(seen), counter])
  }

  #answer(response: object): string {
    return JSON.stringify({ id: this.id, rawId: this.id, type: 'public-key', response })
  }
}

function clientData(type: string, options: { challenge: string }, given: Answering): Buffer {
  const { origin = ORIGIN, challenge = options.challenge } = given
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

function cborMap(entries: readonly [number, Buffer][]): Buffer {
  return Buffer.concat([Buffer.of(0xa0 + entries.length), ...entries.flatMap(([key, value]) => [cborInt(key), value])])
}

function cborInt(value: number): Buffer {
  return Buffer.of(value < 0 ? 0x20 - value - 1 : value)
}

function cborText(text: string): Buffer {
  return Buffer.concat([Buffer.of(0x60 + text.length), Buffer.from(text)])
}

function cborBytes(bytes: Buffer): Buffer {
  const head = bytes.length < 24 ? Buffer.of(0x40 + bytes.length) : Buffer.of(0x58, bytes.length)
  return Buffer.concat([head, bytes])
}
