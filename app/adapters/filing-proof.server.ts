import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import { keyFor } from './keys.server.ts'
import type { Complaint } from '#app/domain/complaints/complaint.ts'
import { FILING_PROOF_MARK, type FilingProof } from '#app/domain/complaints/filing-proof.ts'
import { Instant } from '#app/domain/shared/day.ts'
import { refuse, accept, type Result } from '#app/domain/shared/result.ts'

const VERSION = 1
const KIND_BYTES = 2
const TIME_BYTES = 6
const HASH_BYTES = 32
const BODY_BYTES = 1 + KIND_BYTES + TIME_BYTES + HASH_BYTES
const SIGNATURE_BYTES = 64

/** What is signed is never anything else than a proof of filing. */
const DOMAIN = Buffer.from('ceklembaga/filing-proof/1\n')
/** RFC 8410: what stands before the 32 bytes of an Ed25519 private key in PKCS#8. */
const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex')

/**
 * A proof that a report was filed, for whoever filed it: kind, time and hash of what was said, signed (Ed25519, RFC 8032)
 * with a key derived from KEY_FILE. It names no number and no person and opens nothing. The same report gives the same.
 */
export function filingProof({
  leadKind,
  receivedAt,
  contentSha256,
}: Pick<Complaint, 'leadKind' | 'receivedAt' | 'contentSha256'>): string {
  const time = Buffer.alloc(TIME_BYTES)
  time.writeUIntBE(Math.floor(Date.parse(receivedAt) / 1_000), 0, TIME_BYTES)
  const kind = Buffer.from(leadKind.padEnd(KIND_BYTES), 'latin1').subarray(0, KIND_BYTES)
  const body = Buffer.concat([Buffer.of(VERSION), kind, time, Buffer.from(contentSha256, 'hex')])
  const signature = sign(null, Buffer.concat([DOMAIN, body]), signingKey())
  return `${FILING_PROOF_MARK}${Buffer.concat([body, signature]).toString('base64url')}`
}

/** What a proof attests, or that it is none of ours as it stands: a sign was changed, or another office made it. */
export function readFilingProof(typed: string): Result<FilingProof, { code: 'not-sound' }> {
  const token = typed.replaceAll(/\s/g, '').slice(FILING_PROOF_MARK.length)
  const bytes = Buffer.from(token, 'base64url')
  // Two spellings of one proof would be two proofs to whoever compares them.
  const isWhole = bytes.length === BODY_BYTES + SIGNATURE_BYTES && bytes.toString('base64url') === token
  if (!isWhole || !isSigned(bytes)) return refuse({ code: 'not-sound' })
  const kindAt = 1
  const timeAt = kindAt + KIND_BYTES
  const hashAt = timeAt + TIME_BYTES
  return accept({
    kind: bytes.toString('latin1', kindAt, timeAt),
    receivedAt: Instant.parse(new Date(bytes.readUIntBE(timeAt, TIME_BYTES) * 1_000).toISOString()),
    contentSha256: bytes.toString('hex', hashAt, hashAt + HASH_BYTES),
  })
}

/** The public half of the key, by which anybody can verify a proof without us: 32 bytes, as base64url (RFC 8037, `x`). */
export function filingProofKey(): string {
  return createPublicKey(signingKey()).export({ format: 'jwk' }).x ?? ''
}

function isSigned(bytes: Buffer): boolean {
  const body = bytes.subarray(0, BODY_BYTES)
  const signature = bytes.subarray(BODY_BYTES)
  return body[0] === VERSION && verify(null, Buffer.concat([DOMAIN, body]), createPublicKey(signingKey()), signature)
}

function signingKey(): KeyObject {
  const key = Buffer.concat([PKCS8_ED25519, keyFor('filing-proofs')])
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' })
}
