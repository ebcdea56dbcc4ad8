/** A QR code drawn by the server, with a quiet zone of four modules in its white box. */
export function QrCode({ qr, label }: { qr: { size: number; path: string }; label: string }) {
  const box = `-4 -4 ${qr.size + 8} ${qr.size + 8}`
  return (
    <svg className="qr" viewBox={box} shapeRendering="crispEdges" role="img" aria-label={label}>
      <path d={qr.path} />
    </svg>
  )
}
