/** What the columns of a list may hold, by the name used with `--map field=Header`. */
export const FIELDS = [
  ...(['name', 'type', 'nib', 'licence', 'ahu', 'npwp', 'npsn', 'vin', 'lspLicence'] as const),
  ...(['address', 'village', 'district', 'regency', 'postcode', 'phone', 'email', 'website', 'otherName'] as const),
] as const
export type Field = (typeof FIELDS)[number]

/** Which column (from 0) holds which field. */
export type Mapping = Partial<Record<Field, number>>

export type MappingRefusal =
  | { code: 'no-name-column'; headers: readonly string[] }
  | { code: 'no-such-field'; field: string }
  | { code: 'no-such-header'; header: string }

/** Headers as people write them, in letters and digits; the first of a field that is there is taken. */
const SPELLINGS: Readonly<Record<Field, string>> = {
  name: `namalembaga namalpk namablk nama institutionname namalembagapelatihan namaperusahaan perusahaan companyname
    namasekolah namapptks namalptks namap3mi namabkk namalsp namainstansi namainstitusi lembaga agencyname name
    namabadanusaha namapenyelenggara agency company institution namaresmi nmlembaga`,
  type: `institutiontype jenislembaga tipelembaga jenis tipe type agencytype kategorilembaga bentuklembaga jenisinstitusi
    jenislpk`,
  nib: `nib nomorindukberusaha nonib nomornib`,
  licence: `licensenumber licencenumber nomorizin noizin izin nomorperizinan nomorsertifikat nosertifikat sertifikatstandar
    nomorsertifikatstandar noizinlpk perizinan nomortandadaftar notandadaftar nomorsk nosk skizin license licence`,
  ahu: `ahu skahu nomorahu noahu skkemenkumham skpengesahan nomorskahu`,
  npwp: `npwp taxnumber nonpwp nomornpwp taxid nomorpokokwajibpajak`,
  npsn: `npsn nomornpsn nonpsn`,
  vin: `vin nomorvin novin vocationalidentificationnumber`,
  lspLicence: `lisensilsp nomorlisensi nolisensi nomorlisensilsp lisensi lspLicence`.toLowerCase(),
  address: `alamat alamatlengkap address alamatlembaga alamatkantor alamatusaha jalan alamatperusahaan fulladdress`,
  village: `desakelurahan kelurahandesa kelurahan desa village keldesa desakel`,
  district: `kecamatan kec district namakecamatan subdistrict kodekecamatan`,
  regency: `kotakabupaten kabupatenkota kabkota kotakab kabupaten kota cityname city regency namakabupaten kabupatenkotamadya`,
  postcode: `kodepos postcode postalcode zip zipcode pos`,
  phone: `telepon nomortelepon notelepon phonenumber phone telp notelp nomortelp telephonenumber telephone nohp hp
    nomorhp handphone kontak notelpon telpon nomorkontak whatsapp wa nowa contact tlp notlp`,
  email: `email emailaddress alamatemail surel emaillembaga posel`,
  website: `website situs web situsweb laman url websitelembaga`,
  otherName: `namalain alias namalama namasingkat singkatan othername formername namasebelumnya`,
}

/** Finds the columns by their headers; what `explicit` says goes before. A list without names is refused. */
export function mapColumns(
  headers: readonly string[],
  explicit: Readonly<Record<string, string>> = {},
): { ok: true; value: Mapping } | { ok: false; refusal: MappingRefusal } {
  const keys = headers.map(headerKey)
  const mapping: Mapping = {}
  for (const [field, header] of Object.entries(explicit)) {
    const column = keys.indexOf(headerKey(header))
    if (!isField(field)) return { ok: false, refusal: { code: 'no-such-field', field } }
    if (column < 0) return { ok: false, refusal: { code: 'no-such-header', header } }
    mapping[field] = column
  }
  const taken = new Set(Object.values(mapping))
  for (const field of FIELDS.filter((one) => mapping[one] === undefined)) {
    const column = columnOf(field, keys, taken)
    if (column === undefined) continue
    mapping[field] = column
    taken.add(column)
  }
  if (mapping.name === undefined) return { ok: false, refusal: { code: 'no-name-column', headers } }
  return { ok: true, value: mapping }
}

/** Is this line the header of a list, or one of the titles above it? */
export function looksLikeHeader(cells: readonly string[]): boolean {
  const known = mapColumns(cells)
  return known.ok && (cells.length === 1 || cells.filter((cell) => cell.trim() !== '').length >= 2)
}

function columnOf(field: Field, keys: readonly string[], taken: ReadonlySet<number>): number | undefined {
  for (const spelling of SPELLINGS[field].split(/\s+/)) {
    const column = keys.findIndex((key, index) => key === spelling && !taken.has(index))
    if (column >= 0) return column
  }
  return undefined
}

function headerKey(header: string): string {
  return header
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\(.*?\)/g, '')
    .replace(/[^a-z0-9]/g, '')
}

function isField(field: string): field is Field {
  return (FIELDS as readonly string[]).includes(field)
}
