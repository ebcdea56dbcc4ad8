import { expect, test } from 'vitest'
import { db } from '#app/repositories/db.server.ts'
import { action as forgotten, loader as forgottenPage } from '#app/routes/sign-in/forgotten.tsx'
import { action as register, loader as registerPage } from '#app/routes/sign-in/register.tsx'

delete process.env['SMTP_URL']

test.each([
  ['daftar', register, registerPage],
  ['lupa', forgotten, forgottenPage],
] as const)('while no mail goes out, %s leads to the counter and makes nothing', async (path, action, page) => {
  const url = `http://127.0.0.1:3000/masuk/${path}`
  const shown = page({ request: new Request(url), params: {}, context: {} })
  expect(shown.data).toMatchObject({ isOn: false })
  const body = new URLSearchParams({ surel: 'orang@lpk.example' })
  const answer = await action({ request: new Request(url, { method: 'POST', body }), params: {}, context: {} })
  expect(answer).toMatchObject({ init: { status: 422 }, data: { wrong: expect.stringContaining('loket') as string } })
  expect(await db().userAccount.count()).toBe(0)
  expect(await db().outboxMessage.count()).toBe(0)
})
