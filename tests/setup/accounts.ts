import { createHmac } from 'node:crypto'
import type { Context } from '#app/domain/access/actor.ts'
import type { StaffRole } from '#app/domain/access/roles.ts'
import { acceptInvitation } from '#app/use-cases/accept-invitation.server.ts'
import { inviteOfficer } from '#app/use-cases/invite-account.server.ts'
import { prepareSigningIn } from '#app/use-cases/set-up-auth.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'

export const PASSWORD = 'kuda lumping naik sepeda'

/** An administrator's or operator's context, for use cases that keep accounts. */
export function anOperator(): Context {
  return { ...systemContext('test'), actor: { kind: 'operator', name: 'test' } }
}

let people = 0

/** A real officer who has taken up the account by its link, with PASSWORD; no second factor yet. */
export async function anOfficer(email: string, roles: StaffRole[] = ['VERIFIER']): Promise<string> {
  prepareSigningIn()
  const invited = await inviteOfficer(anOperator(), { email, roles, unitId: 'DISNAKER', name: '', position: 'Petugas' })
  if (!invited.ok) throw new Error(JSON.stringify(invited.refusal))
  people += 1
  const number = `19850101201001${String(people).padStart(4, '0')}`
  const form = { name: `Petugas ${String(people)}`, number, password: PASSWORD, again: PASSWORD }
  const taken = await acceptInvitation(systemContext('test'), { token: invited.value.token, form })
  if (!taken.ok) throw new Error(JSON.stringify(taken.refusal))
  return invited.value.accountId
}

/** The code an authenticator shows for a base32 secret, `steps` half minutes from now. */
export function codeOf(secret: string, steps = 0): string {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + steps))
  const digest = createHmac('sha1', fromBase32(secret)).update(counter).digest()
  const at = (digest.at(-1) ?? 0) & 15
  return String((digest.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

function fromBase32(text: string): Buffer {
  const bits = Array.from(text).map((sign) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(sign).toString(2).padStart(5, '0'),
  )
  return Buffer.from((bits.join('').match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)))
}

/** A browser that keeps its cookies: what it sends next to the pages of signing in. */
export class Cookies {
  readonly #kept = new Map<string, string>()

  keep(answer: { headers: Headers }): void {
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';')
      const [name = '', ...value] = pair.split('=')
      const gone = attributes.some((one) => one.trim().toLowerCase() === 'max-age=0')
      if (gone) this.#kept.delete(name)
      else this.#kept.set(name, value.join('='))
    }
  }

  /** A session that was begun elsewhere (`signInAs`). */
  put(header: string): this {
    const [name = '', ...value] = header.split('=')
    this.#kept.set(name, value.join('='))
    return this
  }

  header(): string {
    return [...this.#kept].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}
