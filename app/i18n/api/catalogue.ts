/** Words of the open data's own description: in Indonesian, as the register itself. */
export const catalogueWords = {
  title: 'Registri lembaga pelatihan dan penempatan tenaga kerja Kabupaten Bekasi',
  description:
    'Lembaga pelatihan, penempatan, dan alih daya yang tercatat pada Dinas Ketenagakerjaan Kabupaten Bekasi, dengan statusnya hari ini.',
  publisher: 'Dinas Ketenagakerjaan Kabupaten Bekasi',
}
