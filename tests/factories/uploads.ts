import { PDFDocument } from '@cantoo/pdf-lib'
import { deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { LARGEST_FILE, type ReceivedFile } from '#app/domain/files/file.ts'
import { spool } from '#app/repositories/spool.server.ts'

/** An upload as a form brings it. */
export async function anUpload(name: string, bytes: Uint8Array): Promise<ReceivedFile> {
  const spooled = await spool(pieces(bytes.subarray(0, LARGEST_FILE)))
  return { field: 'berkas', name, truncated: bytes.length > LARGEST_FILE, ...spooled }
}

/** A photograph that says where, with what and by whom it was taken. */
export async function aPhoto(width = 800, height = 600): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#a63' } })
    .withExif({
      IFD0: { Make: 'Ponsel Rekaan', Artist: 'Budi Rekaan' },
      IFD3: { GPSLatitudeRef: 'S', GPSLatitude: '6/1 18/1 0/1' },
    })
    .jpeg()
    .toBuffer()
}

/** A PDF with all that a copy for others must not have: author, script, attached file, link, form field, photo data. */
export async function aTalkativePdf(pages = 2): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.setAuthor('Budi Rekaan')
  document.addJavaScript('salam', 'app.alert("skrip")')
  await document.attach(Buffer.from('lampiran rahasia'), 'lampiran.txt')
  const photo = await document.embedJpg(await aPhoto())
  for (let number = 1; number <= pages; number++) {
    const page = document.addPage([595, 842])
    page.drawText(`Halaman ${String(number)}`, { x: 50, y: 760 })
    page.drawImage(photo, { x: 50, y: 300, width: 200, height: 150 })
  }
  const field = document.getForm().createTextField('nama')
  field.setText('ISIAN')
  field.addToPage(document.getPage(0), { x: 50, y: 600, width: 200, height: 30 })
  return Buffer.from(await document.save())
}

export async function aPdfOfSize(width: number, height: number, pages = 1): Promise<Buffer> {
  const document = await PDFDocument.create()
  for (let number = 0; number < pages; number++) document.addPage([width, height])
  return Buffer.from(await document.save())
}

/** Some kilobytes whose only page unfolds, in two steps, into two gigabytes of drawing. */
export function aPdfBomb(): Buffer {
  const mebibyte = Buffer.from('0 0 m 9 9 l S '.repeat(75_000).slice(0, 1_048_576))
  const inner = deflateSync(Buffer.concat(Array.from({ length: 64 }, () => mebibyte)), { level: 9 })
  const content = deflateSync(inner, { level: 9 })
  const stream = `<< /Length ${String(content.length)} /Filter [/FlateDecode /FlateDecode] >>`
  const thirtyTwice = Array.from({ length: 32 }, () => '4 0 R').join(' ')
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents [${thirtyTwice}] >>`,
    [stream, content],
  ])
}

/** A page that shows a picture of 30,000 by 30,000 points. */
export function aPdfOfAHugeImage(): Buffer {
  const side = 30_000
  const pixels = deflateSync(Buffer.alloc(side * side), { level: 1 })
  const image = `<< /Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${String(pixels.length)} >>`
  const content = Buffer.from('595 0 0 842 0 0 cm /Im Do')
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /XObject << /Im 5 0 R >> >> >>',
    [`<< /Length ${String(content.length)} >>`, content],
    [image, pixels],
  ])
}

type PdfObject = string | [dictionary: string, stream: Buffer]

function pdfOf(objects: readonly PdfObject[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const starts = objects.map((object, index) => {
    const start = parts.reduce((sum, { length }) => sum + length, 0)
    parts.push(...objectParts(index + 1, object))
    return start
  })
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const at = parts.reduce((sum, { length }) => sum + length, 0)
  const size = String(objects.length + 1)
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${String(at)}\n%%EOF\n`
  return Buffer.concat([...parts, Buffer.from(end)])
}

function objectParts(number: number, object: PdfObject): Buffer[] {
  const head = Buffer.from(`${String(number)} 0 obj\n`)
  const end = Buffer.from('\nendobj\n')
  if (typeof object === 'string') return [head, Buffer.from(object), end]
  const [dictionary, stream] = object
  return [head, Buffer.from(`${dictionary}\nstream\n`), stream, Buffer.from('\nendstream'), end]
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) yield Promise.resolve(bytes.subarray(at, at + 65_536))
}

/** A PDF that asks for a password, or only forbids printing and copying. */
export async function aLockedPdf(password: { userPassword?: string; ownerPassword: string }): Promise<Buffer> {
  const document = await PDFDocument.create()
  document.addPage([595, 842]).drawText('Terkunci', { x: 50, y: 700 })
  document.encrypt({ ...password, permissions: { printing: false, copying: false } })
  return Buffer.from(await document.save())
}
