import type { FrameWords } from './frame.ts'

// Courtesy translation, not yet reviewed by a native speaker [V].
export const frame: FrameWords = {
  site: 'CekLembaga',
  office: '브카시군 노동국(Disnaker)',
  skip: '본문으로',
  languageLabel: '언어',
  navLabel: '서비스',
  nav: {
    search: { long: '기관 찾기', short: '찾기' },
    report: { long: '신고하기', short: '신고' },
    track: { long: '신고 조회', short: '조회' },
    data: { long: '공개 데이터', short: '데이터' },
  },
  demo: '시연용 화면입니다. 모든 기관은 가상입니다. 등록부 시각: {tanggal}',
  worldLabel: '데이터베이스 안내',
  testWorld: '시험용 데이터베이스입니다. 등록부 시각: {tanggal}',
  footer: {
    status:
      '상태는 {tanggal} 기준으로 확인한 서류에 따른 것입니다. 기관은 자기 페이지에서 정정이나 반론을 신청할 수 있습니다.',
    emergency: '지금 폭력, 감금, 출입구 봉쇄가 있으면 경찰 110에 전화하십시오.',
    about: '이 등록부에 대하여',
    how: '상태를 정하는 방법',
    sop: '절차(SOP)',
    verify: '문서·증명 확인',
    privacy: '개인정보 보호',
    accessibility: '접근성',
    contact: '노동국 연락처',
    address:
      'CekLembaga, Dinas Ketenagakerjaan Kabupaten Bekasi, Komplek Perkantoran Pemerintah Kabupaten Bekasi, Desa Sukamahi, Kecamatan Cikarang Pusat.',
  },
  theme: { label: '화면', auto: '기기 설정', light: '밝게', dark: '어둡게' },
}
