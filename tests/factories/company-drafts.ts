import { CompanyDraft, EMPTY_COMPANY_DRAFT, type CompanyField } from '#app/domain/complaints/company-report.ts'

type Given = Partial<Omit<CompanyDraft, 'fields'>> & { fields?: Partial<Record<CompanyField, string>> }

/** What a company may write: a letter cites the Perda and demands thirty places (scenario 3). */
export function aCompanyDraft({ fields, ...given }: Given = {}): CompanyDraft {
  return CompanyDraft.parse({
    ...EMPTY_COMPANY_DRAFT,
    kinds: ['B1', 'B5'],
    ...given,
    fields: {
      cerita: '外部の団体から手紙が届き、30名の採用を要求されました。',
      siapa: 'Forum Karya Rekaan',
      akibat: '月曜日にゲートを封鎖すると言われました。',
      jatah: '30',
      kapan: '2026-04-20',
      peraturan: 'Perda 4/2016',
      sah: 'BUKAN',
      perusahaan: 'PT Seimitsu Fiktif Indonesia',
      kawasan: 'EJIP',
      kontak: 'tanaka.pribadi@contoh.example',
      jam: 'MORNING',
      bahasaKontak: 'ja',
      ...fields,
    },
  })
}
