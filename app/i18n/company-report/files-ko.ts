import type { FileMessages } from '#app/i18n/files/id.ts'

// Courtesy translation, not yet reviewed by a native speaker [V].
export const files: Pick<FileMessages, 'refusals' | 'form'> = {
  refusals: {
    empty: '{nama}: 빈 파일입니다. 확인한 뒤 다시 올려 주십시오.',
    'too-large': '{nama}: 10MB를 넘습니다. 줄인 뒤 다시 올려 주십시오.',
    heic: '{nama}: HEIC 사진은 열 수 없는 기기가 있습니다. JPG로 보내 주십시오.',
    'unknown-type': '{nama}: PDF, JPG, PNG, WebP가 아닙니다. 그중 하나로 저장해 주십시오.',
    'two-in-one': '{nama}: 두 가지 형식이 섞여 있습니다. PDF나 그림 하나로 다시 저장해 주십시오.',
    infected: '{nama}: 악성 프로그램이 발견되어 저장하지 않았습니다.',
    'no-place': '{nama}: 보관소에 연결되지 않습니다. 몇 분 뒤 다시 올려 주십시오. 다른 파일은 남아 있습니다.',
    broken: '{nama}: 끝까지 읽을 수 없습니다. 다시 저장하여 올려 주십시오.',
    encrypted: '{nama}: 암호가 걸린 PDF입니다. 암호 없는 사본을 올려 주십시오.',
    'too-many-pages': '{nama}: 200쪽을 넘습니다. 나누어 올려 주십시오.',
    'huge-page': '{nama}: 용지가 너무 큽니다. A4로 다시 저장해 주십시오.',
    'too-many-pixels': '{nama}: 1억 화소를 넘습니다. 줄여서 올려 주십시오.',
    'too-demanding': '{nama}: 너무 복잡하여 안전하게 열 수 없습니다. PDF로 다시 인쇄하거나 스캔해 주십시오.',
  },
  form: {
    'not-a-form': '양식으로 받지 못했습니다. 페이지를 새로 고친 뒤 다시 시도해 주십시오.',
    incomplete: '전송이 중간에 끊겼습니다. 연결을 확인하고 하나씩 올려 주십시오.',
    'too-large': '전송량이 너무 큽니다. 최대 10개, 파일당 10MB입니다.',
    'too-many-files': '한 번에 10개까지 올릴 수 있습니다.',
    'too-much-text': '글이 너무 깁니다. 줄여서 보내 주십시오.',
    'no-room': '임시 보관 공간이 가득 찼습니다. 나중에 다시 시도해 주십시오.',
  },
}
