import type { SignedIn } from './signed-in.server.ts'
import type { StaffActor } from '#app/domain/access/actor.ts'
import { may, type Permission } from '#app/domain/access/policy.ts'
import { deskMessages } from '#app/i18n/desk/messages.ts'
import type { Language } from '#app/i18n/language.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'

export type DeskData = {
  language: Language
  path: string
  name: string
  standing: string
  onBehalf: { mode: 'PLT' | 'PLH' | 'AN'; name: string } | null
  permissions: Permission[]
}

/** What the frame of the officers' rooms shows of who is in it. */
export async function deskData(
  { actor, account, preferences }: SignedIn<StaffActor>,
  given: { request: Request; rooms: readonly Permission[] },
): Promise<DeskData> {
  const { language } = preferences
  const { pathname, search } = new URL(given.request.url)
  const roles = actor.roles.map((role) => deskMessages(language).roles[role])
  return {
    language,
    path: `${pathname}${search}`,
    name: actor.name,
    standing: [account.position ?? roles.join(', '), await unitName(actor.unitId)].filter(Boolean).join(', '),
    onBehalf: actor.onBehalf && { mode: actor.onBehalf.mode, name: actor.onBehalf.name },
    permissions: given.rooms.filter((permission) => may(actor, permission)),
  }
}

async function unitName(unitId: string): Promise<string | undefined> {
  const { orgUnits } = await loadNorms()
  return orgUnits.get(unitId)?.shortId
}
