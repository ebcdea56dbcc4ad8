import type { Channel, Mode } from './complaint.ts'
import type { StepBody } from './step.ts'

/** A report was received. What it says stands nowhere but under its seal; the hash attests it. */
type ComplaintReceived = {
  type: 'complaint-received'
  channel: Channel
  mode: Mode
  kinds: readonly string[]
  severity: number
  contentSha256: string
  files: number
}

/** Something was done about a report. Reasons are those of the office and stay with the step. */
type ComplaintStepped = { type: 'complaint-stepped'; step: StepBody['type']; seq: number }

export type ComplaintEvent = ComplaintReceived | ComplaintStepped
