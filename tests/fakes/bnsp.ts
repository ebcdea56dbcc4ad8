import { fakeRegister } from './register.ts'
import type { RegisterRecord } from '#app/domain/checks/register-answer.ts'

/** BNSP: certificates and licences of certification bodies. */
export const bnsp = fakeRegister('https://bnsp.register.example/v1')

/** A certificate of competence; whose it is is not told. */
export const aCertificate: RegisterRecord = {
  number: '74100 3152 3 0000123 2024',
  scheme: 'Las SMAW',
  issuer: 'LSP Contoh',
  issuedOn: '2024-10-01',
  validUntil: '2027-09-30',
  standing: 'ACTIVE',
}
