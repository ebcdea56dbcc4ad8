import { delay, http, HttpResponse } from 'msw'
import type { RegisterRecord } from '#app/domain/checks/register-answer.ts'

/** What a faked register was asked, in order. */
export type Asked = { body: unknown; authorization: string | null }

type Answer = (asked: Asked) => Response | Promise<Response>

/** One official register as it might behave. `asked` fills as it is asked; each way of behaving is a handler of msw. */
export function fakeRegister(url: string) {
  const asked: Asked[] = []
  const answering = (answer: Answer) =>
    http.post(`${url}/lookup`, async ({ request }) => {
      const one = { body: await request.json(), authorization: request.headers.get('authorization') }
      asked.push(one)
      return answer(one)
    })
  const json = (body: object, status = 200) => HttpResponse.json(body, { status })
  const found = (record: RegisterRecord) => json({ version: 1, found: true, record })
  return {
    url,
    asked,
    /** Has one record, and finds nothing else. */
    good: (record: RegisterRecord) =>
      answering(({ body }) =>
        numberIn(body) === record.number ? found(record) : json({ version: 1, found: false }, 404),
      ),
    /** Says with every status it is given; the body is no answer of ours. */
    status: (status: number) => answering(() => new HttpResponse('<h1>error</h1>', { status })),
    /** Fails so many times, then finds the record. */
    downThenGood: (times: number, record: RegisterRecord) =>
      answering(() => (asked.length <= times ? new HttpResponse(null, { status: 503 }) : found(record))),
    /** Takes the question and never answers. */
    silent: () =>
      answering(async () => {
        await delay('infinite')
        return new HttpResponse()
      }),
    unreachable: () => answering(() => HttpResponse.error()),
    saying: (body: string, status = 200) =>
      answering(() => new HttpResponse(body, { status, headers: { 'Content-Type': 'application/json' } })),
    /** Sends without end, as long as somebody reads. */
    huge: () =>
      answering(
        () =>
          new HttpResponse(
            new ReadableStream<Uint8Array>({
              pull: (controller) => {
                controller.enqueue(new Uint8Array(16_384).fill(32))
              },
            }),
          ),
      ),
    redirecting: (to: string) => answering(() => new HttpResponse(null, { status: 302, headers: { Location: to } })),
  }
}

function numberIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'number' in body ? body.number : undefined
}
