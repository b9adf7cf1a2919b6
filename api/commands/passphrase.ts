/** Asks somebody at the terminal without showing what he types; `null` where nobody is there. */
export type AskPassphrase = (question: string) => Promise<string | null>

const least = 12

/** A passphrase for something new: long enough, and typed twice alike. */
export async function newPassphrase(ask: AskPassphrase): Promise<string | null> {
  const given = process.env.JUNPEI_PASSPHRASE
  if (given !== undefined) return long(given)
  const first = await ask(`请输入加密密钥的口令（至少 ${least} 位）：`)
  if (first === null || long(first) === null) return null
  return (await ask('请再输入一次：')) === first ? first : null
}

/** The passphrase something was locked with. */
export const givenPassphrase = async (ask: AskPassphrase): Promise<string | null> =>
  process.env.JUNPEI_PASSPHRASE ?? (await ask('请输入备份时的口令：'))

const long = (text: string): string | null => ([...text].length >= least ? text : null)
