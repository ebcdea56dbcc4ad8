import ExifReader from 'exifreader'
import { Place } from '#app/domain/visits/place.ts'
import type { PictureFacts } from '#app/domain/visits/photo.ts'
import type { Instant } from '#app/domain/shared/day.ts'

/** What a camera writes about a picture stands at its beginning; what comes after is the picture itself. */
const MOST_BYTES = 256 * 1024

const NOTHING: PictureFacts = { takenAt: null, place: null }

/**
 * Where and when a picture says it was taken (EXIF), before that is removed from the copy people see. A picture that says
 * nothing, or nonsense, says nothing: nothing of it is trusted further than it is shown.
 */
export async function pictureFacts(bytes: AsyncIterable<Uint8Array>): Promise<PictureFacts> {
  const head = await headOf(bytes)
  try {
    const tags = ExifReader.load(head.buffer, { expanded: true, length: MOST_BYTES })
    return { takenAt: takenAt(tags.exif), place: placeOf(tags.gps) }
  } catch {
    return NOTHING
  }
}

async function headOf(bytes: AsyncIterable<Uint8Array>): Promise<{ buffer: ArrayBuffer }> {
  const chunks: Uint8Array[] = []
  let left = MOST_BYTES
  for await (const chunk of bytes) {
    chunks.push(chunk.subarray(0, left))
    left -= chunk.byteLength
    if (left <= 0) break
  }
  const head = Buffer.concat(chunks)
  return { buffer: Uint8Array.from(head).buffer }
}

type Exif = ExifReader.ExpandedTags['exif']

/** Without a time zone of its own the camera's clock is read as WIB. */
function takenAt(exif: Exif): Instant | null {
  const at = Date.parse(`${isoDate(exif?.DateTimeOriginal?.description ?? '')}${zoneOf(exif)}`)
  return Number.isNaN(at) ? null : (new Date(at).toISOString() as Instant)
}

function zoneOf(exif: Exif): string {
  const zone = exif?.OffsetTimeOriginal?.description ?? ''
  return /^[+-]\d{2}:\d{2}$/.test(zone) ? zone : '+07:00'
}

/** `2026:11:24 09:15:00` as cameras write it, as ISO 8601 has it; what is none becomes no date. */
function isoDate(written: string): string {
  const [, date = '', time = ''] = /^(\d{4}[:-]\d{2}[:-]\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(written) ?? []
  return `${date.replaceAll(':', '-')}T${time}`
}

function placeOf(gps: { Latitude?: number; Longitude?: number } | undefined): Place | null {
  const read = Place.safeParse({ latitude: gps?.Latitude, longitude: gps?.Longitude, accuracyM: null })
  if (!read.success) return null
  // A camera without a fix writes zeros: nobody is sent to the Gulf of Guinea.
  return read.data.latitude === 0 && read.data.longitude === 0 ? null : read.data
}
