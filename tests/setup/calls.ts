import type { ActionFunctionArgs } from '@remix-run/node'
import { Cookies } from './accounts.ts'

type Page = (args: ActionFunctionArgs) => unknown
export type Called = { status: number; headers: Headers; to: string | null; data: Record<string, unknown> }
type Given = { cookies?: Cookies; fields?: Record<string, string>; params?: Record<string, string> }

/** Calls a loader or action as a browser with these cookies does, and keeps the cookies it gets. */
export async function call(page: Page, path: string, given: Given = {}): Promise<Called> {
  const { cookies = new Cookies(), fields, params = {} } = given
  const headers = { cookie: cookies.header(), 'x-client-network': '10.0.0.1' }
  const form = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
  const request = new Request(`http://127.0.0.1:3000${path}`, { headers, ...form })
  const answer = await Promise.resolve(page({ request, params, context: {} })).catch((thrown: unknown) => {
    if (thrown instanceof Response) return thrown
    throw thrown
  })
  const called = await calledOf(answer)
  cookies.keep(called)
  return called
}

async function calledOf(answer: unknown): Promise<Called> {
  if (answer instanceof Response) {
    const { status, headers } = answer
    const isJson = headers.get('content-type')?.startsWith('application/json') === true
    const data = isJson ? ((await answer.json()) as Record<string, unknown>) : {}
    return { status, headers, to: headers.get('location'), data }
  }
  const { data, init } = answer as { data: Record<string, unknown> | null; init?: ResponseInit }
  return { status: init?.status ?? 200, headers: new Headers(init?.headers), to: null, data: data ?? {} }
}
