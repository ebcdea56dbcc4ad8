import { makeLimiter, type Limiter } from './limits.server.ts'

/** The forms by which reports are sent, and that by which their evidence is: each is counted by itself. */
const FORMS: readonly { name: string; path: RegExp }[] = [
  { name: 'wizard', path: /^\/lapor\/periksa$/ },
  { name: 'company', path: /^\/lapor\/perusahaan(?:\/|$)/ },
  { name: 'evidence', path: /^\/lapor\/bukti$/ },
  { name: 'api', path: /^\/api\/v1\/complaints$/ },
  { name: 'open311', path: /^\/open311\/v2\/requests\.(?:json|xml)$/ },
]

type Asked = { method: string | undefined; path: string }

/**
 * A limit on reports: so many a minute from one network and by one form; 0 for none. Looking at a form, and the steps
 * between its first and its last page, are not counted. Networks are kept as the limits of pages keep them: as a keyed
 * hash, in memory, for a day.
 */
export function makeReportLimit(perMinute: number): (asked: Asked, network: string) => ReturnType<Limiter['take']> {
  const sent = makeLimiter(perMinute)
  return ({ method, path }, network) => {
    const form = method === 'POST' ? FORMS.find((one) => one.path.test(path)) : undefined
    return form ? sent.take(`${form.name} ${network}`, Date.now()) : { ok: true }
  }
}
