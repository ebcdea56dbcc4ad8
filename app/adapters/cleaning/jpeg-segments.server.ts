const START_OF_SCAN = 0xda
const COMMENT = 0xfe
const APP_0 = 0xe0
/** ICC profiles and Adobe's way of colours: without them a picture looks otherwise. */
const OF_ITS_LOOK = new Set([APP_0, 0xe2, 0xee])
const APP_15 = 0xef

/** A JPEG as it lies within a PDF, without the segments that say where, when and with what it was taken. */
export function withoutJpegMetadata(jpeg: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [jpeg.subarray(0, 2)]
  let at = 2
  while (jpeg[at] === 0xff && jpeg[at + 1] !== START_OF_SCAN) {
    const marker = jpeg[at + 1] ?? 0
    const length = 2 + (jpeg[at + 2] ?? 0) * 256 + (jpeg[at + 3] ?? 0)
    if (!tells(marker)) kept.push(jpeg.subarray(at, at + length))
    at += length
  }
  return Buffer.concat([...kept, jpeg.subarray(at)])
}

function tells(marker: number): boolean {
  return marker === COMMENT || (marker >= APP_0 && marker <= APP_15 && !OF_ITS_LOOK.has(marker))
}
