import { createHmac } from 'node:crypto'
import dns from 'node:dns'
import { createServer } from 'node:net'
import { http, HttpResponse, passthrough } from 'msw'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { isPublicAddress } from '#app/adapters/public-address.server.ts'
import { postToWebhook } from '#app/adapters/webhook.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import type { AgencyNo } from '#app/domain/shared/ids.ts'
import { addPublicChanges } from '#app/repositories/changes.server.ts'
import { db } from '#app/repositories/db.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'
import { deliverWebhooks } from '#app/use-cases/deliver-webhooks.server.ts'
import {
  askForWebhook,
  checkWebhook,
  leaveWebhook,
  readWebhookPage,
  replayDelivery,
} from '#app/use-cases/keep-webhook.server.ts'
import { registerAgency } from '#app/use-cases/register-agency.server.ts'
import { systemContext } from '#app/use-cases/system-context.server.ts'
import { tellFollowers } from '#app/use-cases/tell-followers.server.ts'
import { aStaffActor } from '#tests/factories/actors.ts'
import { aNewAgency } from '#tests/factories/agency-record.ts'
import { outside } from '#tests/setup/integration.ts'
import { freePort } from '#tests/setup/served.ts'

const URL_OF_HOOK = 'https://penerima.example/kait'
let no: AgencyNo
let agencyId = 0

const at = (minutes = 0): Context => {
  const context = systemContext('test')
  return { ...context, now: new Date(Date.parse(context.now) + minutes * 60_000).toISOString() as Context['now'] }
}
const anybody = (minutes = 0): Context => ({ ...at(minutes), actor: { kind: 'public' } })

type Heard = { body: { type: string; id?: number; challenge?: string }; text: string; signature: string; ref: string }

/** A receiver that answers challenges, and each change as it is told to. */
function receiver(answers: (nth: number) => Response = () => new HttpResponse(null, { status: 204 })): Heard[] {
  const heard: Heard[] = []
  outside.use(
    http.post(URL_OF_HOOK, async ({ request }) => {
      const text = await request.text()
      const body = JSON.parse(text) as Heard['body']
      if (body.type === 'challenge') return HttpResponse.json({ challenge: body.challenge })
      const said = (name: string) => request.headers.get(name) ?? ''
      heard.push({ body, text, signature: said('x-ceklembaga-signature'), ref: said('x-ceklembaga-delivery') })
      return answers(heard.length)
    }),
  )
  return heard
}
const ask = async () => {
  const asked = await askForWebhook(anybody(), { no, url: URL_OF_HOOK })
  if (!asked.ok) throw new Error('refused')
  return asked.value
}
const following = async () => {
  const token = await ask()
  expect(await checkWebhook(anybody(), token)).toEqual({ ok: true, value: null })
  return token
}
const change = async () => {
  const { now: recordedAt } = at(1)
  await inTransaction((tx) => addPublicChanges(tx, [{ agencyId, kind: 'DATA', detail: {}, recordedAt }]))
  await tellFollowers(at(1))
}
const deliver = async (minutes = 2) => {
  const told = await deliverWebhooks(at(minutes))
  if (!told.ok) throw new Error('refused')
  return told.value
}

beforeAll(async () => {
  const { recordedAt: _recordedAt, ...form } = aNewAgency()
  const registered = await registerAgency(systemContext('test'), form)
  if (!registered.ok) throw new Error('refused')
  no = registered.value.no
  agencyId = (await db().agency.findUniqueOrThrow({ where: { no }, select: { id: true } })).id
  await tellFollowers(at())
})

/** Names of the outside lead to an address; what is there is faked. */
function names(address: string): void {
  const lookup = (_host: string, _options: object, done: (error: null, found: dns.LookupAddress[]) => void) => {
    done(null, [{ address, family: 4 }])
  }
  vi.spyOn(dns, 'lookup').mockImplementation(lookup as typeof dns.lookup)
}

beforeEach(async () => {
  names('93.184.215.14')
  await db().webhook.deleteMany()
})

