import type { FileMessages } from '#app/i18n/files/id.ts'

// Courtesy translation, not yet reviewed by a native speaker [V].
export const files: Pick<FileMessages, 'refusals' | 'form'> = {
  refusals: {
    empty: '{nama}：文件为空。请检查后重新上传。',
    'too-large': '{nama}：超过10MB。请压缩后重新上传。',
    heic: '{nama}：HEIC照片在部分设备上无法打开。请以JPG格式上传。',
    'unknown-type': '{nama}：不是PDF、JPG、PNG或WebP。请另存为其中一种格式。',
    'two-in-one': '{nama}：含有两种格式。请重新保存为单个PDF或图片。',
    infected: '{nama}：发现恶意程序，未保存。',
    'no-place': '{nama}：暂时无法连接存储。请几分钟后重新上传，其他文件仍在。',
    broken: '{nama}：无法读到结尾。请重新保存后上传。',
    encrypted: '{nama}：PDF设有密码。请上传无密码的副本。',
    'too-many-pages': '{nama}：超过200页。请分成几个文件。',
    'huge-page': '{nama}：页面过大。请以A4重新保存。',
    'too-many-pixels': '{nama}：超过1亿像素。请缩小后上传。',
    'too-demanding': '{nama}：过于复杂，无法安全打开。请重新打印为PDF或扫描。',
  },
  form: {
    'not-a-form': '未能作为表单接收。请刷新页面后重试。',
    incomplete: '传输中断。请检查网络，逐个上传。',
    'too-large': '传输内容过大。最多10个文件，每个不超过10MB。',
    'too-many-files': '一次最多10个文件。',
    'too-much-text': '文字过长。请缩短后提交。',
    'no-room': '临时存储已满。请稍后再试。',
  },
}
