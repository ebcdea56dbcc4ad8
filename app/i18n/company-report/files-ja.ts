import type { FileMessages } from '#app/i18n/files/id.ts'

// Courtesy translation, not yet reviewed by a native speaker [V].
export const files: Pick<FileMessages, 'refusals' | 'form'> = {
  refusals: {
    empty: '{nama}：中身が空です。確認して、もう一度送ってください。',
    'too-large': '{nama}：10MBを超えています。小さくしてから送ってください。',
    heic: '{nama}：HEIC形式は開けない端末があります。JPGにして送ってください。',
    'unknown-type': '{nama}：PDF、JPG、PNG、WebPではありません。いずれかの形式で保存してください。',
    'two-in-one': '{nama}：二つの形式が混ざっています。一つのPDFまたは画像として保存し直してください。',
    infected: '{nama}：有害なプログラムが見つかりました。保存していません。',
    'no-place': '{nama}：保管先につながりません。数分後にもう一度送ってください。ほかのファイルは残っています。',
    broken: '{nama}：最後まで読めません。保存し直して送ってください。',
    encrypted: '{nama}：パスワード付きのPDFです。パスワードのない写しを送ってください。',
    'too-many-pages': '{nama}：200ページを超えています。分けて送ってください。',
    'huge-page': '{nama}：用紙が大きすぎます。A4で保存し直してください。',
    'too-many-pixels': '{nama}：1億画素を超えています。小さくして送ってください。',
    'too-demanding': '{nama}：複雑すぎて安全に開けません。PDFに印刷し直すか、スキャンしてください。',
  },
  form: {
    'not-a-form': 'フォームとして受け取れませんでした。ページを読み直して、もう一度お試しください。',
    incomplete: '送信が途中で切れました。接続を確かめ、1件ずつ送ってください。',
    'too-large': '送信が大きすぎます。最大10件、1件10MBまでです。',
    'too-many-files': '一度に送れるのは10件までです。',
    'too-much-text': '文章が長すぎます。短くして送ってください。',
    'no-room': '一時保管場所がいっぱいです。後でもう一度お試しください。',
  },
}
