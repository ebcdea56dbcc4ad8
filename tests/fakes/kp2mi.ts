import { fakeRegister } from './register.ts'
import type { RegisterRecord } from '#app/domain/checks/register-answer.ts'

/** KP2MI: licences of overseas placement. */
export const kp2mi = fakeRegister('https://kp2mi.register.example/v1')

/** A licence that was revoked. */
export const aRevokedLicence: RegisterRecord = {
  number: 'SIP3MI-0001-2024',
  holder: 'PT Rantau Contoh',
  issuedOn: '2024-01-08',
  validUntil: '2029-01-07',
  standing: 'REVOKED',
}
