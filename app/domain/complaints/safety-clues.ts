/** By what a reporter could be known. */
export type Clue =
  'NAME' | 'PHONE' | 'ID_NUMBER' | 'EMAIL' | 'OWN_NUMBER' | 'SHIFT' | 'FEW' | 'HOME' | 'POSITION' | 'COMPANY' | 'SUM'

const LOWER_NAME_ENDS =
  'dari|dan|yang|saya|aku|kami|umur|usia|alamat|tinggal|di|ke|ini|itu|untuk|dengan|sebagai|lembaga|perusahaan|perda|pemda|pemerintah|bupati|pejabat|peraturan|daerah|lpk|pt|cv|yayasan|forum|koperasi|bkk|from|and|who|at|i|the|a|my|of|as'

/** After a title: an office, not a name. */
const OFFICES =
  'Kepala|Bupati|Wakil|Camat|Lurah|Kades|Dinas|Pimpinan|Direktur|Direksi|Menteri|Gubernur|Polisi|Petugas|Ketua|Sekretaris|Manajer|Manager|HRD|RT|RW|Guru|Dosen|Admin|Security|Satpam|Mandor|Instruktur|Inspector|Director|Head|President|Saya|Anda'

const NAME_WORD = `\\p{Lu}[\\p{Script=Latin}'’-]{1,30}`
const NAME_WORDS = `(?!(?:${OFFICES})(?!\\p{L}))${NAME_WORD}(?: ${NAME_WORD}){0,3}`
const ANY_WORD = `(?!(?:${LOWER_NAME_ENDS})(?!\\p{L}))\\p{Script=Latin}[\\p{Script=Latin}'’-]{1,30}`

const ROLES =
  'orang|peserta|karyawan|karyawati|pekerja|operator|staf|staff|siswa|siswi|teknisi|anggota|perempuan|laki-laki|pelamar|calon|pendaftar|workers?|people|employees|operators?|trainees|staff members|applicants|women|men'
const FEW_NUMBER = '(?:[2-9]|1\\d|20|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|two|three|four|five|six)'

const POSITIONS =
  'HRD|HRGA|HR(?:\\s+(?:manager|staff|department))?|PIC|personalia|general affairs?|(?:factory|plant|production|human resources?|general|finance)\\s+manager|manajer|manager|supervisor|SPV|foreman|kepala (?:bagian|regu|pabrik|produksi|gudang|seksi)|(?:bagian|divisi|departemen|departmen) (?:SDM|HR|personalia|umum|legal|hukum|produksi|keamanan|gudang|keuangan|umum dan personalia)|presiden direktur|president director|direktur|in-house (?:counsel|lawyer)|legal (?:team|counsel|department)|HR department|our (?:security|legal|HR) (?:team|staff)'

/**
 * The patterns, each with what it gives away. None has a part that repeats without bound around another: a long text is
 * read in one go. They are not laws: what they miss nobody is told, and what they mark is only shown.
 */
