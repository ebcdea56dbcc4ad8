import { config } from '#app/config.server.ts'
import { addDays, startOfDay, type Day } from '#app/domain/shared/day.ts'

const VALID_DAYS = 180

/** Whom to tell of a vulnerability (RFC 9116). It expires, so that a forgotten copy is noticed. */
export function securityTxt(today: Day): string {
  const { baseUrl, SECURITY_CONTACT } = config()
  const lines = [
    `Contact: ${SECURITY_CONTACT ?? `${baseUrl}/tentang#kontak`}`,
    `Expires: ${startOfDay(addDays(today, VALID_DAYS))}`,
    'Preferred-Languages: id, en',
    `Canonical: ${baseUrl}/.well-known/security.txt`,
  ]
  return `${lines.join('\n')}\n`
}
