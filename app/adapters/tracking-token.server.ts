import { z } from 'zod'
import { seal, unseal } from './keys.server.ts'
import { ComplaintNo } from '#app/domain/complaints/complaint.ts'
import { Instant } from '#app/domain/shared/day.ts'

const SUBJECT = 'tracking-session'

/** Whose report somebody has opened with its secret: since when, and when they last did something. */
const Session = z.object({ no: ComplaintNo, since: Instant, at: Instant })
export type TrackingSession = z.infer<typeof Session>

/** A session as its cookie carries it: sealed, so that the browser's keeper reads no number, and in no row of a table. */
export function trackingToken(session: TrackingSession): string {
  return seal(JSON.stringify(session), SUBJECT, 'tracking').toString('base64url')
}

/** The session of a cookie, or undefined where it is none of ours. Whether it is over is the rule's to say. */
export function readTrackingToken(token: string): TrackingSession | undefined {
  try {
    return Session.parse(JSON.parse(unseal(Buffer.from(token, 'base64url'), SUBJECT, 'tracking')))
  } catch {
    return undefined // changed, cut, or of another KEY_FILE
  }
}
