import { fakeRegister } from './register.ts'
import type { RegisterRecord } from '#app/domain/checks/register-answer.ts'

/** AHU: legal entities. */
export const ahu = fakeRegister('https://ahu.register.example/v1')

/** A decree on a legal entity. */
export const aDecree: RegisterRecord = {
  number: 'AHU-0012345.AH.01.01.TAHUN 2024',
  holder: 'PT Cakrawala Contoh',
  issuedOn: '2024-02-01',
  issuer: 'Kementerian Hukum',
  standing: 'ACTIVE',
}
