import { sendOfficeMessage, type SendMessageRefusal } from './send-office-message.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission } from '#app/domain/access/policy.ts'
import { ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { MessageText } from '#app/domain/complaints/message.ts'
import { refuse, type Result } from '#app/domain/shared/result.ts'

/** An officer writes a message from the page of a report; who may open it is asked by what sends it. */
export async function writeToReporter(
  context: Context,
  { no, text }: { no: string; text: string },
): Promise<Result<null, SendMessageRefusal | { code: 'message-too-long' }>> {
  const allowed = requirePermission(context.actor, 'complaint:write-to-reporter')
  if (!allowed.ok) return allowed
  const known = ComplaintNo.safeParse(no)
  if (!known.success) return refuse({ code: 'no-such-complaint' })
  const message = MessageText.safeParse(text)
  if (!message.success) return refuse({ code: 'message-too-long' })
  return sendOfficeMessage(context, { no: known.data, kind: 'MESSAGE', text: message.data })
}
