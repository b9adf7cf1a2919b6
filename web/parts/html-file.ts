/** A paper as one HTML file that needs nothing but a browser or a word processor. */
export function htmlFile(title: string, parts: readonly string[]): Blob {
  const text = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${escaped(title)}</title><style>${style}</style><body><h1>${escaped(title)}</h1>${parts.join('\n')}</body></html>\n`
  return new Blob([text], { type: 'text/html;charset=utf-8' })
}

const style =
  'body{font:10.5pt/1.5 "Microsoft YaHei","Noto Sans CJK SC",sans-serif;max-width:190mm;margin:10mm auto}h1{font-size:16pt}h2{font-size:12pt}table{border-collapse:collapse;width:100%}td,th{border:1px solid #5f6b76;padding:3px 6px;text-align:left;vertical-align:top;overflow-wrap:anywhere}thead{display:table-header-group}p{white-space:pre-wrap}'

export const htmlHeading = (words: string): string => `<h2>${escaped(words)}</h2>`
export const htmlParagraph = (words: string): string =>
  words === '' ? '' : `<p>${escaped(words)}</p>`

export function htmlTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<td>${escaped(cell)}</td>`).join('')
  const top = head.map((cell) => `<th>${escaped(cell)}</th>`).join('')
  const body = rows.map((row) => `<tr>${cells(row)}</tr>`).join('')
  return `<table><thead><tr>${top}</tr></thead><tbody>${body}</tbody></table>`
}

/** Names of schools and words typed by people are text here, whatever they contain. */
export const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
