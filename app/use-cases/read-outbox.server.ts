import { mailIsOn } from '#app/adapters/mail.server.ts'
import { countMessages, listTroubled, type TroubledMessage } from '#app/repositories/outbox.server.ts'

const SHOWN = 100

/** How the outbox stands: is the channel on, how many messages stand how, which have trouble. No address is in it. */
export async function readOutbox(): Promise<{
  mailIsOn: boolean
  counts: ReadonlyMap<string, number>
  troubled: readonly TroubledMessage[]
}> {
  const [counts, troubled] = await Promise.all([countMessages(), listTroubled(SHOWN)])
  return { mailIsOn: mailIsOn(), counts, troubled }
}
