import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { action } from '#app/routes/sign-in/demonstration.ts'
import { loader as home } from '#app/routes/staff/home.ts'
import { addAccount } from '#app/repositories/accounts.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { addDemonstrationAccounts } from '#app/use-cases/add-demonstration-accounts.server.ts'
import { prepareSigningIn } from '#app/use-cases/set-up-auth.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { signInAs } from '#tests/setup/sign-in.ts'
import { runSql } from '#tests/setup/test-server.ts'

type Given = { kind?: 'TEST' | 'REAL' | 'DEMONSTRATION'; host?: string; demo?: string }
const door = vi.hoisted((): { now: Given } => ({ now: {} }))

vi.mock('#app/config.server.ts', async (original) => {
  const real = await original<{ config: () => object }>()
  return {
    ...real,
    config: () => ({ ...real.config(), HOST: door.now.host ?? '127.0.0.1', DEMO: door.now.demo }),
  }
})
vi.mock('#app/repositories/settings.server.ts', async (original) => {
  const real = await original<object>()
  return { ...real, databaseKind: () => Promise.resolve(door.now.kind ?? 'TEST') }
})

async function press(fields: Record<string, string>, query = ''): Promise<Response> {
  const request = new Request(`http://127.0.0.1:3000/masuk/demonstrasi${query}`, {
    method: 'POST',
    body: new URLSearchParams(fields),
  })
  try {
    return await action({ request, params: {}, context: {} })
  } catch (thrown) {
    if (thrown instanceof Response) return thrown
    throw thrown
  }
}

function open(given: Given): void {
  door.now = given
}

beforeAll(async () => {
  prepareSigningIn()
  open({ kind: 'DEMONSTRATION' })
  expect(await addDemonstrationAccounts(systemContext('test'))).toMatchObject({ ok: true, value: { added: 24 } })
  await inTransaction((tx) =>
    addAccount(tx, {
      id: 'real-1',
      kind: 'STAFF',
      email: 'r@x.example',
      name: 'R',
      roles: ['VERIFIER'],
      unitId: 'DISNAKER',
    }),
  )
})

beforeEach(() => {
  open({})
})

describe('the door is shut', () => {
  test.each([
    ['in a test database', {}, 'demo-verifikator-1'],
    ['in a real register', { kind: 'REAL' }, 'demo-verifikator-1'],
    ['in a real register that was told DEMO=public', { kind: 'REAL', demo: 'public' }, 'demo-verifikator-1'],
    ['on a machine that others reach', { kind: 'DEMONSTRATION', host: '0.0.0.0', demo: '1' }, 'demo-verifikator-1'],
    ['for a real account', { kind: 'DEMONSTRATION' }, 'real-1'],
    ['for nobody', { kind: 'DEMONSTRATION' }, ''],
    ['for the administrator in public', { kind: 'DEMONSTRATION', demo: 'public' }, 'demo-administrator'],
  ] as [string, Given, string][])('%s', async (...[, given, akun]) => {
    open(given)
    const answer = await press({ akun, isDemonstration: 'true', method: 'DEMONSTRATION', peran: 'ADMINISTRATOR' })
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []])
  })

  test('for accounts that were disabled', async () => {
    open({ kind: 'DEMONSTRATION' })
    await runSql(
      process.env['DATABASE_URL'] ?? '',
      `update user_account set disabled_at = now() where id = 'demo-piket'`,
    )
    expect((await press({ akun: 'demo-piket' })).status).toBe(403)
  })

  test('and no accounts are added to a database that is no demonstration', async () => {
    expect(await addDemonstrationAccounts(systemContext('test'))).toEqual({
      ok: false,
      refusal: { code: 'not-a-demonstration' },
    })
  })
})

describe('the door is open', () => {
  test('on this machine, and leads to the rooms of the role', async () => {
    open({ kind: 'DEMONSTRATION' })
    const answer = await press({ akun: 'demo-verifikator-1' })
    const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/petugas'])
    const request = new Request('http://127.0.0.1:3000/petugas', { headers: { cookie } })
    const led = await home({ request, params: {}, context: {} })
    expect(led.headers.get('location')).toBe('/petugas/antrean')
  })

  test.each([
    ['demo-lembaga-1', '', '/lembaga-saya'],
    ['demo-kadis', '?kembali=%2Fpetugas%2Flembaga%2FLBG-000001%3Fq%3D1', '/petugas/lembaga/LBG-000001?q=1'],
    ['demo-kadis', '?kembali=https%3A%2F%2Fevil.example', '/petugas'],
    ['demo-kadis', '?kembali=%2F%2Fevil.example', '/petugas'],
    ['demo-kadis', '?kembali=%2Fmasuk%2Fkeluar', '/petugas'],
    ['demo-kadis', '?isian=abc&kembali=%2Fpetugas', '/masuk/lanjut?isian=abc'],
  ])('%s from %s goes to %s', async (akun, query, to) => {
    open({ kind: 'DEMONSTRATION', demo: 'public', host: '0.0.0.0' })
    expect((await press({ akun }, query)).headers.get('location')).toBe(to)
  })

  test('twice adds nothing', async () => {
    open({ kind: 'DEMONSTRATION' })
    expect(await addDemonstrationAccounts(systemContext('test'))).toEqual({ ok: true, value: { added: 0 } })
  })
})

describe('a session of a test', () => {
  test('is signed in to the end, or up to the password', async () => {
    const whole = await signInAs('real-1')
    const half = await signInAs('real-1', { upTo: 'password' })
    const ask = async (cookie: string) => {
      const request = new Request('http://127.0.0.1:3000/petugas', { headers: { cookie } })
      const led = await home({ request, params: {}, context: {} }).catch((thrown: unknown) => thrown as Response)
      return led.headers.get('location')
    }
    expect(await ask(whole)).toBe('/petugas/antrean')
    expect(await ask(half)).toBe('/masuk/dua-langkah?kembali=%2Fpetugas')
  })
})
