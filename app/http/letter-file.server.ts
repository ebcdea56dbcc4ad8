/** A letter as a file of a room: shown in the browser, kept nowhere. */
export function letterResponse(pdf: Uint8Array, name: string): Response {
  return new Response(Uint8Array.from(pdf), {
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `inline; filename="${name.replace(/[^\w.-]/g, '-')}.pdf"`,
      'Cache-Control': 'no-store',
      'X-Robots-Tag': 'noindex, noarchive',
    },
  })
}
