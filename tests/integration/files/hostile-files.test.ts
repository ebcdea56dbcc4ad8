import { crc32, deflateRawSync } from 'node:zlib'
import sharp from 'sharp'
import { beforeAll, describe, expect, test } from 'vitest'
import type { FileRefusalCode } from '#app/domain/files/file.ts'
import { letGo, prepareUploads } from '#app/use-cases/prepare-uploads.server.ts'
import { drawFilePages } from '#app/adapters/file-cleaner.server.ts'
import {
  aLockedPdf,
  anUpload,
  aPdfBomb,
  aPdfOfAHugeImage,
  aPdfOfSize,
  aPhoto,
  aTalkativePdf,
} from '#tests/factories/uploads.ts'
import { openFolder } from '#tests/setup/folder.ts'

process.env['DATA_DIR'] = openFolder('ceklembaga-hostile-')

let pdf: Buffer
let photo: Buffer
beforeAll(async () => {
  pdf = await aTalkativePdf(1)
  photo = await aPhoto(200, 150)
})

/** The end of an empty ZIP, whose comment has so many bytes. */
const zipEnd = (comment = 0): Buffer => {
  const end = Buffer.alloc(22 + comment)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(comment, 20)
  return end
}
const hugeImage = (side: number) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#fff' }, limitInputPixels: false })
const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(2_000)])

describe('each of these is refused in a sentence', () => {
  test.each<[string, string, () => Buffer | Promise<Buffer>, FileRefusalCode]>([
    ['an empty file', 'a.pdf', () => Buffer.alloc(0), 'empty'],
    ['10,000,001 bytes', 'a.pdf', () => Buffer.concat([pdf, Buffer.alloc(10_000_001 - pdf.length)]), 'too-large'],
    ['a photo of an iPhone', 'IMG_1.HEIC', () => heic, 'heic'],
    ['a HEIC that calls itself JPG', 'a.jpg', () => heic, 'heic'],
    ['a Word file', 'a.docx', () => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), zipEnd()]), 'unknown-type'],
    ['a page of HTML', 'a.pdf', () => Buffer.from('<html><script>alert(1)</script>'), 'unknown-type'],
    ['an SVG', 'a.png', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'unknown-type'],
    ['a GIF', 'a.png', () => Buffer.from('GIF89a'), 'unknown-type'],
    ['a program', 'a.jpg', () => Buffer.from('MZ\x90\x00', 'latin1'), 'unknown-type'],
    ['a PDF that is a ZIP as well', 'a.pdf', () => Buffer.concat([pdf, zipEnd()]), 'two-in-one'],
    ['a photo that is a ZIP as well', 'a.jpg', () => Buffer.concat([photo, zipEnd(5)]), 'two-in-one'],
    ['a PDF with a program behind it', 'a.pdf', () => Buffer.concat([pdf, Buffer.alloc(9_000, 'MZ')]), 'two-in-one'],
    ['a photo that is a PDF as well', 'a.jpg', () => withComment(photo, '%PDF-1.4'), 'two-in-one'],
    ['a PDF cut in half', 'a.pdf', () => pdf.subarray(0, pdf.length / 2), 'broken'],
    ['the beginning of a PDF', 'a.pdf', () => Buffer.from('%PDF-1.7\n'), 'broken'],
    ['a photo cut in half', 'a.jpg', () => photo.subarray(0, photo.length / 2), 'broken'],
    ['the beginning of a PNG', 'a.png', () => Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), 'broken'],
    ['the beginning of a WebP', 'a.webp', () => Buffer.from('RIFF\0\0\0\0WEBPVP8 '), 'broken'],
    ['a PDF with a password', 'a.pdf', () => aLockedPdf({ userPassword: 'x', ownerPassword: 'y' }), 'encrypted'],
    ['201 pages', 'a.pdf', () => aPdfOfSize(595, 842, 201), 'too-many-pages'],
    ['a page of three metres', 'a.pdf', () => aPdfOfSize(595, 8_500), 'huge-page'],
    ['a PNG of 30,000 by 30,000', 'a.png', () => pngHeaderOf(30_000), 'too-many-pixels'],
    ['a PDF bomb', 'a.pdf', () => aPdfBomb(), 'too-demanding'],
  ])('%s', { timeout: 180_000 }, async (...[, name, bytes, code]) => {
    const { good, refused } = await prepareUploads([await anUpload(name, await bytes())])
    await letGo(good, 'copies and keys')
    expect(refused).toEqual([{ code, name }])
  })
})

