import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { pictureFacts } from '#app/adapters/picture-facts.server.ts'

type Exif = Record<'IFD2' | 'IFD3', Record<string, string>>

async function picture(exif: Partial<Exif>, format: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> {
  const grey = sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
  return grey.withExif(exif)[format]().toBuffer()
}

const GPS = {
  ...{
    GPSLatitudeRef: 'S',
    GPSLatitude: '6/1 21/1 5400/100',
    GPSLongitudeRef: 'E',
    GPSLongitude: '107/1 10/1 1920/100',
  },
} as const
const of = async (bytes: Uint8Array) => pictureFacts(pieces(bytes))

async function* pieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 1_000) yield await Promise.resolve(bytes.subarray(at, at + 1_000))
}

describe('what a picture says of itself', () => {
  test.each(['jpeg', 'png', 'webp'] as const)('%s: where and when it was taken', async (format) => {
    const bytes = await picture({ IFD2: { DateTimeOriginal: '2026:11:24 09:15:00' }, IFD3: GPS }, format)
    const { takenAt, place } = await of(bytes)
    expect(takenAt).toBe('2026-11-24T02:15:00.000Z')
    expect(place?.latitude).toBeCloseTo(-6.365, 4)
    expect(place?.longitude).toBeCloseTo(107.172, 4)
  })

  test('a camera that knows its time zone is believed', async () => {
    const bytes = await picture({ IFD2: { DateTimeOriginal: '2026:11:24 11:15:00', OffsetTimeOriginal: '+09:00' } })
    expect((await of(bytes)).takenAt).toBe('2026-11-24T02:15:00.000Z')
  })

  test.each<[string, () => Promise<Uint8Array>]>([
    ['without a word of it', () => picture({})],
    ['with a date that is none', () => picture({ IFD2: { DateTimeOriginal: '0000:00:00 00:00:00' } })],
    ['that is no picture', () => Promise.resolve(Buffer.from('%PDF-1.7'))],
    ['that is nothing', () => Promise.resolve(Buffer.alloc(0))],
    ['cut off in the middle of its beginning', async () => (await picture({ IFD3: GPS })).subarray(0, 60)],
    [
      'of a camera without a fix',
      () => picture({ IFD3: { ...GPS, GPSLatitude: '0/1 0/1 0/1', GPSLongitude: '0/1 0/1 0/1' } }),
    ],
  ])('one %s says nothing', async (_title, bytes) => {
    expect(await of(await bytes())).toEqual({ takenAt: null, place: null })
  })
})
