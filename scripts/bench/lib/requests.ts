import { Agent, request } from 'node:http'

export type Load = { url: string; seconds: number; callers: number; headers?: Readonly<Record<string, string>> }

/** Requests a second that are answered with 200, by so many callers who never pause. Any other answer ends the run. */
async function requestsPerSecond({ url, seconds, callers, headers = {} }: Load): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers })
  const until = performance.now() + seconds * 1000
  let answered = 0
  const caller = async (): Promise<void> => {
    while (performance.now() < until) {
      await once(url, { agent, headers })
      answered += 1
    }
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: callers }, caller))
  agent.destroy()
  return answered / ((performance.now() - began) / 1000)
}

/** The same load on each in turns, so that what else the machine does falls on all alike. The best turn counts. */
export async function bestOfTurns(loads: readonly Load[], turns: number): Promise<number[]> {
  const best = loads.map(() => 0)
  for (let turn = 0; turn < turns; turn += 1) {
    for (const [at, load] of loads.entries()) best[at] = Math.max(best[at] ?? 0, await requestsPerSecond(load))
  }
  return best
}

function once(url: string, options: { agent: Agent; headers: Readonly<Record<string, string>> }): Promise<void> {
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (response) => {
      response.resume()
      response.once('end', () => {
        if (response.statusCode === 200) resolve()
        else reject(new Error(`${url} answered ${String(response.statusCode)}.`))
      })
    })
    sent.once('error', reject)
    sent.end()
  })
}
