import { buffer } from 'node:stream/consumers'
import { CleaningOrder, frame } from './frames.server.ts'
import { CleaningRefused } from './refused.server.ts'

// The one place where the bytes of strangers are interpreted: a process of its own, with limits on memory and time set by
// whoever starts it, no file it may write, and nothing in its environment. It answers one order and ends.

async function answer(order: CleaningOrder): Promise<void> {
  const original = new Uint8Array(await buffer(process.stdin))
  if (order.task === 'draw') {
    const { drawPages } = await import('./draw-pages.server.ts')
    for await (const { page, bytes } of drawPages(original, order))
      await write(frame({ page, size: bytes.length }, bytes))
    return
  }
  const { bytes, ...clean } = await cleaned(original, order.kind)
  await write(frame({ clean, size: bytes.length }, bytes))
}

async function cleaned(original: Uint8Array, kind: 'PDF' | 'JPEG' | 'PNG' | 'WEBP') {
  if (kind === 'PDF') {
    const { cleanPdf } = await import('./clean-pdf.server.ts')
    return cleanPdf(original)
  }
  const { cleanImage } = await import('./clean-image.server.ts')
  return { ...(await cleanImage(original, kind)), pages: null }
}

async function write(bytes: Buffer): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    process.stdout.write(bytes, (error) => {
      if (error) reject(error)
      else resolve()
    })
  })
}

/** The engine that gives up (its memory is full, mostly) says nothing of the file; any other failure is the file's. */
function refusalOf(error: unknown): CleaningRefused['refusal'] {
  if (error instanceof CleaningRefused) return error.refusal
  const gaveUp =
    error instanceof WebAssembly.RuntimeError || /memory|allocation|Invalid array length/i.test(String(error))
  return gaveUp ? 'too-demanding' : 'broken'
}

try {
  await answer(CleaningOrder.parse(JSON.parse(process.argv[2] ?? '')))
} catch (error) {
  await write(frame({ refusal: refusalOf(error) }))
}
