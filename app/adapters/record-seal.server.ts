import { createCipheriv, createDecipheriv, randomBytes, randomInt } from 'node:crypto'
import { findDataKey, makeDataKey } from './key-store.server.ts'
import { RecordKey } from '#app/domain/complaints/record-key.ts'

const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const SIGNS = 'abcdefghijklmnopqrstuvwxyz234567'

/** A data key that is on disk already, for the parts of one record. */
export type RecordSeal = { key: RecordKey; dataKey: Buffer }

/** Makes a data key of a record: it is on disk when it is answered, before anything sealed under it can be. */
export async function newRecordSeal(): Promise<RecordSeal> {
  const key = RecordKey.parse(Array.from({ length: 26 }, () => SIGNS[randomInt(SIGNS.length)]).join(''))
  return { key, dataKey: await makeDataKey(key) }
}

/** The data key of a record, or undefined where it was destroyed: then nobody opens what was sealed under it. */
export async function recordSeal(key: RecordKey): Promise<RecordSeal | undefined> {
  const dataKey = await findDataKey(key)
  return dataKey && { key, dataKey }
}

/** Seals a text with AES-256-GCM under the data key of its record; `subject` is bound to it. */
export function sealRecord(text: string, subject: string, { dataKey }: RecordSeal): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', dataKey, nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(subject))
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Uint8Array.from(Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), bytes]))
}

/** Opens what `sealRecord` made for the same subject. Throws when a byte was changed or the key is another. */
export function openSealedRecord(sealed: Uint8Array, subject: string, { dataKey }: RecordSeal): string {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== VERSION) throw new Error('A record was sealed by another version.')
  const textAt = 1 + NONCE_BYTES + TAG_BYTES
  const nonce = bytes.subarray(1, 1 + NONCE_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', dataKey, nonce, { authTagLength: TAG_BYTES })
  decipher.setAuthTag(bytes.subarray(1 + NONCE_BYTES, textAt))
  decipher.setAAD(Buffer.from(subject))
  return Buffer.concat([decipher.update(bytes.subarray(textAt)), decipher.final()]).toString('utf8')
}
