import {
  data,
  type ActionFunctionArgs,
  type LinksFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { TieForm } from '#app/domain/access/ties.ts'
import { may } from '#app/domain/access/policy.ts'
import type { Instant } from '#app/domain/shared/day.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'
import { readFields } from '#app/http/form-fields.server.ts'
import { frameOf, ownAccountView } from '#app/http/own-account-page.server.ts'
import { accountRequest, forbidden, type SignedIn } from '#app/http/signed-in.server.ts'
import { leadOn } from '#app/http/way-back.server.ts'
import { ownAccountWords } from '#app/i18n/accounts/own-words.ts'
import { accountMessages } from '#app/i18n/accounts/messages.ts'
import akun from '#app/styles/akun.css?url'
import kerja from '#app/styles/kerja.css?url'
import masuk from '#app/styles/masuk.css?url'
import { AccountFrame } from '#app/ui/account/account-frame.tsx'
import { OwnAccount } from '#app/ui/account/own-account.tsx'
import { DESK_NAV } from '#app/ui/desk/desk-nav.ts'
import { BackupCodes } from '#app/ui/sign-in/second-factor-steps.tsx'
import { chooseActing } from '#app/use-cases/keep-delegations.server.ts'
import { changePassword, endOwnSessions, makeBackupCodes } from '#app/use-cases/keep-own-account.server.ts'
import { declareTie, endOwnTie } from '#app/use-cases/keep-ties.server.ts'

export const handle = { permission: 'own-account:keep' } as const

const NO_STORE = { 'Cache-Control': 'no-store' }

export async function loader({ request }: LoaderFunctionArgs) {
  const signedIn = await ownRequest(request)
  const rooms = [...new Set(DESK_NAV.map(({ permission }) => permission))]
  const saved = new URL(request.url).searchParams.get('tersimpan')
  const [frame, view] = await Promise.all([frameOf(signedIn, { request, rooms }), ownAccountView(signedIn)])
  return data({ language: signedIn.preferences.language, frame, view, saved }, { headers: NO_STORE })
}

export async function action({ request }: ActionFunctionArgs) {
  const signedIn = await ownRequest(request)
  const fields = await readFields(request)
  const { tindakan = '' } = fields
  if (tindakan === 'kode-cadangan') return newCodes(request, signedIn, fields['kataSandi'] ?? '')
  const done = await (ACTS[tindakan] ?? nothing)(signedIn, fields)
  if (done.ok) return leadOn(`/akun?tersimpan=${tindakan}`)
  return wrongAnswer(tindakan, ownAccountWords(done.refusal, signedIn.preferences.language), typedIn(fields))
}

async function newCodes(request: Request, signedIn: SignedIn, password: string) {
  const tindakan = 'kode-cadangan'
  const made = await makeBackupCodes(signedIn, { password, headers: request.headers })
  if (made.ok) return data({ tindakan, codes: made.value, wrong: undefined, fields: {} }, { headers: NO_STORE })
  return wrongAnswer(tindakan, ownAccountWords(made.refusal, signedIn.preferences.language), {})
}

/** What a form shows again; never a password. */
function typedIn({ agencyNo = '', note = '', kind = '' }: Fields): Record<string, string> {
  return { agencyNo: agencyNo.slice(0, 40), note: note.slice(0, 600), kind }
}

function wrongAnswer(tindakan: string, wrong: string, fields: Record<string, string>) {
  return data({ tindakan, codes: undefined, wrong, fields }, { status: 422, headers: NO_STORE })
}

type Fields = Readonly<Record<string, string>>
type Act = (signedIn: SignedIn, fields: Fields) => Promise<Result<unknown, { code: string; until?: Instant }>>

const ACTS: Readonly<Record<string, Act>> = {
  sandi: async (signedIn, { kataSandi = '', sandiBaru = '', sandiLagi = '' }) =>
    changePassword(signedIn, { current: kataSandi, password: sandiBaru, again: sandiLagi }),
  sesi: async (signedIn, { sesi = '' }) => endOwnSessions(signedIn, sesi === '' ? 'others' : { only: sesi }),
  'atas-nama': async ({ context, actor, session }, { penugasan = '' }) =>
    actor.kind === 'staff'
      ? chooseActing({ ...context, actor }, { sessionId: session.id, delegationId: Number(penugasan) || null })
      : nothing(),
  hubungan: async ({ context, actor }, fields) => {
    if (actor.kind !== 'staff') return nothing()
    if (fields['hubungan'] !== undefined) return endOwnTie({ ...context, actor }, Number(fields['hubungan']) || 0)
    const form = TieForm.safeParse({ ...fields, note: fields['note'] ?? '' })
    return form.success ? declareTie({ ...context, actor }, form.data) : refuse({ code: 'tie-wrong' })
  },
}

function nothing(): Promise<Result<never, { code: string }>> {
  return Promise.resolve(refuse({ code: 'not-allowed' }))
}

async function ownRequest(request: Request): Promise<SignedIn> {
  const signedIn = await accountRequest(request)
  if (!may(signedIn.actor, handle.permission)) throw forbidden()
  return signedIn
}

export const links: LinksFunction = () => [kerja, masuk, akun].map((href) => ({ rel: 'stylesheet', href }))

export const headers = () => NO_STORE

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: `${accountMessages(loaded?.language ?? 'id').own.title} · CekLembaga` },
]

export default function AccountPage() {
  const { language, frame, view, saved } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <AccountFrame frame={frame}>
      {answer?.codes ? (
        <BackupCodes language={language} codes={answer.codes} on="/akun" />
      ) : (
        <OwnAccount
          {...{ language, view, saved }}
          wrong={answer && { in: answer.tindakan, text: answer.wrong, typed: answer.fields }}
        />
      )}
    </AccountFrame>
  )
}
