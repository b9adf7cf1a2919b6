import type { IFontAttributesProperties } from './library.ts'

/**
 * Typefaces by the names GB/T 9704 offices use. None is shipped: the font table of a letter names what
 * to take where one is not installed.
 */
export const fallBacks = {
  方正小标宋简体: '方正小标宋_GBK,华文中宋,宋体,SimSun',
  仿宋_GB2312: '仿宋,FangSong',
  黑体: 'SimHei',
  楷体_GB2312: '楷体,KaiTi',
  宋体: 'SimSun',
} as const
export type Typeface = keyof typeof fallBacks

/** Figures and Latin letters; Chinese quotation marks and dashes stay Chinese by the hint. */
const latin = 'Times New Roman'

export const fontOf = (typeface: Typeface): IFontAttributesProperties => ({
  ascii: latin,
  hAnsi: latin,
  cs: latin,
  eastAsia: typeface,
  hint: 'eastAsia',
})

/** The part `word/fontTable.xml`; 86 is the Chinese character set. */
export const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${Object.entries(
  fallBacks,
)
  .map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>`,
  )
  .join(
    '',
  )}<w:font w:name="${latin}"><w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>`