test('an account is not asked for, and not used', async () => {
  const officer = { ...at(), actor: aStaffActor() }
  const refused = { ok: false, refusal: { code: 'not-allowed' } }
  expect(await askForWebhook(officer, { no, url: URL_OF_HOOK })).toMatchObject(refused)
  expect(await checkWebhook(officer, 'x')).toMatchObject(refused)
  expect(await replayDelivery(officer, { token: 'x', ref: 'x' })).toMatchObject(refused)
  expect(await leaveWebhook(officer, 'x')).toMatchObject(refused)
  expect(await deliverWebhooks(anybody())).toMatchObject(refused)
})

describe('a webhook', () => {
  test('follows once it has repeated the challenge, and not before', async () => {
    const heard = receiver()
    const token = await ask()
    await change()
    expect(await deliver()).toMatchObject({ delivered: 0 })
    await checkWebhook(anybody(), token)
    await change()
    expect(await deliver()).toMatchObject({ delivered: 1 })
    expect(heard).toMatchObject([{ body: { type: 'change', agency: { no }, change: { kind: 'DATA' } } }])
  })

  test('can check the signature with the secret of its page', async () => {
    const [heard, token] = [receiver(), await following()]
    await change()
    await deliver()
    const { secret } = (await readWebhookPage(token)) ?? { secret: '' }
    const [{ text, signature }] = heard as [Heard]
    const [seconds, mac] = signature.replace('t=', '').split(',v1=') as [string, string]
    expect(mac).toBe(createHmac('sha256', secret).update(`${seconds}.${text}`).digest('hex'))
    expect(Number(seconds) * 1000).toBeGreaterThan(Date.parse(at().now) - 60_000)
  })

  test('is told again of what it did not take, under the same name, and its page has the log', async () => {
    const heard = receiver((nth) => new HttpResponse(null, { status: nth === 1 ? 500 : 200 }))
    const token = await following()
    await change()
    expect(await deliver()).toMatchObject({ delivered: 0, later: 1 })
    expect((await readWebhookPage(token))?.deliveries).toMatchObject([
      { state: 'WAITING', status: 500, trouble: 'STATUS', attempts: 1 },
    ])
    expect(await deliver(2)).toMatchObject({ delivered: 0, later: 0 })
    expect(await deliver(10)).toMatchObject({ delivered: 1 })
    expect(new Set(heard.map(({ ref }) => ref)).size).toBe(1)
    expect((await readWebhookPage(token))?.deliveries).toMatchObject([{ state: 'DELIVERED', status: 200 }])
  })

  test('is told a change once more when its owner asks for it, and only of its own', async () => {
    const [heard, token] = [receiver(), await following()]
    await change()
    await deliver()
    const ref = (await readWebhookPage(token))?.deliveries[0]?.ref ?? ''
    const other = await ask()
    expect(await replayDelivery(anybody(), { token: other, ref })).toMatchObject({
      refusal: { code: 'no-such-delivery' },
    })
    expect(await replayDelivery(anybody(), { token, ref })).toEqual({ ok: true, value: null })
    await deliver()
    expect(heard.map(({ body }) => body.id)).toEqual([heard[0]?.body.id, heard[0]?.body.id])
    expect((await readWebhookPage(token))?.deliveries.map(({ round }) => round)).toEqual([2, 1])
  })

  test('is told each change by one of several processes', async () => {
    const heard = receiver()
    await following()
    for (let n = 0; n < 6; n += 1) await change()
    await Promise.all([deliver(), deliver(), deliver()])
    expect(new Set(heard.map(({ body }) => body.id)).size).toBe(6)
    expect(heard).toHaveLength(6)
  })

  test('that fails too often pauses, and wakes by a new check', async () => {
    const state = { broken: true }
    receiver(() => new HttpResponse(null, { status: state.broken ? 500 : 200 }))
    const token = await following()
    for (let n = 0; n < 20; n += 1) await change()
    await deliver()
    expect(await readWebhookPage(token)).toMatchObject({ state: 'PAUSED' })
    state.broken = false
    expect(await deliver(10)).toMatchObject({ delivered: 0 })
    await checkWebhook(anybody(10), token)
    expect(await deliver(10)).toMatchObject({ delivered: 20 })
  })

  test('that leaves is erased, and its page is gone', async () => {
    const [heard, token] = [receiver(), await following()]
    await change()
    expect(await leaveWebhook(anybody(), token)).toEqual({ ok: true, value: null })
    expect(await deliver()).toMatchObject({ delivered: 0 })
    expect(heard).toEqual([])
    expect(await readWebhookPage(token)).toBeUndefined()
    expect(await leaveWebhook(anybody(), token)).toMatchObject({ refusal: { code: 'no-such-webhook' } })
    expect(await db().webhook.findMany()).toMatchObject([{ urlSealed: new Uint8Array(), state: 'LEFT' }])
  })
})

