import { beforeAll, describe, expect, test } from 'vitest'
import { may, type Permission } from '#app/domain/access/policy.ts'
import { STAFF_ROLES } from '#app/domain/access/roles.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import routes from '#app/routes.ts'
import { prepareSigningIn } from '#app/use-cases/set-up-auth.server.ts'
import { aStaffActor, anAgencyUser } from '#tests/factories/actors.ts'
import { signInAs } from '#tests/setup/sign-in.ts'

type Entry = { file: string; path?: string | undefined; children?: readonly Entry[] | undefined }
type Handler = (args: { request: Request; params: Record<string, string>; context: object }) => unknown
type Module = { handle?: { permission?: Permission }; loader?: Handler; action?: Handler }

/** Paths behind the sign-in; everything else is for anybody. */
const ROOM = /^(?:petugas|lembaga-saya|akun|berkas)(?:\/|$)/
const OPEN_FOLDERS = /^routes\/(?:public|api|open311|sign-in)\//

/** What stands for the parts of an address that name something: nothing of that name exists. */
const PARAMS = { no: 'LBG-999999', ref: 'x', syarat: 'x', jenis: 'x', id: 'x', n: '1', seq: '1', nama: 'x', versi: '1' }

const leaves = leavesOf(routes as Entry[], '').filter(({ path }) => ROOM.test(path))
const modules = await Promise.all(
  leaves.map(async ({ path, file }) => ({
    path,
    file,
    module: (await import(/* @vite-ignore */ `../../../app/${file}`)) as Module,
  })),
)

function leavesOf(entries: readonly Entry[], before: string): { path: string; file: string }[] {
  return entries.flatMap(({ file, path = '', children }) => {
    const whole = [before, path].filter(Boolean).join('/')
    return children ? leavesOf(children, whole) : [{ path: whole, file }]
  })
}

const cookies = new Map<string, string>()

beforeAll(async () => {
  prepareSigningIn()
  for (const role of STAFF_ROLES) await account(role, { kind: 'STAFF', roles: [role], unitId: 'DISNAKER' })
  await account('AGENCY_USER', { kind: 'AGENCY', roles: [], unitId: null })
})

async function account(id: string, given: Pick<Parameters<typeof addAccount>[1], 'kind' | 'roles' | 'unitId'>) {
  const email = `${id.toLowerCase()}@uji.example`
  await inTransaction(async (tx) => addAccount(tx, { id, email, name: id, personKey: id, ...given }))
  cookies.set(id, await signInAs(id))
}

/** By the row of the table, in the rooms of one's own kind: officers have no desk of an agency, agencies none of officers. */
function isOpenTo(id: string, path: string, permission: Permission): boolean {
  const actor =
    id === 'AGENCY_USER' ? anAgencyUser() : aStaffActor({ roles: STAFF_ROLES.filter((role) => role === id) })
  const room = /^(petugas|lembaga-saya)\//.exec(path)?.[1]
  const isOwnRoom = room === undefined || (room === 'petugas') === (actor.kind === 'staff')
  return isOwnRoom && may(actor, permission)
}

/** The status of what a handler answers or throws; of an answer that is no response, 200. */
async function statusOf(handler: Handler, path: string, given: { method: 'GET' | 'POST'; cookie?: string }) {
  const headers = new Headers({ origin: 'http://127.0.0.1:3000' })
  if (given.cookie !== undefined) headers.set('cookie', given.cookie)
  const body = given.method === 'POST' ? new URLSearchParams({ x: 'x' }) : null
  const request = new Request(`http://127.0.0.1:3000/${path}`, { method: given.method, headers, body })
  try {
    return answered(await handler({ request, params: PARAMS, context: {} }))
  } catch (thrown) {
    if (thrown instanceof Response) return answered(thrown)
    throw thrown
  }
}

function answered(answer: unknown): { status: number; location: string | null } {
  if (answer instanceof Response) return { status: answer.status, location: answer.headers.get('location') }
  const { init } = (answer ?? {}) as { init?: { status?: number } }
  return { status: init?.status ?? 200, location: null }
}

test('every other route is one of the public, of programs or of signing in', () => {
  const others = leavesOf(routes as Entry[], '').filter(
    ({ path, file }) => !ROOM.test(path) && !OPEN_FOLDERS.test(file),
  )
  expect(others).toEqual([])
})

const read = modules.flatMap(({ path, module: { handle, loader } }) =>
  loader ? [{ path, loader, permission: handle?.permission as Permission }] : [],
)
const acted = modules.flatMap(({ path, module: { handle, action } }) =>
  action ? [{ path, action, permission: handle?.permission as Permission }] : [],
)

test.each(modules)('$path names its row in the table', ({ module }) => {
  expect(module.handle?.permission).toBeTypeOf('string')
})

describe.each(read)('the page $path', ({ path, loader, permission }) => {
  test('leads a stranger to sign in', async () => {
    const { status, location } = await statusOf(loader, path, { method: 'GET' })
    expect([status, location?.startsWith('/masuk?')]).toEqual([303, true])
  })

  test('is open to those whom the table names, and nobody else', async () => {
    const wrong: string[] = []
    for (const [id, cookie] of cookies) {
      const { status } = await statusOf(loader, path, { method: 'GET', cookie })
      if (isOpenTo(id, path, permission) === (status === 403)) wrong.push(`${id}: ${String(status)}`)
    }
    expect(wrong).toEqual([])
  })
})

describe.each(acted)('the form at $path', ({ path, action, permission }) => {
  test('takes nothing from a stranger, and keeps what they typed', async () => {
    const { status, location } = await statusOf(action, path, { method: 'POST' })
    expect([status, location?.startsWith('/masuk')]).toEqual([303, true])
  })

  test('takes nothing from those whom the table does not name', async () => {
    const wrong: string[] = []
    for (const [id, cookie] of cookies) {
      if (isOpenTo(id, path, permission)) continue
      const { status } = await statusOf(action, path, { method: 'POST', cookie })
      if (status !== 403) wrong.push(`${id}: ${String(status)}`)
    }
    expect(wrong).toEqual([])
  })
})
