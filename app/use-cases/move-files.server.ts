import { putObject } from './place-part.server.ts'
import { objects } from '#app/adapters/object-store.server.ts'
import { ObjectFault } from '#app/adapters/object-request.server.ts'
import type { Context } from '#app/domain/access/actor.ts'
import { requirePermission, type NotAllowed } from '#app/domain/access/policy.ts'
import { ledgerActOf } from '#app/domain/audit/events.ts'
import type { ObjectFaultCode } from '#app/domain/files/object.ts'
import { accept, refuse, type Result } from '#app/domain/shared/result.ts'
import { readPart, savePlace, type PartPlace } from '#app/repositories/file-parts.server.ts'
import { appendLedger } from '#app/repositories/ledger.server.ts'
import { spool } from '#app/repositories/spool.server.ts'
import { listPartsIn, type PartAfter, type PlacedPart } from '#app/repositories/stored-objects.server.ts'
import { inTransaction } from '#app/repositories/transaction.server.ts'

const AT_A_TIME = 50
/** A part of 10 MB and more is written within this time. */
const LONG = { timeoutMs: 120_000 }

export type MoveOrder = { to: 'objects' | 'database'; progress?: (moved: number) => void }
/** Why it stopped; what was moved until then stays moved, and a second run goes on from there. */
export type MoveRefusal = NotAllowed | { code: 'out-of-reach'; fault: ObjectFaultCode; moved: number }

/**
 * Moves the encrypted bytes of all files into the bucket, or back into the database, a part at a time, while the system
 * runs: what is read meanwhile is read where it still is. What is left behind in the bucket is swept after a day.
 */
export async function moveFiles(
  context: Context,
  { to, progress }: MoveOrder,
): Promise<Result<{ moved: number }, MoveRefusal>> {
  const allowed = requirePermission(context.actor, 'file:move')
  if (!allowed.ok) return allowed
  let moved = 0
  for (let after: PartAfter = { fileId: '', part: '' }; ;) {
    const parts = await listPartsIn(to === 'objects' ? 'database' : 'objects', { after, atMost: AT_A_TIME })
    const last = parts.at(-1)
    if (!last) return accept({ moved })
    const run = await moveRun(context, parts, to)
    moved += run.moved
    progress?.(moved)
    if (run.fault !== undefined) return refuse({ code: 'out-of-reach', fault: run.fault, moved })
    after = last
  }
}

async function moveRun(
  context: Context,
  parts: readonly PlacedPart[],
  to: MoveOrder['to'],
): Promise<{ moved: number; fault?: ObjectFaultCode }> {
  const done: PlacedPart[] = []
  let fault: ObjectFaultCode | undefined
  for (const part of parts) {
    const one = await (to === 'objects' ? moveOut(context, part) : moveIn(part))
    if (!one.ok) {
      fault = one.refusal
      break
    }
    if (one.value) done.push(part)
  }
  await tell(context, done, to)
  return { moved: done.length, ...(fault === undefined ? {} : { fault }) }
}

/** False where the part was destroyed or moved by somebody else meanwhile. */
async function moveOut({ now }: Context, part: PlacedPart): Promise<Result<boolean, ObjectFaultCode>> {
  const put = await putObject(now, readPart(part.fileId, part.part))
  return put.ok ? accept(await savePart(part, { object: put.value })) : put
}

async function moveIn(part: PlacedPart): Promise<Result<boolean, ObjectFaultCode>> {
  if (part.object === null) return accept(false)
  const opened = await objects.open(part.object)
  if (!opened.ok) return opened
  const whole = await wholeOf(opened.value)
  if (!whole.ok) return whole
  try {
    return accept(await savePart(part, { bytes: whole.value.open() }))
  } finally {
    whole.value.discard()
  }
}

/** The bytes laid aside first: nothing goes over the network while a transaction is open. */
async function wholeOf(
  bytes: AsyncIterable<Uint8Array>,
): Promise<Result<Awaited<ReturnType<typeof spool>>, ObjectFaultCode>> {
  try {
    return accept(await spool(bytes))
  } catch (error) {
    if (error instanceof ObjectFault) return refuse(error.fault)
    throw error
  }
}

async function savePart({ fileId, part, object }: PlacedPart, place: PartPlace): Promise<boolean> {
  return inTransaction(async (tx) => savePlace(tx, { fileId, part, from: object, place }), LONG)
}

async function tell(context: Context, done: readonly PlacedPart[], to: MoveOrder['to']): Promise<void> {
  const [first, last] = [done[0], done.at(-1)]
  if (!first || !last) return
  const event = { type: 'file-parts-moved', to, parts: done.length, first: first.fileId, last: last.fileId } as const
  await inTransaction(async (tx) => appendLedger(tx, context, ledgerActOf(event, 'files')))
}
