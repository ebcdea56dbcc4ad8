import { z } from 'zod'

/** How a place or a time is known: from the picture, from the phone that filled in the form, typed, or not at all. */
export const PLACE_SOURCES = ['EXIF', 'BROWSER', 'TYPED', 'NONE'] as const
export type PlaceSource = (typeof PLACE_SOURCES)[number]

/** A point on the earth in degrees (WGS 84); `accuracyM`: within so many metres, where the source says so. */
export const Place = z.object({
  latitude: z.number().min(-90).max(90),
  longitude: z.number().min(-180).max(180),
  accuracyM: z.number().min(0).nullable(),
})
export type Place = z.infer<typeof Place>

/** The rectangle around the regency, in degrees. */
export type BoundingBox = { south: number; north: number; west: number; east: number }

/**
 * Is a point in the rectangle around the regency? Outside, something is surely wrong: the point, or the address. Inside
 * proves little: the rectangle holds parts of its neighbours.
 */
export function isInside(place: Place, box: BoundingBox): boolean {
  const { latitude, longitude } = place
  return latitude >= box.south && latitude <= box.north && longitude >= box.west && longitude <= box.east
}

const EARTH_RADIUS_M = 6_371_000

/** Metres between two points, along the surface (haversine). */
export function metresBetween(one: Place, other: Place): number {
  const [lat1, lat2] = [radians(one.latitude), radians(other.latitude)]
  const [dLat, dLon] = [lat2 - lat1, radians(other.longitude - one.longitude)]
  const a = Math.sin(dLat / 2) ** 2 + Math.cos(lat1) * Math.cos(lat2) * Math.sin(dLon / 2) ** 2
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(a)))
}

/**
 * A decimal number of degrees as people type it: a comma or a point. Undefined where it is none; null where nothing was
 * typed.
 */
export function readDegrees(typed: string, most: 90 | 180): number | null | undefined {
  const text = typed.trim().replace(',', '.')
  if (text === '') return null
  const number = /^-?\d{1,3}(?:\.\d{1,12})?$/.test(text) ? Number(text) : NaN
  return Math.abs(number) <= most ? number : undefined
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180
}
