import { randomBytes, randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import sharp from 'sharp'

/** A report that was acknowledged: the key it was sent under, and what the answer said. */
export type Acknowledged = { key: string; no: string; secret: string; ms: number; tries: number }

/** A photograph of some 2 MB, as a telephone takes it: noise, which no encoder makes small. */
export async function aLargePhoto(): Promise<Buffer> {
  const [width, height] = [2100, 1400]
  const noise = randomBytes(width * height * 3)
  return sharp(noise, { raw: { width, height, channels: 3 } })
    .jpeg({ quality: 82 })
    .toBuffer()
}

const RETRY_MS = 50
const GIVE_UP_MS = 60_000

/** Sends a report with a photograph to `POST /api/v1/complaints` until it is acknowledged, always under one key. */
export async function sendReport(url: () => string, photo: Uint8Array, n: number): Promise<Acknowledged> {
  const key = randomUUID()
  const began = performance.now()
  for (let tries = 1; ; tries += 1) {
    const answer = await attempt(url(), { key, photo, n })
    if (answer) return { key, ...answer, ms: performance.now() - began, tries }
    if (performance.now() - began > GIVE_UP_MS) throw new Error('A report was not acknowledged within a minute.')
    await pause(RETRY_MS)
  }
}

type Sent = { key: string; photo: Uint8Array; n: number }

/** One try. Undefined: nobody answered, or the one who did was going down. */
async function attempt(url: string, { key, photo, n }: Sent): Promise<{ no: string; secret: string } | undefined> {
  const body = new FormData()
  body.set('report', JSON.stringify(reportOf(n)))
  body.set('files', new File([new Uint8Array(photo)], 'kuitansi.jpg', { type: 'image/jpeg' }))
  try {
    const headers = { 'Idempotency-Key': key }
    const answer = await fetch(`${url}/api/v1/complaints`, { method: 'POST', headers, body })
    if (answer.status === 503) return undefined
    if (!answer.ok) throw new Unexpected(`${String(answer.status)} ${await answer.text()}`)
    return (await answer.json()) as { no: string; secret: string }
  } catch (error) {
    if (error instanceof Unexpected) throw error
    return undefined // the connection was refused, or cut in the middle
  }
}

class Unexpected extends Error {
  override name = 'Unexpected'
}

function reportOf(n: number): object {
  return {
    mode: 'RAHASIA',
    reporterKind: 'JOB_SEEKER',
    identity: { name: `Pelapor Uji ${String(n)}`, phone: `0812990${String(n).padStart(5, '0')}` },
    content: {
      kinds: ['A6', 'C1'],
      story: `Laporan uji nomor ${String(n)}. Petugas mengatakan biaya pelatihan sudah termasuk tempat di pabrik.`,
      party: { name: 'LPK Rekaan Uji' },
      moneyPaid: 6_500_000,
      districtCode: '32.16.09',
    },
  }
}
