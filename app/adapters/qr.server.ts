import { encode } from 'uqr'

/** A QR code as an SVG path: one unit a module, the quiet zone not included. `size` is its width in modules. */
export type QrPath = { size: number; path: string }

/** Error level M, as design.md 11 asks; the quiet zone belongs to whoever draws the box. */
export function qrPath(text: string): QrPath {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: false, border: 0 })
  return { size, path: data.flatMap((row, y) => rowPaths(row, y)).join('') }
}

/** Dark modules side by side are one rectangle, so that no hairline shows between them. */
function rowPaths(row: readonly boolean[], y: number): string[] {
  const paths: string[] = []
  let from = -1
  for (let x = 0; x <= row.length; x++) {
    if (row[x] && from < 0) from = x
    if (row[x] || from < 0) continue
    paths.push(`M${from} ${y}h${x - from}v1h-${x - from}z`)
    from = -1
  }
  return paths
}
