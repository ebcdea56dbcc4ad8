import { changePassword, endOwnSessions } from './keep-own-account.server.ts'
import { chooseActing } from './keep-delegations.server.ts'
import { dropPasskey, finishPasskey } from './keep-passkeys.server.ts'
import { recordSecondNumber } from './keep-second-number.server.ts'
import { declareTie, endOwnTie } from './keep-ties.server.ts'
import { unlinkProvider } from './link-provider.server.ts'
import type { AgencyUserActor, Context, StaffActor } from '#app/domain/access/actor.ts'
import { TieForm } from '#app/domain/access/ties.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'

type Owner = {
  context: Context & { actor: StaffActor | AgencyUserActor }
  account: { email: string; name: string; isDemonstration: boolean }
  session: { id: string }
}
type Given = { fields: Readonly<Record<string, string>>; headers: Headers }
type Done = Result<{ cookies?: string[] } | null, { code: string; until?: Instant }>
type Act = (owner: Owner, given: Given) => Promise<Done>

const ACTS: Readonly<Record<string, Act>> = {
  sandi: async (owner, { fields: { kataSandi = '', sandiBaru = '', sandiLagi = '' } }) =>
    changePassword(owner, { current: kataSandi, password: sandiBaru, again: sandiLagi }),
  sesi: async (owner, { fields: { sesi = '' } }) => {
    const ended = await endOwnSessions(owner, sesi === '' ? 'others' : { only: sesi })
    return ended.ok ? accept(null) : ended
  },
  'atas-nama': async ({ context, session }, { fields: { penugasan = '' } }) =>
    isOfficer(context)
      ? chooseActing(context, { sessionId: session.id, delegationId: Number(penugasan) || null })
      : nothing(),
  hubungan: async ({ context }, { fields }) => (isOfficer(context) ? keepTie(context, fields) : nothing()),
}

/** Acts on what lets somebody in: they prove first to be at the keyboard (`own-account:secure`). */
const SECURED: Readonly<Record<string, Act>> = {
  'kunci-sandi': async (owner, { fields: { namaKunci = '', jawaban = '' }, headers }) =>
    finishPasskey(owner, { name: namaKunci, answer: jawaban, headers }),
  'hapus-kunci': async (owner, { fields: { kunci = '' } }) => dropPasskey(owner, kunci),
  'lepas-pemerintah': async ({ context }) => unlinkProvider(context),
  nomor: async ({ context, account }, { fields: { nomor = '' } }) =>
    account.isDemonstration ? refuse({ code: 'demonstration' }) : recordSecondNumber(context, nomor),
}

/** Does this act ask for a proof of being at the keyboard? */
export function isSecured(act: string): boolean {
  return act === 'pemerintah' || Object.hasOwn(SECURED, act)
}

/** Carries out one act of the page of one's own account. */
export async function actOnOwnAccount(owner: Owner, { act, ...given }: Given & { act: string }): Promise<Done> {
  const known = { ...ACTS, ...SECURED }
  return Object.hasOwn(known, act) ? (known[act] ?? nothing)(owner, given) : nothing()
}

async function keepTie(context: Context & { actor: StaffActor }, fields: Given['fields']): Promise<Done> {
  const { hubungan, note = '' } = fields
  if (hubungan !== undefined) return endOwnTie(context, Number(hubungan) || 0)
  const form = TieForm.safeParse({ ...fields, note })
  return form.success ? declareTie(context, form.data) : refuse({ code: 'tie-wrong' })
}

function isOfficer(context: Context): context is Context & { actor: StaffActor } {
  return context.actor.kind === 'staff'
}

function nothing(): Promise<Result<never, { code: string }>> {
  return Promise.resolve(refuse({ code: 'not-allowed' }))
}