describe('each of these is taken', () => {
  test.each<[string, string, () => Buffer | Promise<Buffer>, object]>([
    [
      'a PDF that only forbids printing',
      'a.pdf',
      () => aLockedPdf({ ownerPassword: 'y' }),
      { kind: 'PDF', name: 'a.pdf' },
    ],
    ['a photo that calls itself PDF', 'foto.pdf', () => photo, { kind: 'JPEG', name: 'foto.jpg' }],
    ['a photo that calls itself a program', '..\\..\\a.exe', () => photo, { kind: 'JPEG', name: 'a.exe.jpg' }],
    [
      'a photo with a film behind it',
      'a.jpg',
      () => Buffer.concat([photo, Buffer.alloc(50_000, 'ftyp')]),
      { kind: 'JPEG' },
    ],
    ['200 pages', 'a.pdf', () => aPdfOfSize(595, 842, 200), { kind: 'PDF', pages: 200 }],
    ['a sheet of A0', 'a.pdf', () => aPdfOfSize(2_384, 3_371), { kind: 'PDF', pages: 1 }],
    ['a photo of 64 megapixels', 'a.jpg', () => hugeImage(8_000).jpeg().toBuffer(), { kind: 'JPEG' }],
    ['a WebP', 'a.webp', () => sharp(photo).webp().toBuffer(), { kind: 'WEBP' }],
    ['a PNG of 16 bits', 'a.png', () => sharp(photo).toColourspace('rgb16').png().toBuffer(), { kind: 'PNG' }],
    ['a photo in CMYK', 'a.jpg', () => sharp(photo).toColourspace('cmyk').jpeg().toBuffer(), { kind: 'JPEG' }],
  ])('%s', { timeout: 180_000 }, async (...[, name, bytes, expected]) => {
    const { good, refused } = await prepareUploads([await anUpload(name, await bytes())])
    await letGo(good, 'copies and keys')
    expect(refused).toEqual([])
    expect(good).toMatchObject([expected])
  })
})

test(
  'a page with a picture of 30,000 by 30,000 is drawn small, and takes nobody with it',
  { timeout: 180_000 },
  async () => {
    const pictures: Buffer[] = []
    const drawn = await drawFilePages(once(aPdfOfAHugeImage()), { from: 1, count: 1 }, async (_, bytes) => {
      for await (const chunk of bytes) pictures.push(Buffer.from(chunk))
    })
    expect(drawn).toEqual({ ok: true, value: null })
    expect(Buffer.concat(pictures).length).toBeLessThan(1_000_000)
  },
)

test('twelve at once wait for each other', { timeout: 180_000 }, async () => {
  const uploads = await Promise.all(Array.from({ length: 12 }, (_, n) => anUpload(`${String(n)}.jpg`, photo)))
  const { good, refused } = await prepareUploads(uploads)
  await letGo(good, 'copies and keys')
  expect([good.length, refused.length]).toEqual([12, 0])
})

async function* once(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes)
}

/** A JPEG whose first segment is a comment. */
function withComment(jpeg: Buffer, text: string): Buffer {
  const comment = Buffer.from(text)
  const length = Buffer.alloc(2)
  length.writeUInt16BE(comment.length + 2)
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, comment, jpeg.subarray(2)])
}

/** A PNG that says how large it is and shows nothing. */
function pngHeaderOf(side: number): Buffer {
  const data = Buffer.alloc(13)
  data.writeUInt32BE(side, 0)
  data.writeUInt32BE(side, 4)
  data.set([8, 2, 0, 0, 0], 8)
  const chunk = (type: string, bytes: Buffer): Buffer => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(bytes.length)
    const body = Buffer.concat([Buffer.from(type), bytes])
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  }
  const pixels = deflateRawSync(Buffer.alloc(1_000))
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', data),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
