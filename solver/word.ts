/**
 * The front door to Word: a letter as plain data in, the bytes of a clean .docx out. Behind it
 * `word/library.ts` alone names the library.
 */
export { writeLetter } from './word/write.ts'
