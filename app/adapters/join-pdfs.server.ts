import { setImmediate } from 'node:timers/promises'
import { PDFDocument } from '@cantoo/pdf-lib'

/**
 * Puts PDFs of our own making one behind the other, each page as it is. Lets others have their turn between two of them:
 * a hundred letters take a second of work. Not for files from outside: those go through the cleaner in its own process.
 */
export async function joinPdfs(files: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Uint8Array> {
  const joined = await PDFDocument.create()
  for await (const file of files) {
    const source = await PDFDocument.load(file, { updateMetadata: false })
    for (const page of await joined.copyPages(source, source.getPageIndices())) joined.addPage(page)
    await setImmediate()
  }
  return joined.save()
}
