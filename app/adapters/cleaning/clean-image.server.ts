import sharp, { type Metadata, type Sharp } from 'sharp'
import { CleaningRefused } from './refused.server.ts'
import { MOST_PIXELS, type FileKind, type Removal } from '#app/domain/files/file.ts'

/** Pixels of the longer side of the copy people see: a page of A4 at 350 dpi. */
const LONGEST_SIDE = 4_096

type ImageKind = Exclude<FileKind, 'PDF'>

/**
 * A picture made anew from its pixels, turned as it is looked at: nothing of the file it came in remains. A larger one is
 * made smaller; of an animation the first picture is taken.
 */
export async function cleanImage(
  original: Uint8Array,
  kind: ImageKind,
): Promise<{ bytes: Uint8Array; removed: Removal[] }> {
  sharp.cache(false)
  sharp.concurrency(1)
  const image = sharp(original, { failOn: 'truncated', limitInputPixels: false, sequentialRead: true })
  const metadata = await image.metadata().catch(broken)
  if (metadata.width * metadata.height > MOST_PIXELS) throw new CleaningRefused('too-many-pixels')
  const sized = image
    .autoOrient()
    .toColourspace('srgb')
    .resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true })
  const bytes = await encodedAs(sized, kind).toBuffer().catch(broken)
  return { bytes, removed: removedFrom(metadata) }
}

function encodedAs(image: Sharp, kind: ImageKind): Sharp {
  switch (kind) {
    case 'JPEG':
      return image.jpeg({ quality: 88 })
    case 'PNG':
      return image.png({ compressionLevel: 7 })
    case 'WEBP':
      return image.webp({ quality: 88, effort: 2 })
  }
}

function removedFrom({ exif, xmp, iptc, tifftagPhotoshop }: Metadata): Removal[] {
  const removed: Removal[] = []
  if (exif && tellsThePlace(exif)) removed.push('location')
  if (exif) removed.push('device')
  if (xmp ?? iptc ?? tifftagPhotoshop) removed.push('author')
  return removed
}

/** EXIF 2.3: the tag 0x8825 of the first directory points to the place a picture was taken at. */
const PLACE = 0x8825

function tellsThePlace(exif: Buffer): boolean {
  const start = exif.subarray(0, 4).toString('latin1') === 'Exif' ? 6 : 0
  const tiff = exif.subarray(start)
  if (tiff.length < 8) return false
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const word = (at: number): number => {
    if (at + 2 > tiff.length) return 0
    return isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)
  }
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  const tags = Array.from({ length: Math.min(word(directory), 200) }, (_, index) => word(directory + 2 + index * 12))
  return tags.includes(PLACE)
}

function broken(): never {
  throw new CleaningRefused('broken')
}
