import { data, redirect } from '@remix-run/node'
import { forbidden, type SignedIn } from './signed-in.server.ts'
import { noticeWords } from '#app/i18n/notices/notice-words.ts'
import { listNotices } from '#app/repositories/notices.server.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

/** What an account was told, in words, for the page of its room. */
export async function noticesPage({ actor, preferences }: SignedIn) {
  const { language } = preferences
  const [norms, notices] = await Promise.all([loadNorms(), listNotices(actor.accountId)])
  const rows = notices.map((notice) => noticeWords(notice, { norms, language }))
  return data({ language, rows }, { headers: { 'Cache-Control': 'no-store' } })
}

/** Back to the page once all is read. */
export function afterReading(read: { ok: boolean }, path: string): Response {
  if (!read.ok) throw forbidden()
  return redirect(path, 303)
}
