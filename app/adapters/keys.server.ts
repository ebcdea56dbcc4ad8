import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { config } from '#app/config.server.ts'

/** What a key is for. Keys of different purposes tell nothing of each other. */
export type KeyPurpose =
  | 'correction-contact'
  | 'file-keys'
  | 'cookies'
  | 'rate-limits'
  | 'receipt-stamp'
  | 'sign-in'
  | 'sign-in-failures'
  | 'person-key'
  | 'outbox'
  | 'addresses'
  | 'followers'
  | 'complaint-secrets'
  | 'complaint-sent'
  | 'complaint-reporters'
  | 'complaint-signs'
  | 'complaint-words'
  | 'tracking'
  | 'filing-proofs'
  | 'challenges'

const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16
const VERSION = 1
const LINE = /^ceklembaga-key-1:([A-Za-z0-9+/]{43}=)\s*$/

let root: Buffer | undefined
const derived = new Map<KeyPurpose, Buffer>()

/**
 * A 32-byte key for one purpose, derived (HKDF-SHA-256) from the key in `KEY_FILE`. The file is made at the first start,
 * readable by its owner only; no backup holds it.
 */
export function keyFor(purpose: KeyPurpose): Buffer {
  const known = derived.get(purpose)
  if (known) return known
  root ??= rootKey(config().keyFile)
  const key = Buffer.from(hkdfSync('sha256', root, '', `ceklembaga/${purpose}`, KEY_BYTES))
  derived.set(purpose, key)
  return key
}

/** Reads the root key of a file, or makes it where there is none. Two processes that start at once agree on one key. */
export function rootKey(file: string): Buffer {
  return readKey(file) ?? makeKey(file)
}

/** Seals a text with AES-256-GCM: version, nonce, tag, ciphertext. `subject` is bound to it but not kept in it. */
export function seal(text: string, subject: string, purpose: KeyPurpose): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(subject))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), sealed])
}

/** Opens what `seal` made for the same subject and purpose. Throws when a byte was changed or the key is another. */
export function unseal(sealed: Uint8Array, subject: string, purpose: KeyPurpose): string {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== VERSION) throw new Error('Sealed by another version.')
  const tagAt = 1 + NONCE_BYTES
  const textAt = tagAt + TAG_BYTES
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), bytes.subarray(1, tagAt), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(subject))
  decipher.setAuthTag(bytes.subarray(tagAt, textAt))
  return Buffer.concat([decipher.update(bytes.subarray(textAt)), decipher.final()]).toString('utf8')
}

/** A keyed hash of a text, as base64url: finds the same text again, and tells nothing of it to who has not the key. */
export function keyedHash(text: string, purpose: KeyPurpose): string {
  return createHmac('sha256', keyFor(purpose)).update(text).digest('base64url')
}

function readKey(file: string): Buffer | undefined {
  const line = readIfThere(file)
  if (line === undefined) return undefined
  const key = LINE.exec(line)?.[1]
  if (!key) throw new Error(`KEY_FILE ${file} holds no key of this system. Put the right file there; do not delete it.`)
  return Buffer.from(key, 'base64')
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined
    throw error
  }
}

/** Written aside and linked into place: the file is whole or not there, and the first of two wins. */
function makeKey(file: string): Buffer {
  const aside = `${file}.${randomBytes(6).toString('hex')}`
  mkdirSync(dirname(file), { recursive: true })
  const line = `ceklembaga-key-1:${randomBytes(KEY_BYTES).toString('base64')}\n`
  writeFileSync(aside, line, { mode: 0o600, flag: 'wx', flush: true })
  try {
    linkSync(aside, file)
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error
  } finally {
    unlinkSync(aside)
  }
  const key = readKey(file)
  if (!key) throw new Error(`KEY_FILE ${file} could not be made.`)
  return key
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code
}
