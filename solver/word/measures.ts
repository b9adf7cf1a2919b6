/** Twentieths of a point: what Word counts lengths in. */
export const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)
export const points = (size: number): number => size * 20

/** Sizes of type by their Chinese names, in half points. */
export const sizes = { 二号: 44, 三号: 32, 四号: 28, 小四: 24, 五号: 21 } as const
export type Size = keyof typeof sizes

/** One character of 三号, in which indents are given. */
export const character = points(16)

/** Lines of the text: 22 on a page 225 mm high. */
export const bodyLine = points(29)

/** Width of a text in characters: Latin letters and figures count half. */
export const widthInCharacters = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (/[ -~]/.test(letter) ? 0.5 : 1), 0)
