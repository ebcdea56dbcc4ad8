import { data, redirect } from '@remix-run/node'
import { forbidden, type SignedIn } from './signed-in.server.ts'
import { config } from '#app/config.server.ts'
import { MAILED_NOTICES, wantsMail } from '#app/domain/notices/settings.ts'
import { noticeWords } from '#app/i18n/notices/notice-words.ts'
import { toldMessages } from '#app/i18n/told/messages.ts'
import { findNoticeSettings } from '#app/repositories/notice-settings.server.ts'
import { listNotices } from '#app/repositories/notices.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

/** The name of the box of a kind, before it. */
const BOX = 'surel-'

/** What an account was told, in words, for the page of its room; and of which it gets a mail. */
export async function noticesPage({ actor, preferences }: SignedIn, request: Request) {
  const { language } = preferences
  const [norms, notices] = await Promise.all([loadNorms(), listNotices(actor.accountId)])
  const rows = notices.map((notice) => noticeWords(notice, { norms, language }))
  const saved = new URL(request.url).searchParams.has('tersimpan')
  const mail = { isOn: config().SMTP_URL !== undefined, saved, boxes: await boxesOf(actor, language) }
  return data({ language, rows, mail }, { headers: { 'Cache-Control': 'no-store' } })
}

async function boxesOf({ kind, accountId }: SignedIn['actor'], language: SignedIn['preferences']['language']) {
  const chosen = await findNoticeSettings(accountId)
  const { titles } = toldMessages(language)
  const kinds = MAILED_NOTICES[kind === 'staff' ? 'STAFF' : 'AGENCY']
  return kinds.map((one) => ({ name: `${BOX}${one}`, label: titles[one], isTicked: wantsMail(one, chosen) }))
}

/** What the page was asked to do: keep which mails are wanted, or mark one notice or all of them as read. */
export function noticesOrder(
  fields: Readonly<Record<string, string>>,
): { act: 'settings'; ticked: string[] } | { act: 'read'; ids: number[] | 'ALL' } {
  const { tindakan, baca = '' } = fields
  const ticked = Object.keys(fields).flatMap((name) => (name.startsWith(BOX) ? [name.slice(BOX.length)] : []))
  if (tindakan === 'surel') return { act: 'settings', ticked }
  return { act: 'read', ids: /^\d{1,9}$/.test(baca) ? [Number(baca)] : 'ALL' }
}

/** Back to the page once it is done. */
export function afterNotices(done: { ok: boolean }, path: string): Response {
  if (!done.ok) throw forbidden()
  return redirect(path, 303)
}