export const CLUES: readonly { why: Clue; pattern: RegExp }[] = [
  { why: 'EMAIL', pattern: /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/gu },
  {
    why: 'ID_NUMBER',
    pattern: /(?<!\d)\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{4}(?!\d)/gu,
  },
  // Indonesia; anywhere with a country code; Japan; South Korea; China.
  {
    why: 'PHONE',
    pattern: /(?<![\d.,])(?:\+?62|\(?0)[ -]?(?:8\d{1,2}(?:[ .-]?\d){6,10}|2\d{1,2}\)?(?:[ .-]?\d){6,8})(?!\d)/gu,
  },
  { why: 'PHONE', pattern: /\+\d{1,3}(?:[ .()-]{0,2}\d){7,12}(?!\d)/gu },
  { why: 'PHONE', pattern: /(?<!\d)(?:0\d{1,4}-\d{1,4}-\d{4}|01[016789][ -]?\d{3,4}[ -]?\d{4}|1[3-9]\d{9})(?!\d)/gu },
  {
    why: 'OWN_NUMBER',
    pattern:
      /(?:NIP|NIS|NPK|NIK karyawan|(?:no(?:mor)?\.?|nomer) (?:induk|karyawan|pegawai|peserta|pendaftaran|registrasi|antrean|kuitansi|kwitansi|rekening|rek|KTP|BPJS|absen|id)(?: (?:karyawan|pegawai|peserta))?|id card|(?:employee|staff|badge|registration|account|receipt) (?:no\.?|number|id)|社員番号|従業員番号|受付番号|사번|사원번호|접수번호|工号|员工编号)(?: (?:saya|kami|is|adalah))?[ :：.#は은는为是]{0,3}[\p{L}\d/-]{0,12}\d[\p{L}\d/.-]{0,20}/giu,
  },
  {
    why: 'SHIFT',
    pattern:
      /(?<!\p{L})(?:(?:shift|shif|sif|regu|grup|line|lini|jalur produksi) ?(?:[1-9][0-9]?|[A-D]|I{1,3}|pagi|siang|sore|malam|satu|dua|tiga)|(?:night|morning|day|evening|late|early) shift)(?![\p{L}\d])|(?:夜勤|早番|遅番|日勤|[一二三123]直)|(?:야간조|주간조|오전조|오후조|[1-3]교대)|(?:夜班|早班|中班|白班)/giu,
  },
  {
    why: 'FEW',
    pattern: new RegExp(
      [
        `satu-satunya(?: (?!yang)\\p{L}+)?|hanya (?:saya|kami)(?! (?:minta|ingin|mau|berharap|mohon))(?: \\p{L}+)?|cuma (?:saya|kami)|saya sendiri yang`,
        `(?:kami|kita) (?:hanya |cuma )?(?:berdua|bertiga|berempat|berlima)|(?<!\\d)dari \\d{1,3} (?:${ROLES})(?!\\p{L})`,
        `(?<![\\d.,])(?<!(?:terima|minta|tuntut|jatah|kuota|memasukkan|menempatkan|mempekerjakan|accept|hire|take|demand|demands|demanded|for|place) )${FEW_NUMBER} (?:orang )?(?:operator|karyawan|karyawati|staf|peserta|teknisi|siswa|trainees|operators)(?!\\p{L})`,
        `(?:the |I am the |we are the )only(?: (?:one|company|factory|\\p{L}+ (?:company|factory|firm|worker|woman|man)))?(?!\\p{L})|only (?:me|I)(?!\\p{L})|(?:${FEW_NUMBER}|all) of us|(?:team|group|section) of ${FEW_NUMBER}|(?:one )?of (?:the )?\\d{1,3} (?:${ROLES})(?!\\p{L})`,
        `唯一の?\\p{L}{0,8}|私だけ|当社だけ|弊社だけ|\\d{1,3}[人名]のうち|유일한|저만|저희만|\\d{1,3}명 중|只有我们?|唯一|\\d{1,3}[人名](?:之)?中`,
      ].join('|'),
      'giu',
    ),
  },
  {
    why: 'HOME',
    pattern: new RegExp(
      [
        `(?<!\\p{L})(?:[Dd]esa|[Kk]elurahan|[Kk]el\\.|[Dd]usun|[Kk]ampung|[Kk]p\\.|[Pp]erumahan|[Pp]erum|[Kk]omplek|[Ww]arga|[Vv]illage of) (?!Perkantoran)\\p{Lu}\\p{L}{1,20}(?: \\p{Lu}\\p{L}{1,20}){0,2}`,
        `(?<!\\p{L})(?:RT|Rt|rt)[ .:]{0,2}\\d{1,3}(?: ?[/,]? ?(?:RW|Rw|rw)[ .:]{0,2}\\d{1,3})?|(?<!\\p{L})(?:RW|Rw|rw)[ .:]{0,2}\\d{1,3}`,
        `(?:rumah|tinggal|kos|kontrakan|alamat saya|domisili|I live|my house|my home)(?: (?:saya|kami|ada))?(?: (?:di|at|in|adalah))? ?:? ?(?:[Jj]alan|[Jj]ln?\\.?|[Gg]ang|[Gg]g\\.?|[Bb]lok)? ?\\p{Lu}\\p{L}{1,20}(?: \\p{Lu}\\p{L}{1,20}){0,2}`,
        `\\p{Script=Han}{1,6}村(?!役場)|[가-힣]{1,6}마을|[가-힣]{1,6}리에 사는`,
      ].join('|'),
      'gu',
    ),
  },
  {
    why: 'POSITION',
    pattern: new RegExp(
      `(?<![\\p{L}\\d])(?:${POSITIONS})(?![\\p{L}\\d])(?!,? (?:dari |of |LPK|PT |CV |Yayasan|lembaga|mereka|tersebut|itu|forum|Forum|the agency))`,
      'giu',
    ),
  },
  {
    why: 'POSITION',
    pattern:
      /人事(?:部|課|担当)|総務(?:部|課|担当)|法務(?:部|担当)|工場長|(?:代表)?取締役|支店長|駐在員|マネー?ジャー|인사(?:팀|부|담당)|총무(?:팀|부|담당)|법무팀|공장장|법인장|주재원|人事(?:部|经理|主管)|总务|行政经理|法务|厂长|总经理/gu,
  },
  {
    why: 'COMPANY',
    pattern: new RegExp(
      [
        `(?:perusahaan (?:kami|saya|tempat saya bekerja)|pabrik kami|(?:be)?kerja di|our company|my company|we at|employed (?:by|at)|work (?:for|at))(?: (?:adalah|yaitu|is))?,? (?:PT|CV|UD)\\.? \\p{Lu}[\\p{L}\\d]{1,30}(?: \\p{Lu}[\\p{L}\\d]{1,30}){0,4}`,
        `(?:株式会社|有限会社|㈱|㈜|주식회사|\\(주\\)) ?[\\p{L}\\d・ー]{2,20}|[\\p{Script=Han}\\p{Script=Katakana}\\p{Script=Hangul}ー\\d]{2,20}(?:株式会社|有限公司|有限会社|㈱|㈜|주식회사)`,
        `(?:会社名|社名|회사명|公司名称|当社名)[:：は은为是 ]{1,2}(?!秘密|非公開|伏せ|匿名|出さ|書か|言わ|公表|明か|保密|비밀)[\\p{L}\\d ・ー]{2,30}`,
      ].join('|'),
      'gu',
    ),
  },
  {
    why: 'SUM',
    pattern: /(?:Rp|IDR)\.? ?\d{1,3}(?:[.,]?\d{3}){0,4}(?:,\d{1,2})?(?: ?(?:juta|ribu|jt|rb|million))?(?!\d)/giu,
  },
  {
    why: 'NAME',
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?:nama (?:saya|aku|lengkap|panggilan|anak saya|adik saya|kakak saya|suami saya|istri saya)|bernama|atas nama|a\\.n\\.|dipanggil|my name is|named)[ :]{1,3})(?:adalah )?${ANY_WORD}(?: ${ANY_WORD}){0,2}`,
      'giu',
    ),
  },
  {
    why: 'NAME',
    pattern: new RegExp(
      `(?<!\\p{L})(?:[Ss]dri?|[Ss]audar[ai]|[Bb]apak|[Bb]pk|[Pp]ak|[Ii]bu|[Bb]u|[Mm]as|[Mm]ba(?:k)?|[Bb]ang|[Kk]ang|[Tt]eh|[Nn]eng|Mr|Mrs|Ms|Miss|[Tt]n|[Nn]y|[Nn]n)\\.? ${NAME_WORDS}`,
      'gu',
    ),
  },
  {
    why: 'NAME',
    pattern: new RegExp(
      `(?<=(?<!\\p{L})(?:teman|rekan|kakak|adik|suami|istri|anak|sepupu|tetangga|keponakan|saudara|[Mm]y (?:friend|brother|sister|wife|husband|son|daughter|colleague))(?: saya| kerja| saya,)? )${NAME_WORDS}`,
      'gu',
    ),
  },
  {
    why: 'NAME',
    pattern:
      /[\p{Script=Han}\p{Script=Katakana}ー]{1,6}(?:さん|(?<![同多模仕神異有一各皆奥客])様|氏(?!名))(?!々)|(?<=(?:私の名前は|名前は|私は|氏名[:：]))[\p{Script=Han}\p{Script=Katakana}ー・ \u3000]{2,12}(?=です|と申|と言|といい|。|、|$)/gu,
  },
  {
    why: 'NAME',
    pattern:
      /(?<![가-힣])(?!고객|선생|사장|부모|담당자|여러)[가-힣]{2,4} ?씨(?![가-힣]{2})|(?<=(?:제 이름은|이름은|성명[:：]) ?)[가-힣]{2,4}?(?=입니다|이라고|라고|이고|[ .,]|$)|(?<=(?:我叫|我的名字是|姓名[:：]))\p{Script=Han}{2,3}|\p{Script=Han}{1,3}(?:先生|女士|小姐)(?!们)/gu,
  },
]

/** Capitalised words that are no part of a person's name: days, months, places, offices, papers, greetings. */
export const NOT_NAMES: ReadonlySet<string> = new Set(
  `senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober
november desember monday tuesday wednesday thursday friday saturday sunday january february march may june july august
october december indonesia jepang korea cina tiongkok jakarta bekasi karawang cikarang jawa barat timur utara selatan
pusat tengah tambun cibitung cibarusah setu babelan tarumajaya sukatani cabangbungin muaragembong kabupaten kota
provinsi kecamatan kelurahan desa kawasan industri industrial estate park jababeka deltamas lippo
dinas badan kantor bupati gubernur camat lurah kepala ketua wakil sekretaris direktur komisi bagian bidang seksi unit
tenaga kerja ketenagakerjaan pelatihan penempatan lembaga yayasan forum serikat pekerja buruh persatuan ikatan karang
taruna organisasi masyarakat paguyuban aliansi koalisi laskar perusahaan pabrik sekolah bursa khusus
perda perbup pergub undang peraturan daerah menteri presiden pasal ayat surat edaran keputusan instruksi pemberitahuan
proposal sertifikat ijazah kartu keluarga kuitansi program operator forklift las welding magang teknik otomotif administrasi menjahit tata bahasa komputer
desain listrik garmen
polres polsek polda polisi satpol satgas pemda pemkab disnaker ombudsman kejaksaan inspektorat
whatsapp facebook instagram telegram tiktok youtube google gmail bank mandiri bca bri bni shopee
saya kami kita mereka dia anda bapak ibu pak bu sdr sdri saudara saudari mohon terima kasih assalamualaikum
wassalamualaikum selamat pagi siang sore malam yth hormat dengan pada karena setelah sebelum ketika jika kalau
the regional regulation act article law government regency manpower office human resources general affairs manager
department dear our we they please thank regards letter january japanese english korean chinese indonesian company`
    .split(/\s+/)
    .filter(Boolean),
)

/** Words that begin the name of a body: what follows them in capitals is not a person. */
export const BODIES =
  /(?:^|[^\p{L}])(?:LPK|PT|CV|UD|BKK|PPTKS|LPTKS|P3MI|P3RT|LSP|BLK|SMK|SMA|SMP|MTs|MA|LSM|SPSI|FSPMI|SPN|KSPI|KSPSI|Perda|PKBM|STM|Universitas|Politeknik|Yayasan|Forum|Lembaga|Serikat|Persatuan|Ikatan|Karang|Aliansi|Koalisi|Laskar|Paguyuban|Ormas|Bank|Toko|Hotel|Masjid|Pasar|Stasiun|Terminal|Kecamatan|Kec\.|Kabupaten|Kab\.|Kota|Kawasan|Jalan|Jl\.?|Jln\.?|Desa|Kelurahan|Dusun|Kampung|Kp\.|Perumahan|Perum|Dinas|Badan|Polres|Polsek|Sekolah|Program|Koperasi|Ruko|Penyalur|Agen|Sanggar|Rumah|Foundation|Union|Agency)\.?["“' ]{1,2}$/u
