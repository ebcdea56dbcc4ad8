import { fakeRegister } from './register.ts'
import type { RegisterRecord } from '#app/domain/checks/register-answer.ts'

/** OSS: licences (domain.md 2.3). */
export const oss = fakeRegister('https://oss.register.example/v1')

/** A business number that is active. */
export const aBusinessNumber: RegisterRecord = {
  number: '1203240099999',
  holder: 'LPK Cakrawala Contoh',
  issuedOn: '2024-03-12',
  validUntil: null,
  kbli: ['78421', '85571'],
  standing: 'ACTIVE',
}
