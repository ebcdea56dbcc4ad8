import type { WorkRef } from './work-item.ts'

/** Who was asked to do a piece of work, as the ledger tells it; `to` null: nobody in particular any more. */
export type QueueEvent = { type: 'work-assigned'; work: WorkRef; to: string | null }
