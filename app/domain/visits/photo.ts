import type { Place, PlaceSource } from './place.ts'
import { daysBetween, dayOfInstant, Instant, startOfDay, type Day } from '#app/domain/shared/day.ts'

/** What a picture says of itself. A camera's clock knows no time zone unless it says so: then it is read as WIB. */
export type PictureFacts = { takenAt: Instant | null; place: Place | null }

/** What the form says: where the phone was, or what somebody typed; by whom it is known. */
export type FormFacts = {
  takenAt: Instant | null
  place: Place | null
  source: 'BROWSER' | 'TYPED'
}

export type PhotoFacts = {
  takenAt: Instant | null
  timeSource: PlaceSource
  place: Place | null
  placeSource: PlaceSource
}

/**
 * Where and when a photo was taken: as the picture says, else as the form says, else unknown. Never mixed in one: a place
 * is told with the source it is from. A picture from the future says nothing of its time.
 */
export function photoFacts(picture: PictureFacts, form: FormFacts, now: Instant): PhotoFacts {
  const pictured = picture.takenAt !== null && picture.takenAt <= now ? picture.takenAt : null
  const takenAt = pictured ?? form.takenAt
  const place = picture.place ?? form.place
  return {
    takenAt,
    timeSource: sourceOf(pictured, form.takenAt, form.source),
    place,
    placeSource: sourceOf(picture.place, form.place, form.source),
  }
}

/** A time typed in a form, `09:15` of a day, in WIB. */
export function typedTime(day: Day, clock: string): Instant | null {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock) ?? []
  if (hours === undefined || minutes === undefined) return null
  const at = Date.parse(startOfDay(day)) + Number(hours) * 3_600_000 + Number(minutes) * 60_000
  // The text of a moment has the form by construction.
  return new Date(at).toISOString() as Instant
}

/** How long a photo may wait on a phone for a connection, in days. */
const LONGEST_WAIT = 30

/**
 * When a phone took a photo that it sends later, by the phone's own clock. A day that has not come, or one too long ago,
 * is a clock that is wrong: then the time is not known.
 */
export function phoneTime(text: string, today: Day): Instant | null {
  const read = Instant.safeParse(text)
  if (!read.success) return null
  const ago = daysBetween(dayOfInstant(read.data), today)
  return ago >= 0 && ago <= LONGEST_WAIT ? read.data : null
}

function sourceOf(pictured: unknown, formed: unknown, source: FormFacts['source']): PlaceSource {
  if (pictured !== null) return 'EXIF'
  return formed === null ? 'NONE' : source
}
