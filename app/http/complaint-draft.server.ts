import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto'
import { config } from '#app/config.server.ts'
import { filesOfDraft } from '#app/domain/complaints/sealed-parts.ts'
import type { FileSubject } from '#app/domain/files/file-subject.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { now } from '#app/repositories/clock.server.ts'
import {
  findComplaintDraft,
  keepComplaintDraft,
  removeComplaintDraft,
  type DraftForm,
} from '#app/repositories/complaint-drafts.server.ts'

/** How long a draft lives after it was begun, in seconds. */
const LIVES_S = 86_400
const KEY_BYTES = 32
const NONCE_BYTES = 12
const TAG_BYTES = 16

const COOKIES: Readonly<Record<DraftForm, string>> = { LAPOR: 'lapor_draf', PERUSAHAAN: 'lapor_perusahaan' }

/** A report that is being written, opened with the key its cookie holds. */
export type ComplaintDraft = {
  /** As it was saved; parse it. */
  value: unknown
  /** Under which it is sent: known to whoever has the cookie only, and always the same. */
  sentKey: string
  /** Where its files wait. */
  files: FileSubject
  endsAt: Instant
}

/** The draft of this browser, or undefined where there is none, or none any more. */
export async function readDraft(request: Request, form: DraftForm): Promise<ComplaintDraft | undefined> {
  const found = await findOpen(request, form)
  return found && toDraft(found)
}

/**
 * Keeps what is written so far, encrypted under a key that goes into a cookie and nowhere else: the database alone opens
 * nothing. Gives the draft, and the header that sets the cookie where a draft was begun.
 */
export async function saveDraft(
  request: Request,
  form: DraftForm,
  value: unknown,
): Promise<{ draft: ComplaintDraft; headers: Record<string, string> }> {
  const found = await findOpen(request, form)
  const key = found?.key ?? randomBytes(KEY_BYTES)
  const at = now()
  const expiresAt = found?.expiresAt ?? (new Date(Date.parse(at) + LIVES_S * 1_000).toISOString() as Instant)
  await keepComplaintDraft({ id: nameOf(key), form, sealed: sealed(value, form, key), savedAt: at, expiresAt })
  const headers: Record<string, string> = found
    ? {}
    : { 'Set-Cookie': cookie(form, key.toString('base64url'), LIVES_S) }
  return { draft: toDraft({ key, value, expiresAt }), headers }
}

/** Destroys the draft of this browser and the key it was under; its files are another's work (`destroyDraftFiles`). */
export async function destroyDraft(request: Request, form: DraftForm): Promise<{ headers: Record<string, string> }> {
  const key = keyIn(request, form)
  if (key) await removeComplaintDraft(nameOf(key))
  return { headers: { 'Set-Cookie': cookie(form, '', 0) } }
}

type Open = { key: Buffer; value: unknown; expiresAt: Instant }

async function findOpen(request: Request, form: DraftForm): Promise<Open | undefined> {
  const key = keyIn(request, form)
  const row = key && (await findComplaintDraft(nameOf(key), { form, at: now() }))
  return row && { key, value: opened(row.sealed, form, key), expiresAt: row.expiresAt }
}

function toDraft({ key, value, expiresAt }: Open): ComplaintDraft {
  const sentKey = Buffer.from(hkdfSync('sha256', key, '', 'ceklembaga/sent-key', KEY_BYTES)).toString('base64url')
  return { value, sentKey, files: filesOfDraft(nameOf(key)), endsAt: expiresAt }
}

function keyIn(request: Request, form: DraftForm): Buffer | undefined {
  const pattern = new RegExp(`(?:^|;\\s*)${COOKIES[form]}=([A-Za-z0-9_-]{43})(?:;|$)`)
  const found = pattern.exec(request.headers.get('cookie') ?? '')?.[1]
  return found === undefined ? undefined : Buffer.from(found, 'base64url')
}

function cookie(form: DraftForm, value: string, seconds: number): string {
  const secure = config().baseUrl.startsWith('https:') ? '; Secure' : ''
  return `${COOKIES[form]}=${value}; Path=/lapor; Max-Age=${String(seconds)}; HttpOnly; SameSite=Lax${secure}`
}

function nameOf(key: Buffer): string {
  return createHash('sha256').update('complaint-draft').update(key).digest('base64url')
}

/** The key that seals is not the one the row is named by, nor the one a report is sent under. */
function sealingKey(key: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', 'ceklembaga/complaint-draft', KEY_BYTES))
}

function sealed(value: unknown, form: DraftForm, key: Buffer): Uint8Array<ArrayBuffer> {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', sealingKey(key), nonce, { authTagLength: TAG_BYTES })
  cipher.setAAD(Buffer.from(form))
  const bytes = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()])
  return Uint8Array.from(Buffer.concat([nonce, cipher.getAuthTag(), bytes]))
}

function opened(row: Uint8Array, form: DraftForm, key: Buffer): unknown {
  const bytes = Buffer.from(row)
  const textAt = NONCE_BYTES + TAG_BYTES
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(key), bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(form))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, textAt))
  const text = Buffer.concat([decipher.update(bytes.subarray(textAt)), decipher.final()]).toString('utf8')
  return JSON.parse(text)
}
