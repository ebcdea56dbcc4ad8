const WORDS: Record<string, string> = {
  'address-taken': 'Sudah ada akun dengan alamat {alamat}. Pakai "roles" atau "link".',
  'not-an-address': '"{alamat}" bukan alamat surel.',
  'no-such-unit': 'Unit itu tidak ada dalam data acuan (prisma/reference/norms/org-units).',
  'role-needed': 'Sebutkan sedikitnya satu peran: --role VERIFIER',
  'role-stands-alone': 'AUDITOR, INSPECTOR, dan ADMINISTRATOR tidak dapat digabung dengan peran lain.',
  'last-administrator': '{alamat} administrator terakhir; buat administrator lain lebih dahulu.',
  'not-an-officer': '{alamat} akun lembaga: akun lembaga tidak memegang peran.',
  'no-such-account': 'Akun {alamat} tidak ada, ditutup, atau akun demonstrasi.',
}

/** Why a command about an account was refused, in one sentence for the operator. */
export function whyRefused(refusal: { code: string }, email: string): string {
  return (WORDS[refusal.code] ?? `Ditolak (${refusal.code}).`).replace('{alamat}', email)
}
