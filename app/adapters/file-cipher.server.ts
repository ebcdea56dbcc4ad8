import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const VERSION = 1
const SALT_BYTES = 32
const TAG_BYTES = 16
const NONCE_BYTES = 12
const PIECE = 65_536
const HEADER_BYTES = 1 + SALT_BYTES

/**
 * Encrypts a stream in pieces of 64 kB that are authenticated each (AES-256-GCM): version, salt, then ciphertext and tag
 * of every piece. The key of a stream is derived (HKDF-SHA-256) from the data key, the salt and the name of the stream,
 * so the number of the piece is nonce enough; the last piece is marked, so that a stream cut short is noticed.
 */
export async function* encrypted(
  source: AsyncIterable<Uint8Array>,
  dataKey: Buffer,
  name: string,
): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES)
  const key = streamKey(dataKey, salt, name)
  yield Buffer.concat([Buffer.of(VERSION), salt])
  let rest = Buffer.alloc(0)
  let number = 0
  for await (const chunk of source) {
    rest = Buffer.concat([rest, chunk])
    // A piece is sealed only when more follows: the last one is sealed as such.
    for (; rest.length > PIECE; rest = rest.subarray(PIECE))
      yield sealPiece(rest.subarray(0, PIECE), key, nonceOf(number++, 'within'))
  }
  yield sealPiece(rest, key, nonceOf(number, 'last'))
}

/** The bytes that `encrypted` was given, piece by piece. Throws when a byte, the order, the name or the end is not as it was. */
export async function* decrypted(
  source: AsyncIterable<Uint8Array>,
  dataKey: Buffer,
  name: string,
): AsyncGenerator<Buffer> {
  let key: Buffer | undefined
  let rest = Buffer.alloc(0)
  let number = 0
  for await (const chunk of source) {
    rest = Buffer.concat([rest, chunk])
    if (!key && rest.length >= HEADER_BYTES) {
      key = keyOfHeader(rest, dataKey, name)
      rest = rest.subarray(HEADER_BYTES)
    }
    for (; key && rest.length > PIECE + TAG_BYTES; rest = rest.subarray(PIECE + TAG_BYTES)) {
      yield openPiece(rest.subarray(0, PIECE + TAG_BYTES), key, nonceOf(number++, 'within'))
    }
  }
  if (!key || rest.length < TAG_BYTES) throw new Error('An encrypted file ends before its last piece.')
  yield openPiece(rest, key, nonceOf(number, 'last'))
}

function keyOfHeader(bytes: Buffer, dataKey: Buffer, name: string): Buffer {
  if (bytes[0] !== VERSION) throw new Error('A file was encrypted by another version.')
  return streamKey(dataKey, bytes.subarray(1, HEADER_BYTES), name)
}

function streamKey(dataKey: Buffer, salt: Buffer, name: string): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, salt, `ceklembaga/file/${name}`, 32))
}

function sealPiece(piece: Buffer, key: Buffer, nonce: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  return Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
}

function openPiece(sealed: Buffer, key: Buffer, nonce: Buffer): Buffer {
  const at = sealed.length - TAG_BYTES
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAuthTag(sealed.subarray(at))
  return Buffer.concat([decipher.update(sealed.subarray(0, at)), decipher.final()])
}

function nonceOf(number: number, place: 'within' | 'last'): Buffer {
  const nonce = Buffer.alloc(NONCE_BYTES)
  nonce.writeUInt32BE(number, 7)
  nonce[NONCE_BYTES - 1] = place === 'last' ? 1 : 0
  return nonce
}