describe('a check', () => {
  const checked = async (answer: () => Response) => {
    outside.use(http.post(URL_OF_HOOK, answer))
    return checkWebhook(anybody(), await ask())
  }
  test.each([
    ['a wrong answer', () => HttpResponse.text('ok'), { code: 'wrong-answer' }],
    [
      'an error',
      () => new HttpResponse(null, { status: 500 }),
      { code: 'not-answered', trouble: 'STATUS', status: 500 },
    ],
    [
      'a redirect, which is not followed',
      () => HttpResponse.redirect('https://lain.example/', 302),
      { code: 'not-answered', trouble: 'REDIRECT', status: 302 },
    ],
    ['no line at all', () => HttpResponse.error(), { code: 'not-answered', trouble: 'NO_CONNECTION', status: null }],
  ] as [string, () => Response, object][])('that gets %s proves nothing', async (...[, answer, refusal]) => {
    expect(await checked(answer)).toEqual({ ok: false, refusal })
  })

  test('may be asked for twenty times', async () => {
    receiver(() => HttpResponse.text('no'))
    outside.use(http.post(URL_OF_HOOK, () => HttpResponse.text('no')))
    const token = await ask()
    await db().webhook.updateMany({ data: { checks: 19 } })
    expect(await checkWebhook(anybody(), token)).toMatchObject({ refusal: { code: 'wrong-answer' } })
    expect(await checkWebhook(anybody(), token)).toMatchObject({ refusal: { code: 'no-checks-left' } })
  })

  test('is asked for by sixty an hour at most', async () => {
    for (let n = 0; n < 60; n += 1) await ask()
    expect(await askForWebhook(anybody(), { no, url: URL_OF_HOOK })).toMatchObject({
      refusal: { code: 'too-many-asked' },
    })
  })
})

describe('nobody reaches inside through a webhook', () => {
  test.each(['127.0.0.1', '10.0.0.7', '169.254.169.254'])('a name that leads to %s is not asked', async (address) => {
    outside.use(http.post(URL_OF_HOOK, () => passthrough()))
    names(address)
    expect(await checkWebhook(anybody(), await ask())).toMatchObject({ refusal: { trouble: 'PRIVATE_ADDRESS' } })
  })

  test('a name that leads to this machine is not connected to', async () => {
    vi.restoreAllMocks()
    const knocks: number[] = []
    const port = await freePort()
    const inside = createServer(() => knocks.push(1))
    await new Promise<void>((resolve) => inside.listen(port, '127.0.0.1', resolve))
    const url = `https://localhost:${String(port)}/`
    const answer = await postToWebhook({ url, secret: 's', ref: 'r', body: '{}', atMs: 0 })
    inside.close()
    expect(answer).toEqual({ ok: false, refusal: { trouble: 'PRIVATE_ADDRESS', status: null } })
    expect(knocks).toEqual([])
  })

  test('a receiver that never answers is left in time, an endless answer is cut', async () => {
    const message = { url: URL_OF_HOOK, secret: 's', ref: 'r', body: '{}', atMs: 0 }
    outside.use(http.post(URL_OF_HOOK, () => new Promise<never>(() => undefined)))
    expect(await postToWebhook(message, 200)).toEqual({ ok: false, refusal: { trouble: 'TOO_SLOW', status: null } })
    outside.use(http.post(URL_OF_HOOK, () => HttpResponse.text('x'.repeat(1_000_000))))
    const answer = await postToWebhook(message)
    expect(answer.ok && answer.value.body.length).toBe(16_384)
  })

  test.each([
    ['93.184.215.14', true],
    ['2606:2800:21f:cb07:6820:80da:af6b:8b2c', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.31.255.255', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:7f00:1', false],
    ['64:ff9b::7f00:1', false],
    ['fd00::1', false],
    ['fe80::1', false],
    ['2002:7f00:1::', false],
    ['2001:db8::1', false],
  ])('%s is public: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic)
  })
})
