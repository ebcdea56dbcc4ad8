import { createWriteStream } from 'node:fs'
import { once } from 'node:events'

const FIRST =
  `BINA CITRA MITRA SURYA PELITA BINTANG CAHAYA GARUDA MUTIARA ANUGERAH SINAR HARAPAN BUANA PUTRA TUNAS WAHANA
  SARANA GRAHA DUTA KENCANA PERMATA ANDALAN BERKAH AMANAH BAROKAH`.split(/\s+/)
const SYLLABLES = 'ka ri ma to su wa ne lo bi ra de pu ti ha mo ya gu sa pe li no ja ko me'.split(' ')
const LAST = 'MANDIRI INDONESIA JAYA UTAMA SEJAHTERA NUSANTARA KARYA ABADI CIKARANG PRIMA'.split(' ')
const DISTRICTS = `Cikarang Utara|CIKARANG SEL.|Tambun Selatan|Taruma Jaya|Kedungwaringin|Setu|Cibitung|Babelan|
  Karangbahagia|Serang Baru`.split(/\|\s*/)

/** A list as offices keep them: made-up names in many spellings, half without a number, some rows of no use at all. */
export async function writeMessyList(path: string, rows: number): Promise<void> {
  const file = createWriteStream(path)
  const dice = seeded(20_261_124)
  file.write('No,Nama Lembaga,Jenis Lembaga,Nomor Izin,Alamat Lengkap,No. Telp,E-mail,Website,Kab/Kota\n')
  let before = ''
  for (let row = 1; row <= rows; row++) {
    const again = row > 1 && dice(40) === 0
    const name = again ? misspelt(before, dice) : nameOf(dice)
    before = name
    if (!file.write(`${[String(row), ...cellsOf(name, row, dice)].map(quoted).join(',')}\n`)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'close')
}

type Dice = (sides: number) => number

function cellsOf(name: string, row: number, dice: Dice): string[] {
  const district = DISTRICTS[dice(DISTRICTS.length)] ?? ''
  return [
    dice(300) === 0 ? '-' : name,
    dice(3) === 0 ? 'BLK KOMUNITAS' : 'LPK SWASTA',
    licenceOf(row, dice),
    `KP. ${word(dice)} RT ${String(dice(20))}/${String(dice(9))}${dice(5) === 0 ? '\n' : ', '}KEC. ${district}, KAB. BEKASI`,
    mostly(dice, `08${String(120_000_000 + dice(879_999_999))}`),
    mostly(dice, `Info${String(row)}@lembaga${String(dice(999))}.co.id`),
    mostly(dice, `www.lembaga${String(row)}.co.id`),
    dice(25) === 0 ? 'KAB. KARAWANG' : 'KAB. BEKASI',
  ]
}

function mostly(dice: Dice, cell: string): string {
  return dice(3) === 0 ? '-' : cell
}

function nameOf(dice: Dice): string {
  const words = [
    FIRST[dice(FIRST.length)] ?? '',
    word(dice),
    word(dice),
    dice(2) === 0 ? (LAST[dice(LAST.length)] ?? '') : '',
  ]
  const prefix = ['LPK ', 'LPK ', 'BLKK ', 'PT. ', 'YAYASAN '][dice(5)] ?? ''
  return `${prefix}${words.filter((one) => one !== '').join(' ')}${dice(6) === 0 ? ' ' : ''}`
}

function licenceOf(row: number, dice: Dice): string {
  const number = String(1_000_000_000_000 + row * 7)
  return [number, `${number}0001`, `560/${String(row)}-SK.LPK/2020`, 'Surat Pernyataan', '-', ''][dice(6)] ?? ''
}

function word(dice: Dice): string {
  return Array.from({ length: 2 + dice(2) }, () => SYLLABLES[dice(SYLLABLES.length)])
    .join('')
    .toUpperCase()
}

function misspelt(name: string, dice: Dice): string {
  const at = 4 + dice(Math.max(1, name.length - 5))
  return name.slice(0, at) + name.slice(at + 1)
}

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Mulberry32: the same list at every run. */
function seeded(seed: number): Dice {
  let state = seed
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % sides
  }
}
