import type { LoaderFunctionArgs } from '@remix-run/node'
import { OTHER_CHANNELS } from '#app/domain/complaints/channel-row.ts'
import { csvLine } from '#app/domain/importing/text.ts'
import { staffRequest } from '#app/http/signed-in.server.ts'
import { intakeMessages } from '#app/i18n/intake/messages.ts'
import { loadNorms } from '#app/repositories/norms.server.ts'
import { listWithNumbersOf } from '#app/repositories/outside-numbers.server.ts'

export const handle = { permission: 'complaint:key-in' } as const

/** Numbers and stages for the system the reports came from: no word of what they say, nor of who sent them. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { context, preferences } = await staffRequest(request, handle.permission)
  const asked = new URL(request.url).searchParams.get('kanal')
  const channel = OTHER_CHANNELS.find((one) => one === asked)
  if (!channel) throw new Response(null, { status: 404 })
  const [rows, { procedure, orgUnits }] = await Promise.all([listWithNumbersOf(channel), loadNorms()])
  const lines = rows.map(({ number, complaint: { no, receivedOn, stage, stageSince, unitId } }) => {
    const name = procedure.stages.find(({ id }) => id === stage)?.nameId ?? stage
    return csvLine([number, no, receivedOn, name, stageSince, orgUnits.get(unitId)?.nameId ?? unitId])
  })
  const head = csvLine(intakeMessages(preferences.language).exchange.csv)
  return new Response(`\ufeff${[head, ...lines].join('')}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="laporan-${channel.toLowerCase()}-${context.today}.csv"`,
      'Cache-Control': 'no-store',
    },
  })
}
