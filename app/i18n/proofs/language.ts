import type { ProofLanguage } from './dates.ts'

const COOKIE = /(?:^|;\s*)bahasa=(id|en)(?:;|$)/

/** The language of a request: `?bahasa=`, else the cookie, else Indonesian. */
export function proofLanguage(request: Request): ProofLanguage {
  const asked = new URL(request.url).searchParams.get('bahasa')
  const kept = COOKIE.exec(request.headers.get('cookie') ?? '')?.[1]
  return (asked ?? kept) === 'en' ? 'en' : 'id'
}
