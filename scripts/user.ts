import { randomUUID } from 'node:crypto'
import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import { withDatabase } from './lib/database.ts'
import { OperatorError } from './lib/operator-error.ts'
import { runCommand } from './lib/run-command.ts'
import { whyRefused } from './lib/user-words.ts'
import { config } from '#app/config.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { isStaffRole, STAFF_ROLES, type StaffRole } from '#app/domain/access/roles.ts'
import { dayOfInstant } from '#app/domain/shared/day.ts'
import { findKeptAccount, listAccounts, type KeptAccount } from '#app/repositories/account-list.server.ts'
import { now } from '#app/repositories/clock.server.ts'
import { inviteAgain, inviteOfficer } from '#app/use-cases/invite-account.server.ts'
import { changeRoles, disableAccount, enableAccount, takeOffSecondFactor } from '#app/use-cases/keep-account.server.ts'

const HELP = `npm run user -- add EMAIL --role PERAN --unit UNIT [--name NAMA] [--position JABATAN]
npm run user -- link EMAIL            tautan sekali pakai yang baru (undangan hilang, kata sandi lupa)
npm run user -- roles EMAIL --role PERAN [--unit UNIT]
npm run user -- disable EMAIL | enable EMAIL
npm run user -- second-factor-off EMAIL   ponsel dan kode cadangan hilang: dipasang lagi saat masuk berikutnya
npm run user -- list

--role boleh diulang. Peran: ${STAFF_ROLES.join(', ')}.`

type Options = { role: string[]; unit: string | undefined; name: string; position: string }
const NOTHING: Options = { role: [], unit: undefined, name: '', position: '' }

type Command = (email: string, options: Options) => Promise<string>

const COMMANDS: Record<string, Command> = {
  add: async (email, { name, position, ...given }) => {
    if (given.unit === undefined) throw new OperatorError('Sebutkan unitnya: --unit DISNAKER')
    const invited = { email, name, position, roles: rolesOf(given.role), unitId: given.unit }
    const made = await inviteOfficer(operator(), invited)
    if (!made.ok) throw new OperatorError(whyRefused(made.refusal, email))
    return told(`Akun dibuat untuk ${email}.`, made.value.token)
  },
  link: async (email) => {
    const made = await inviteAgain(operator(), (await accountOf(email)).id)
    if (!made.ok) throw new OperatorError(whyRefused(made.refusal, email))
    return told(`Tautan baru untuk ${email}; tautan sebelumnya tidak berlaku lagi.`, made.value.token)
  },
  roles: async (email, { role, unit }) => {
    const { id: accountId, unitId } = await accountOf(email)
    const changed = await changeRoles(operator(), { accountId, roles: rolesOf(role), unitId: unit ?? unitId ?? '' })
    return done(changed, email, `Peran ${email}: ${role.join(', ')}. Berlaku sejak permintaan berikutnya.`)
  },
  disable: async (email) =>
    done(await disableAccount(operator(), (await accountOf(email)).id), email, `${email} ditutup; sesinya berakhir.`),
  enable: async (email) =>
    done(await enableAccount(operator(), (await accountOf(email)).id), email, `${email} dibuka lagi.`),
  'second-factor-off': async (email) =>
    done(
      await takeOffSecondFactor(operator(), (await accountOf(email)).id),
      email,
      `Kode kedua ${email} dilepas; pemiliknya memasang yang baru saat masuk berikutnya.`,
    ),
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      role: { type: 'string', multiple: true },
      unit: { type: 'string' },
      name: { type: 'string' },
      position: { type: 'string' },
      help: { type: 'boolean' },
    },
  })
  if (values.help) console.log(HELP)
  else console.log(await withDatabase({ command: 'npm run user' }, workOf(positionals, values)))
  return 0
})

type Given = { role?: string[]; unit?: string; name?: string; position?: string }

/** What is asked for; said at once where it is nothing that can be done. */
function workOf([command = '', email = '']: readonly string[], given: Given): () => Promise<string> {
  if (command === 'list') return list
  const run = COMMANDS[command]
  if (!run || email === '') throw new OperatorError(HELP)
  return async () => run(email, { ...NOTHING, ...given })
}

function told(what: string, token: string): string {
  return `${what}\nTautan sekali pakai, berlaku 72 jam:\n${config().baseUrl}/masuk/undangan/${token}`
}

function done(result: { ok: true } | { ok: false; refusal: { code: string } }, email: string, said: string): string {
  if (!result.ok) throw new OperatorError(whyRefused(result.refusal, email))
  return said
}

async function accountOf(email: string): Promise<KeptAccount> {
  const account = await findKeptAccount({ email: email.trim().toLowerCase() })
  if (!account) throw new OperatorError(`Tidak ada akun dengan alamat ${email}.`)
  return account
}

function rolesOf(given: readonly string[]): StaffRole[] {
  const unknown = given.find((role) => !isStaffRole(role))
  if (unknown !== undefined)
    throw new OperatorError(`Tidak ada peran "${unknown}". Peran yang ada: ${STAFF_ROLES.join(', ')}.`)
  return [...new Set(given.filter(isStaffRole))]
}

async function list(): Promise<string> {
  const accounts = await listAccounts()
  return accounts.length === 0 ? 'Belum ada akun.' : accounts.map(lineOf).join('\n')
}

function lineOf(account: KeptAccount): string {
  const { email, name, kind, unitId, roles } = account
  const standing = kind === 'STAFF' ? `${unitId ?? '-'}: ${roles.join(', ')}` : 'lembaga'
  return [email, name || '-', standing, ...marksOf(account)].join(' · ')
}

function marksOf({ disabledAt, isDemonstration, takenUp, hasSecondFactor }: KeptAccount): string[] {
  const marks = [
    [disabledAt !== null, 'ditutup'],
    [isDemonstration, 'demonstrasi'],
    [!takenUp && !isDemonstration, 'belum diambil'],
    [hasSecondFactor, 'kode kedua terpasang'],
  ] as const
  return marks.flatMap(([applies, mark]) => (applies ? [mark] : []))
}

function operator(): Context {
  const at = now()
  const actor = { kind: 'operator', name: userInfo().username } as const
  return { actor, now: at, today: dayOfInstant(at), requestId: randomUUID() }
}
