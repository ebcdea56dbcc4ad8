import { redirect } from '@remix-run/node'
import { ownPath } from './preferences.server.ts'
import { SIGN_IN } from './signed-in.server.ts'

/** What a page of signing in carries on to the next: where somebody was, or what they had typed. */
export function carriedOn(request: Request): string {
  const given = new URL(request.url).searchParams
  const kept = new URLSearchParams()
  for (const name of ['kembali', 'isian']) {
    const value = given.get(name)
    if (value) kept.set(name, value)
  }
  const query = kept.toString()
  return query === '' ? '' : `?${query}`
}

/** Where to go after signing in: to what was typed, to where somebody was, or to their first room. */
export function wayOn(request: Request, kind: 'STAFF' | 'AGENCY'): string {
  const given = new URL(request.url).searchParams
  const kept = given.get('isian')
  if (kept) return `${SIGN_IN}/lanjut?${new URLSearchParams({ isian: kept }).toString()}`
  const back = ownPath(given.get('kembali'))
  const leadsNowhere = back === '/' || back.startsWith(SIGN_IN)
  return leadsNowhere ? firstRoom(kind) : back
}

/** The room that somebody of this kind begins in. */
export function firstRoom(kind: 'STAFF' | 'AGENCY'): string {
  return kind === 'STAFF' ? '/petugas' : '/lembaga-saya'
}

/** Leads on, with the cookies of a session. */
export function leadOn(location: string, cookies: readonly string[] = []): ReturnType<typeof redirect> {
  const headers = new Headers({ 'Cache-Control': 'no-store' })
  for (const cookie of cookies) headers.append('Set-Cookie', cookie)
  return redirect(location, { status: 303, headers })
}

/** The sign-in page, carrying on what it carried, with why somebody is there again. */
export function backToSignIn(carried: string, name: 'kode' | 'pemerintah' | 'kunci', why: string): string {
  const parameters = new URLSearchParams(carried)
  parameters.set(name, why)
  return `${SIGN_IN}?${parameters.toString()}`
}
